import { crc32, createInflateRaw, inflateRawSync, type ZlibOptions } from 'node:zlib';
import type { ArchiveFault } from '../../core/issue/file-issues.ts';
import { refuse } from './refusal.ts';
import { type Archive, STORED, type ZipEntry } from './zip-directory.ts';

/** Entries up to this size are unpacked at once; larger ones piece by piece, so that they are never in memory whole. */
export const AT_ONCE_BYTES = 256 * 1024;
const PIECE_BYTES = 1024 * 1024;
/** Two pieces ahead, so that unpacking goes on while the piece before is read; the stream takes what its base class takes. */
const STREAM_OPTIONS: ZlibOptions & { readonly highWaterMark: number } = {
  chunkSize: PIECE_BYTES,
  highWaterMark: 2 * PIECE_BYTES,
};
/** zlib has no smaller buffer. */
const SMALLEST_BUFFER = 64;

/** The bytes of an entry as they stand in the file. */
export function packedBytes({ bytes }: Archive, { dataStart, packedSize }: ZipEntry): Buffer {
  return bytes.subarray(dataStart, dataStart + packedSize);
}

/** The content of a small entry. Refuses it when its size or checksum is another than stated. */
export function unpackAtOnce(archive: Archive, entry: ZipEntry): Buffer {
  const content = inflated(archive, entry);
  checkStated(entry, content.length, crc32(content));
  return content;
}

function inflated(archive: Archive, entry: ZipEntry): Buffer {
  const packed = packedBytes(archive, entry);
  if (entry.method === STORED) return packed;
  try {
    // One buffer of the right size, with room to see that there is no more.
    const chunkSize = Math.max(SMALLEST_BUFFER, entry.size + 1);
    return inflateRawSync(packed, { chunkSize, maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    return damagedBy(error, entry);
  }
}

/**
 * The content of an entry in pieces. Refuses it at the first byte beyond the size it states, and at the end when the
 * size or the checksum is another than stated.
 */
export async function* unpack(archive: Archive, entry: ZipEntry): AsyncGenerator<Buffer> {
  let size = 0;
  let checksum = 0;
  for await (const piece of pieces(archive, entry)) {
    size += piece.length;
    if (size > entry.size) damaged(entry, 'size');
    checksum = crc32(piece, checksum);
    yield piece;
  }
  checkStated(entry, size, checksum);
}

async function* pieces(archive: Archive, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = packedBytes(archive, entry);
  if (entry.method === STORED) return yield packed;
  try {
    const stream = createInflateRaw(STREAM_OPTIONS);
    stream.end(packed);
    yield* stream;
  } catch (error) {
    damagedBy(error, entry);
  }
}

function checkStated(entry: ZipEntry, size: number, checksum: number): void {
  if (size !== entry.size) damaged(entry, 'size');
  if (checksum !== entry.checksum) damaged(entry, 'checksum');
}

function damagedBy(error: unknown, entry: ZipEntry): never {
  if (!(error instanceof Error && 'code' in error)) throw error;
  return damaged(entry, error.code === 'ERR_BUFFER_TOO_LARGE' ? 'size' : 'badData');
}

function damaged(entry: ZipEntry, fault: ArchiveFault): never {
  refuse('archiveDamaged', { entry: entry.name, fault });
}
