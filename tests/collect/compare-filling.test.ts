import { expect, test } from 'vitest';
import { compareWorkbook } from '../../templates/collect/compare/compare-workbook.ts';
import { fillingWorkbook } from '../../templates/indicator/filling/filling-workbook.ts';
import { planOf } from '../seeds/plan-files.ts';
import { after, columnsMoved, type Deed, inSheet, put, rowsMoved, snapshotOf, told, type } from './snapshot-of.ts';

const ENTRY = '指标填报';
// 第 3 行截至年份，第 4 行表头，第 5 行起是组名和指标；H–L 是 2021–2025 年。公式都引用 $C$3 和本行。
const BOOK = fillingWorkbook(planOf('jinan-urbanisation-2021'), { created: '2024-02-10', until: null });

const issuesOf = (...deeds: readonly Deed[]) =>
  compareWorkbook(after(snapshotOf(BOOK), ...deeds), BOOK, { mayHave: [] }).issues.map(told);

test.each<[what: string, deeds: readonly Deed[], issues: readonly string[]]>([
  ['没有动', [], []],
  [
    '截至年份上面插一行，所有公式跟着变',
    [rowsMoved(ENTRY, 3, 1)],
    ['warning rowsInserted 指标填报 3 「3」 「1」 「」'],
  ],
  ['年份中间插一列', [columnsMoved(ENTRY, 11, 1)], ['warning columnsInserted 指标填报 「K」 「1」 「」']],
  ['中间插两行', [rowsMoved(ENTRY, 9, 2)], ['warning rowsInserted 指标填报 9 「9-10」 「2」 「」']],
  [
    '表改了名',
    [inSheet(ENTRY, (sheet) => ({ ...sheet, name: '表1' }))],
    ['warning sheetRenamed 表1 「表1」 「指标填报」'],
  ],
  ['换行符是另一种', [put(ENTRY, 'F8', withReturns(8, 6))], []],
  ['截至年份是填报格', [type(ENTRY, 'C3', '2022')], []],
  [
    '表头以上的字改了',
    [type(ENTRY, 'B3', '市')],
    ['error lockedCellChanged 指标填报 3 指标名称 「B3」 「市」 「截至年份」'],
  ],
])('指标填报表：%s', (_, deeds, issues) => {
  expect(issuesOf(...deeds)).toEqual(issues);
});

/** The text of a cell with the line ends of Windows. */
function withReturns(row: number, column: number) {
  const cell = BOOK.sheets[1]?.rows[row - 1]?.cells[column - 1];
  if (cell?.kind !== 'text' || !cell.text.includes('\n')) throw new Error('no line end');
  return { cell: { kind: 'text', text: cell.text.replaceAll('\n', '\r\n') } } as const;
}
