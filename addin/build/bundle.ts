import { type BuildOptions, build } from 'esbuild';

/** The top of the repository, from wherever this file was bundled to: builds are started there. */
export const TOP = process.cwd();

/** What a script is for: what a page shows first runs in the browsers of old programs too, what workers run does not. */
export type Target = 'es5' | 'es2017' | 'es2020';

const SHIMS = 'addin/grid/shims';

/** Node's modules, as far as the reader of files needs them, in a browser's terms. */
const NODE_MODULES: Readonly<Record<string, string>> = {
  'node:zlib': `./${SHIMS}/zlib.ts`,
  'node:buffer': `./${SHIMS}/buffer.ts`,
  'node:path': `./${SHIMS}/path.ts`,
  'node:crypto': `./${SHIMS}/no-hashes.ts`,
  'node:fs/promises': `./${SHIMS}/no-files.ts`,
};

/** One classic script of everything that an entry needs, in UTF-8. Pages from disk can load no modules. */
export async function bundledScript(entry: string, target: Target): Promise<string> {
  return bundled(entry, { format: 'iife', target });
}

/** The worker that reads and writes files: the reader of the command line, with Node's modules stood in for. */
export async function bundledFilesWorker(): Promise<string> {
  return bundled('addin/grid/files/worker.ts', {
    format: 'iife',
    target: 'es2020',
    alias: NODE_MODULES,
    inject: [`${SHIMS}/buffer.ts`],
  });
}

/** The reader alone, as a module, to be compared with the same on Node. */
export async function bundledReader(): Promise<string> {
  return bundled('addin/grid/files/read-file.ts', {
    format: 'esm',
    target: 'es2020',
    alias: NODE_MODULES,
    inject: [`${SHIMS}/buffer.ts`],
  });
}

export async function bundledStyle(entry: string): Promise<string> {
  return bundled(entry, { target: 'chrome80' });
}

async function bundled(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: TOP,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'bundled',
    charset: 'utf8',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'error',
    ...options,
  });
  const text = outputFiles?.[0]?.text;
  if (text === undefined) throw new Error(`nothing was made of ${entry}`);
  return text;
}
