import type { ByteSink } from './byte-sink.ts';
import { type PackedSize, Packer, packPieces } from './deflate.ts';
import { LIMITS, planError } from './limits.ts';

/** A part of a package and its text: whole, or in pieces, so that a large sheet is never held as one string. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** 1 January 1980, the first day the format knows: the same content gives the same bytes on any day. */
const FIXED_DATE = 0x21;
const NAMES_ARE_UTF8 = 0x0800;
const DEFLATE = 8;
const VERSION = 20;
/** Text up to this many characters is packed at once. */
const SHORT = 65_536;
const UNKNOWN: PackedSize = { packedSize: 0, size: 0, checksum: 0 };

/**
 * Writes the entries as a zip file. The order, the time stamps and the compression depend on nothing but the content. Each
 * entry is asked for when its turn comes. The sizes of a long one are filled in behind it.
 *
 * Throws where a part or the file is larger than a zip file can be without the extension that old readers do not know.
 */
export async function writeZip(entries: Iterable<ZipEntry>, sink: ByteSink, packer = new Packer()): Promise<void> {
  const directory: Buffer[] = [];
  let position = 0;
  const write = async (bytes: Uint8Array, name: string) => {
    requireCountable(position + bytes.length, name);
    position += bytes.length;
    await sink.write(bytes);
  };
  for (const { name, content } of entries) {
    const nameBytes = Buffer.from(name);
    const start = position;
    const size = await writeShortOrLong(content, {
      short: async (text) => {
        const packed = packer.pack(name, text);
        await write(localHeader(nameBytes, packed), name);
        await write(packed.bytes, name);
        return packed;
      },
      long: async (pieces) => {
        await write(localHeader(nameBytes, UNKNOWN), name);
        const packed = await packPieces(pieces, {
          write: (bytes) => write(bytes, name),
          check: (size) => requireCountable(size, name),
        });
        await sink.rewrite(start, localHeader(nameBytes, packed));
        return packed;
      },
    });
    directory.push(centralHeader(nameBytes, size, start));
  }
  const listed = Buffer.concat(directory);
  const start = position;
  await write(Buffer.concat([listed, endRecord(directory.length, listed.length, start)]), 'directory');
}

interface Ways {
  readonly short: (text: string) => Promise<PackedSize>;
  readonly long: (pieces: AsyncIterable<string>) => Promise<PackedSize>;
}

/** Finds out how long the content is by taking the first pieces; those are handed on with the others. */
async function writeShortOrLong(content: string | AsyncIterable<string>, ways: Ways): Promise<PackedSize> {
  if (typeof content === 'string') return ways.short(content);
  const iterator = content[Symbol.asyncIterator]();
  const first: string[] = [];
  let length = 0;
  while (length <= SHORT) {
    const { value, done } = await iterator.next();
    if (done === true) return ways.short(first.join(''));
    first.push(value);
    length += value.length;
  }
  try {
    return await ways.long(firstAndOthers(first, iterator));
  } finally {
    await iterator.return?.();
  }
}

async function* firstAndOthers(first: readonly string[], others: AsyncIterator<string>): AsyncGenerator<string> {
  yield* first;
  for (let next = await others.next(); next.done !== true; next = await others.next()) yield next.value;
}

function requireCountable(bytes: number, name: string): void {
  if (bytes > LIMITS.packageBytes)
    throw planError(name, `larger than ${LIMITS.packageBytes} bytes; no workbook can be`);
}

function localHeader(name: Buffer, packed: PackedSize): Buffer {
  const header = Buffer.alloc(LOCAL_LENGTH + name.length);
  header.writeUInt32LE(LOCAL_HEADER);
  describe(header, 4, name, packed);
  name.copy(header, LOCAL_LENGTH);
  return header;
}

function centralHeader(name: Buffer, packed: PackedSize, start: number): Buffer {
  const header = Buffer.alloc(CENTRAL_LENGTH + name.length);
  header.writeUInt32LE(CENTRAL_HEADER);
  header.writeUInt16LE(VERSION, 4);
  describe(header, 6, name, packed);
  header.writeUInt32LE(start, 42);
  name.copy(header, CENTRAL_LENGTH);
  return header;
}

/** The fields that the local header and the directory share. */
function describe(header: Buffer, at: number, name: Buffer, { packedSize, size, checksum }: PackedSize): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(NAMES_ARE_UTF8, at + 2);
  header.writeUInt16LE(DEFLATE, at + 4);
  header.writeUInt16LE(FIXED_DATE, at + 8);
  header.writeUInt32LE(checksum, at + 10);
  header.writeUInt32LE(packedSize, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function endRecord(entries: number, length: number, start: number): Buffer {
  const record = Buffer.alloc(END_LENGTH);
  record.writeUInt32LE(END_OF_DIRECTORY);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(length, 12);
  record.writeUInt32LE(start, 16);
  return record;
}
