import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** `exists`: a file is there already and was left alone. `failed`: the system's code, such as `ENOENT` or `ENOSPC`. */
export type SaveResult =
  | { readonly kind: 'saved' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Writes the file whole or not at all: beside its final name first, flushed to the disk, then moved there. Whatever
 * interrupts it, the final name holds the old content, the new content, or nothing.
 */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  options: { readonly overwrite: boolean },
): Promise<SaveResult> {
  const temporary = temporaryPath(path);
  try {
    await writeFlushed(temporary, bytes);
    await (options.overwrite ? rename(temporary, path) : moveToFreeName(temporary, path));
    return { kind: 'saved' };
  } catch (error) {
    const reason = errorCode(error);
    return !options.overwrite && reason === 'EEXIST' ? { kind: 'exists' } : { kind: 'failed', reason };
  } finally {
    // What cannot be tidied away does not change what became of the final name.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** In the same folder, since a move between disks is a copy; the name cut short, since names end at 255 bytes. */
function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Of two runs that save under one name, one wins and the other gets EEXIST: giving a file a second name never replaces one. */
async function moveToFreeName(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST' || errorCode(error) === 'ENOENT') throw error;
    await claimThenMove(temporary, path);
  }
}

/** For disks without hard links, such as USB sticks: the name is claimed by an empty file, which the move replaces. */
async function claimThenMove(temporary: string, path: string): Promise<void> {
  await (await open(path, 'wx')).close();
  try {
    await rename(temporary, path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}
