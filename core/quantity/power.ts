import { isZero, ONE, type Rational, rational, reduce } from './rational.ts';
import { powerOfTen } from './round.ts';

/** Digits kept of a root after the leading one; the design asks for at least thirty significant ones. */
const ROOT_DIGITS = 40;
const MAX_EXPONENT = 1000n;
const GUESS_BITS = 48;

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
  const exact = perfectRoot(top, value.denominator, degree);
  if (exact !== null) return { value: rational(sign * exact.numerator, exact.denominator), exact: true };
  // Small values need more places for the same number of significant digits.
  const places = ROOT_DIGITS + Math.max(0, value.denominator.toString().length - top.toString().length);
  const scale = powerOfTen(places);
  return {
    value: rational(sign * wholeRoot((top * scale ** degree) / value.denominator, degree), scale),
    exact: false,
  };
}

function perfectRoot(top: bigint, bottom: bigint, degree: bigint): Rational | null {
  const numerator = wholeRoot(top, degree);
  if (numerator ** degree !== top) return null;
  const denominator = wholeRoot(bottom, degree);
  return denominator ** degree === bottom ? { numerator, denominator } : null;
}

/**
 * The largest whole number whose power does not exceed `value`, by Newton's method. A step from any guess lands at the
 * root or above it, and from there the steps only descend; so the guess decides the time and never the answer.
 */
function wholeRoot(value: bigint, degree: bigint): bigint {
  if (value < 2n) return value;
  let guess = newtonStep(firstGuess(value, degree), value, degree);
  for (;;) {
    const next = newtonStep(guess, value, degree);
    if (next >= guess) return guess;
    guess = next;
  }
}

function newtonStep(guess: bigint, value: bigint, degree: bigint): bigint {
  return ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree;
}

/** A little above the root, to a dozen digits, from the logarithm of the leading sixty bits. */
function firstGuess(value: bigint, degree: bigint): bigint {
  const dropped = Math.max(0, value.toString(16).length * 4 - 60);
  const bits = (Math.log2(Number(value >> BigInt(dropped))) + dropped) / Number(degree);
  const whole = Math.floor(bits);
  const leading = BigInt(Math.floor(2 ** (bits - whole + GUESS_BITS)));
  const shift = BigInt(Math.abs(whole - GUESS_BITS));
  return (whole >= GUESS_BITS ? leading << shift : leading >> shift) + 1n;
}
