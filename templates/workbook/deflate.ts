import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { oneAhead } from './one-ahead.ts';

/** Another thread packs blocks of so many bytes: large enough that handing them over costs next to nothing. */
const BLOCK = 131_072;
/** The most bytes that a UTF-16 unit of text takes. */
export const BYTES_PER_UNIT = 3;

/** What a directory says of packed content. */
export interface PackedSize {
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
}

/** Where packed bytes go. */
export interface PackedTarget {
  readonly write: (packed: Uint8Array) => Promise<void>;
  /** Told how many bytes were read so far; throws to put an end to it. */
  readonly check: (size: number) => void;
}

/**
 * Packs a long text piece by piece. Packing runs beside the making of the next block, and neither goes on before `write`
 * has taken what there is.
 */
export async function packPieces(pieces: AsyncIterable<string>, { write, check }: PackedTarget): Promise<PackedSize> {
  let packedSize = 0;
  let size = 0;
  let checksum = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const bytes of blocksOf(pieces)) {
      size += bytes.length;
      check(size);
      checksum = crc32(bytes, checksum);
      yield bytes;
    }
  }
  await pipeline(oneAhead(counted()), createDeflateRaw({ chunkSize: BLOCK }), async (output: AsyncIterable<Buffer>) => {
    for await (const bytes of output) {
      packedSize += bytes.length;
      await write(bytes);
    }
  });
  return { packedSize, size, checksum };
}

/** Pieces of text as bytes, together until a block is full. */
async function* blocksOf(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let block = Buffer.allocUnsafe(BLOCK);
  let filled = 0;
  for await (const piece of pieces) {
    const most = piece.length * BYTES_PER_UNIT;
    if (filled + most > block.length) {
      if (filled > 0) yield block.subarray(0, filled);
      block = Buffer.allocUnsafe(Math.max(BLOCK, most));
      filled = 0;
    }
    filled += block.write(piece, filled);
  }
  if (filled > 0) yield block.subarray(0, filled);
}
