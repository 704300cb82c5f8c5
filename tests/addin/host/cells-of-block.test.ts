import { describe, expect, test } from 'vitest';
import { tableOf } from '../../../addin/host/cells-of-block.ts';
import type { Block, CellValue } from '../../../addin/host/host.ts';
import type { Cell } from '../../../core/table/cell.ts';
import { inheritMerged } from '../../../core/table/merged.ts';
import { area } from './cells-of.ts';

function blockOf(value: CellValue, format = 'General', formula = ''): Block {
  return { area: area(6, 2), values: [[value]], formulas: [[formula]], formats: [[format]] };
}

const BLANK: Cell = { kind: 'blank' };

test.each<readonly [CellValue, string]>([
  [0, '0'],
  [-0, '0'],
  [2.5, '2.5'],
  [-716.6, '-716.6'],
  [1.005, '1.005'],
  [0.1 + 0.2, '0.3'],
  [1.1 * 1.1, '1.21'],
  [1e-7, '0.0000001'],
  [1.5e-10, '0.00000000015'],
  [1e21, '1000000000000000000000'],
  [123456789012345, '123456789012345'],
])('double %d is the number %s', (value, text) => {
  expect(tableOf(blockOf(value), 'a').rows[0]?.cells).toEqual([{ kind: 'number', text }]);
});

test.each<readonly [string, CellValue, string, string, Cell]>([
  // 45108 is 1 July 2023: 45292 is 1 January 2024, 184 days later (31 + 31 + 30 + 31 + 30 + 31).
  ['a day', 45108, 'yyyy-mm-dd', '', { kind: 'date', iso: '2023-07-01' }],
  ['a day with a time', 45108.75, 'yyyy/m/d h:mm', '', { kind: 'date', iso: '2023-07-01' }],
  ['a Chinese day', 45292, 'yyyy"年"m"月"d"日"', '', { kind: 'date', iso: '2024-01-01' }],
  ['the same number without a format of days', 45108, '0', '', { kind: 'number', text: '45108' }],
  ['no day of the calendar', -1, 'yyyy-mm-dd', '', { kind: 'number', text: '-1' }],
  ['per cent', 0.65, '0.0%', '', { kind: 'number', text: '0.65', percent: true }],
  ['a sign that is only text', 65, '0"%"', '', { kind: 'number', text: '65' }],
  ['text', ' 1.005 元', '@', '', { kind: 'text', text: ' 1.005 元' }],
  ['an ID number', '370181199001011234', '@', '', { kind: 'text', text: '370181199001011234' }],
  ['an error', '#DIV/0!', 'General', '=1/0', { kind: 'error', code: '#DIV/0!' }],
  ['what only looks like an error', '#1', 'General', '', { kind: 'text', text: '#1' }],
  ['a formula never calculated', '#NOCACHE', 'General', '=A1', { kind: 'error', code: '#NOCACHE' }],
  ['the same as text', '#NOCACHE', 'General', '', { kind: 'text', text: '#NOCACHE' }],
  ['truth', true, 'General', '', { kind: 'boolean', value: true }],
])('%s', (_name, value, format, formula, cell) => {
  expect(tableOf(blockOf(value, format, formula), 'a').rows[0]?.cells).toEqual([cell]);
});

describe('rows', () => {
  const block: Block = {
    area: area(4, 1, 4, 2, '清单'),
    values: [
      ['姓名', '面积'],
      ['', ''],
      ['甲', ''],
      ['', 2],
    ],
    formulas: Array(4).fill(['', '']),
    formats: Array(4).fill(['General', 'General']),
  };

  test('have the numbers people see, and blank ones are left out', () => {
    // Row 4 counted from 0 is row 5 at the left edge of the sheet.
    expect(tableOf(block, '工作簿')).toEqual({
      file: '工作簿',
      sheet: '清单',
      rows: [
        {
          number: 5,
          cells: [
            { kind: 'text', text: '姓名' },
            { kind: 'text', text: '面积' },
          ],
        },
        { number: 7, cells: [{ kind: 'text', text: '甲' }, BLANK] },
        { number: 8, cells: [BLANK, { kind: 'number', text: '2' }] },
      ],
      merged: [],
    });
  });

  test.each<readonly [name: string, merged: Block['merged'], ranges: readonly string[]]>([
    ['not asked for', undefined, []],
    ['not known', null, []],
    ['nowhere', [], []],
    // The block begins at B5: rows keep the numbers people see, its first column is A.
    ['the name over two households', [{ row: 6, column: 1, rows: 2, columns: 1 }], ['A7:A8']],
    ['the header over both columns', [{ row: 4, column: 1, rows: 1, columns: 2 }], ['A5:B5']],
    ['the second column, beyond the last row', [{ row: 7, column: 2, rows: 3, columns: 1 }], ['B8:B10']],
  ])('merged: %s', (_name, merged, ranges) => {
    const given = merged === undefined ? block : { ...block, merged };
    expect(tableOf(given, '工作簿').merged).toEqual(ranges);
  });

  test('a village typed once over its households belongs to each of them, as core has it', () => {
    const merged = [{ row: 6, column: 1, rows: 2, columns: 1 }];
    const table = tableOf({ ...block, merged }, '工作簿');
    expect(inheritMerged(table.rows, table.merged, [0]).map(({ cells }) => cells[0])).toEqual([
      { kind: 'text', text: '姓名' },
      { kind: 'text', text: '甲' },
      { kind: 'text', text: '甲' },
    ]);
  });

  test('where merging is not known, a blank cell below a filled one stays blank', () => {
    const table = tableOf({ ...block, merged: null }, '工作簿');
    expect(inheritMerged(table.rows, table.merged, [0]).map(({ cells }) => cells[0])).toEqual([
      { kind: 'text', text: '姓名' },
      { kind: 'text', text: '甲' },
      BLANK,
    ]);
  });

  test('a formula that shows an empty text is blank', () => {
    expect(tableOf(blockOf('', 'General', '=IF(1,"","")'), 'a').rows).toEqual([]);
  });
});
