import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { megabytes, type ReadLimits } from './read-limits.ts';
import { refuse } from './refusal.ts';

/** The bytes of a file. Looks before it opens: a pipe would never answer, and what is too large is not loaded to find that out. */
export async function loadFile(path: string, limits: ReadLimits): Promise<Uint8Array> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) refuse('fileNotReadable', { reason: 'EISDIR' });
    if (!status.isFile()) refuse('fileNotReadable', { reason: 'EINVAL' });
    checkSize(status.size, limits);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) refuse('fileNotReadable', { reason: String(error.code) });
    throw error;
  }
}

/** The same bytes, if there are any and not too many. */
export function checkedBytes(bytes: Uint8Array, limits: ReadLimits): Buffer {
  if (bytes.length === 0) refuse('fileEmpty', {});
  checkSize(bytes.length, limits);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The ending of a file's name in lower case, without the dot; empty where it has none. */
export function extensionOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

function checkSize(bytes: number, limits: ReadLimits): void {
  if (bytes > limits.fileBytes) {
    refuse('fileTooLarge', { size: megabytes(bytes), limit: megabytes(limits.fileBytes) });
  }
}
