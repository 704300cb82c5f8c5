import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ShippedFolder, shippedFolder } from './package-root.ts';
import { refuse } from './user-fault.ts';

/** What a policy and a plan are found by. */
export interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Where to look, and how to refuse what is not there. */
export interface Shelf<T> {
  readonly shipped: readonly T[];
  readonly titled: (item: T) => Titled;
  /** Reads a file of the user's. */
  readonly read: (path: string) => Promise<T>;
  readonly notFound: 'policyNotFound' | 'planNotFound' | 'templateNotFound';
  readonly ambiguous: 'policyAmbiguous' | 'planAmbiguous' | 'templateAmbiguous';
}

/** The JSON files of a folder that comes with the package, sorted by name. */
export async function shippedFiles(folder: ShippedFolder): Promise<readonly string[]> {
  const path = fileURLToPath(shippedFolder(folder));
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  return names.map((name) => resolve(path, name));
}

/**
 * What an argument names: a shipped id, a JSON file of the user's, or a part of a shipped title that fits one only, such
 * as 大葱. Anything else is answered with the list of what there is.
 */
export async function findOnShelf<T>(argument: string, cwd: string, shelf: Shelf<T>): Promise<T> {
  const { shipped, titled, read, notFound, ambiguous } = shelf;
  const byId = shipped.find((item) => titled(item).id === argument);
  if (byId !== undefined) return byId;
  const path = resolve(cwd, argument);
  if (argument.endsWith('.json') || (await isFile(path))) return read(path);
  const part = argument.normalize('NFKC').trim();
  const matches = part === '' ? [] : shipped.filter((item) => titled(item).title.normalize('NFKC').includes(part));
  const [match] = matches;
  if (match === undefined) return refuse(notFound, { found: argument, known: listed(shipped.map(titled)) });
  if (matches.length > 1) return refuse(ambiguous, { found: argument, matches: listed(matches.map(titled)) });
  return match;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}

function listed(items: readonly Titled[]): string {
  return items.map(({ id, title }) => `${id}（${title}）`).join('、');
}
