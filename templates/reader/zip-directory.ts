import type { ArchiveFault } from '../../core/issue/file-issues.ts';
import type { ReadLimits } from './read-limits.ts';
import { refuse } from './refusal.ts';
import { SPACE } from './xml-bytes.ts';
import { checkArchiveSizes } from './zip-bounds.ts';
import { findDirectory, readUInt64, ZIP64_MARK_32 } from './zip-end.ts';

const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const ZIP64_EXTRA = 0x0001;
const FLAG_ENCRYPTED = 0x0001;
const FLAG_SIZES_FOLLOW = 0x0008;
const FLAG_STRONG_ENCRYPTION = 0x0040;
const FLAG_UTF8 = 0x0800;

export const STORED = 0;
export const DEFLATED = 8;

/** One file inside an archive, as its central directory describes it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: typeof STORED | typeof DEFLATED;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly localHeader: number;
  readonly dataStart: number;
}

export interface Archive {
  readonly bytes: Buffer;
  /** By name in lower case: the names of workbook parts do not differ by case alone. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/**
 * Reads the directory of a zip file, unpacking nothing. Refuses what programs could understand differently (entries
 * that are duplicate, overlapping, or described in two ways) and what would unpack to more than the limits.
 */
export function openArchive(bytes: Buffer, limits: ReadLimits): Archive {
  const directory = findDirectory(bytes);
  if (directory.entries > limits.entries) {
    const found = String(directory.entries);
    refuse('archiveTooLarge', { entry: '', measure: 'entries', found, limit: String(limits.entries) });
  }
  const entries = new Map<string, ZipEntry>();
  let at = directory.start;
  for (let count = 0; count < directory.entries; count++) {
    const { entry, next } = readEntry(bytes, at, directory.end);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) damaged(entry.name, 'duplicateName');
    entries.set(key, entry);
    at = next;
  }
  if (at !== directory.end) damaged('', 'badDirectory');
  const all = [...entries.values()];
  checkOverlaps(all, directory.start);
  checkArchiveSizes(all, limits);
  return { bytes, entries };
}

function readEntry(bytes: Buffer, at: number, end: number): { readonly entry: ZipEntry; readonly next: number } {
  if (at + CENTRAL_BYTES > end || bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE) damaged('', 'badDirectory');
  const flags = bytes.readUInt16LE(at + 8);
  const nameEnd = at + CENTRAL_BYTES + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > end) damaged('', 'badDirectory');
  const name = entryName(bytes, at + CENTRAL_BYTES, nameEnd, flags);

  if ((flags & (FLAG_ENCRYPTED | FLAG_STRONG_ENCRYPTION)) !== 0) damaged(name, 'encrypted');
  const method = bytes.readUInt16LE(at + 10);
  if (method !== STORED && method !== DEFLATED) damaged(name, 'method');
  const fields = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  const isWide = fields.includes(ZIP64_MARK_32);
  const [size = 0, packedSize = 0, localHeader = 0] = isWide
    ? wideFields(fields, bytes.subarray(nameEnd, extraEnd), name)
    : fields;
  const described: Omit<ZipEntry, 'dataStart'> = {
    name,
    method,
    checksum: bytes.readUInt32LE(at + 16),
    packedSize,
    size,
    localHeader,
  };
  const dataStart = checkLocalHeader(bytes, described, at + CENTRAL_BYTES, nameEnd);
  return { entry: { ...described, dataStart }, next };
}

/** Some programs separate folders by backslashes. */
function entryName(bytes: Buffer, start: number, end: number, flags: number): string {
  const stated = bytes.toString((flags & FLAG_UTF8) === 0 ? 'latin1' : 'utf8', start, end);
  const name = stated.includes('\\') ? stated.replaceAll('\\', '/') : stated;
  const climbs = name.includes('..') && name.split('/').includes('..');
  if (name === '' || climbs || hasControl(bytes, start, end) || /^(?:\/|[a-z]:)/i.test(name)) {
    damaged(name.slice(0, 100), 'badName');
  }
  return name;
}

function hasControl(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if ((bytes[at] as number) < SPACE) return true;
  }
  return false;
}

/** Replaces the fields that are marked as too wide for 32 bits by those of the zip64 extra field, in their order. */
function wideFields(fields: readonly number[], extra: Buffer, name: string): readonly number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64_EXTRA) continue;
    const wide = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    if (wide.length < 8 * fields.filter((field) => field === ZIP64_MARK_32).length) break;
    let used = 0;
    return fields.map((field) => (field === ZIP64_MARK_32 ? readUInt64(wide, 8 * used++) : field));
  }
  return damaged(name, 'badDirectory');
}

/** The header before the data repeats the directory's description; where they differ one of them lies. */
function checkLocalHeader(
  bytes: Buffer,
  entry: Omit<ZipEntry, 'dataStart'>,
  nameStart: number,
  nameEnd: number,
): number {
  const at = entry.localHeader;
  if (at + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== LOCAL_SIGNATURE)
    damaged(entry.name, 'badDirectory');
  const localEnd = at + LOCAL_BYTES + bytes.readUInt16LE(at + 26);
  const sameName = localEnd <= bytes.length && isSame(bytes, at + LOCAL_BYTES, localEnd, nameStart, nameEnd);
  if (!sameName || bytes.readUInt16LE(at + 8) !== entry.method) damaged(entry.name, 'badDirectory');
  if ((bytes.readUInt16LE(at + 6) & FLAG_SIZES_FOLLOW) === 0) {
    const packed = bytes.readUInt32LE(at + 18);
    const unpacked = bytes.readUInt32LE(at + 22);
    const packedLies = packed !== ZIP64_MARK_32 && packed !== entry.packedSize;
    const unpackedLies = unpacked !== ZIP64_MARK_32 && unpacked !== entry.size;
    if (packedLies || unpackedLies) damaged(entry.name, 'size');
  }
  return localEnd + bytes.readUInt16LE(at + 28);
}

/** Whether two stretches are the same. Names are short: a call of the platform takes longer than to compare them here. */
function isSame(bytes: Buffer, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  for (let at = start; at < end; at++) {
    if (bytes[at] !== bytes[at - start + otherStart]) return false;
  }
  return true;
}

/** Entries that share data unpack to far more than the file holds; data beyond the directory is no data. */
function checkOverlaps(entries: readonly ZipEntry[], directoryStart: number): void {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.localHeader - b.localHeader)) {
    if (entry.localHeader < end) damaged(entry.name, 'overlap');
    end = entry.dataStart + entry.packedSize;
    if (end > directoryStart) damaged(entry.name, 'size');
  }
}

function damaged(entry: string, fault: ArchiveFault): never {
  refuse('archiveDamaged', { entry, fault });
}
