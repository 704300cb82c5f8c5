import { power } from '../../quantity/power.ts';
import { compare, divide, multiply, ONE, type Rational, rational, subtract, ZERO } from '../../quantity/rational.ts';
import { type MonthIndex, yearsBetween } from './standing.ts';

/**
 * 年均增长 as a ratio: (b/a)^(1/years) - 1, exact where the root is, else to forty digits. `null` where no growth rate
 * exists: no time between, or a value that is zero or negative.
 */
export function averageGrowth(from: Rational, to: Rational, start: MonthIndex, end: MonthIndex): Rational | null {
  if (end <= start || compare(from, ZERO) <= 0 || compare(to, ZERO) <= 0) return null;
  const factor = power(divide(to, from), rational(12n, BigInt(end - start)));
  return factor === null ? null : subtract(factor.value, ONE);
}

/** 同比: y / y_last - 1; `null` where last year's value is zero or negative: from a loss of 5 to one of 10 nothing grew. */
export function growthOver(value: Rational, last: Rational): Rational | null {
  return compare(last, ZERO) <= 0 ? null : subtract(divide(value, last), ONE);
}

/** 同比 from the increase alone: increase / (y - increase). */
export function growthFromIncrease(value: Rational, increase: Rational): Rational | null {
  return growthOver(value, subtract(value, increase));
}

/** What a value becomes when it grows by `rate` a year: value * (1 + rate)^years. `null` where there is no real number. */
export function grown(value: Rational, rate: Rational, start: MonthIndex, end: MonthIndex): Rational | null {
  const factor = power(
    { numerator: rate.numerator + rate.denominator, denominator: rate.denominator },
    yearsBetween(start, end),
  );
  return factor === null ? null : multiply(value, factor.value);
}
