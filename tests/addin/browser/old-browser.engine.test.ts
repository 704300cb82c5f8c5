import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledScript } from '../../../addin/build/bundle.ts';
import { describeWithEngine } from '../../support/describe-with-engine.ts';
import { SCALLION_SHEETS } from '../pane/office-sheets.ts';
import { type OfficeBrowser, officeBrowser } from '../pane/open-office-pane.ts';
import { AS_CHROMIUM_80, newerCalls } from './newer-library.ts';

describeWithEngine('旧程序里的浏览器（Chromium 80）', ['chromium'], () => {
  let browser: OfficeBrowser;
  beforeAll(async () => {
    browser = await officeBrowser();
  });
  afterAll(() => browser.close());

  test('较新的库都拿掉以后，赔款、指标进度、检查表格照样能做', async () => {
    const sheets = [
      ...SCALLION_SHEETS,
      [
        '指标',
        [
          ['指标', '2023年'],
          ['建成5G基站数量', 2706],
        ],
      ],
    ] as const;
    const { page, faults } = await browser.open({ sheets, before: AS_CHROMIUM_80 });
    await page.locator('.job').first().click();
    await page.getByLabel('保险方案').selectOption('zhangqiu-scallion-2023');
    await page.locator('.picked').nth(1).waitFor();
    await press(page, '开始测算');
    await expectText(page, '.lines', '6,475.00 元');
    await press(page, '写入…');
    await press(page, '写入');
    await expectText(page, 'h1', '已写入');
    await press(page, '回到首页');

    await page.locator('.job').nth(1).click();
    await page.getByLabel('规划', { exact: true }).selectOption('zhangqiu-urbanisation-2023');
    await page.locator('.picked').waitFor();
    await page.getByLabel('截至日期').fill('2023-12-31');
    await press(page, '开始测算');
    await expectText(page, '.indicators', '33.3%');
    await page.locator('.back').click();
    await page.locator('.back').click();

    await page.locator('.job').nth(3).click();
    await press(page, '检查选区');
    await page.locator('.findings, .banner').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('没有 BigInt：用两种文字说明', async () => {
    const { page } = await browser.open({ cdn: 'silent', before: 'delete globalThis.BigInt' });
    await expectText(page, '#old-browser', '太旧');
    await expectText(page, '#old-browser', 'too old');
    await page.context().close();
  });
});

describe('脚本里用到的较新的库，垫片里都有', () => {
  test.each([
    ['引擎', 'addin/engine/worker.ts', 'addin/browser/polyfill-engine.ts'],
    ['函数向导', 'addin/pages/functions-worker.ts', 'addin/browser/polyfill-engine.ts'],
    ['自定义函数', 'addin/functions/main.ts', 'addin/browser/polyfill-engine.ts'],
  ])('%s', async (_, entry, polyfill) => {
    const [script, brought] = await Promise.all([bundledScript(entry, 'es2020'), bundledScript(polyfill, 'es2020')]);
    // A polyfill names what it brings as a string.
    const missing = newerCalls(script).filter((name) => !new RegExp(`["'\`]${name}["'\`]|${name}:`).test(brought));
    expect(missing).toEqual([]);
  });
});

test.each(['addin/pages/office-pane.ts', 'addin/pages/wps-pane.ts'])('%s 不用较新的库', async (entry) => {
  expect(newerCalls(await bundledScript(entry, 'es2020'))).toEqual([]);
});

async function press(page: Page, name: string): Promise<void> {
  await page
    .locator('button:not([aria-disabled=true])')
    .and(page.getByRole('button', { name, exact: true }))
    .click({ timeout: 10_000 });
}

async function expectText(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).filter({ hasText: text }).first().waitFor({ timeout: 10_000 });
}
