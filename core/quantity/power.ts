import { isZero, ONE, type Rational, rational, reduce } from './rational.ts';
import { powerOfTen } from './round.ts';

/** Digits kept of a root after the leading one; the design asks for at least thirty significant ones. */
const ROOT_DIGITS = 40;
const MAX_EXPONENT = 1000n;

/** A power with the statement whether it is exact; roots that do not come out even are not. */
export interface Power {
  readonly value: Rational;
  readonly exact: boolean;
}

/**
 * Raises `base` to a rational exponent: whole exponents and perfect roots exactly, other roots to forty digits.
 * `null` where no real number is the answer (zero to a negative power, an even root of a negative number) or where
 * numerator or denominator of the exponent is above a thousand.
 */
export function power(base: Rational, exponent: Rational): Power | null {
  const { numerator, denominator } = reduce(exponent);
  const size = numerator < 0n ? -numerator : numerator;
  if (size > MAX_EXPONENT || denominator > MAX_EXPONENT) return null;
  if (numerator === 0n) return { value: ONE, exact: true };
  if (isZero(base)) return numerator < 0n ? null : { value: base, exact: true };
  if (base.numerator < 0n && denominator % 2n === 0n) return null;
  const { numerator: n, denominator: d } = reduce(base);
  const [top, bottom] = numerator < 0n ? [d ** size, n ** size] : [n ** size, d ** size];
  return root(rational(top, bottom), denominator);
}

function root(value: Rational, degree: bigint): Power {
  if (degree === 1n) return { value, exact: true };
  const negative = value.numerator < 0n;
  const top = negative ? -value.numerator : value.numerator;
  const sign = negative ? -1n : 1n;
  const wholeTop = wholeRoot(top, degree);
  const wholeBottom = wholeRoot(value.denominator, degree);
  if (wholeTop ** degree === top && wholeBottom ** degree === value.denominator) {
    return { value: rational(sign * wholeTop, wholeBottom), exact: true };
  }
  // Small values need more places for the same number of significant digits.
  const places = ROOT_DIGITS + Math.max(0, value.denominator.toString().length - top.toString().length);
  const scale = powerOfTen(places);
  return {
    value: rational(sign * wholeRoot((top * scale ** degree) / value.denominator, degree), scale),
    exact: false,
  };
}

/** The largest whole number whose power does not exceed `value`, by Newton's method from above. */
function wholeRoot(value: bigint, degree: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}
