import { expect, test } from 'vitest';
import { eventAreas } from '../../../addin/office/event-address.ts';

const area = (row: number, column: number, rows: number, columns: number) => ({
  sheet: '表',
  row,
  column,
  rows,
  columns,
});

test.each([
  ['A1', [area(0, 0, 1, 1)]],
  ['C3:D9', [area(2, 2, 7, 2)]],
  ['$C$3:$D$9', [area(2, 2, 7, 2)]],
  ['AA10', [area(9, 26, 1, 1)]],
  ['XFD1048576', [area(1_048_575, 16_383, 1, 1)]],
  ['C:D', [area(0, 2, 1_048_576, 2)]],
  ['3:9', [area(2, 0, 7, 16_384)]],
  ['A1:B2,D4', [area(0, 0, 2, 2), area(3, 3, 1, 1)]],
  ["'表 一'!B2", [area(1, 1, 1, 1)]],
  ['#REF!', [area(0, 0, 1_048_576, 16_384)]],
])('%s', (address, areas) => {
  expect(eventAreas('表', address)).toEqual(areas);
});
