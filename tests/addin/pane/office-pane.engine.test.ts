import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellValue } from '../../../addin/host/host.ts';
import { describeWithEngine } from '../../support/describe-with-engine.ts';
import type { GivenSheets } from './fake-excel-page.ts';
import { SCALLION_SHEETS } from './office-sheets.ts';
import { type OfficeBrowser, type OfficeLook, officeBrowser } from './open-office-pane.ts';

describeWithEngine('Excel 里的任务窗格（Office 客户端是真的，Excel 是仿的）', ['chromium'], () => {
  let browser: OfficeBrowser;
  beforeAll(async () => {
    browser = await officeBrowser();
  });
  afterAll(() => browser.close());

  /** Holds the pane to its own rules at the end: no request elsewhere, no report of the policy, nothing that Excel lacks. */
  async function withPane(look: OfficeLook, use: (page: Page) => Promise<void>): Promise<void> {
    const { page, faults } = await browser.open(look);
    await use(page);
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => window.fakeExcel.office.lacking)).toEqual([]);
    await page.context().close();
  }

  describe.each([
    ['ExcelApi 1.20', 20],
    ['ExcelApi 1.7', 7],
  ])('%s', (_, newest) => {
    test('赔款：从工作簿里的表到写入的单元格，再撤销', () =>
      withPane({ newest, sheets: SCALLION_SHEETS }, async (page) => {
        await computePayout(page);
        await expectText(page, '.banner', '触发赔付');
        await expectText(page, '.lines', '6,475.00 元');
        await press(page, '写入…');
        await page.getByLabel('投保清单右侧').check();
        await page.getByLabel('数值').check();
        await page.locator('.preview').filter({ hasNotText: '新工作表' }).waitFor();
        await page.locator('.preview .primary').click();
        await expectText(page, 'h1', '已写入');
        const written = await rows(page, '清单');
        // 一半×3500×2.5=4375，一半×3500×1.2=2100；第三户没有面积
        expect(column(written, '赔偿金额')).toEqual([4375, 2100, '']);
        await press(page, '撤销这次写入');
        await expectText(page, '[role=status]', '恢复原样');
        expect(await rows(page, '清单')).toEqual(SCALLION_SHEETS[0]?.[1]);
      }));

    test('赔款写成公式，放在新工作表；撤销后工作表也不在了', () =>
      withPane({ newest, sheets: SCALLION_SHEETS }, async (page) => {
        await computePayout(page);
        await press(page, '写入…');
        await expectText(page, '.preview', '不覆盖任何已有内容');
        await press(page, '写入');
        await expectText(page, 'h1', '已写入');
        expect((await sheetNames(page)).length).toBeGreaterThan(2);
        expect(await formulaCount(page)).toBeGreaterThan(10);
        await press(page, '撤销这次写入');
        await expectText(page, '[role=status]', '已撤销');
        expect(await sheetNames(page)).toEqual(['清单', '价格']);
      }));
  });

  test('点一条问题，选中它的单元格；逐步说明随选中的行变化', () =>
    withPane({ sheets: SCALLION_SHEETS }, async (page) => {
      await computePayout(page);
      await press(page, '定位到 清单!C4');
      await expectSelected(page, { sheet: '清单', row: 3, column: 2 });
      await press(page, '逐步说明');
      await page.evaluate(() =>
        window.fakeExcel.outside.select({ sheet: '清单', row: 1, column: 0, rows: 1, columns: 1 }),
      );
      await expectText(page, 'h2', '样例户甲');
      // (1.06−0.53)÷1.06=一半，×3500×2.5=4375
      await expectText(page, '.steps', '4375.00 元');
    }));

  test('指标进度：写在指标右侧', () =>
    withPane({ sheets: INDICATOR_SHEETS }, async (page) => {
      await page.locator('.job').nth(1).click();
      await page.getByLabel('规划', { exact: true }).selectOption('zhangqiu-urbanisation-2023');
      await page.locator('.picked').waitFor();
      await page.getByLabel('截至日期').fill('2023-12-31');
      await press(page, '开始测算');
      // (2706−1559)÷(5000−1559)=1147÷3441=三分之一；五年中的三年是 60%
      await expectText(page, '.indicators', '33.3%');
      await expectText(page, '.indicators', '60.0%');
      await press(page, '写入…');
      await page.getByLabel('指标行右侧').check();
      await page.getByLabel('数值').check();
      await page.locator('.preview .primary').click();
      await expectText(page, 'h1', '已写入');
      expect((await rows(page, '指标'))[1]?.length).toBeGreaterThan(3);
    }));

  test.each([
    ['插入模板', '#template', 'zhangqiu-scallion-list-2023'],
    ['样例数据', '#sample', 'zhangqiu-scallion-2023'],
  ])('%s：放进新工作表', (name, picker, id) =>
    withPane({ sheets: SCALLION_SHEETS }, async (page) => {
      await page.getByRole('button', { name }).click();
      await page.locator(picker).selectOption(id);
      const unit = page.locator('#unit');
      if ((await unit.count()) > 0) {
        if ((await unit.evaluate((element) => element.tagName)) === 'SELECT') await unit.selectOption({ index: 0 });
        else await unit.fill('样例街道');
      }
      await press(page, '预览并插入');
      await press(page, '写入');
      await expectText(page, 'h1', '已写入');
      expect((await sheetNames(page)).length).toBeGreaterThan(2);
    }),
  );

  test('检查表格：修正一处', () =>
    withPane({ sheets: [['表', [['面积（亩）'], [3], ['２.５'], [4]]]] }, async (page) => {
      await page.locator('.job').nth(3).click();
      await press(page, '检查选区');
      await page.locator('.findings .plain').first().click();
      await expectText(page, '.findings', '已修正');
      expect(await rows(page, '表')).toEqual([['面积（亩）'], [3], [2.5], [4]]);
    }));

  test('转换函数：换成数值', () =>
    withPane({ sheets: [['表', [['x'], ['']]]] }, async (page) => {
      await page.evaluate(async () => {
        const area = { sheet: '表', row: 1, column: 0, rows: 1, columns: 1 };
        await window.fakeExcel.outside.put(area, [[{ value: 0.5, formula: '=SUANPAN.PROGRESS(60,80,70)' }]]);
      });
      await press(page, '转换函数');
      await press(page, '预览转换');
      await page.getByLabel('数值').check();
      await page.locator('.preview .primary').click();
      await expectText(page, 'h1', '已写入');
      const content = await page.evaluate(() => window.fakeExcel.workbook.sheet('表')?.content(1, 0));
      expect(content).toEqual({ value: 0.5, formula: '' });
    }));

  test('换成英文', () =>
    withPane({ sheets: SCALLION_SHEETS }, async (page) => {
      await press(page, '设置');
      await page.getByLabel('English').check();
      await expectText(page, 'h1', 'Settings');
      await page.locator('.back').click();
      await page.locator('.job').first().click();
      await expectText(page, 'label', 'Insurance scheme');
    }));

  test('取消写了一半的：什么也没有留下', () =>
    withPane({ sheets: LONG_SHEETS }, async (page) => {
      await computePayout(page);
      await press(page, '写入…');
      await page.locator('.preview').waitFor();
      await page.locator('.preview .primary').click();
      await page.locator('.work progress[max]').waitFor();
      await page.locator('.work button').click();
      await expectText(page, '[role=status]', '已取消，没有留下改动。');
      expect(await sheetNames(page)).toEqual(['清单', '价格']);
    }));

  describe('写不进去时，说明怎么办', () => {
    test('工作表受保护', () =>
      withPane({ sheets: SCALLION_SHEETS }, async (page) => {
        await toWriteBeside(page);
        await page.evaluate(() => window.fakeExcel.outside.protect('清单'));
        await page.locator('.preview .primary').click();
        await expectText(page, '[role=alert]', '请先在“审阅”中撤销工作表保护');
        expect(await rows(page, '清单')).toEqual(SCALLION_SHEETS[0]?.[1]);
      }));

    test('有单元格正在编辑', () =>
      withPane({ sheets: SCALLION_SHEETS }, async (page) => {
        await toWriteBeside(page);
        await page.evaluate(() => window.fakeExcel.outside.beginEdit());
        await page.locator('.preview .primary').click();
        await expectText(page, '[role=alert]', '请先按回车（Enter）结束编辑');
        await page.evaluate(() => window.fakeExcel.outside.endEdit());
        expect(await rows(page, '清单')).toEqual(SCALLION_SHEETS[0]?.[1]);
      }));

    test('Excel 没有回应', () =>
      withPane({ sheets: SCALLION_SHEETS, ownClock: true }, async (page) => {
        await toWriteBeside(page);
        await page.evaluate(() => window.fakeExcel.office.hang(1000));
        await page.locator('.preview .primary').click();
        await page.locator('.work').waitFor();
        // Reading is tried twice, 15 seconds each.
        for (let waited = 0; waited < 4; waited += 1) await page.clock.runFor(16_000);
        await expectText(page, '[role=alert]', '请看看是否有打开的对话框');
      }));
  });

  test.each(['refused', 'silent', 'slow'] as const)('office.js %s：3 秒后说明，可以改用浏览器版', async (cdn) => {
    const { page } = await browser.open({ cdn, ownClock: true });
    await page.clock.runFor(3_100);
    const sentence = page.locator('#office-silent');
    await sentence.waitFor({ timeout: 2_000 });
    expect(await sentence.locator('a').first().getAttribute('href')).toBe('index.html');
    await page.context().close();
  });
});

