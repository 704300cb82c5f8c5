import { decimalText, fixedText } from '../../quantity/decimal.ts';
import { multiply, type Rational, rational } from '../../quantity/rational.ts';
import type { Input } from './calculation.ts';

/** Enough for a reader who redoes the arithmetic to find the same result at the two places reports show. */
const SIGNIFICANT_DIGITS = 10;
const HUNDRED = rational(100n);

/** A number as it is put into a formula: `12.35`, `7%`, `0.2417582418`. */
export function inputText({ value, as }: Pick<Input, 'value' | 'as'>): string {
  return as === 'percent' ? `${shownNumber(multiply(value, HUNDRED))}%` : shownNumber(value);
}

/** The number in full where it has at most ten digits or is whole, else its first ten significant digits. */
export function shownNumber(value: Rational): string {
  const [whole = '', fraction = ''] = decimalText(value).replace('-', '').split('.');
  const leadingZeros = whole === '0' ? (/^0*/.exec(fraction)?.[0].length ?? 0) : 0;
  const wholeDigits = whole === '0' ? 0 : whole.length;
  if (wholeDigits + fraction.length - leadingZeros <= SIGNIFICANT_DIGITS) return decimalText(value);
  const places = Math.max(0, SIGNIFICANT_DIGITS - wholeDigits + leadingZeros);
  const text = fixedText(value, places);
  return places === 0 ? text : text.replace(/\.?0+$/, '');
}
