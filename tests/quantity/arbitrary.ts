import fc from 'fast-check';
import { type Rational, rational } from '../../core/quantity/rational.ts';

/** Fractions of every size and sign, not always in lowest terms. */
export const fractions: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([numerator, denominator]) => rational(numerator, denominator));

export const nonZeroFractions = fractions.filter(({ numerator }) => numerator !== 0n);
