import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PartName } from '../pages/parts.ts';
import { bundledFilesWorker, bundledScript, bundledStyle, TOP } from './bundle.ts';
import { OFFICE_POLICY, PAGE_POLICY, SELF_TEST_POLICY } from './policy.ts';
import { singlePage } from './single-page.ts';

/** Files by their names; all are text. */
export type Files = ReadonlyMap<string, string>;

/** What is built: for Excel (and for a plain browser, served), for WPS, and one page that works from disk. */
export interface Site {
  readonly office: Files;
  readonly wps: Files;
  readonly web: Files;
}

/** What stands in a page from its beginning, and so is there before anything is drawn. */
export const FIRST_PAINT: readonly string[] = ['index.html', 'grid.css', 'old-browser.js', 'grid.js'];

export async function buildSite(): Promise<Site> {
  const [engine, files, functions] = await Promise.all([
    bundledScript('addin/engine/worker.ts', 'es2020'),
    bundledFilesWorker(),
    bundledScript('addin/pages/functions-worker.ts', 'es2020'),
  ]);
  const parts: readonly (readonly [PartName, string])[] = [
    ['engine', engine],
    ['files', files],
    ['functions', functions],
  ];
  const shared = new Map([
    ['old-browser.js', await bundledScript('addin/pages/old-browser.ts', 'es5')],
    ['pane.css', await bundledStyle('addin/pages/office-pane.css')],
    ...parts.map(([name, text]) => [`${name}.js`, partScript(name, text)] as const),
    ['custom-functions.js', await bundledScript('addin/functions/main.ts', 'es2020')],
    ['self-test.html', await page('self-test/self-test.html', SELF_TEST_POLICY)],
    ['self-test.css', await bundledStyle('addin/pages/self-test/self-test.css')],
    ['self-test.js', await bundledScript('addin/pages/self-test/self-test.ts', 'es2017')],
  ]);
  const grid = await bundledScript('addin/grid/main.ts', 'es2020');
  const gridStyle = await bundledStyle('addin/grid/grid.css');
  const office = new Map([
    ...shared,
    ['index.html', await page('index.html', PAGE_POLICY)],
    ['grid.js', grid],
    ['grid.css', gridStyle],
    ['taskpane.html', await page('taskpane.html', OFFICE_POLICY)],
    ['office-pane.js', await bundledScript('addin/pages/office-pane.ts', 'es2017')],
  ]);
  const wps = new Map([
    ...shared,
    ['index.html', await page('../wps/background.html', PAGE_POLICY)],
    ['wps-ribbon.js', await bundledScript('addin/wps/ribbon-page.ts', 'es2017')],
    ['wps.html', await page('wps.html', PAGE_POLICY)],
    ['wps-pane.js', await bundledScript('addin/pages/wps-pane.ts', 'es2017')],
  ]);
  const whole = singlePage({
    html: await pageText('index.html'),
    style: gridStyle,
    scripts: [
      ['old-browser.js', shared.get('old-browser.js') ?? ''],
      ['grid.js', grid],
    ],
    parts,
  });
  return { office, wps, web: new Map([['suanpan.html', whole]]) };
}

/** A script that lays the text of a worker ready. */
function partScript(name: PartName, text: string): string {
  return `(window.suanpanParts=window.suanpanParts||{}).${name}=${JSON.stringify(text)};`;
}

async function page(name: string, policy: string): Promise<string> {
  return (await pageText(name)).replace('@policy@', () => policy);
}

function pageText(name: string): Promise<string> {
  return readFile(join(TOP, 'addin/pages', name), 'utf8');
}
