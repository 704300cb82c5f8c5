import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexWorkbook } from '../../templates/form/index-workbook.ts';
import { fillingWorkbook } from '../../templates/indicator/filling/filling-workbook.ts';
import { reportWorkbook } from '../../templates/indicator/report/report-workbook.ts';
import { payoutWorkbook } from '../../templates/payout/payout-workbook.ts';
import { cellAddress } from '../../templates/workbook/cell-reference.ts';
import type { CellPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { WorkbookBatch } from '../../templates/workbook/workbook-batch.ts';
import { EVERY_KIND, OPEN_LIST } from '../form-workbook/invented-form.ts';
import { bookOf } from '../form-workbook/plan-cells.ts';
import { sampleRun as reportRun } from '../indicator-workbook/report-run.ts';
import { sampleRun as payoutRun, scallionList, scallionPrices, shippedScheme } from '../payout-workbook/sample-run.ts';
import { planOf } from '../seeds/plan-files.ts';
import { deepDifferences } from '../support/deep-differences.ts';
import { describeWithEngine } from '../support/engines.ts';
import { type ReadBook, readWithOpenpyxl } from '../support/read-with-openpyxl.ts';
import { anyPlan } from './arbitrary-plan.ts';
import { coveredCells, expectedReading } from './expected-reading.ts';
import { CHANGES, FULL, PASSWORD } from './one-change.ts';
import { workbook } from './plan-builder.ts';

const DAY = '2024-03-01';
const LINES = [
  { unit: '甲镇', file: '任务表-甲镇.xlsx', rows: 2, sha256: 'a'.repeat(64), kept: false },
  { unit: '乙 镇#1%', file: '任务表-乙 镇#1%.xlsx', rows: 3, sha256: 'b'.repeat(64), kept: true },
];

const BOOKS: readonly (readonly [name: string, plan: () => WorkbookPlan])[] = [
  [
    '理赔工作簿',
    () => {
      const scheme = shippedScheme('zhangqiu-scallion-2023');
      const run = payoutRun(scheme, scallionPrices([['0.98', '0.99']]), scallionList());
      return payoutWorkbook(run, { asOf: null, created: DAY });
    },
  ],
  [
    '指标填报表',
    () => fillingWorkbook(planOf('jinan-urbanisation-2021'), { created: DAY, until: null, contact: '甲' }),
  ],
  ['进度报告', () => reportWorkbook(reportRun('gangcheng-14th-five-year', '2023-12-31'), [], DAY)],
  ['一个单位的填报表', () => bookOf(EVERY_KIND, '甲镇', '样例科')],
  ['行数不定的填报表', () => bookOf(OPEN_LIST, '甲镇')],
  ['下发目录', () => indexWorkbook('任务表', LINES, DAY)],
];

/** Where a plan gives no height, one is counted from the words; how is tested elsewhere. */
function withPlannedHeights(book: ReadBook, plan: WorkbookPlan): ReadBook {
  const sheets = book.sheets.map((each, at) => {
    const rows = plan.sheets[at]?.rows ?? [];
    const planned = Object.entries(each.heights).filter(([row]) => rows[Number(row) - 1]?.height !== undefined);
    return { ...each, heights: Object.fromEntries(planned) };
  });
  return { ...book, sheets };
}

async function readBack(plans: readonly WorkbookPlan[], password?: string): Promise<readonly ReadBook[]> {
  const batch = new WorkbookBatch();
  const files: Uint8Array[] = [];
  for (const plan of plans) files.push(await batch.bytes(plan));
  const books = await readWithOpenpyxl(files, password);
  return books.map((book, at) => withPlannedHeights(book, plans[at] ?? workbook([])));
}

/** Where the files of plans, as openpyxl reads them, are not what the plans say. */
async function misread(plans: readonly WorkbookPlan[]): Promise<readonly string[]> {
  return deepDifferences(plans.map(expectedReading), await readBack(plans));
}

/**
 * What openpyxl cannot tell is left out: a number that looks like a day is a day to it and the other way round, a link
 * without words shows its address, links and borders behind a merged cell become those of the merged cell, on pages `&&9`
 * is taken for a size, and the last line end is lost.
 */
function asOpenpyxlCanTell(plan: WorkbookPlan): WorkbookPlan {
  const plainly = (cell: CellPlan | null): CellPlan | null => {
    if (cell === null || (cell.kind === 'link' && cell.text === '')) return null;
    const isDay = cell.style === 'date' || cell.style === 'inputDate';
    return isDay === (cell.kind === 'date') ? cell : { ...cell, style: isDay ? 'text' : 'date' };
  };
  const withoutCodes = (words: string) => words.replaceAll('&', '＆').trimEnd();
  const sheets = plan.sheets.map((each) => {
    const covered = coveredCells(each.merges);
    const rows = each.rows.map(({ cells, ...row }, at) => ({
      ...row,
      cells: cells.map((cell, index) => (covered.has(cellAddress(index + 1, at + 1)) ? null : plainly(cell))),
    }));
    const { header } = each.print;
    return { ...each, rows, print: { ...each.print, ...(header !== undefined && { header: withoutCodes(header) }) } };
  });
  return { ...plan, title: withoutCodes(plan.title), sheets };
}

describeWithEngine('openpyxl 读出的与写进去的一样', ['openpyxl'], () => {
  test.each(BOOKS)('%s', async (_, make) => {
    expect(await misread([make()])).toEqual([]);
  });

  test('任意内容的工作簿', async () => {
    const seed = randomInt(1_000_000);
    const plans = fc.sample(anyPlan.map(asOpenpyxlCanTell), { numRuns: 60, seed });
    expect(await misread(plans), `种子 ${seed}`).toEqual([]);
  });

  test('一张什么都有的表，口令打得开它的锁', async () => {
    const [book] = await readBack([workbook([FULL])], PASSWORD);
    expect(deepDifferences(expectedReading(workbook([FULL])), book)).toEqual([]);
  });

  test('改一处，只有那一处读出来不同', async () => {
    const changed = CHANGES.map(([, change]) => workbook([{ ...FULL, ...change }]));
    const books = await readBack(changed, PASSWORD);
    const seen = books.map((book) => deepDifferences(expectedReading(workbook([FULL])).sheets[0], book.sheets[0]));
    expect(seen).toEqual(CHANGES.map(([, , differences]) => differences));
  });
});
