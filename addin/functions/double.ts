import { parseDecimal } from '../../core/quantity/decimal.ts';
import type { Rational } from '../../core/quantity/rational.ts';
import { sheetNumber } from '../../templates/workbook/cells.ts';

/** Digits that a spreadsheet shows of a number; what lies beyond is the noise of binary fractions. */
const SHOWN_DIGITS = 15;

/**
 * The number that a spreadsheet's double stands for: its shortest decimal, `0.3` also of 0.1+0.2. `null` for one that no cell
 * holds, such as an infinity.
 */
export function exactOf(double: number): Rational | null {
  if (!Number.isFinite(double)) return null;
  const shortest = String(double);
  const digits = shortest.replace(/e.*$|[-.]/g, '').replace(/^0+/, '');
  return parseDecimal(digits.length <= SHOWN_DIGITS ? shortest : double.toPrecision(SHOWN_DIGITS));
}

/** The double that a spreadsheet keeps of a number, by the fifteen digits that it can hold. */
export function doubleOf(value: Rational): number {
  return Number.parseFloat(sheetNumber(value));
}
