import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { SheetSnapshot, WorkbookSnapshot } from '../../templates/reader/snapshot.ts';
import type { WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { EVERY_KIND, OPEN_LIST } from '../form-workbook/invented-form.ts';
import { bookOf, filled } from '../form-workbook/plan-cells.ts';
import { shippedForm } from '../form-workbook/shipped-form.ts';
import { convertWithLibreOffice } from '../support/convert-with-libreoffice.ts';
import { describeWithEngine } from '../support/engines.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { snapshotFrom, toldCells, toldRule } from './told-snapshot.ts';

interface Book {
  readonly name: string;
  readonly plan: WorkbookPlan;
  /** The results that LibreOffice computed; they are not in the file that was sent. */
  readonly results: Readonly<Record<string, string>>;
}

const BOOKS: readonly Book[] = [
  {
    name: '每种列',
    plan: filled(bookOf(EVERY_KIND, '甲镇', '王工 0531-00000000'), '填报表', {
      ...{ D5: '60.25', E5: '12', F5: '97.5', G5: '2024-11-30', H5: '已完成', I5: '=1+1' },
    }),
    // 60.25 ÷ 120.5 = 50%；60.25 × 97.5% = 58.74375，一位小数是 58.7；58.7 × 30% = 17.61
    results: { J5: '50%', K5: '58.7', L5: '17.61' },
  },
  {
    name: '清单',
    plan: filled(bookOf(OPEN_LIST, '丁村'), '填报表', { A5: '样例户1', B5: '2.5', C5: '3' }),
    // 2.5 × 126 = 315
    results: { D5: '315' },
  },
  { name: '森林任务', plan: bookOf(shippedForm('zhangqiu-forest-tasks-2023'), '官庄街道'), results: {} },
];

function sheetLine({ name, state, protected: locked }: SheetSnapshot): string {
  return `${name} ${state} ${locked ? '锁' : '开'}`;
}

/** Without the empty cells of no special look, which are written under a merged one or not. */
function cellLines(sheet: SheetSnapshot): readonly string[] {
  return toldCells(sheet).filter((cell) => !cell.endsWith(' ▢ 锁 General'));
}

/** The line with the result that LibreOffice computed for its cell. */
function withResult(line: string, results: Book['results']): string {
  const result = results[line.slice(0, line.indexOf(' '))];
  return result === undefined ? line : line.replace('▢', result);
}

interface Saved {
  readonly sent: WorkbookSnapshot;
  readonly returned: WorkbookSnapshot;
}

describeWithEngine('a form that LibreOffice opened and saved', ['libreoffice'], () => {
  const saved = new Map<string, Saved>();

  beforeAll(() =>
    withTempFolder(async (folder) => {
      const files = BOOKS.map(({ name }) => join(folder, `${name}.xlsx`));
      const bytes = await Promise.all(BOOKS.map(({ plan }) => writeWorkbook(plan)));
      await Promise.all(files.map((file, index) => writeFile(file, bytes[index] ?? new Uint8Array())));
      const converted = await convertWithLibreOffice(files, 'xlsx', join(folder, 'out'), 120_000);
      for (const [index, { name }] of BOOKS.entries()) {
        const sent = await snapshotFrom(bytes[index] ?? new Uint8Array());
        saved.set(name, { sent, returned: await snapshotFrom(await readFile(converted[index] ?? '')) });
      }
    }),
  );

  function savedBook(name: string): Saved {
    const found = saved.get(name);
    if (found === undefined) throw new Error(name);
    return found;
  }

  test.each(BOOKS)('$name', ({ name, results }) => {
    const { sent, returned } = savedBook(name);
    // LibreOffice knows one way to hide a sheet.
    expect(returned.sheets.map(sheetLine)).toEqual(
      sent.sheets.map((sheet) => sheetLine(sheet).replace('veryHidden', 'hidden')),
    );
    for (const [index, sheet] of sent.sheets.entries()) {
      const back = returned.sheets[index];
      if (back === undefined) throw new Error(sheet.name);
      // It writes out that the hyphens of a day are no operators, and a second bound where a rule has one.
      expect(cellLines(back).map((line) => line.replaceAll('\\-', '-'))).toEqual(
        cellLines(sheet).map((line) => withResult(line, results)),
      );
      expect(back.merged).toEqual(sheet.merged);
      expect(back.validations.map((rule) => toldRule(rule).replace('..0 ', '.. '))).toEqual(
        sheet.validations.map(toldRule),
      );
    }
    expect(returned.issues).toEqual([]);
  });
});
