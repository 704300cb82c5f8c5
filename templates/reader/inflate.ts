import { crc32, createInflateRaw, inflateRawSync, type ZlibOptions } from 'node:zlib';
import type { ArchiveFault } from '../../core/issue/file-issues.ts';
import { refuse } from './refusal.ts';
import { type Archive, STORED, type ZipEntry } from './zip-directory.ts';

/** Entries up to this size are unpacked at once; larger ones piece by piece, so that they are never in memory whole. */
const AT_ONCE_BYTES = 256 * 1024;
const PIECE_BYTES = 1024 * 1024;
/** Two pieces ahead, so that unpacking goes on while the piece before is read; the stream takes what its base class takes. */
const STREAM_OPTIONS: ZlibOptions & { readonly highWaterMark: number } = {
  chunkSize: PIECE_BYTES,
  highWaterMark: 2 * PIECE_BYTES,
};

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
  if (size !== entry.size) damaged(entry, 'size');
  if (checksum !== entry.checksum) damaged(entry, 'checksum');
}

async function* pieces(archive: Archive, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  if (entry.method === STORED) return yield packed;
  try {
    if (entry.size <= AT_ONCE_BYTES) {
      yield inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    } else {
      const stream = createInflateRaw(STREAM_OPTIONS);
      stream.end(packed);
      yield* stream;
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    damaged(entry, error.code === 'ERR_BUFFER_TOO_LARGE' ? 'size' : 'badData');
  }
}

function damaged(entry: ZipEntry, fault: ArchiveFault): never {
  refuse('archiveDamaged', { entry: entry.name, fault });
}
