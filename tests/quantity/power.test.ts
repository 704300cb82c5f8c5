import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, fixedText } from '../../core/quantity/decimal.ts';
import { power } from '../../core/quantity/power.ts';
import { add, compare, fractionText, type Rational, rational } from '../../core/quantity/rational.ts';

const fraction = (text: string): Rational => {
  const [top = '', bottom = '1'] = text.split('/');
  return rational(BigInt(top), BigInt(bottom));
};

describe('whole exponents and perfect roots are exact', () => {
  test.each([
    ['2', '10', '1024'],
    ['2', '-2', '1/4'],
    ['-2', '3', '-8'],
    ['-2', '2', '4'],
    ['2/3', '4', '16/81'],
    ['7', '0', '1'],
    ['0', '0', '1'],
    ['0', '5', '0'],
    ['9/4', '1/2', '3/2'],
    ['9/4', '-1/2', '2/3'],
    ['18/8', '1/2', '3/2'],
    ['-8/27', '1/3', '-2/3'],
    ['32', '2/5', '4'],
  ])('%s to the power of %s is %s', (base, exponent, expected) => {
    const result = power(fraction(base), fraction(exponent));
    expect(result?.exact).toBe(true);
    expect(fractionText(result?.value ?? rational(-1n))).toBe(expected);
  });
});

/** Digits from the literature (A002193) and from integer roots worked out apart from the project. */
describe('other roots are marked inexact and right to at least thirty significant digits', () => {
  test.each([
    ['2', '1/2', 39, '1.414213562373095048801688724209698078570'],
    ['3', '1/2', 39, '1.732050807568877293527446341505872366943'],
    ['876/552', '1/5', 39, '1.096763542607481264944191866201307684415'],
    ['1/500000000000000000000', '1/2', 50, '0.00000000004472135954999579392818347337462552470881'],
    ['2', '-1/2', 39, '0.707106781186547524400844362104849039285'],
  ])('%s to the power of %s', (base, exponent, places, digits) => {
    const result = power(fraction(base), fraction(exponent));
    expect(result?.exact).toBe(false);
    expect(fixedText(result?.value ?? rational(0n), places)).toBe(digits);
  });
});

describe('no answer', () => {
  test.each([
    ['zero to a negative power', '0', '-1'],
    ['an even root of a negative number', '-4', '1/2'],
    ['an exponent above a thousand', '2', '1001'],
    ['a root of a degree above a thousand', '2', '1/1001'],
  ])('%s', (_, base, exponent) => {
    expect(power(fraction(base), fraction(exponent))).toBeNull();
  });
  test('a thousand is still answered', () => {
    expect(power(decimal('2'), decimal('1000'))?.value).toEqual({ numerator: 2n ** 1000n, denominator: 1n });
  });
});

test('the square root of a square is the number itself, exactly', () => {
  const positive = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }));
  fc.assert(
    fc.property(positive, fc.integer({ min: 2, max: 7 }), ([top, bottom], degree) => {
      const base = rational(top ** BigInt(degree), bottom ** BigInt(degree));
      const result = power(base, rational(1n, BigInt(degree)));
      expect(result?.exact).toBe(true);
      expect(fractionText(result?.value ?? rational(0n))).toBe(fractionText(rational(top, bottom)));
    }),
  );
});

test('a root is cut off after forty places: it never exceeds the true one, and one unit more always does', () => {
  const unit = rational(1n, 10n ** 40n);
  const whole = fc.bigInt({ min: 2n, max: 10n ** 60n });
  fc.assert(
    fc.property(whole, fc.integer({ min: 2, max: 120 }), (base, degree) => {
      const cut = power(rational(base), rational(1n, BigInt(degree)))?.value ?? rational(0n);
      const raised = (value: Rational) => power(value, rational(BigInt(degree)))?.value ?? rational(0n);
      expect(compare(raised(cut), rational(base))).toBeLessThanOrEqual(0);
      expect(compare(raised(add(cut, unit)), rational(base))).toBe(1);
    }),
    { numRuns: 60 },
  );
});
