import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be put into a zip, and what the zip is to say of it where that is not the truth. */
export interface ZipInput {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Deflated unless told. */
  readonly stored?: boolean;
  /** The bytes that stand in the zip, in place of the packed content. */
  readonly packed?: Uint8Array;
  readonly statedSize?: number;
  readonly statedPackedSize?: number;
  readonly statedChecksum?: number;
  readonly statedMethod?: number;
  readonly flags?: number;
  /** The name before the data, where it differs from the one in the directory. */
  readonly localName?: string;
  /** Writes the sizes and the offset as Java libraries do, in zip64 fields. */
  readonly zip64?: boolean;
  /** Lists the file as lying at this offset, and does not write it. */
  readonly listedAt?: number;
}

export interface ZipOptions {
  readonly statedEntries?: number;
  readonly zip64?: boolean;
  /** Entries the zip64 record states, where it differs. */
  readonly zip64Entries?: number;
  readonly comment?: string;
}

const UTF8_NAME = 0x0800;
const MARK = 0xffffffff;

/** Writes a zip file, honest unless told otherwise. */
export function makeZip(files: readonly ZipInput[], options: ZipOptions = {}): Buffer {
  const locals: Uint8Array[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const described = describe(file);
    centrals.push(centralHeader(described, file.listedAt ?? offset, file.zip64 === true));
    if (file.listedAt !== undefined) continue;
    locals.push(localHeader(described), described.packed);
    offset += 30 + described.localName.length + described.packed.length;
  }
  const directory = Buffer.concat(centrals);
  const entries = options.statedEntries ?? files.length;
  return Buffer.concat([...locals, directory, ...endRecords(entries, offset, directory.length, options)]);
}

interface Described {
  readonly name: Buffer;
  readonly localName: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: Uint8Array;
  readonly packedSize: number;
  readonly size: number;
}

function describe(file: ZipInput): Described {
  const content = Buffer.from(file.content as string);
  const packed = file.packed ?? (file.stored === true ? content : deflateRawSync(content));
  return {
    name: Buffer.from(file.name),
    localName: Buffer.from(file.localName ?? file.name),
    flags: UTF8_NAME | (file.flags ?? 0),
    method: file.statedMethod ?? (file.stored === true ? 0 : 8),
    checksum: file.statedChecksum ?? crc32(content),
    packed,
    packedSize: file.statedPackedSize ?? packed.length,
    size: file.statedSize ?? content.length,
  };
}

function localHeader(file: Described): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(file.flags, 6);
  header.writeUInt16LE(file.method, 8);
  header.writeUInt32LE(file.checksum, 14);
  header.writeUInt32LE(file.packedSize, 18);
  header.writeUInt32LE(file.size, 22);
  header.writeUInt16LE(file.localName.length, 26);
  return Buffer.concat([header, file.localName]);
}

function centralHeader(file: Described, offset: number, zip64: boolean): Buffer {
  const extra = zip64 ? zip64Extra([file.size, file.packedSize, offset]) : Buffer.alloc(0);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(file.flags, 8);
  header.writeUInt16LE(file.method, 10);
  header.writeUInt32LE(file.checksum, 16);
  header.writeUInt32LE(zip64 ? MARK : file.packedSize, 20);
  header.writeUInt32LE(zip64 ? MARK : file.size, 24);
  header.writeUInt16LE(file.name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(zip64 ? MARK : offset, 42);
  return Buffer.concat([header, file.name, extra]);
}

function zip64Extra(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => {
    extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  });
  return extra;
}

function endRecords(entries: number, start: number, size: number, options: ZipOptions): readonly Buffer[] {
  const comment = Buffer.from(options.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(options.zip64 === true ? MARK : start, 16);
  end.writeUInt16LE(comment.length, 20);
  if (options.zip64 !== true) return [end, comment];

  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(options.zip64Entries ?? entries), 24);
  end64.writeBigUInt64LE(BigInt(options.zip64Entries ?? entries), 32);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + size), 8);
  locator.writeUInt32LE(1, 16);
  return [end64, locator, end, comment];
}
