import { posix } from 'node:path';

/**
 * The folders in the order in which they build on each other. A file imports from its own folder and from the lines
 * above; folders on one line do not know each other.
 */
const LAYERS: readonly (readonly string[])[] = [
  ['core/glossary'],
  ['core/issue'],
  ['core/quantity'],
  ['core/table'],
  ['core/policy'],
  ['core/expression'],
  ['core/backends'],
  ['core/payout', 'core/indicator', 'core/reconcile', 'core/grade', 'core/schedule', 'core/form'],
  ['seeds'],
  ['templates'],
  ['addin'],
];

interface Layer {
  readonly folder: string;
  readonly rank: number;
}

/** The layer of a file: a folder of the list with all below it, or a single file of that name. */
function layerOf(path: string): Layer | undefined {
  return LAYERS.flatMap((folders, rank) => folders.map((folder) => ({ folder, rank }))).find(
    ({ folder }) => path.startsWith(`${folder}/`) || path === `${folder}.ts`,
  );
}

/** Whether the file belongs to a layer at all. */
export function hasLayer(path: string): boolean {
  return layerOf(path) !== undefined;
}

/** Whether a file may import another; both are paths from the top of the repository. */
export function mayImport(from: string, to: string): boolean {
  const importer = layerOf(from);
  const imported = layerOf(to);
  if (importer === undefined || imported === undefined) return false;
  return importer.folder === imported.folder || imported.rank < importer.rank;
}

export function isRelative(specifier: string): boolean {
  return specifier.startsWith('.');
}

/** The path, from the top of the repository, of what a relative import names. */
export function resolveImport(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}

/** The npm package of a specifier: `@borgar/fx/xlsx` is in `@borgar/fx`. */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
