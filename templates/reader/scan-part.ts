import { unpack } from './inflate.ts';
import type { ReadLimits } from './read-limits.ts';
import { refuse } from './refusal.ts';
import { type XmlHandler, XmlScanner } from './xml-scan.ts';
import type { Archive, ZipEntry } from './zip-directory.ts';

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_LE_MARK = Buffer.from([0xff, 0xfe]);
const UTF16_BE_MARK = Buffer.from([0xfe, 0xff]);

type Decoder = InstanceType<typeof TextDecoder>;

/** A workbook file that is open for reading. */
export interface Package {
  readonly archive: Archive;
  readonly limits: ReadLimits;
}

/** The entry of a part; refuses a workbook that refers to a part it does not have. */
export function partEntry({ archive }: Package, path: string): ZipEntry {
  return archive.entries.get(path.toLowerCase()) ?? refuse('partRefused', { part: path, fault: 'missing' });
}

/** Unpacks a part and reports its XML to the handler, holding one piece of it in memory at a time. */
export async function scanPart(from: Package, path: string, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(path, handler, from.limits);
  for await (const piece of utf8Pieces(path, unpack(from.archive, partEntry(from, path)))) scanner.push(piece);
  scanner.end();
}

/** XML is in UTF-8, with or without a byte order mark, or in UTF-16 with one. */
async function* utf8Pieces(part: string, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: Decoder | undefined;
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst && startsWith(piece, UTF16_LE_MARK)) decoder = new TextDecoder('utf-16le', { fatal: true });
    if (isFirst && startsWith(piece, UTF16_BE_MARK)) decoder = new TextDecoder('utf-16be', { fatal: true });
    if (decoder !== undefined) yield transcode(part, decoder, piece);
    else yield isFirst && startsWith(piece, UTF8_MARK) ? piece.subarray(UTF8_MARK.length) : piece;
    isFirst = false;
  }
}

function transcode(part: string, decoder: Decoder, piece: Buffer): Buffer {
  try {
    return Buffer.from(decoder.decode(piece, { stream: true }));
  } catch (error) {
    if (error instanceof TypeError) refuse('partRefused', { part, fault: 'encoding' });
    throw error;
  }
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}
