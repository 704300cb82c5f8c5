import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM } from '../../setup/tools.ts';
import { describeWithEngine } from '../../support/engines.ts';
import { HALF_PRICES, SCALLION, SCALLION_LIST } from './payout-blocks.ts';

const CSP = "default-src 'none'; script-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'";

/** The scripts of a page with the engine in a Blob worker, as the pane has them. */
async function scripts(): Promise<{ readonly page: string; readonly worker: string }> {
  const shared = { bundle: true, write: false, format: 'iife', minify: true } as const;
  const [worker, page] = await Promise.all([
    build({ ...shared, entryPoints: ['addin/engine/worker.ts'], target: 'es2020' }),
    build({
      ...shared,
      globalName: 'pane',
      target: 'es2017',
      stdin: { contents: "export { workerEngine } from './addin/engine/worker-engine.ts';", resolveDir: '.' },
    }),
  ]);
  return { page: page.outputFiles[0]?.text ?? '', worker: worker.outputFiles[0]?.text ?? '' };
}

describeWithEngine('引擎在浏览器的 Blob 工作线程里', ['chromium'], () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  test('在严格的 CSP 下启动、测算、停下', async () => {
    const { page: script, worker } = await scripts();
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.route('http://localhost/**', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/pane.js') return route.fulfill({ contentType: 'text/javascript', body: script });
      return route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': CSP },
        body: '<!doctype html><html lang="zh-CN"><title>引擎</title><script src="/pane.js"></script></html>',
      });
    });
    await page.goto('http://localhost/');
    const input = { id: SCALLION, prices: HALF_PRICES, insured: SCALLION_LIST, asOf: null, language: 'zh' };
    const answer = await page.evaluate(
      async ([text, asked]) => {
        const { workerEngine } = (
          globalThis as never as { pane: typeof import('../../../addin/engine/worker-engine.ts') }
        ).pane;
        const script = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
        const engine = workerEngine(new Worker(script));
        const view = await engine.run('payout', asked as never);
        const stop = new AbortController();
        const given = engine.run('payout', asked as never, { signal: stop.signal }).catch((error) => error.fault);
        stop.abort();
        return { lines: view.lines.map(({ value }) => value), given: await given };
      },
      [worker, input] as const,
    );
    expect(answer.lines).toContain('6,475.00 元');
    expect(answer.given).toBe('cancelled');
    expect(faults).toEqual([]);
    await page.close();
  });
});
