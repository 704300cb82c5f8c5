import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from '../../setup/tools.ts';

const ORIGIN = 'http://localhost';

/** As strict as the pane is served; where no worker is needed none is allowed. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

const HTML =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>算盘</title>' +
  '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/pane.css"></head>' +
  '<body><div id="pane"></div><script src="/pane.js"></script></body></html>';

const FILES = { '/': ['text/html', HTML] } as const;

export interface PaneLook {
  readonly width?: number;
  readonly language?: 'zh' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly forced?: boolean;
  /** Whether the engine takes five seconds for everything. */
  readonly slow?: boolean;
}

export interface OpenPane {
  readonly page: Page;
  /** Requests that left the page's own origin, reports of the policy, and errors of scripts. */
  readonly faults: string[];
}

/** Bundles the pane for old browsers, and opens it as often as wanted. */
export async function paneBrowser(): Promise<{ open(look?: PaneLook): Promise<OpenPane>; close(): Promise<void> }> {
  const files: Map<string, readonly [string, string]> = new Map(Object.entries(FILES));
  files.set('/pane.js', ['text/javascript', await bundled('tests/addin/pane/test-page.ts')]);
  files.set('/pane.css', ['text/css', await bundled('addin/pane/style/pane.css')]);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  return { open: (look = {}) => openPane(browser, files, look), close: () => browser.close() };
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'bundled',
    format: 'iife',
    target: entry.endsWith('.css') ? 'chrome90' : 'es2017',
    charset: 'utf8',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

type Files = ReadonlyMap<string, readonly [type: string, text: string]>;

async function openPane(browser: Browser, files: Files, look: PaneLook): Promise<OpenPane> {
  const { width = 350, language = 'zh', scheme = 'light', forced = false, slow = false } = look;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${error.message}`));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === ORIGIN ? files.get(url.pathname) : undefined;
    if (!file) {
      if (url.pathname !== '/favicon.ico') faults.push(url.href);
      return route.fulfill({ status: 404 });
    }
    const headers = { 'content-security-policy': CSP };
    return route.fulfill({ contentType: `${file[0]}; charset=utf-8`, body: file[1], headers });
  });
  await context.addInitScript((kept) => localStorage.setItem('suanpan.language', kept), language);
  await page.goto(slow ? `${ORIGIN}/?slow` : `${ORIGIN}/`);
  await page.locator('.job').first().waitFor();
  return { page, faults };
}
