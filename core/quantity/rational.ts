/**
 * How numbers are represented: a fraction of two BigInts, so that no operation of a formula loses a digit.
 *
 * Decimal libraries were measured and are not exact here: they divide at a fixed precision, and 984.465 then falls on the
 * wrong side of a half fen. Fractions are not reduced after every step, because a greatest common divisor costs
 * more than the step itself; they are reduced when they are shown, and when they grow past `REDUCE_ABOVE`.
 */
export interface Rational {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

/** Long sums would grow without bound; beyond this a fraction is reduced on the spot. */
const REDUCE_ABOVE = 1n << 256n;

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

/** Makes a fraction; the sign moves to the numerator. Throws a RangeError on a zero denominator. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('division by zero');
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return bounded(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return bounded(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws a RangeError when the divisor is zero; callers that read users' data test for it first. */
export function divide(dividend: Rational, divisor: Rational): Rational {
  const { numerator, denominator } = divisor;
  if (numerator === 0n) throw new RangeError('division by zero');
  return numerator < 0n
    ? bounded(-dividend.numerator * denominator, dividend.denominator * -numerator)
    : bounded(dividend.numerator * denominator, dividend.denominator * numerator);
}

export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function absolute(a: Rational): Rational {
  return a.numerator < 0n ? negate(a) : a;
}

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

export function isNegative(a: Rational): boolean {
  return a.numerator < 0n;
}

export function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

export function sum(values: Iterable<Rational>): Rational {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** The same value in lowest terms. */
export function reduce(a: Rational): Rational {
  const divisor = greatestCommonDivisor(a.numerator < 0n ? -a.numerator : a.numerator, a.denominator);
  return divisor === 1n ? a : { numerator: a.numerator / divisor, denominator: a.denominator / divisor };
}

/** `944/925`, or `16` for a whole number; always in lowest terms. */
export function fractionText(a: Rational): string {
  const { numerator, denominator } = reduce(a);
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}

function bounded(numerator: bigint, denominator: bigint): Rational {
  const value = { numerator, denominator };
  return denominator > REDUCE_ABOVE ? reduce(value) : value;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
