import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../core/table/cell.ts';
import { holdsGiven } from '../../templates/collect/compare/cell-meaning.ts';
import { doubtfulCells } from '../../templates/collect/compare/doubtful-cells.ts';
import { formatMeaning } from '../../templates/collect/compare/format-meaning.ts';
import { sameFormula } from '../../templates/collect/compare/formula-place.ts';
import { LineMap } from '../../templates/collect/compare/line-map.ts';
import type { PlacedBook, PlacedSheet } from '../../templates/collect/compare/placed-sheet.ts';
import type { SnapshotCell, WorkbookSnapshot } from '../../templates/reader/snapshot.ts';
import { cellAddress, columnLetters } from '../../templates/workbook/cell-reference.ts';
import { STYLES } from '../../templates/workbook/style-table.ts';
import { EVERY_KIND } from '../form-workbook/invented-form.ts';
import { bookOf, sheetNamed } from '../form-workbook/plan-cells.ts';
import { after, type Deed, put, snapshotOf, type } from './snapshot-of.ts';

const ENTRY = '填报表';
const SENT = bookOf(EVERY_KIND, '甲镇');
const PLAN = sheetNamed(SENT, ENTRY);

/** 填报表 with everything where it was, or with the rows from the fifth on one further down. */
function placed(snapshot: WorkbookSnapshot, isMoved = false): readonly [PlacedBook, PlacedSheet] {
  const found = snapshot.sheets.find(({ name }) => name === ENTRY);
  if (found === undefined) throw new Error(ENTRY);
  const rows = PLAN.rows.map((_, index) => (isMoved && index >= 4 ? index + 2 : index + 1));
  const sheet: PlacedSheet = { plan: PLAN, found, rows: new LineMap(rows.length, rows), columns: new LineMap(14) };
  return [{ sheets: [sheet], dateSystem: snapshot.dateSystem, isMoved, effort: { left: 10_000 } }, sheet];
}

function doubtful(deeds: readonly Deed[], isMoved = false): readonly string[] {
  const cells = doubtfulCells(...placed(after(snapshotOf(SENT), ...deeds), isMoved));
  return cells.map(({ row, column }) => cellAddress(column, row));
}

describe('要再看一遍的格子', () => {
  test('原样交回、填了黄色格子的，一个也没有', () => {
    expect(doubtful([])).toEqual([]);
    expect(doubtful([type(ENTRY, 'D5', '12.5'), type(ENTRY, 'E5', '=1+1')])).toEqual([]);
  });

  test.each<[what: string, address: string, change: Partial<SnapshotCell>]>([
    ['文字改了', 'A5', { cell: { kind: 'text', text: '造林地' } }],
    ['数改了', 'B5', { cell: { kind: 'number', text: '120.6' } }],
    ['数存成了文字', 'B5', { cell: { kind: 'text', text: '120.5' } }],
    ['打成了公式', 'B5', { formula: '120.5' }],
    ['公式打成了数', 'K5', { formula: null }],
    ['公式改了', 'K5', { formula: '1' }],
    ['公式换了写法', 'K5', { formula: ' 1' }],
    ['数字格式换了', 'K5', { format: '0.00' }],
    ['解了锁', 'A5', { locked: false }],
    ['黄色格子上了锁', 'D5', { locked: true }],
  ])('%s', (_, address, change) => {
    expect(doubtful([put(ENTRY, address, change)])).toEqual([address]);
  });

  test('有什么移动过，公式都要再看', () => {
    const formulas = ['J', 'K', 'L', 'M', 'N'].flatMap((column) => [`${column}6`, `${column}7`]);
    expect(doubtful([], true)).toEqual(expect.arrayContaining(formulas));
  });
});

test('放过的格子，按内容、锁、格式的意思来看都没有错', () => {
  const cells: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom('造林', '120.5', '', ' ', '—').map((text): Cell => ({ kind: 'text', text })),
    fc.constantFrom('120.5', '120.50', '30', '0', '1').map((text): Cell => ({ kind: 'number', text })),
    fc.constantFrom<Cell>({ kind: 'blank' }, { kind: 'date', iso: '2024-03-01' }, { kind: 'error', code: '#REF!' }),
  );
  const change = fc.record(
    {
      cell: cells,
      formula: fc.constantFrom(null, '', '1', 'B5*C5', 'b5 * c5'),
      locked: fc.boolean(),
      format: fc.constantFrom('General', 'GENERAL', '@', '0.0#%', '0.00'),
    },
    { requiredKeys: [] },
  );
  const place = fc.tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 8 }));
  const deeds = fc.array(fc.tuple(place, change), { maxLength: 20 });
  fc.assert(
    fc.property(deeds, fc.boolean(), (all, isMoved) => {
      const done = all.map(([[column, row], each]) => put(ENTRY, `${columnLetters(column)}${row}`, each));
      const [book, sheet] = placed(after(snapshotOf(SENT), ...done), isMoved);
      const seen = new Set(doubtfulCells(book, sheet).map(({ cell }) => cell));
      for (const [index, { cells: wanted }] of PLAN.rows.entries()) {
        const there = sheet.found.rows.find(({ number }) => number === sheet.rows.at(index + 1))?.cells ?? [];
        for (const [at, cell] of wanted.entries()) {
          if (cell === null || seen.has(cell)) continue;
          const found = there[at];
          const { numFmt = 'General', protection } = STYLES[cell.style];
          expect(found?.locked ?? true).toBe(protection?.locked !== false);
          if (cell.style.startsWith('input')) continue;
          if (cell.kind !== 'formula') expect(holdsGiven(cell, found, '1900')).toBe(true);
          else expect(sameFormula(book, sheet, cell.formula, found?.formula ?? '')).toBe(true);
          const hasFormat = cell.kind === 'formula' || cell.kind === 'number';
          if (hasFormat) expect(formatMeaning(found?.format ?? '')).toBe(formatMeaning(numFmt));
        }
      }
    }),
  );
});
