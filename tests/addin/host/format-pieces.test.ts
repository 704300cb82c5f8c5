import { expect, test } from 'vitest';
import { formatPieces } from '../../../addin/host/format-pieces.ts';
import type { SheetFormat } from '../../../addin/host/sheet-format.ts';
import { area } from './cells-of.ts';

const look = (row: number, rows: number, columns = 1): SheetFormat => {
  const { sheet: _, ...cells } = area(row, 0, rows, columns);
  return { kind: 'look', cells, look: { bold: true } };
};
const note = (row: number): SheetFormat => ({ kind: 'note', row, column: 0, text: '甲' });
const notes = (from: number, to: number) => Array.from({ length: to - from }, (_, row) => note(from + row));

test.each<readonly [name: string, formats: readonly SheetFormat[], pieces: readonly (readonly SheetFormat[])[]]>([
  ['nothing is no piece', [], []],
  ['little is one piece', [look(0, 5), note(3)], [[look(0, 5), note(3)]]],
  ['200 things are one piece', notes(0, 200), [notes(0, 200)]],
  ['201 things are two', notes(0, 201), [notes(0, 200), [note(200)]]],
  ['2,500 cells are one piece', [look(0, 1_000), look(1_000, 1_500)], [[look(0, 1_000), look(1_000, 1_500)]]],
  ['2,501 cells are two', [look(0, 1_000), look(1_000, 1_501)], [[look(0, 1_000)], [look(1_000, 1_501)]]],
  // Two columns: 1,250 rows are 2,500 cells.
  [
    'a tall rectangle is cut',
    [look(0, 3_000, 2)],
    [[look(0, 1_250, 2)], [look(1_250, 1_250, 2)], [look(2_500, 500, 2)]],
  ],
  ['one row is not cut', [look(0, 2, 6_000)], [[look(0, 1, 6_000)], [look(1, 1, 6_000)]]],
])('%s', (_name, formats, pieces) => {
  expect([...formatPieces(formats)]).toEqual(pieces);
});
