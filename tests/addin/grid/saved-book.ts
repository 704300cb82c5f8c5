import type { SavedBook, SavedCell } from '../../../addin/grid/files/messages.ts';
import { type FullLook, PLAIN_LOOK } from '../../../addin/grid/model/grid-look.ts';
import { bookWriter } from '../../../addin/grid/save/book-writer.ts';
import type { CellValue } from '../../../addin/host/host.ts';
import { NOT_CALCULATED } from '../../../core/table/cell.ts';

const MONEY: FullLook = {
  ...PLAIN_LOOK,
  numberFormat: '#,##0.00',
  bold: true,
  fill: '#E3EBF3',
  lines: '#BFC5CC',
  horizontal: 'right',
  vertical: 'middle',
};
const WRAPPED: FullLook = { ...PLAIN_LOOK, wrap: true, italic: true, color: '#9C1C1C', size: 12, font: '黑体' };
const LOOKS = [PLAIN_LOOK, MONEY, WRAPPED];

const BOOK: SavedBook = {
  sheets: [
    {
      name: '理赔 & 明细',
      visible: true,
      veryHidden: false,
      protected: false,
      extras: [
        { kind: 'columnWidth', column: 0, columns: 2, characters: 18 },
        { kind: 'hideColumns', column: 3, columns: 1 },
        { kind: 'rowHeight', row: 0, rows: 1, points: 30 },
        { kind: 'freeze', rows: 1, columns: 1 },
        { kind: 'tabColor', color: '#1A5FA8' },
        { kind: 'autoFilter', cells: { row: 0, column: 0, rows: 4, columns: 3 } },
        { kind: 'merge', cells: { row: 5, column: 0, rows: 1, columns: 3 } },
        {
          kind: 'highlight',
          cells: { row: 1, column: 1, rows: 3, columns: 1 },
          formula: 'B2>1',
          look: { fill: '#FBE0DD', color: '#9C1C1C' },
        },
        { kind: 'dataBar', cells: { row: 1, column: 2, rows: 3, columns: 1 }, color: '#2E7D4F' },
        {
          kind: 'validation',
          cells: { row: 1, column: 0, rows: 3, columns: 1 },
          rule: { kind: 'list', choices: ['是', '否'] },
          title: '填错了',
          message: '只能填是或否。',
        },
        {
          kind: 'validation',
          cells: { row: 1, column: 1, rows: 3, columns: 1 },
          rule: { kind: 'date', minimum: '2023-07-01', maximum: '2023-12-31' },
          title: '',
          message: '',
        },
        { kind: 'note', row: 1, column: 2, text: '第 5 条：<每亩>\n向下取整' },
      ],
    },
    { name: '隐藏', visible: false, veryHidden: false, protected: false, extras: [] },
  ],
  names: [['单价', "'理赔 & 明细'!$B$2"]],
};

const ROWS: readonly (readonly (readonly [value: CellValue, formula?: string, look?: number] | null)[])[] = [
  [['是否'], ['数量'], ['金额', '', 2]],
  [['是'], [1.5], [12.3, '=单价*8.2', 1]],
  [['=1+1'], [0.1], [NOT_CALCULATED, '=SUM(B2:B3)', 1]],
  [['<b>&'], [true], ['大', '=IF(B2>1,"大","小")']],
  [['#N/A'], null, ['#DIV/0!', '=1/0']],
  [['合计\n第二行', '', 2], null, null],
];

/** A workbook with one of everything that is saved, as the page's worker writes it, its rows in two pieces. */
export function savedBook(): Uint8Array {
  const writer = bookWriter();
  writer.start(BOOK);
  const rows = ROWS.map((cells, row) => ({
    row,
    cells: cells.flatMap((cell, column): SavedCell[] =>
      cell === null ? [] : [{ column, value: cell[0], formula: cell[1] ?? '', look: cell[2] ?? 0 }],
    ),
  }));
  writer.rows(rows.slice(0, 2), LOOKS);
  writer.rows(rows.slice(2), []);
  writer.endSheet();
  const bytes = writer.endSheet();
  if (bytes === null) throw new Error('the last sheet ends the file');
  return bytes;
}
