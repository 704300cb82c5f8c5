import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Issue } from '../../core/issue/issue.ts';
import { readScheme } from '../../core/payout/read-scheme.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { placeOfJsonFault } from './json-fault.ts';
import { shippedPoliciesFolder } from './package-root.ts';
import { refuse, UserFault } from './user-fault.ts';

/** A scheme that can be computed, with what its reading remarked. */
export interface LoadedScheme {
  readonly scheme: Scheme;
  readonly issues: readonly Issue[];
}

/** A policy file holds some kilobytes; what is larger than this is something else. */
const MOST_BYTES = 10_000_000;

/** The schemes that come with the package, sorted by id. */
export async function shippedSchemes(): Promise<readonly Scheme[]> {
  const folder = fileURLToPath(shippedPoliciesFolder());
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => usable(await readSchemeFile(resolve(folder, name))).scheme));
}

/**
 * The scheme that an argument names: a shipped id, a JSON file of the user's, or a part of a shipped title that fits one
 * only, such as 大葱. Anything else is answered with the list of what there is.
 */
export async function findScheme(argument: string, cwd: string): Promise<LoadedScheme> {
  const shipped = await shippedSchemes();
  const byId = shipped.find(({ policy }) => policy.id === argument);
  if (byId !== undefined) return { scheme: byId, issues: [] };
  const path = resolve(cwd, argument);
  if (argument.endsWith('.json') || (await isFile(path))) return usable(await readSchemeFile(path));
  const part = argument.normalize('NFKC').trim();
  const matches = part === '' ? [] : shipped.filter(({ policy }) => policy.title.normalize('NFKC').includes(part));
  const [match] = matches;
  if (match === undefined) return refuse('policyNotFound', { found: argument, known: listed(shipped) });
  if (matches.length > 1) return refuse('policyAmbiguous', { found: argument, matches: listed(matches) });
  return { scheme: match, issues: [] };
}

/** Reads a policy file, for use or only for its problems. */
export async function readSchemeFile(path: string): Promise<ReturnType<typeof readScheme>> {
  const file = basename(path);
  const text = await loadText(path, file);
  return readScheme(parseJson(text.replace(/^\uFEFF/, ''), file), file);
}

function usable({ scheme, issues }: ReturnType<typeof readScheme>): LoadedScheme {
  if (scheme === null) throw new UserFault(issues);
  return { scheme, issues };
}

async function loadText(path: string, file: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) refuse('fileTooLarge', { size: megabytes(size), limit: megabytes(MOST_BYTES) }, { file });
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) refuse('fileNotReadable', { reason: String(error.code) }, { file });
    throw error;
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse('policyNotJson', { reason: placeOfJsonFault(text, String(error)) }, { file });
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}

function listed(schemes: readonly Scheme[]): string {
  return schemes.map(({ policy }) => `${policy.id}（${policy.title}）`).join('、');
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
