import { describe, expect, test } from 'vitest';
import { type Cell, cellText, type Row } from '../../core/table/cell.ts';
import { inheritMerged } from '../../core/table/merged.ts';
import { sheetTable } from '../payout/tables.ts';

const ROWS = sheetTable([
  ['东村', '样例甲', '1'],
  [null, null, null],
  [null, '样例丙', null],
  ['西村', '样例丁', '4'],
]).rows;

const texts = (rows: readonly Row[]) => rows.map(({ cells }) => cells.map((cell: Cell) => cellText(cell)));

describe('the value of a merged block belongs to all its rows', () => {
  test.each<[string, readonly string[], readonly number[], readonly (readonly string[])[]]>([
    [
      'in a wanted column',
      ['A1:A3'],
      [0],
      [
        ['东村', '样例甲', '1'],
        ['东村', '', ''],
        ['东村', '样例丙', ''],
        ['西村', '样例丁', '4'],
      ],
    ],
    [
      'with dollar signs',
      ['$A$1:$A$2'],
      [0],
      [
        ['东村', '样例甲', '1'],
        ['东村', '', ''],
        ['', '样例丙', ''],
        ['西村', '样例丁', '4'],
      ],
    ],
    [
      'not in another column',
      ['C1:C3'],
      [0],
      [
        ['东村', '样例甲', '1'],
        ['', '', ''],
        ['', '样例丙', ''],
        ['西村', '样例丁', '4'],
      ],
    ],
    [
      'not over a value that stands there',
      ['B1:B3'],
      [1],
      [
        ['东村', '样例甲', '1'],
        ['', '样例甲', ''],
        ['', '样例丙', ''],
        ['西村', '样例丁', '4'],
      ],
    ],
    [
      'not from a blank first cell',
      ['B2:B3'],
      [1],
      [
        ['东村', '样例甲', '1'],
        ['', '', ''],
        ['', '样例丙', ''],
        ['西村', '样例丁', '4'],
      ],
    ],
    [
      'across columns only the left one',
      ['A1:B2'],
      [0, 1],
      [
        ['东村', '样例甲', '1'],
        ['东村', '', ''],
        ['', '样例丙', ''],
        ['西村', '样例丁', '4'],
      ],
    ],
    [
      'a block that is one row changes nothing',
      ['A1:C1'],
      [0],
      [
        ['东村', '样例甲', '1'],
        ['', '', ''],
        ['', '样例丙', ''],
        ['西村', '样例丁', '4'],
      ],
    ],
    [
      'a range that is none is ignored',
      ['A1', 'x', ''],
      [0],
      [
        ['东村', '样例甲', '1'],
        ['', '', ''],
        ['', '样例丙', ''],
        ['西村', '样例丁', '4'],
      ],
    ],
  ])('%s', (_, merged, columns, expected) => {
    expect(texts(inheritMerged(ROWS, merged, columns))).toEqual(expected);
  });

  test('rows shorter than the block grow', () => {
    const rows = sheetTable([['甲', '东村'], ['乙']]).rows;
    expect(texts(inheritMerged(rows, ['B1:B2'], [1]))).toEqual([
      ['甲', '东村'],
      ['乙', '东村'],
    ]);
  });

  test('the rows given are not changed', () => {
    inheritMerged(ROWS, ['A1:A3'], [0]);
    expect(cellText(ROWS[1]?.cells[0] ?? { kind: 'text', text: 'no cell' })).toBe('');
  });

  test('a hundred thousand households in five thousand merged villages', () => {
    const rows = Array.from({ length: 100_000 }, (_, index): Row => {
      const village: Cell = index % 20 === 0 ? { kind: 'text', text: `村${index / 20}` } : { kind: 'blank' };
      return { number: index + 1, cells: [village] };
    });
    const merged = Array.from({ length: 5000 }, (_, index) => `A${index * 20 + 1}:A${index * 20 + 20}`);
    const inherited = inheritMerged(rows, merged, [0]);
    const wrong = inherited.filter(({ number, cells: [cell] }) => {
      return cell === undefined || cellText(cell) !== `村${Math.floor((number - 1) / 20)}`;
    });
    expect(wrong).toEqual([]);
  }, 2000);
});
