import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listenFrom } from '../../../addin/build/listen.ts';
import { siteServer } from '../../../addin/build/server.ts';
import { buildSite, type Site } from '../../../addin/build/site.ts';
import { readTablesFromBytes } from '../../../templates/reader/read-table.ts';
import { CHROMIUM } from '../../setup/tools.ts';
import { describeWithEngine } from '../../support/describe-with-engine.ts';
import { withTempFolder } from '../../support/temp-folder.ts';
import { axeViolations } from '../pane/axe-violations.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';
const LIST = `投保人,保险面积,日期\n甲,2.5,2023-07-01\n${HOSTILE},=1+1,2023-07-02\n`;

describeWithEngine('浏览器里的一页', ['chromium'], () => {
  let site: Site;
  let browser: Browser;
  let address: string;
  let server: ReturnType<typeof siteServer>;

  beforeAll(async () => {
    site = await buildSite();
    server = siteServer(site.office, null);
    address = `http://localhost:${await listenFrom(server, 3950)}/`;
    const flags =
      '--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run';
    browser = await chromium.launch({ executablePath: CHROMIUM, args: flags.split(' ') });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** A page with everything that is wrong with it: errors, reports of the policy, requests that leave its origin. */
  async function opened(url: string): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const faults: string[] = [];
    const own = url.startsWith('file:') ? url : address;
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on(
      'request',
      (sent) => !/^(?:blob|data):/.test(sent.url()) && !sent.url().startsWith(own) && faults.push(sent.url()),
    );
    await page.goto(url);
    await page.locator('.job').first().waitFor();
    return { page, faults };
  }

  async function open(page: Page, name: string, content: string | Buffer): Promise<void> {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
    await page.locator('.tab', { hasText: name.replace(/\..*/, '') }).waitFor();
  }

  const cell = (page: Page, row: number, column: number) => page.locator(`#cell-${row - 1}-${column - 1}`);

  test('从磁盘打开单个文件：读表、在工作线程里算、另存', () =>
    withTempFolder(async (folder) => {
      const path = join(folder, 'suanpan.html');
      await writeFile(path, site.web.get('suanpan.html') ?? '');
      const { page, faults } = await opened(pathToFileURL(path).href);
      await open(page, '清单.csv', LIST);
      await page.locator('.job').first().click();
      // The catalogue is the engine's first answer.
      await page.locator('.side option', { hasText: '大葱' }).first().waitFor({ state: 'attached' });
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.masthead .primary').click()]);
      expect(download.suggestedFilename()).toBe('清单-算盘.xlsx');
      const { tables } = await readTablesFromBytes('a.xlsx', await readFile(await download.path()));
      expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
        ['投保人', '保险面积', '日期'].map((text) => ({ kind: 'text', text })),
        [
          { kind: 'text', text: '甲' },
          { kind: 'number', text: '2.5' },
          { kind: 'date', iso: '2023-07-01' },
        ],
        [
          { kind: 'text', text: HOSTILE },
          { kind: 'text', text: '=1+1' },
          { kind: 'date', iso: '2023-07-02' },
        ],
      ]);
      expect(faults).toEqual([]);
      await page.close();
    }));

  test('格子里的文字只是文字；按键选格、改数，用到它的公式标成待重算，Esc 不改', async () => {
    const { page, faults } = await opened(address);
    await open(page, '清单.csv', LIST);
    expect(await cell(page, 3, 1).textContent()).toBe(HOSTILE);
    expect(await page.locator('.sheet img').count()).toBe(0);
    await page.locator('.scroller').focus();
    const keys = ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'];
    for (const key of keys) await page.keyboard.press(key);
    expect(await page.locator('.bar .place').textContent()).toBe('D2');
    await page.keyboard.type('=B2*2');
    await page.keyboard.press('Enter');
    expect(await cell(page, 2, 4).textContent()).toBe('待重算');
    expect(await page.locator('.bar .place').textContent()).toBe('D3');
    await cell(page, 2, 2).click();
    await page.keyboard.press('F2');
    await page.keyboard.type('9');
    await page.keyboard.press('Escape');
    expect(await cell(page, 2, 2).textContent()).toBe('2.5');
    await page.keyboard.type('1234.5');
    await page.keyboard.press('Enter');
    expect(await cell(page, 2, 2).textContent()).toBe('1234.5');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('几个文件放进一本，不收的说清楚', async () => {
    const { page, faults } = await opened(address);
    await open(page, '清单.csv', LIST);
    await open(page, '价格.csv', '日期,价格\n2023-10-16,0.98\n');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '坏.xlsx', mimeType: '', buffer: Buffer.from('PK\x03\x04') });
    await page.locator('.status .status-error').waitFor();
    expect(await page.locator('.status').textContent()).toContain('「坏.xlsx」');
    expect(await page.locator('.tab').allTextContents()).toEqual(['清单', '价格']);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('十万行里只画看得见的，跳到末行也对', async () => {
    const { page } = await opened(address);
    await open(
      page,
      '大表.csv',
      `序号,数\n${Array.from({ length: 100_000 }, (_, at) => `${at + 1},${at}.5`).join('\n')}`,
    );
    await page.locator('.status', { hasText: '已打开' }).waitFor();
    await page.locator('.scroller').focus();
    await page.keyboard.press('Control+ArrowDown');
    await expect.poll(() => page.locator('.bar .formula').textContent()).toBe('100000');
    expect(await page.locator('.cell').count()).toBeLessThan(2000);
    await page.close();
  });

  test('没有 BigInt 的浏览器，用一句话说明', async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BigInt'));
    await page.goto(address);
    expect(await page.locator('#old-browser').isVisible()).toBe(true);
    await page.close();
  });

  test('axe 没有意见，打开前后都是', async () => {
    const before = await browser.newContext({ bypassCSP: true });
    const checked = await before.newPage();
    await checked.goto(address);
    await checked.locator('.job').first().waitFor();
    expect(await axeViolations(checked)).toEqual([]);
    await open(checked, '清单.csv', LIST);
    expect(await axeViolations(checked)).toEqual([]);
    await before.close();
  });
});
