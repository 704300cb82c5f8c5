import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, inflateRawSync } from 'node:zlib';

/** A part of a package and its text, in pieces, so that a large sheet is never held as one string. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Iterable<string>;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
/** 1 January 1980, the first day the format knows: the same content gives the same bytes on any day. */
const FIXED_DATE = 0x21;
const NAMES_ARE_UTF8 = 0x0800;
const DEFLATE = 8;
const VERSION = 20;

/** The entries as a zip file. The order, the time stamps and the compression depend on nothing but the content. */
export async function writeZip(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const file = await deflate(content);
    const nameBytes = Buffer.from(name);
    const description = describe(nameBytes.length, file);
    const local = Buffer.concat([uint32(LOCAL_HEADER), description, nameBytes]);
    const central = Buffer.concat([
      uint32(CENTRAL_HEADER),
      uint16(VERSION),
      description,
      Buffer.alloc(10),
      uint32(offset),
      nameBytes,
    ]);
    files.push(local, ...file.compressed);
    directory.push(central);
    offset += local.length + file.compressedSize;
  }
  const directorySize = directory.reduce((size, entry) => size + entry.length, 0);
  const end = Buffer.concat([
    uint32(END_OF_DIRECTORY),
    uint32(0),
    uint16(entries.length),
    uint16(entries.length),
    uint32(directorySize),
    uint32(offset),
    uint16(0),
  ]);
  return Buffer.concat([...files, ...directory, end]);
}

/** The parts of a zip file made in this process, in its order, without its folders. Files from outside go through the bounded reader instead. */
export function readOwnZip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.length - END_LENGTH;
  const parts = new Map<string, string>();
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(entry + 28);
    const local = zip.readUInt32LE(entry + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength);
    const compressed = zip.subarray(data, data + zip.readUInt32LE(entry + 20));
    if (!name.endsWith('/')) parts.set(name, inflateRawSync(compressed).toString());
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return parts;
}

interface Deflated {
  readonly compressed: readonly Buffer[];
  readonly compressedSize: number;
  readonly size: number;
  readonly checksum: number;
}

/** Compression runs beside the writing of the next piece. */
async function deflate(content: Iterable<string>): Promise<Deflated> {
  const compressed: Buffer[] = [];
  let compressedSize = 0;
  let size = 0;
  let checksum = 0;
  await pipeline(
    function* pieces() {
      for (const piece of content) {
        const bytes = Buffer.from(piece);
        size += bytes.length;
        checksum = crc32(bytes, checksum);
        yield bytes;
      }
    },
    createDeflateRaw(),
    async (output: AsyncIterable<Buffer>) => {
      for await (const bytes of output) {
        compressed.push(bytes);
        compressedSize += bytes.length;
      }
    },
  );
  return { compressed, compressedSize, size, checksum };
}

/** The fields that the local header and the directory share. */
function describe(nameLength: number, file: Deflated): Buffer {
  return Buffer.concat([
    uint16(VERSION),
    uint16(NAMES_ARE_UTF8),
    uint16(DEFLATE),
    uint16(0),
    uint16(FIXED_DATE),
    uint32(file.checksum),
    uint32(file.compressedSize),
    uint32(file.size),
    uint16(nameLength),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
