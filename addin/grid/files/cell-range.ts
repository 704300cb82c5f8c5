import { columnNumber } from '../../../templates/workbook/cell-reference.ts';
import type { Cells } from '../../host/sheet-format.ts';

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** The cells of a range such as `B2:D5` or `C8`; null for whole rows and columns and what is no range. */
export function cellsOfRange(range: string): Cells | null {
  const [, first, top, last = first, bottom = top] = RANGE.exec(range) ?? [];
  if (first === undefined || last === undefined) return null;
  const row = Number(top) - 1;
  const column = columnNumber(first) - 1;
  return { row, column, rows: Number(bottom) - row, columns: columnNumber(last) - column };
}
