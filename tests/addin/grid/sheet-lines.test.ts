import { describe, expect, test } from 'vitest';
import { Axis } from '../../../addin/grid/view/axis.ts';
import { type Place, placeAfterKey } from '../../../addin/grid/view/move-selection.ts';

describe('行和列在哪里', () => {
  // Rows of 25, the third 50 high and the fifth hidden: 0 25 50 100 125 125 150.
  const axis = new Axis(
    6,
    25,
    new Map([
      [2, 50],
      [4, 0],
    ]),
  );

  test.each([
    [0, 0],
    [2, 50],
    [3, 100],
    [4, 125],
    [5, 125],
    [6, 150],
  ])('第 %i 行从 %i 开始', (line, start) => {
    expect(axis.startOf(line)).toBe(start);
  });

  test.each([
    [0, 0],
    [24, 0],
    [25, 1],
    [99, 2],
    [100, 3],
    [124, 3],
    [125, 5],
    [999, 5],
  ])('%i 处是第 %i 行', (place, line) => {
    expect(axis.lineAt(place)).toBe(line);
  });

  test('一百万行的末尾', () => {
    expect(new Axis(1_048_576, 25, new Map()).startOf(1_048_576)).toBe(26_214_400);
  });
});

describe('按键走到哪里', () => {
  // Column A is filled in rows 1 to 3 and 6; the sheet has 10 rows and 5 columns.
  const size = { rows: 10, columns: 5, filled: ({ row, column }: Place) => column === 0 && [0, 1, 2, 5].includes(row) };

  test.each<[string, boolean, Place, Place | null]>([
    ['ArrowDown', false, { row: 0, column: 0 }, { row: 1, column: 0 }],
    ['ArrowUp', false, { row: 0, column: 0 }, { row: 0, column: 0 }],
    ['ArrowRight', false, { row: 0, column: 4 }, { row: 0, column: 4 }],
    ['ArrowDown', true, { row: 0, column: 0 }, { row: 2, column: 0 }],
    ['ArrowDown', true, { row: 2, column: 0 }, { row: 5, column: 0 }],
    ['ArrowDown', true, { row: 5, column: 0 }, { row: 9, column: 0 }],
    ['ArrowUp', true, { row: 9, column: 0 }, { row: 5, column: 0 }],
    ['PageDown', false, { row: 8, column: 0 }, { row: 9, column: 0 }],
    ['PageUp', false, { row: 8, column: 0 }, { row: 5, column: 0 }],
    ['Home', false, { row: 3, column: 3 }, { row: 3, column: 0 }],
    ['Home', true, { row: 3, column: 3 }, { row: 0, column: 0 }],
    ['Enter', false, { row: 3, column: 3 }, { row: 4, column: 3 }],
    ['Tab', false, { row: 3, column: 3 }, { row: 3, column: 4 }],
    ['x', false, { row: 3, column: 3 }, null],
  ])('%s（Ctrl：%s）从 %o 到 %o', (key, far, from, to) => {
    expect(placeAfterKey(key, far, from, size, 3)).toEqual(to);
  });
});
