import { AT_ONCE_BYTES, unpack, unpackAtOnce } from './inflate.ts';
import type { KnownParts } from './known-parts.ts';
import type { ReadLimits } from './read-limits.ts';
import { refuse } from './refusal.ts';
import { Utf8Pieces } from './utf8-pieces.ts';
import { type XmlHandler, XmlScanner } from './xml-scan.ts';
import type { Archive, ZipEntry } from './zip-directory.ts';

/** A workbook file that is open for reading. */
export interface Package {
  readonly archive: Archive;
  readonly limits: ReadLimits;
  /** Parts read of other workbooks, where many are read. */
  readonly known?: KnownParts;
}

/** The entry of a part; refuses a workbook that refers to a part it does not have. */
export function partEntry({ archive }: Package, path: string): ZipEntry {
  return archive.entries.get(path.toLowerCase()) ?? refuse('partRefused', { part: path, fault: 'missing' });
}

/** Unpacks a part and reports its XML to the handler, holding one piece of it in memory at a time. */
export async function scanPart(from: Package, path: string, handler: XmlHandler): Promise<void> {
  const entry = partEntry(from, path);
  const scanner = new XmlScanner(path, handler, from.limits);
  const utf8 = new Utf8Pieces(path);
  if (entry.size <= AT_ONCE_BYTES) {
    scanner.push(utf8.next(unpackAtOnce(from.archive, entry)));
  } else {
    for await (const piece of unpack(from.archive, entry)) scanner.push(utf8.next(piece));
  }
  utf8.end();
  scanner.end();
}
