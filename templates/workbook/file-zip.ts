import { crc32 } from 'node:zlib';
import type { ByteSink } from './byte-sink.ts';
import { LIMITS, planError } from './limits.ts';

/** A whole file of an archive; its bytes are asked for when its turn comes. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 1 January 1980: the same files give the same bytes on any day. */
const FIXED_DATE = 0x21;
const NAMES_ARE_UTF8 = 0x0800;
const VERSION = 20;
/** Made on Unix, an ordinary file that its owner may write: so no unpacker takes the names for those of DOS. */
const UNIX = 3;
const ORDINARY_FILE = 0o100644;
const MOST_FILES = 65_535;

/**
 * Writes files as a zip file, one after the other. They are stored as they are: workbooks are packed already.
 *
 * Throws where they are more, or larger, than a zip file can hold without the extension that old readers do not know.
 */
export async function writeFileZip(files: Iterable<ArchivedFile>, sink: Pick<ByteSink, 'write'>): Promise<void> {
  const directory: Buffer[] = [];
  let position = 0;
  const write = async (bytes: Uint8Array, name: string) => {
    position += bytes.length;
    if (position > LIMITS.packageBytes)
      throw planError(name, `no zip file can be larger than ${LIMITS.packageBytes} bytes`);
    await sink.write(bytes);
  };
  for (const { name, bytes } of files) {
    if (directory.length === MOST_FILES) throw planError(name, `no zip file can hold more than ${MOST_FILES} files`);
    const content = await bytes();
    const shared = description(Buffer.from(name), content);
    directory.push(centralHeader(shared, position));
    await write(Buffer.concat([signature(LOCAL_HEADER), shared]), name);
    await write(content, name);
  }
  const listed = Buffer.concat(directory);
  await write(Buffer.concat([listed, endRecord(directory.length, listed.length, position)]), 'directory');
}

/** What the local header and the directory share, with the name behind it. */
function description(name: Buffer, content: Uint8Array): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(NAMES_ARE_UTF8, 2);
  fields.writeUInt16LE(FIXED_DATE, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return Buffer.concat([fields, name]);
}

function centralHeader(shared: Buffer, start: number): Buffer {
  const between = Buffer.alloc(14);
  between.writeUInt16LE(ORDINARY_FILE, 8);
  between.writeUInt32LE(start, 10);
  const version = Buffer.from([VERSION, UNIX]);
  return Buffer.concat([signature(CENTRAL_HEADER), version, shared.subarray(0, 26), between, shared.subarray(26)]);
}

function endRecord(files: number, length: number, start: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(END_OF_DIRECTORY);
  record.writeUInt16LE(files, 8);
  record.writeUInt16LE(files, 10);
  record.writeUInt32LE(length, 12);
  record.writeUInt32LE(start, 16);
  return record;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
