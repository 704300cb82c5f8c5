import type { Issue } from '../../core/issue/issue.ts';
import { readScheme } from '../../core/payout/read-scheme.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { readJsonFile } from './json-file.ts';
import { findOnShelf, shippedFiles } from './shipped-files.ts';
import { UserFault } from './user-fault.ts';

/** A scheme that can be computed, with what its reading remarked. */
export interface LoadedScheme {
  readonly scheme: Scheme;
  readonly issues: readonly Issue[];
}

/** The schemes that come with the package, sorted by id. */
export async function shippedSchemes(): Promise<readonly Scheme[]> {
  const files = await shippedFiles('policies');
  return Promise.all(files.map(async (path) => (await loadScheme(path)).scheme));
}

/** The scheme that an argument names: a shipped id, a part of a shipped title, or a JSON file of the user's. */
export async function findScheme(argument: string, cwd: string): Promise<LoadedScheme> {
  const shipped = (await shippedSchemes()).map((scheme) => ({ scheme, issues: [] }));
  return findOnShelf<LoadedScheme>(argument, cwd, {
    shipped,
    titled: ({ scheme }) => scheme.policy,
    read: loadScheme,
    notFound: 'policyNotFound',
    ambiguous: 'policyAmbiguous',
  });
}

async function loadScheme(path: string): Promise<LoadedScheme> {
  const { json, file } = await readJsonFile(path);
  const { scheme, issues } = readScheme(json, file);
  if (scheme === null) throw new UserFault(issues);
  return { scheme, issues };
}
