import { decimalText, terminatingText } from '../../../core/quantity/decimal.ts';
import { fractionText, type Rational, reduce } from '../../../core/quantity/rational.ts';

/** `944/925 ≈ 1.02054054054054054054`, `41/40 = 1.025`, or `16`: the fraction, and the decimal beside it. */
export function exactText(value: Rational): string {
  const decimal = terminatingText(value);
  if (reduce(value).denominator === 1n && decimal !== null) return decimal;
  return decimal === null ? `${fractionText(value)} ≈ ${decimalText(value)}` : `${fractionText(value)} = ${decimal}`;
}
