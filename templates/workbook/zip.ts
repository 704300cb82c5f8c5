import type { ByteSink } from './byte-sink.ts';
import { type PackedSize, packPieces } from './deflate.ts';
import { LIMITS, planError } from './limits.ts';
import { Packer } from './packer.ts';
import { centralHeader, directoryEnd, type Listed, localHeader, PACKED_PART } from './zip-records.ts';

/** A part of a package and its text: whole, or in pieces, so that a large sheet is never held as one string. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
}

/** Text up to this many characters is packed at once. */
const SHORT = 65_536;
/** Stands in a header until the content behind it is written. */
const UNKNOWN: PackedSize = { packedSize: 0, size: 0, checksum: 0 };

/**
 * Writes the entries as a zip file. The order, the time stamps and the compression depend on nothing but the content. Each
 * entry is asked for when its turn comes. The sizes of a long one are filled in behind it.
 *
 * Throws where a part or the file is larger than a zip file can be without the extension that old readers do not know.
 */
export async function writeZip(entries: Iterable<ZipEntry>, sink: ByteSink, packer = new Packer()): Promise<void> {
  const directory: Listed[] = [];
  let position = 0;
  const write = (bytes: Uint8Array, name: string) => {
    requireCountable(position + bytes.length, name);
    position += bytes.length;
    return sink.write(bytes);
  };
  for (const { name, content } of entries) {
    const start = position;
    const short = async (text: string) => {
      const { bytes, header } = packer.pack(name, text);
      await write(bytes, name);
      return header;
    };
    const long = async (pieces: AsyncIterable<string>) => {
      const entry = { name: Buffer.from(name), kind: PACKED_PART };
      await write(localHeader({ ...entry, ...UNKNOWN }), name);
      const size = await packPieces(pieces, {
        write: (bytes) => write(bytes, name),
        check: (size) => requireCountable(size, name),
      });
      await sink.rewrite(start, localHeader({ ...entry, ...size }));
      return centralHeader({ ...entry, ...size });
    };
    const header = await (typeof content === 'string' ? short(content) : shortOrLong(content, { short, long }));
    directory.push({ header, start });
  }
  await write(directoryEnd(directory, position), 'directory');
}

interface Ways<Outcome> {
  readonly short: (text: string) => Promise<Outcome>;
  readonly long: (pieces: AsyncIterable<string>) => Promise<Outcome>;
}

/** Finds out how long the content is by taking the first pieces; those are handed on with the others. */
async function shortOrLong<Outcome>(content: AsyncIterable<string>, ways: Ways<Outcome>): Promise<Outcome> {
  const iterator = content[Symbol.asyncIterator]();
  let first = '';
  while (first.length <= SHORT) {
    const { value, done } = await iterator.next();
    if (done === true) return ways.short(first);
    first += value;
  }
  try {
    return await ways.long(firstAndOthers(first, iterator));
  } finally {
    await iterator.return?.();
  }
}

async function* firstAndOthers(first: string, others: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await others.next(); next.done !== true; next = await others.next()) yield next.value;
}

function requireCountable(bytes: number, name: string): void {
  if (bytes > LIMITS.packageBytes)
    throw planError(name, `larger than ${LIMITS.packageBytes} bytes; no workbook can be`);
}
