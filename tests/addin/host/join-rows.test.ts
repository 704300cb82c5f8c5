import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinCells } from '../../../addin/host/join-cells.ts';
import { joinRows } from '../../../addin/host/join-rows.ts';

const isAlike = (above: string, row: string) => above === row;
const valuesOf = (row: string) => [...row].map((letter) => (letter === '.' ? null : letter));

test.each<readonly [rows: readonly string[], looks: number]>([
  [[], 0],
  [['ab'], 1],
  [['ab', 'ab', 'ab'], 1],
  [['ab', 'ab', 'cc', 'ab'], 3],
])('of %j, %i rows are looked at cell by cell', (rows, looks) => {
  let looked = 0;
  joinRows(rows, isAlike, (row) => {
    looked += 1;
    return valuesOf(row);
  });
  expect(looked).toBe(looks);
});

test('whatever the rows are, the rectangles are those of joining cell by cell', () => {
  const row = fc.constantFrom('aab', 'aa', 'a.b', 'bbb', '...', '');
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      expect(joinRows(rows, isAlike, valuesOf)).toEqual(joinCells(rows.map(valuesOf)));
    }),
  );
});
