import { randomBytes } from 'node:crypto';
import { link, lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ByteSink } from './byte-sink.ts';
import { FileSink } from './file-sink.ts';

/** `exists`: a file is there already and was left alone. `failed`: the system's code, such as `ENOENT` or `ENOSPC`. */
export type SaveResult =
  | { readonly kind: 'saved' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface SaveOptions {
  readonly overwrite: boolean;
}

/**
 * Writes the file whole or not at all: beside its final name first, flushed to the disk, then moved there. Whatever
 * interrupts it, the final name holds the old content, the new content, or nothing.
 */
export function saveFile(path: string, bytes: Uint8Array, options: SaveOptions): Promise<SaveResult> {
  return saveStream(path, (sink) => sink.write(bytes), options);
}

/** The same for content that is made while it is written. What `make` itself throws is thrown on, and nothing is saved. */
export async function saveStream(
  path: string,
  make: (sink: ByteSink) => Promise<void>,
  { overwrite }: SaveOptions,
): Promise<SaveResult> {
  // Nothing large is made only to be thrown away; the move below has the last word.
  if (!overwrite && (await isThere(path))) return { kind: 'exists' };
  const temporary = temporaryPath(path);
  let fault: { readonly error: unknown } | null = null;
  try {
    fault = await writeFlushed(temporary, make);
    if (fault === null) await (overwrite ? rename(temporary, path) : moveToFreeName(temporary, path));
  } catch (error) {
    const reason = errorCode(error);
    return !overwrite && reason === 'EEXIST' ? { kind: 'exists' } : { kind: 'failed', reason };
  } finally {
    // What cannot be tidied away does not change what became of the final name.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
  if (fault !== null) throw fault.error;
  return { kind: 'saved' };
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** In the same folder, since a move between disks is a copy; the name cut short, since names end at 255 bytes. */
function temporaryPath(path: string): string {
  const unique = `${process.pid}-${randomBytes(6).toString('hex')}`;
  return join(dirname(path), `${temporaryStem(basename(path))}.${unique}.tmp`);
}

function temporaryStem(name: string): string {
  return `.${name.slice(0, 40)}`;
}

/**
 * Removes what a process that was killed left beside files of these names. What a living process is writing stays. A folder
 * that cannot be read, or a file that cannot be removed, is left as it is.
 */
export async function removeLeftovers(folder: string, names: readonly string[]): Promise<void> {
  const stems = new Set(names.map(temporaryStem));
  const there = await readdir(folder).catch(() => []);
  for (const name of there) {
    const [, stem = '', pid = ''] = /^(\..*)\.(\d+)-[0-9a-f]{12}\.tmp$/.exec(name) ?? [];
    if (stems.has(stem) && !isRunning(Number(pid)))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** Throws what the system throws; returns what went wrong in making the content, or null. */
async function writeFlushed(
  path: string,
  make: (sink: ByteSink) => Promise<void>,
): Promise<{ readonly error: unknown } | null> {
  const file = await open(path, 'wx');
  try {
    const sink = new FileSink(file);
    try {
      await make(sink);
    } catch (error) {
      if (error === sink.failure) throw error;
      return { error };
    }
    await sink.flush();
    await file.sync();
    return null;
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
