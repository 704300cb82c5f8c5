import { columnNumber } from '../../templates/workbook/cell-reference.ts';
import type { Cells } from './sheet-format.ts';

/** The cells of a range such as `A1:H1`, `$C$8` or `D4:B2`, counted from 0. Throws for what is no range. */
export function cellsOfRange(range: string): Cells {
  const [first, last = first, ...more] = range.split(':').map(corner);
  if (first === undefined || last === undefined || more.length > 0) throw new RangeError(`not a range: ${range}`);
  return {
    row: Math.min(first.row, last.row),
    column: Math.min(first.column, last.column),
    rows: Math.abs(first.row - last.row) + 1,
    columns: Math.abs(first.column - last.column) + 1,
  };
}

function corner(address: string): { readonly row: number; readonly column: number } {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === undefined || row === undefined) throw new RangeError(`not a cell: ${address}`);
  return { row: Number.parseInt(row, 10) - 1, column: columnNumber(letters) - 1 };
}