const INDICATOR_SHEETS: GivenSheets = [
  [
    '指标',
    [
      ['指标', '2023年', '单位'],
      ['建成5G基站数量', 2706, '个'],
    ],
  ],
];

/** So long that writing takes several requests. */
const LONG_SHEETS: GivenSheets = [
  [
    '清单',
    [
      ['姓名', '村', '保险面积（亩）', '农户签字'],
      ...Array.from({ length: 3000 }, (_, at) => [`样例户${at}`, '样例村一', 2.5, '是']),
    ],
  ],
  SCALLION_SHEETS[1] ?? ['价格', []],
];

async function computePayout(page: Page): Promise<void> {
  await page.locator('.job').first().click();
  await page.getByLabel('保险方案').selectOption('zhangqiu-scallion-2023');
  await page.locator('.picked').nth(1).waitFor();
  await press(page, '开始测算');
  await page.locator('.funding').waitFor();
}

async function toWriteBeside(page: Page): Promise<void> {
  await computePayout(page);
  await press(page, '写入…');
  await page.getByLabel('数值').check();
  await page.getByLabel('投保清单右侧').check();
  await page.locator('.preview').filter({ hasNotText: '新工作表' }).waitFor();
}

async function press(page: Page, name: string): Promise<void> {
  await page
    .locator('button:not([aria-disabled=true])')
    .and(page.getByRole('button', { name, exact: true }))
    .click({ timeout: 10_000 });
}

