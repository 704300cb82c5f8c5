import { decimalText, parseDecimal } from '../quantity/decimal.ts';
import { multiply, type Rational, rational } from '../quantity/rational.ts';
import type { DateSystem } from './serial-date.ts';

/**
 * A cell as it was found in a file, before anyone decides what it means.
 *
 * `number` holds the shortest decimal text of what the file stored (`1.005`, never `1.0049999999999999`), and `percent`
 * where the cell shows it as per cent: 65% is stored as `0.65`;
 * `date` is a serial that carried a date format, as an ISO day; `error` is an Excel error value such as `#N/A`.
 */
export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly text: string; readonly percent?: true }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string };

/** What stands in place of the result of a formula that was never calculated. */
export const NOT_CALCULATED = '#NOCACHE';

/** The one blank cell, shared so that wide sparse sheets stay small. */
export const BLANK: Cell = { kind: 'blank' };

/** A row with the number a person sees at the left edge of the sheet (1-based). */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** One sheet, or one CSV file, as rows of cells. */
export interface Table {
  /** The file's own name, without its folder. */
  readonly file: string;
  /** The sheet's name; empty for a CSV file. */
  readonly sheet: string;
  readonly rows: readonly Row[];
  /** Merged ranges in A1 notation; the value stands in the first cell of each. */
  readonly merged: readonly string[];
  /** How the file counts days in bare serial numbers; 1900 where nothing is said. */
  readonly dateSystem?: DateSystem;
}

/** The text a person sees in the cell, for headers and messages. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'number':
      return cell.percent === true ? percentText(cell.text) : cell.text;
    case 'text':
      return cell.text;
    case 'date':
      return cell.iso;
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.code;
  }
}

/** The per cent of a ratio: 65 of 0.65. */
export function inPercent(ratio: Rational): Rational {
  return multiply(ratio, rational(100n));
}

function percentText(text: string): string {
  const ratio = parseDecimal(text);
  return ratio === null ? text : `${decimalText(inPercent(ratio))}%`;
}
