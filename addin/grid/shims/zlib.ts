import { Inflate } from 'fflate';
import { Buffer } from './buffer.ts';

/** Packed bytes taken at once: what they can become is bounded, whatever they are. */
const STEP = 16 * 1024;

/** What zlib throws: the reader asks for the code alone. */
class ZlibError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The bytes of a deflate stream, as they come. What follows its end is left alone, as zlib does. */
function* inflated(packed: Uint8Array): Generator<Uint8Array> {
  const found: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => found.push(bytes));
  for (let at = 0; at === 0 || at < packed.length; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw new ZlibError('Z_DATA_ERROR');
    }
    yield* found.splice(0);
  }
}

/** As Node's: refuses at the first byte beyond `maxOutputLength`. */
export function inflateRawSync(
  packed: Uint8Array,
  { maxOutputLength }: { readonly maxOutputLength: number },
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (const piece of inflated(packed)) {
    size += piece.length;
    if (size > maxOutputLength) throw new ZlibError('ERR_BUFFER_TOO_LARGE');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** As much of Node's stream as is used: it is given everything at once and read to its end. */
export function createInflateRaw(): { end(packed: Uint8Array): void } & AsyncIterable<Uint8Array> {
  let given: Uint8Array = new Uint8Array();
  return {
    end(packed) {
      given = packed;
    },
    async *[Symbol.asyncIterator]() {
      for (const piece of inflated(given))
        yield Buffer.from(piece.buffer as ArrayBuffer, piece.byteOffset, piece.length);
    },
  };
}

const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/** The checksum of zip files, going on from an earlier one. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let rest = ~before;
  for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 0xff] as number) ^ (rest >>> 8);
  return ~rest >>> 0;
}