async function expectText(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).filter({ hasText: text }).first().waitFor({ timeout: 10_000 });
}

async function expectSelected(page: Page, place: { sheet: string; row: number; column: number }): Promise<void> {
  await expect.poll(() => page.evaluate(() => window.fakeExcel.workbook.selected)).toMatchObject(place);
}

/** What the used cells of a sheet hold. */
async function rows(page: Page, name: string): Promise<readonly (readonly CellValue[])[]> {
  return page.evaluate((sheetName) => {
    const sheet = window.fakeExcel.workbook.sheet(sheetName);
    const used = sheet?.used(true);
    if (!sheet || !used) return [];
    return Array.from({ length: used.rows }, (_, row) =>
      Array.from({ length: used.columns }, (_, at) => sheet.content(row, at).value),
    );
  }, name);
}

/** The cells under a header of the first row. */
function column(given: readonly (readonly CellValue[])[], header: string): readonly (CellValue | undefined)[] {
  const at = (given[0] ?? []).findIndex((value) => String(value).startsWith(header));
  return given.slice(1).map((row) => row[at]);
}

async function sheetNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.fakeExcel.workbook.sheets.map(({ name }) => name));
}

async function formulaCount(page: Page): Promise<number> {
  return page.evaluate(() =>
    window.fakeExcel.workbook.sheets.reduce((sum, sheet) => {
      const used = sheet.used(true);
      let count = 0;
      for (let row = 0; used && row < used.rows; row += 1) {
        for (let at = 0; at < used.columns; at += 1) if (sheet.content(row, at).formula !== '') count += 1;
      }
      return sum + count;
    }, 0),
  );
}
