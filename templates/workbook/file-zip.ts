import { crc32 } from 'node:zlib';
import type { ByteSink } from './byte-sink.ts';
import { LIMITS, planError } from './limits.ts';
import { centralHeader, directoryEnd, type Listed, localHeader, STORED_FILE, type ZipRecord } from './zip-records.ts';

/** A whole file of an archive; its bytes are asked for when its turn comes. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

const MOST_FILES = 65_535;

/**
 * Writes files as a zip file, one after the other. They are stored as they are: workbooks are packed already.
 *
 * Throws where they are more, or larger, than a zip file can hold without the extension that old readers do not know.
 */
export async function writeFileZip(files: Iterable<ArchivedFile>, sink: Pick<ByteSink, 'write'>): Promise<void> {
  const directory: Listed[] = [];
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
    const record = recordOf(name, content);
    directory.push({ header: centralHeader(record), start: position });
    await write(localHeader(record), name);
    await write(content, name);
  }
  await write(directoryEnd(directory, position), 'directory');
}

function recordOf(name: string, content: Uint8Array): ZipRecord {
  const size = { packedSize: content.length, size: content.length, checksum: crc32(content) };
  return { ...size, name: Buffer.from(name), kind: STORED_FILE };
}
