import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absolute,
  add,
  compare,
  divide,
  fractionText,
  larger,
  multiply,
  ONE,
  type Rational,
  rational,
  reduce,
  smaller,
  subtract,
  sum,
  ZERO,
} from '../../core/quantity/rational.ts';
import { fractions, nonZeroFractions } from './arbitrary.ts';

const equal = (a: Rational, b: Rational): void => {
  expect(fractionText(a)).toBe(fractionText(b));
};

describe('fractions obey the laws of arithmetic', () => {
  const law = (name: string, holds: (a: Rational, b: Rational, c: Rational) => void): void =>
    test(name, () => fc.assert(fc.property(fractions, fractions, fractions, holds)));

  law('a+b = b+a', (a, b) => equal(add(a, b), add(b, a)));
  law('(a+b)+c = a+(b+c)', (a, b, c) => equal(add(add(a, b), c), add(a, add(b, c))));
  law('a×b = b×a', (a, b) => equal(multiply(a, b), multiply(b, a)));
  law('(a×b)×c = a×(b×c)', (a, b, c) => equal(multiply(multiply(a, b), c), multiply(a, multiply(b, c))));
  law('a×(b+c) = a×b+a×c', (a, b, c) => equal(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))));
  law('(a+b)-b = a', (a, b) => equal(subtract(add(a, b), b), a));
  law('a+0 = a and a×1 = a', (a) => {
    equal(add(a, ZERO), a);
    equal(multiply(a, ONE), a);
  });
  law('the sum of a list is its members added up', (a, b, c) => equal(sum([a, b, c]), add(a, add(b, c))));
  law('lowest terms keep the value and a positive denominator', (a) => {
    equal(reduce(a), a);
    expect(reduce(a).denominator > 0n).toBe(true);
  });

  test('(a÷b)×b = a', () => {
    fc.assert(fc.property(fractions, nonZeroFractions, (a, b) => equal(multiply(divide(a, b), b), a)));
  });

  test('a long sum stays exact: a thousand thirds and sevenths', () => {
    const parts = Array.from({ length: 1000 }, (_, index) => rational(1n, index % 2 === 0 ? 3n : 7n));
    equal(sum(parts), rational(5000n, 21n));
  });
});

describe('comparing is a total order', () => {
  test('exactly one of below, equal and above holds, whichever way it is asked', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(compare(a, b)).toBe(reversed(compare(b, a)));
      }),
    );
  });
  test('it is transitive', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (...three) => {
        const [low = ZERO, , high = ZERO] = [...three].sort(compare);
        expect(compare(low, high)).not.toBe(1);
      }),
    );
  });
  test('it agrees with the sign of the difference', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(compare(a, b)).toBe(compare(subtract(a, b), ZERO));
      }),
    );
  });
  test('the smaller and the larger of two are the two', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        equal(add(smaller(a, b), larger(a, b)), add(a, b));
        expect(compare(smaller(a, b), larger(a, b))).not.toBe(1);
      }),
    );
  });
});

test.each([
  [944n, 925n, '944/925'],
  [3776n, 3700n, '944/925'],
  [16n, 1n, '16'],
  [-6n, 4n, '-3/2'],
  [6n, -4n, '-3/2'],
  [0n, 7n, '0'],
])('%d/%d is written %s', (numerator, denominator, text) => {
  expect(fractionText(rational(numerator, denominator))).toBe(text);
});

test('a zero denominator is refused, made or divided by', () => {
  expect(() => rational(1n, 0n)).toThrow(RangeError);
  expect(() => divide(ONE, ZERO)).toThrow(RangeError);
});

test('the absolute value drops the sign only', () => {
  expect(fractionText(absolute(rational(-7n, 2n)))).toBe('7/2');
  expect(fractionText(absolute(rational(7n, 2n)))).toBe('7/2');
});

function reversed(order: -1 | 0 | 1): -1 | 0 | 1 {
  return order === 0 ? 0 : order === 1 ? -1 : 1;
}
