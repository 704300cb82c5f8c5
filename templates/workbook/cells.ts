import { decimalText, fixedText } from '../../core/quantity/decimal.ts';
import { absolute, compare, type Rational, rational } from '../../core/quantity/rational.ts';
import { powerOfTen, round } from '../../core/quantity/round.ts';
import type { CellPlan, RowPlan, SheetPlan } from './plan.ts';
import type { StyleName } from './style.ts';

/** Short ways to write the cells of a plan. Numbers come from exact values and keep the fifteen digits a sheet can hold. */

export function text(value: string, style: StyleName = 'text'): CellPlan {
  return value === '' ? { kind: 'empty', style } : { kind: 'text', text: value, style };
}

export function number(value: Rational, style: StyleName): CellPlan {
  return { kind: 'number', decimal: sheetNumber(value), style };
}

export function count(value: number, style: StyleName = 'count'): CellPlan {
  return { kind: 'number', decimal: String(value), style };
}

export function date(iso: string, style: StyleName = 'date'): CellPlan {
  return { kind: 'date', iso, style };
}

export function empty(style: StyleName = 'text'): CellPlan {
  return { kind: 'empty', style };
}

/** A live formula with the number core found for it. */
export function formula(content: string, result: Rational, style: StyleName): CellPlan {
  return { kind: 'formula', formula: content, result: { kind: 'number', decimal: sheetNumber(result) }, style };
}

/** A live formula whose result is a text. */
export function textFormula(content: string, result: string, style: StyleName): CellPlan {
  return { kind: 'formula', formula: content, result: { kind: 'text', text: result }, style };
}

/** A row of cells that fills its columns from the left. */
export function row(cells: readonly (CellPlan | null)[], height?: number): RowPlan {
  return height === undefined ? { cells } : { cells, height };
}

/** The parts of a sheet that most sheets leave empty. */
export const PLAIN_SHEET = {
  state: 'visible',
  merges: [],
  validations: [],
  conditionalFormats: [],
  protected: true,
} as const satisfies Partial<SheetPlan>;

const SHEET_DIGITS = 15;

/** The value as a sheet can hold it: fifteen significant digits, rounded half away from zero. */
export function sheetNumber(value: Rational): string {
  const exact = decimalText(value);
  if (exact.length <= SHEET_DIGITS) return exact;
  if (exact.replace(/[-.]/g, '').replace(/^0+/, '').length <= SHEET_DIGITS) return exact;
  const places = SHEET_DIGITS - wholeDigits(value);
  if (places < 0) return decimalText(round(value, { places, rule: 'halfAwayFromZero' }));
  const text = fixedText(value, places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function wholeDigits(value: Rational): number {
  let digits = 0;
  while (compare(absolute(value), rational(powerOfTen(digits))) >= 0) digits += 1;
  // Small values have leading zeros that are not significant.
  if (digits > 0 || value.numerator === 0n) return digits;
  while (compare(absolute(value), rational(1n, powerOfTen(1 - digits))) < 0) digits -= 1;
  return digits;
}
