import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

/** A piece of text always fits in this when it is packed. */
const OUTPUT = 65_536;

/**
 * Packing is most of the work on a small workbook. Level 3 with the small tables it needs takes a third of the usual time,
 * and the files are a fortieth larger.
 */
const QUICKLY = { level: 3, memLevel: 6 } as const;

/** What a directory says of packed content. */
export interface PackedSize {
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
}

export interface Packed extends PackedSize {
  readonly bytes: Uint8Array;
}

/** Packs short texts at once, and remembers for each name the last one: in a batch most parts are the same every time. */
export class Packer {
  readonly #last = new Map<string, { readonly text: string; readonly packed: Packed }>();

  pack(name: string, text: string): Packed {
    const last = this.#last.get(name);
    if (last?.text === text) return last.packed;
    const content = Buffer.from(text);
    const bytes = deflateRawSync(content, QUICKLY);
    const packed = { bytes, packedSize: bytes.length, size: content.length, checksum: crc32(content) };
    this.#last.set(name, { text, packed });
    return packed;
  }
}

/** Where packed bytes go. */
export interface PackedTarget {
  readonly write: (packed: Uint8Array) => Promise<void>;
  /** Told how many bytes were read so far; throws to put an end to it. */
  readonly check: (size: number) => void;
}

/**
 * Packs a long text piece by piece. Packing runs beside the making of the next piece, and neither goes on before `write`
 * has taken what there is.
 */
export async function packPieces(pieces: AsyncIterable<string>, { write, check }: PackedTarget): Promise<PackedSize> {
  let packedSize = 0;
  let size = 0;
  let checksum = 0;
  await pipeline(
    async function* bytesOf() {
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece);
        size += bytes.length;
        check(size);
        checksum = crc32(bytes, checksum);
        yield bytes;
      }
    },
    createDeflateRaw({ chunkSize: OUTPUT }),
    async (output: AsyncIterable<Buffer>) => {
      for await (const bytes of output) {
        packedSize += bytes.length;
        await write(bytes);
      }
    },
  );
  return { packedSize, size, checksum };
}
