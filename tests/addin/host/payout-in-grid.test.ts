import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { gridHost } from '../../../addin/grid/model/grid-host.ts';
import { GridWorkbook } from '../../../addin/grid/model/grid-workbook.ts';
import { createJournal } from '../../../addin/host/journal.ts';
import { planWriting } from '../../../addin/host/plan-writing.ts';
import { highlightLook, styleLook } from '../../../addin/host/style-look.ts';
import { payoutWorkbook } from '../../../templates/payout/payout-workbook.ts';
import type { CellPlan, WorkbookPlan } from '../../../templates/workbook/plan.ts';
import { HIGHLIGHTS, STYLES } from '../../../templates/workbook/style-table.ts';
import { sampleRun, scallionList, scallionPrices, shippedScheme } from '../../payout-workbook/sample-run.ts';
import { SHEET } from './opened.ts';

/** A sheet that formulas of others refer to. */
const TAKEN = '投保明细表';
const OPTIONS = { asOf: '2024-01-10', created: '2024-01-10' };

function samplePlan(): WorkbookPlan {
  const prices = scallionPrices([
    ['0.40', '0.42'],
    ['0.38', '0.41'],
  ]);
  return payoutWorkbook(sampleRun(shippedScheme('zhangqiu-scallion-2023'), prices, scallionList()), OPTIONS);
}

/** What a person would see of a planned cell: of a formula what it comes to. */
function shown(cell: CellPlan | null): string {
  switch (cell?.kind) {
    case 'number':
      return cell.decimal;
    case 'text':
    case 'link':
      return cell.text;
    case 'formula':
      return cell.result.kind === 'boolean'
        ? String(cell.result.value)
        : cell.result.kind === 'text'
          ? cell.result.text
          : cell.result.decimal;
    default:
      return '';
  }
}

describe('the payout workbook of a sample, written into a grid where its names are taken', () => {
  async function written(as: 'formulas' | 'values') {
    const plan = samplePlan();
    const workbook = new GridWorkbook(SHEET);
    workbook.addSheet(TAKEN);
    workbook.names.set('目标价格', "'表一'!$A$1");
    const taken = { sheets: workbook.sheets.map((sheet) => sheet.name), names: [...workbook.names.keys()] };
    const journal = createJournal(gridHost(workbook));
    const outcome = await journal.write(planWriting(plan, { as, taken }));
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    return { plan, workbook, journal, record: outcome.record };
  }

  test('every cell shows what the plan says', async () => {
    const { plan, workbook, record } = await written('formulas');
    const visible = plan.sheets.filter(({ state }) => state === 'visible');
    expect(record.newSheets).toEqual(visible.map(({ name }) => (name === TAKEN ? `${TAKEN} (2)` : name)));
    expect(record.newSheets).toContain(`${TAKEN} (2)`);
    for (const [index, { rows }] of visible.entries()) {
      const sheet = workbook.sheet(record.newSheets[index] ?? '');
      for (const [row, { cells }] of rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (cell?.kind === 'date') continue;
          const { value } = sheet.cell(row, column);
          const expected = shown(cell);
          expect(typeof value === 'number' ? value : String(value)).toBe(
            typeof value === 'number' ? Number(expected) : expected,
          );
        }
      }
    }
  });

  test('formulas and names refer to the new sheets and names only', async () => {
    const { plan, workbook, record } = await written('formulas');
    const formulas = record.areas.flatMap(({ sheet, rows, columns }) =>
      Array.from({ length: rows }, (_, row) => workbook.sheet(sheet).cells(row, 0, columns))
        .flat()
        .map(({ formula }) => formula)
        .filter((formula) => formula !== ''),
    );
    expect(formulas.length).toBeGreaterThan(50);
    expect(formulas.filter((formula) => formula.includes(`'${TAKEN}'!`))).toEqual([]);
    expect(formulas.some((formula) => formula.includes(`${TAKEN} (2)`))).toBe(true);
    expect(formulas.some((formula) => formula.includes('目标价格_2'))).toBe(true);
    expect(workbook.names.get('目标价格_2')).toBe("'测算说明'!$B$22");
    expect(workbook.names.get('目标价格')).toBe("'表一'!$A$1");
    expect(workbook.names.size).toBe(plan.names.length + 1);
  });

  test('as values there is no formula and no new name', async () => {
    const { workbook, record } = await written('values');
    const cells = record.areas.flatMap(({ sheet, rows, columns }) =>
      Array.from({ length: rows }, (_, row) => workbook.sheet(sheet).cells(row, 0, columns)).flat(),
    );
    expect(cells.filter(({ formula }) => formula !== '')).toEqual([]);
    expect(cells.filter(({ value }) => value === '#NOCACHE')).toEqual([]);
    expect(workbook.names.size).toBe(1);
  });

  test('undone, the workbook is as it was', async () => {
    const { workbook, journal, record } = await written('formulas');
    expect(await journal.undo(record)).toMatchObject({ kind: 'done' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual([SHEET, TAKEN]);
    expect([...workbook.names]).toEqual([['目标价格', "'表一'!$A$1"]]);
  });
});

describe('styles', () => {
  const COLOR = /^#[0-9A-F]{6}$/;

  test.each(Object.keys(STYLES) as (keyof typeof STYLES)[])('%s is a look', (name) => {
    const look = styleLook(name);
    const colors = [look.color, look.fill, look.lines].filter((color) => color !== undefined);
    expect(Object.keys(look).length).toBeGreaterThan(0);
    expect(colors.every((color) => color !== null && COLOR.test(color))).toBe(true);
    expect(Object.values(look)).not.toContain(undefined);
  });

  test.each(Object.keys(HIGHLIGHTS) as (keyof typeof HIGHLIGHTS)[])('highlight %s fills and colours', (name) => {
    expect(Object.keys(highlightLook(name)).sort()).toEqual(['color', 'fill']);
  });
});

test('what runs in the pane and the worker reaches neither Node nor the library that writes files', async () => {
  const { metafile } = await build({
    entryPoints: ['journal', 'plan-writing', 'cells-of-block', 'watchdog'].map((name) => `addin/host/${name}.ts`),
    bundle: true,
    platform: 'browser',
    target: 'es2020',
    write: false,
    metafile: true,
    outdir: 'unused',
    logLevel: 'silent',
  });
  expect(Object.keys(metafile.inputs)).toContain('templates/workbook/style-table.ts');
  expect(Object.keys(metafile.inputs).filter((path) => /exceljs|^node:/.test(path))).toEqual([]);
});
