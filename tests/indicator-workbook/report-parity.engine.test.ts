import { expect, test } from 'vitest';
import { reportWorkbook } from '../../templates/indicator/report/report-workbook.ts';
import { cellAddress } from '../../templates/workbook/cell-reference.ts';
import type { CellPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { planOf } from '../seeds/plan-files.ts';
import {
  describeWithEngine,
  differences,
  type FormulaCells,
  readCachedValues,
  recalculateAllWithLibreOffice,
  recalculateWithGnumeric,
  recalculateWithLibreOffice,
} from '../support/engines.ts';
import { REPORT_PLANS, sampleRun } from './report-run.ts';

/**
 * Core is exact; an engine's doubles lose digits where nearly equal numbers are subtracted (a progress on a way of 0.2
 * from 12) and in roots. A billionth is far below the two places that are shown; statuses are compared as whole texts.
 */
const TOLERANCE = { relative: 1e-9 };

type FormulaPlan = Extract<CellPlan, { kind: 'formula' }>;

const CHANGES = [
  { schedule: { by: 'year', rounding: 'wholePercent' } },
  { schedule: { by: 'day', rounding: 'twoDecimals' } },
  { targetYear: 2035 },
] as const;

const PLANS = REPORT_PLANS.map(([id]) => planOf(id));

describeWithEngine('指标报告重算后与 core 相同', ['libreoffice', 'gnumeric'], () => {
  test('四个规划，两个引擎，每个公式', async () => {
    const books = await Promise.all(REPORT_PLANS.map(([id, asOf]) => writeWorkbook(reportOf(id, asOf))));
    const libreOffice = await recalculateAllWithLibreOffice(books);
    for (const [index, [id]] of REPORT_PLANS.entries()) {
      const [book, recalculated] = [books[index], libreOffice[index]];
      if (book === undefined || recalculated === undefined) throw new Error(id);
      const cached = await readCachedValues(book);
      expect({ id, differences: differences(cached, recalculated, TOLERANCE) }).toEqual({ id, differences: [] });
      const gnumeric = await recalculateWithGnumeric(book);
      expect({ id, differences: differences(cached, gnumeric, TOLERANCE) }).toEqual({ id, differences: [] });
    }
  });

  test('序时进度怎样计数、怎样舍入，衡量哪一年的目标，都相同', async () => {
    const books = await Promise.all(
      CHANGES.map((options) =>
        writeWorkbook(
          reportWorkbook(sampleRun('pingyin-urbanisation-2022', '2024-08-20', options), PLANS, '2026-01-01'),
        ),
      ),
    );
    const recalculated = await recalculateAllWithLibreOffice(books);
    for (const [index, options] of CHANGES.entries()) {
      const [book, answer] = [books[index], recalculated[index]];
      if (book === undefined || answer === undefined) throw new Error(String(index));
      const found = differences(await readCachedValues(book), answer, TOLERANCE);
      expect({ options, differences: found }).toEqual({ options, differences: [] });
    }
  });

  test('改一个实际值，进度、状态、总览的计数和进度图随之重算', async () => {
    const plan = reportOf('zhangqiu-urbanisation-2023', '2024-07-15');
    // 人均预期寿命 79.25 岁落后序时；目标 79.46。
    const higher = withCell(plan, 'L20', (cell) => ({ kind: 'number', decimal: '79.46', style: cell.style }));
    const book = await writeWorkbook(higher);
    const [before, after] = [await readCachedValues(book), await recalculateWithLibreOffice(book)];
    const changed = (sheet: string, address: string) => [before, after].map((cells) => shown(cells, sheet, address));
    expect(changed('指标进度', 'N20')).toEqual(['0.58', '1']);
    expect(changed('指标进度', 'V20')).toEqual(['落后序时', '已达标']);
    expect(changed('进度图', 'C26')).toEqual(['0.58', '1']);
    expect(changed('总览', 'E13')).toEqual(['4', '3']);
  });

  test('埋下一个错的公式，就查得出那一格', async () => {
    const plan = reportOf('zhangqiu-urbanisation-2023', '2024-07-15');
    const wrong = 'IF(ISNUMBER(AE20),AE20/AC21,"")';
    const planted = withCell(plan, 'M20', (cell) => ({ ...(cell as FormulaPlan), formula: wrong }));
    const book = await writeWorkbook(planted);
    const found = differences(await readCachedValues(book), await recalculateWithLibreOffice(book), TOLERANCE);
    expect(found.map(({ sheet, address, formula }) => [sheet, address, formula])).toEqual([['指标进度', 'M20', wrong]]);
  });
});

function reportOf(id: string, asOf: string): WorkbookPlan {
  return reportWorkbook(sampleRun(id, asOf), PLANS, '2026-01-01');
}

function shown(cells: FormulaCells, sheet: string, address: string): string | undefined {
  const value = cells.get(sheet)?.get(address)?.value;
  return value?.kind === 'number' || value?.kind === 'text' ? value.text : value?.kind;
}

/** The plan with one cell of 指标进度 changed. */
function withCell(plan: WorkbookPlan, address: string, change: (cell: CellPlan) => CellPlan): WorkbookPlan {
  let changed = 0;
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.name !== '指标进度') return sheet;
    const rows = sheet.rows.map((row, rowIndex) => ({
      ...row,
      cells: row.cells.map((cell, columnIndex) => {
        if (cell === null || cellAddress(columnIndex + 1, rowIndex + 1) !== address) return cell;
        changed += 1;
        return change(cell);
      }),
    }));
    return { ...sheet, rows };
  });
  expect(changed).toBe(1);
  return { ...plan, sheets };
}
