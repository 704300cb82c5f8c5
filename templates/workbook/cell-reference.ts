import { LIMITS } from './limits.ts';

/** Letters asked for before: a large sheet asks for the same few millions of times. */
const LETTERS: string[] = [];

/** Letters of a column counted from 1: 1 is `A`, 27 is `AA`, 16,384 is `XFD`. Throws outside Excel's grid. */
export function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  requireWithin(column, LIMITS.columns, 'column');
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  const letters = column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last;
  LETTERS[column] = letters;
  return letters;
}

/** The number of a column counted from 1, from its letters: `A` is 1, `AA` is 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `C8` for column 3, row 8, both counted from 1. Throws outside Excel's grid. */
export function cellAddress(column: number, row: number): string {
  requireWithin(row, LIMITS.rows, 'row');
  return `${columnLetters(column)}${row}`;
}

/** `B5:D9` from the first and the last corner. */
export function rangeAddress(firstColumn: number, firstRow: number, lastColumn: number, lastRow: number): string {
  return `${cellAddress(firstColumn, firstRow)}:${cellAddress(lastColumn, lastRow)}`;
}

/** The same cell, range, or band of rows or columns, fixed: `C8` to `$C$8`, `A1:B2` to `$A$1:$B$2`, `1:4` to `$1:$4`. */
export function absolute(reference: string): string {
  return reference.replace(/\$?([A-Z]+)(?=[\d$:]|$)|\$?(\d+)/g, '$$$1$2');
}

/** The reference on a named sheet: `'测算说明'!$C$8`. The name is always quoted, and a `'` in it doubled. */
export function onSheet(sheet: string, reference: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${reference}`;
}

function requireWithin(position: number, limit: number, what: string): void {
  if (!Number.isInteger(position) || position < 1 || position > limit) {
    throw new RangeError(`${what} ${position} is not between 1 and ${limit}`);
  }
}
