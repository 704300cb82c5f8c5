import { decimal } from '../../quantity/decimal.ts';
import { type Power, power } from '../../quantity/power.ts';
import { divide, isZero, ONE, type Rational, rational, subtract } from '../../quantity/rational.ts';

/** What stands for a base or a target of zero, from which or to which nothing grows (Open SDG, progress-methodology.md). */
export const NEAR_ZERO = decimal('0.001');

export function awayFromZero(value: Rational): Rational {
  return isZero(value) ? NEAR_ZERO : value;
}

/** Whether one value is positive and the other negative; zero goes with either. */
export function differInSign(a: Rational, b: Rational): boolean {
  return a.numerator * b.numerator < 0n;
}

/**
 * CAGR, the rate of equal growth a year as a ratio: (to / from)^(12 / months) - 1. Exact where the root is, else to
 * forty places. `null` for values of different sign, for no time between them, and beyond 83 years (a thousand months).
 */
export function growthRate(from: Rational, to: Rational, months: number): Power | null {
  const base = awayFromZero(from);
  if (months <= 0 || differInSign(base, to)) return null;
  const factor = power(divide(to, base), rational(12n, BigInt(months)));
  return factor === null ? null : { value: subtract(factor.value, ONE), exact: factor.exact };
}
