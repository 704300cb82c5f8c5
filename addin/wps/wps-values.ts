import { isErrorValue } from '../host/entry.ts';
import type { CellValue } from '../host/host.ts';

/**
 * What WPS hands over for cells, as rows: one cell is a scalar, many are rows of cells, and in old builds one long list,
 * row after row. Blanks are null or left out.
 */
export function rowsOf(handed: unknown, rows: number, columns: number): readonly (readonly unknown[])[] {
  if (!Array.isArray(handed)) return [[handed]];
  const list: readonly unknown[] = handed;
  if (rows > 1 && list.length === rows && list.every(Array.isArray)) return list as readonly unknown[][];
  const cells = list.some(Array.isArray) ? list.reduce<unknown[]>((all, row) => all.concat(row), []) : list;
  return Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}

/** Error values as VBA numbers them, -2146828288 beyond the number of the error. */
const ERROR_NUMBERS: ReadonlyMap<number, string> = new Map([
  [-2146826288, '#NULL!'],
  [-2146826281, '#DIV/0!'],
  [-2146826273, '#VALUE!'],
  [-2146826265, '#REF!'],
  [-2146826259, '#NAME?'],
  [-2146826252, '#NUM!'],
  [-2146826246, '#N/A'],
]);

/**
 * A value of WPS. The number of an error is one unless it was typed as a number, which its formula tells: a constant is its
 * own formula.
 */
export function cellValue(value: unknown, formula: unknown): CellValue {
  if (typeof value === 'number') {
    const code = ERROR_NUMBERS.get(value);
    return code !== undefined && isErrorFormula(formula) ? code : value;
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return '';
}

function isErrorFormula(formula: unknown): boolean {
  return typeof formula === 'string' && (formula.startsWith('=') || isErrorValue(formula));
}

/** WPS gives the value itself where there is no formula, so a text that begins with `=` is its own value. */
export function cellFormula(formula: unknown, value: unknown): string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : '';
}
