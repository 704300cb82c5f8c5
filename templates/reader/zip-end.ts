import { refuse } from './refusal.ts';

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const END64_SIGNATURE = 0x06064b50;
const END64_BYTES = 56;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_BYTES = 20;

/** Stands in a 16 or 32 bit field whose real value is in the zip64 record. */
export const ZIP64_MARK_16 = 0xffff;
export const ZIP64_MARK_32 = 0xffffffff;

/** Where the central directory of an archive lies, and how many entries it says it has. */
export interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  readonly entries: number;
}

/** Finds the central directory from the end of the file. Refuses a file without one, with two, or with one that lies. */
export function findDirectory(bytes: Buffer): DirectoryPlace {
  const at = findEnd(bytes);
  const zip64 = findEnd64(bytes, at);
  const disks = bytes.readUInt32LE(at + 4);
  const entries = agreed(bytes.readUInt16LE(at + 10), ZIP64_MARK_16, zip64?.entries);
  const size = agreed(bytes.readUInt32LE(at + 12), ZIP64_MARK_32, zip64?.size);
  const start = agreed(bytes.readUInt32LE(at + 16), ZIP64_MARK_32, zip64?.start);
  const end = start + size;
  if (disks !== 0 || end !== (zip64?.at ?? at)) refuse('archiveDamaged', { entry: '', fault: 'badDirectory' });
  return { start, end, entries };
}

/** The record closes the file, but for a comment of the length it states. */
function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE && at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length) {
      return at;
    }
  }
  return refuse('archiveDamaged', { entry: '', fault: 'noDirectory' });
}

interface End64 {
  readonly at: number;
  readonly entries: number;
  readonly size: number;
  readonly start: number;
}

/** Java libraries write the zip64 records whether or not the file is large. */
function findEnd64(bytes: Buffer, endAt: number): End64 | undefined {
  const locator = endAt - LOCATOR_BYTES;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_SIGNATURE) return undefined;
  const at = readUInt64(bytes, locator + 8);
  if (at + END64_BYTES > locator || bytes.readUInt32LE(at) !== END64_SIGNATURE) {
    refuse('archiveDamaged', { entry: '', fault: 'badDirectory' });
  }
  return {
    at,
    entries: readUInt64(bytes, at + 32),
    size: readUInt64(bytes, at + 40),
    start: readUInt64(bytes, at + 48),
  };
}

/** The field itself, or the zip64 field it points to; where both are given they have to be the same. */
function agreed(short: number, mark: number, long: number | undefined): number {
  const value = short === mark ? long : short;
  if (value === undefined || (long !== undefined && long !== value)) {
    refuse('archiveDamaged', { entry: '', fault: 'badDirectory' });
  }
  return value;
}

/** A 64 bit field; no true size or offset of a file this reader accepts comes near what a double cannot hold. */
export function readUInt64(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 0x1_0000_0000;
}
