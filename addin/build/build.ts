import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { TOP } from './bundle.ts';
import { programFiles } from './program-files.ts';
import { buildSite } from './site.ts';
import { sizeLines } from './sizes.ts';

/** Where `npm run addin` serves, for trying it out. */
const LOCAL = 'https://localhost:3000/';

/** `npm run addin:build`: dist/office, dist/wps and dist/web, and what they weigh. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { 'base-url': { type: 'string' } } });
  const site = await buildSite();
  for (const [folder, files] of Object.entries(await programFiles(site, baseUrlOf(values['base-url'])))) {
    const path = join(TOP, 'dist', folder);
    await rm(path, { recursive: true, force: true });
    for (const [name, content] of files) {
      await mkdir(dirname(join(path, name)), { recursive: true });
      await writeFile(join(path, name), content);
      if (name.endsWith('.sh')) await chmod(join(path, name), 0o755);
    }
  }
  console.log(sizeLines(site).join('\n'));
}

/** Excel loads add-ins over https only. */
function baseUrlOf(given: string | undefined): string {
  const url = given === undefined || given.endsWith('/') ? (given ?? LOCAL) : `${given}/`;
  if (!url.startsWith('https://'))
    throw new Error('--base-url 要以 https:// 开头。--base-url must begin with https://.');
  return url;
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
