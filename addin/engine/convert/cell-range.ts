import { columnLetters, columnNumber } from '../../../templates/workbook/cell-reference.ts';

/** A block of cells as a formula names it: its sheet as written, what it holds fast with `$`, and its size. */
export interface CellRange {
  readonly sheet: string;
  readonly fixedColumn: string;
  readonly fixedRow: string;
  /** The first column and row, counted from 1. */
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

const RANGE = /^(.*!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** Reads `B2`, `$B$2:C9` and `'甲 表'!B2:B9`; null for whole columns, names, and corners the wrong way round. */
export function readRange(reference: string): CellRange | null {
  const match = RANGE.exec(reference);
  if (match === null) return null;
  const [, sheet = '', fixedColumn = '', from = '', fixedRow = '', first = '', to = from, last = first] = match;
  const [column, row] = [columnNumber(from), Number.parseInt(first, 10)];
  const [columns, rows] = [columnNumber(to) - column + 1, Number.parseInt(last, 10) - row + 1];
  return columns < 1 || rows < 1 ? null : { sheet, fixedColumn, fixedRow, column, row, rows, columns };
}

/** One cell of a range; row and column count from 0 within it. */
export function cellOf({ sheet, fixedColumn, fixedRow, column, row }: CellRange, down: number, across: number): string {
  return `${sheet}${fixedColumn}${columnLetters(column + across)}${fixedRow}${row + down}`;
}

/** One row of a range, as a reference. */
export function rowOf(range: CellRange, down: number): string {
  const { columns, sheet } = range;
  const last = cellOf({ ...range, sheet: '' }, down, columns - 1);
  return columns === 1 ? cellOf(range, down, 0) : `${sheet}${cellOf({ ...range, sheet: '' }, down, 0)}:${last}`;
}
