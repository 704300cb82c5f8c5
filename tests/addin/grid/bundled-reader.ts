import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledReader } from '../../../addin/build/bundle.ts';
import type { ReadFile } from '../../../addin/grid/files/read-file.ts';
import { withTempFolder } from '../../support/temp-folder.ts';

export type FileReader = (name: string, bytes: Uint8Array) => Promise<ReadFile>;

/** The reader as browsers run it: with the stand-ins for Node's modules and for its `Buffer`. */
export async function browserReader(): Promise<FileReader> {
  const script = await bundledReader();
  return withTempFolder(async (folder) => {
    const path = join(folder, 'reader.mjs');
    await writeFile(path, script);
    const loaded: { readonly readFile: FileReader } = await import(pathToFileURL(path).href);
    return loaded.readFile;
  });
}
