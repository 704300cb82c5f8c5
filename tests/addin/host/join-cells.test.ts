import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonCells, joinCells } from '../../../addin/host/join-cells.ts';

const cells = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

test.each<readonly [picture: readonly string[], rectangles: readonly string[]]>([
  [[], []],
  [['...'], []],
  [['aaa'], ['a 0,0 1x3']],
  [['aa', 'aa'], ['a 0,0 2x2']],
  [
    ['ab', 'ab'],
    ['a 0,0 2x1', 'b 0,1 2x1'],
  ],
  [
    ['aa', 'ab'],
    ['a 0,0 1x2', 'a 1,0 1x1', 'b 1,1 1x1'],
  ],
  [
    ['a.a', 'a.a'],
    ['a 0,0 2x1', 'a 0,2 2x1'],
  ],
  [
    ['a', '.', 'a'],
    ['a 0,0 1x1', 'a 2,0 1x1'],
  ],
  [
    ['aa', 'a'],
    ['a 0,0 1x2', 'a 1,0 1x1'],
  ],
])('%j is %j', (picture, rectangles) => {
  const rows = picture.map((line) => [...line].map((letter) => (letter === '.' ? null : letter)));
  expect(
    joinCells(rows).map(({ cells: at, value }) => `${value} ${at.row},${at.column} ${at.rows}x${at.columns}`),
  ).toEqual(rectangles);
});

test('rectangles start where they are told to', () => {
  expect(joinCells([['a']], 5, 2)).toEqual([{ cells: cells(5, 2, 1, 1), value: 'a' }]);
});

test('rectangles cover every cell once and no other', () => {
  const picture = fc.array(fc.array(fc.constantFrom('a', 'b', null), { maxLength: 6 }), { maxLength: 6 });
  fc.assert(
    fc.property(picture, (rows) => {
      const drawn = rows.map((row) => row.map((): string | null => null));
      for (const { cells: at, value } of joinCells(rows)) {
        for (let row = at.row; row < at.row + at.rows; row++) {
          for (let column = at.column; column < at.column + at.columns; column++) {
            expect(drawn[row]?.[column]).toBe(null);
            (drawn[row] as (string | null)[])[column] = value;
          }
        }
      }
      expect(drawn).toEqual(rows);
    }),
  );
});

test.each([
  [cells(0, 0, 2, 2), cells(1, 1, 5, 5), cells(1, 1, 1, 1)],
  [cells(0, 0, 9, 9), cells(3, 4, 1, 2), cells(3, 4, 1, 2)],
  [cells(0, 0, 2, 2), cells(2, 0, 2, 2), null],
  [cells(0, 0, 2, 2), cells(0, 2, 2, 2), null],
])('%j and %j have %j in common', (a, b, common) => {
  expect(commonCells(a, b)).toEqual(common);
  expect(commonCells(b, a)).toEqual(common);
});
