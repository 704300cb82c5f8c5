import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { type Browser, chromium, type Page, type Route } from 'playwright-core';
import { bundledScript, bundledStyle } from '../../../addin/build/bundle.ts';
import { OFFICE_POLICY } from '../../../addin/build/policy.ts';
import { OFFICE_SCRIPT } from '../../../addin/office/load-office.ts';
import { CHROMIUM } from '../../setup/tools.ts';
import type { GivenSheets } from './fake-excel-page.ts';

const ORIGIN = 'http://localhost';

/** As Excel says in the address of a pane who shows it. */
const PANE = `${ORIGIN}/taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN`;

/** How the address of office.js answers. */
export type Cdn = 'excel' | 'refused' | 'silent' | 'slow';

export interface OfficeLook {
  /** ExcelApi 1.`newest`. */
  readonly newest?: number;
  readonly sheets?: GivenSheets;
  readonly cdn?: Cdn;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly forced?: boolean;
  readonly language?: 'zh' | 'en';
  /** Runs first, in the page and in every worker. */
  readonly before?: string;
  /** Whether the test turns the clock. */
  readonly ownClock?: boolean;
}

export interface OpenOfficePane {
  readonly page: Page;
  /** Requests to anywhere else, reports of the policy, and errors of scripts. */
  readonly faults: string[];
}

export interface OfficeBrowser {
  open(look?: OfficeLook): Promise<OpenOfficePane>;
  close(): Promise<void>;
}

/** The pane as it is built, in Chromium, over Microsoft's client over the fake Excel. */
export async function officeBrowser(): Promise<OfficeBrowser> {
  const files = await paneFiles();
  const script = await excelScript();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  return { open: (look = {}) => openPane(browser, files, script, look), close: () => browser.close() };
}

/** The pane's own files, as they are built; the rest of the site takes longer and has no part in it. */
async function paneFiles(): Promise<ReadonlyMap<string, string>> {
  const html = await readFile('addin/pages/taskpane.html', 'utf8');
  const part = async (name: string, entry: string): Promise<string> =>
    `(window.suanpanParts=window.suanpanParts||{}).${name}=${JSON.stringify(await bundledScript(entry, 'es2020'))};`;
  return new Map([
    ['taskpane.html', html.replace('@policy@', () => OFFICE_POLICY)],
    ['pane.css', await bundledStyle('addin/pages/office-pane.css')],
    ['old-browser.js', await bundledScript('addin/pages/old-browser.ts', 'es2017')],
    ['office-pane.js', await bundledScript('addin/pages/office-pane.ts', 'es2017')],
    ['custom-functions.js', await bundledScript('addin/functions/main.ts', 'es2020')],
    ['engine.js', await part('engine', 'addin/engine/worker.ts')],
    ['functions.js', await part('functions', 'addin/pages/functions-worker.ts')],
  ]);
}

/** Microsoft's client as npm has it, and the fake Excel behind it. */
async function excelScript(): Promise<string> {
  const client = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
  const { outputFiles } = await build({
    entryPoints: ['tests/addin/pane/fake-excel-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'error',
    // The fake is no part of what old browsers run, and must not ask for what a test took from the page.
    define: { 'Object.hasOwn': 'fakeHasOwn' },
    banner: { js: 'const fakeHasOwn = (of, name) => Object.prototype.hasOwnProperty.call(of, name);' },
  });
  return `${await readFile(client, 'utf8')}\n;${outputFiles[0]?.text ?? ''}`;
}

async function openPane(
  browser: Browser,
  files: ReadonlyMap<string, string>,
  script: string,
  look: OfficeLook,
): Promise<OpenOfficePane> {
  const { newest = 20, sheets = [], cdn = 'excel', width = 350, language = 'zh', before = '' } = look;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: look.scheme ?? 'light',
    forcedColors: look.forced === true ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${error.message}`));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await context.route('**/*', async (route) => {
    const { origin, pathname, href } = new URL(route.request().url());
    if (href === OFFICE_SCRIPT) return answerCdn(route, cdn, script);
    const body = origin === ORIGIN ? files.get(pathname.slice(1)) : undefined;
    if (body === undefined) {
      faults.push(href);
      return route.fulfill({ status: 404 });
    }
    return route.fulfill({
      contentType: `${TYPES[pathname.split('.').pop() ?? ''] ?? 'text/plain'}; charset=utf-8`,
      body,
      headers: pathname.endsWith('.html') ? { 'content-security-policy': OFFICE_POLICY } : {},
    });
  });
  if (look.ownClock === true) await page.clock.install();
  await context.addInitScript(
    ([given, kept]) => {
      window.fakeExcelGiven = given;
      localStorage.setItem('fake:suanpan.suanpan.language', kept);
    },
    [{ newest, sheets }, language] as const,
  );
  if (before !== '') await context.addInitScript(`${before};\n(${putBeforeWorkers})(${JSON.stringify(before)})`);
  await page.goto(PANE, { waitUntil: 'domcontentloaded' });
  if (cdn === 'excel') await page.locator('.job').first().waitFor();
  return { page, faults };
}

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

function answerCdn(route: Route, cdn: Cdn, script: string): Promise<void> {
  const body = cdn === 'silent' ? 'window.Office = { onReady: () => new Promise(() => {}) };' : script;
  if (cdn === 'refused') return route.abort('connectionrefused');
  if (cdn === 'slow') return new Promise(() => {});
  return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body });
}

/** Scripts of workers are Blobs: the same comes first in each. Runs in the page. */
const putBeforeWorkers = `before => {
  const Real = Blob;
  window.Blob = function (parts, options) {
    return new Real(options && options.type === 'text/javascript' ? [before + '\\n', ...parts] : parts, options);
  };
}`;
