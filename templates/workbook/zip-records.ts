import type { PackedSize } from './deflate.ts';

/** What zip files are made of beside the content of their entries. */
export interface ZipRecord extends PackedSize {
  readonly name: Buffer;
  readonly kind: EntryKind;
}

/** How entries are kept, and what an unpacker makes of them. */
export interface EntryKind {
  /** The number of the compression method. */
  readonly method: number;
  /** The number of the system that their attributes are meant for. */
  readonly system: number;
  /** What they are on Unix, and who may read and write them. */
  readonly mode: number;
}

/** A part of a workbook, as office programs write it. */
export const PACKED_PART: EntryKind = { method: 8, system: 0, mode: 0 };

/** Made on Unix, an ordinary file that its owner may write: so no unpacker takes the names for those of DOS. */
export const STORED_FILE: EntryKind = { method: 0, system: 3, mode: 0o100644 };

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** Where a central header says where the entry begins. */
const START_FIELD = 42;
/** 1 January 1980, the first day the format knows: the same content gives the same bytes on any day. */
const FIXED_DATE = 0x21;
const NAMES_ARE_UTF8 = 0x0800;
const VERSION = 20;

/** What stands before the content of an entry. */
export function localHeader(record: ZipRecord): Buffer {
  const header = Buffer.alloc(LOCAL_LENGTH + record.name.length);
  header.writeUInt32LE(LOCAL_HEADER);
  describe(header, 4, record);
  record.name.copy(header, LOCAL_LENGTH);
  return header;
}

/** What the directory says of an entry, but for where its local header begins. */
export function centralHeader(record: ZipRecord): Buffer {
  const { name, kind } = record;
  const header = Buffer.alloc(CENTRAL_LENGTH + name.length);
  header.writeUInt32LE(CENTRAL_HEADER);
  header.writeUInt8(VERSION, 4);
  header.writeUInt8(kind.system, 5);
  describe(header, 6, record);
  header.writeUInt16LE(kind.mode, 40);
  name.copy(header, CENTRAL_LENGTH);
  return header;
}

/** The fields that both headers share. */
function describe(header: Buffer, at: number, { name, kind, packedSize, size, checksum }: ZipRecord): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(NAMES_ARE_UTF8, at + 2);
  header.writeUInt16LE(kind.method, at + 4);
  header.writeUInt16LE(FIXED_DATE, at + 8);
  header.writeUInt32LE(checksum, at + 10);
  header.writeUInt32LE(packedSize, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

/** An entry of the directory, and where its local header begins. */
export interface Listed {
  /** As `centralHeader` makes it. */
  readonly header: Buffer;
  readonly start: number;
}

/** The directory, which begins at `start`, and the record that ends the file. */
export function directoryEnd(entries: readonly Listed[], start: number): Buffer {
  const length = entries.reduce((sum, { header }) => sum + header.length, 0);
  const directory = Buffer.alloc(length + END_LENGTH);
  let at = 0;
  for (const { header, start } of entries) {
    header.copy(directory, at);
    directory.writeUInt32LE(start, at + START_FIELD);
    at += header.length;
  }
  directory.writeUInt32LE(END_OF_DIRECTORY, at);
  directory.writeUInt16LE(entries.length, at + 8);
  directory.writeUInt16LE(entries.length, at + 10);
  directory.writeUInt32LE(length, at + 12);
  directory.writeUInt32LE(start, at + 16);
  return directory;
}
