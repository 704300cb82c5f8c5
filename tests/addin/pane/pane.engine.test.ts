import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWithEngine } from '../../support/describe-with-engine.ts';
import { axeViolations } from './axe-violations.ts';
import { HOSTILE } from './fake-engine.ts';
import { type OpenPane, type PaneLook, paneBrowser } from './open-pane.ts';

describeWithEngine('浏览器中的任务窗格', ['chromium'], () => {
  let browser: Awaited<ReturnType<typeof paneBrowser>>;
  beforeAll(async () => {
    browser = await paneBrowser();
  });
  afterAll(() => browser.close());

  /** Opens the pane, and holds it to its own rules at the end: no request, no report, no error of a script. */
  async function withPane(look: PaneLook, use: (page: Page) => Promise<void>): Promise<void> {
    const { page, faults }: OpenPane = await browser.open(look);
    await use(page);
    expect(faults).toEqual([]);
    await page.context().close();
  }

  describe.each([
    ['320 像素，英文', { width: 320, language: 'en' }],
    ['350 像素，中文', { width: 350 }],
    ['600 像素，深色', { width: 600, scheme: 'dark' }],
    ['350 像素，高对比度', { width: 350, forced: true }],
  ] as const)('%s', (_, look) => {
    test('每个页面都合乎无障碍规则，不横向滚动', () =>
      withPane(look, async (page) => {
        for (const visit of EVERY_PAGE) {
          await visit(page);
          expect(await axeViolations(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        }
      }));
  });

  test('赔款测算：从选表到写入，再撤销', () =>
    withPane({}, async (page) => {
      await computePayout(page);
      await expectText(page, '.banner', '触发赔付');
      expect(await page.locator('h1').evaluate((heading) => heading === document.activeElement)).toBe(true);
      await press(page, '写入…');
      await expectText(page, '.preview', '新工作表：理赔明细表。');
      await page.getByLabel('投保清单右侧').check();
      // C1 是“备注”，C3 是“旧”，C2 是空的
      await expectText(page, '.preview', '投保清单!C1:C3（2 个）');
      await press(page, '覆盖 2 个单元格并写入');
      await expectText(page, 'h1', '已写入');
      expect(await column(page, '投保清单', 2)).toEqual(['赔偿金额', 660.38, 0]);
      await press(page, '撤销这次写入');
      await expectText(page, '[role=status]', '已撤销，3 个单元格恢复原样。');
      expect(await column(page, '投保清单', 2)).toEqual(['备注', '', '旧']);
    }));

  test('表格里的文字只是文字，不会变成网页', () =>
    withPane({}, async (page) => {
      await computePayout(page);
      await expectText(page, '.findings', HOSTILE);
      expect(await page.locator('img').count()).toBe(0);
    }));

  test('问题先显示 200 条，点一下定位到单元格', () =>
    withPane({}, async (page) => {
      await computePayout(page);
      expect(await page.locator('.findings li').count()).toBe(200);
      await press(page, '再显示一些（还有 32 条）');
      expect(await page.locator('.findings li').count()).toBe(232);
      await page.getByLabel('筛选').selectOption('error');
      expect(await page.locator('.findings li').count()).toBe(1);
      await press(page, '定位到 投保清单!B4');
      const selection = await page.evaluate(() => window.suanpanTest.host.selection());
      expect(selection).toMatchObject({ sheet: '投保清单', row: 3, column: 1 });
    }));

  test('价格试算：拖动滑块，结果随着变', () =>
    withPane({}, async (page) => {
      await computePayout(page);
      await press(page, '价格试算');
      await expectText(page, 'output', '触发赔付 · 赔款合计 660.38元');
      await page.getByLabel('拖动试算价格').press('End');
      await expectText(page, 'output', '未触发赔付 · 赔款合计 0元');
      await page.getByLabel('实际价格（元/500g）').fill('0.80');
      await expectText(page, 'output', '触发赔付 · 赔款合计 2146.23元');
      await page.getByLabel('实际价格（元/500g）').fill('八毛');
      await expectText(page, '.slider', '请输入一个数字');
    }));

  test('逐步说明：随选中的行变化', () =>
    withPane({}, async (page) => {
      await computePayout(page);
      await press(page, '逐步说明');
      await selectCell(page, '投保清单', 1, 0);
      await expectText(page, 'h2', '第 2 行 甲');
      await expectText(page, '.steps', '[(1.06-0.98)/1.06]×3500×2.5');
    }));

  test('指标进度：有疑问的行先问，再测算，再写入', () =>
    withPane({}, async (page) => {
      await page.locator('.job').nth(1).click();
      await page.getByLabel('规划', { exact: true }).selectOption('urban');
      await page.locator('.picked').waitFor();
      await press(page, '开始测算');
      await page.getByLabel('第 4 行“城镇化率”是').selectOption('c2');
      await press(page, '按选定的指标重新测算');
      await page.locator('.doubtful').waitFor({ state: 'detached' });
      await expectText(page, '.indicators', '滞后');
      await press(page, '写入…');
      await press(page, '写入');
      await expectText(page, 'h1', '已写入');
      expect(await sheetNames(page)).toContain('进度表');
    }));

  test.each([
    [
      '模板',
      async (page: Page) => {
        await page.locator('.job').nth(2).click();
        await page.getByLabel('模板', { exact: true }).selectOption('form');
        await page.getByLabel('填报单位').selectOption('玫瑰镇');
        await press(page, '预览并插入');
      },
      '填报表 玫瑰镇',
    ],
    [
      '样例数据',
      async (page: Page) => {
        await press(page, '样例数据');
        await page.getByLabel('方案或规划').selectOption('scallion');
        await press(page, '预览并插入');
      },
      '样例 投保清单',
    ],
  ] as const)('%s放进新工作表', (_, choose, sheet) =>
    withPane({}, async (page) => {
      await choose(page);
      await press(page, '写入');
      await expectText(page, 'h1', '已写入');
      expect(await sheetNames(page)).toContain(sheet);
    }),
  );

  test('检查表格：修正一处，可以撤销', () =>
    withPane({}, async (page) => {
      await page.locator('.job').nth(3).click();
      await press(page, '检查选区');
      await press(page, '改为数字 2.5');
      await expectText(page, '.findings', '已修正');
      expect(await column(page, '投保清单', 1)).toEqual(['保险面积', 2.5, 3]);
      await press(page, '返回');
      await press(page, '撤销这次写入');
      await expectText(page, '[role=status]', '已撤销');
      expect(await column(page, '投保清单', 1)).toEqual(['保险面积', '２.５', 3]);
    }));

  test('转换函数：预览后写入', () =>
    withPane({}, async (page) => {
      await press(page, '转换函数');
      await press(page, '预览转换');
      await page.getByLabel('数值').check();
      await press(page, '写入');
      await expectText(page, 'h1', '已写入');
    }));

  test('函数向导：边填边算，写入选中的单元格', () =>
    withPane({}, async (page) => {
      await press(page, '函数向导');
      await page.getByLabel('函数', { exact: true }).selectOption('PROGRESS');
      for (const [name, text] of Object.entries({ base: '1', target: '3', actual: '12亩' })) {
        await page.getByLabel(name).fill(text);
      }
      await expectText(page, 'output', '1 → 3 → 12亩');
      await selectCell(page, '价格监测', 4, 0);
      await press(page, '写入 价格监测!A5');
      await expectText(page, '[role=status]', '已写入 1 个单元格。');
      const area = { sheet: '价格监测', row: 4, column: 0, rows: 1, columns: 1 };
      const { formulas } = await page.evaluate((cell) => window.suanpanTest.host.read(cell), area);
      expect(formulas).toEqual([['=SUANPAN.PROGRESS(1, 3, "12亩")']]);
    }));

  test('工作表受保护：说明怎么办，什么也没有留下', () =>
    withPane({}, async (page) => {
      await computePayout(page);
      await press(page, '写入…');
      await page.locator('.preview').waitFor();
      await page.evaluate(() => {
        window.suanpanTest.refuse = 'protected';
      });
      await press(page, '写入');
      await expectText(page, '[role=alert]', '请先在“审阅”中撤销工作表保护');
      expect(await sheetNames(page)).toEqual(['投保清单', '价格监测', '指标数据']);
    }));

  test('长时间的工作可以取消', () =>
    withPane({ slow: true }, async (page) => {
      await page.locator('.job').first().click();
      await page.getByLabel('保险方案').selectOption('scallion', { timeout: 30_000 });
      await page.getByLabel('投保清单', { exact: true }).selectOption('selection');
      await page.getByLabel('价格监测表', { exact: true }).selectOption('sheet:价格监测', { timeout: 30_000 });
      await press(page, '开始测算');
      await page.locator('.work progress[value]').waitFor();
      await press(page, '取消');
      await expectText(page, '[role=status]', '已取消，没有留下改动。');
      expect(await page.locator('.work').count()).toBe(0);
    }));

  test('只用键盘：从首页到测算结果', () =>
    withPane({}, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expectText(page, 'h1', '赔款测算');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await page.locator('.picked').nth(1).waitFor();
      await page.locator('.primary').focus();
      await page.keyboard.press('Space');
      await expectText(page, 'h1', '测算结果');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.locator('.back').press('Enter');
      await expectText(page, 'h1', '赔款测算');
    }));

  test('换成英文，设置留得住', () =>
    withPane({}, async (page) => {
      await press(page, '设置');
      await page.getByLabel('English').check();
      await expectText(page, 'h1', 'Settings');
      expect(
        await page.evaluate(() => [document.documentElement.lang, localStorage.getItem('suanpan.language')]),
      ).toEqual(['en-US', 'en']);
    }));

  test('自检全部正常，临时工作表已删除', () =>
    withPane({}, async (page) => {
      await press(page, '关于');
      await press(page, '自检');
      await press(page, '开始自检');
      await expectText(page, '.banner', '全部正常。');
      expect(await sheetNames(page)).toEqual(['投保清单', '价格监测', '指标数据']);
    }));
});

/** Clicks in the order of the pages; the words differ by language, so places are named by their marks. */
const EVERY_PAGE: readonly ((page: Page) => Promise<void>)[] = [
  async () => undefined,
  async (page) => {
    await page.locator('.job').first().click();
    await page.locator('#scheme').selectOption('scallion');
    await page.locator('.picked').nth(1).waitFor();
  },
  async (page) => {
    await page.locator('.primary').click();
    await page.locator('.funding').waitFor();
  },
  async (page) => {
    await page.locator('.next .plain').first().click();
    await page.locator('.picture').waitFor();
  },
  async (page) => {
    await page.locator('.back').click();
    await page.locator('.next .plain').nth(1).click();
    await page.locator('#row').fill('2');
    await page.locator('#row').press('Tab');
    await page.locator('.steps').waitFor();
  },
  async (page) => {
    await page.locator('.back').click();
    await page.locator('.primary').click();
    await page.locator('.preview').waitFor();
  },
  async (page) => {
    await page.locator('.preview .primary').click();
    await page.locator('.preview').waitFor({ state: 'detached' });
    await page.locator('.next .plain').first().waitFor();
  },
  async (page) => {
    await page.locator('.next .plain').last().click();
    await page.locator('.job').nth(1).click();
    await page.locator('#plan').selectOption('urban');
    await page.locator('.picked').waitFor();
  },
  async (page) => {
    await page.locator('.primary').click();
    await page.locator('.indicators').waitFor();
  },
  async (page) => {
    await home(page);
    await page.locator('.job').nth(2).click();
    await page.locator('#template').selectOption('form');
  },
  async (page) => {
    await home(page);
    await page.locator('.job').nth(3).click();
    await page.locator('.primary').click();
    await page.locator('.findings').waitFor();
  },
  ...[0, 1, 2, 3, 4].map((at) => async (page: Page) => {
    await home(page);
    await page.locator('.tools button').nth(at).click();
  }),
  async (page) => {
    await page.locator('.next .plain').nth(1).click();
    await page.locator('.primary').click();
    await page.locator('.checks').waitFor();
  },
];

async function home(page: Page): Promise<void> {
  while ((await page.locator('.back').count()) > 0) await page.locator('.back').click();
}

async function computePayout(page: Page): Promise<void> {
  await page.locator('.job').first().click();
  await page.getByLabel('保险方案').selectOption('scallion');
  await page.locator('.picked').nth(1).waitFor();
  await press(page, '开始测算');
  await page.locator('.funding').waitFor();
}

async function press(page: Page, name: string): Promise<void> {
  await page
    .locator(`button:not([aria-disabled=true])`)
    .and(page.getByRole('button', { name, exact: true }))
    .click();
}

async function expectText(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).filter({ hasText: text }).first().waitFor({ timeout: 10_000 });
}

async function selectCell(page: Page, sheet: string, row: number, column: number): Promise<void> {
  await page.evaluate((area) => window.suanpanTest.select(area), { sheet, row, column, rows: 1, columns: 1 });
}

async function column(page: Page, sheet: string, at: number): Promise<readonly unknown[]> {
  const area = { sheet, row: 0, column: at, rows: 3, columns: 1 };
  const { values } = await page.evaluate((cells) => window.suanpanTest.host.read(cells), area);
  return values.map(([value]) => value);
}

async function sheetNames(page: Page): Promise<readonly string[]> {
  const sheets = await page.evaluate(() => window.suanpanTest.host.sheets());
  return sheets.map(({ name }) => name);
}
