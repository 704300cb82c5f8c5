import { existsSync, readFileSync } from 'node:fs';

/** The package's own folder, from the bundle (one level below it) as from the source (two levels below). */
function packageRoot(): URL {
  const candidates = ['../', '../../'].map((up) => new URL(up, import.meta.url));
  const root = candidates.find((folder) => existsSync(new URL('package.json', folder)));
  if (root === undefined) throw new Error(`no package.json above ${import.meta.url}`);
  return root;
}

/** The folders of data that come with the package. */
export type ShippedFolder = 'policies' | 'indicators' | 'forms';

export function shippedFolder(name: ShippedFolder): URL {
  return new URL(`seeds/${name}/`, packageRoot());
}

export function packageVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('package.json', packageRoot()), 'utf8'));
  return manifest.version;
}
