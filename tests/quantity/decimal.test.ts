import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, decimalText, fixedText, parseDecimal, terminatingText } from '../../core/quantity/decimal.ts';
import { fractionText, rational } from '../../core/quantity/rational.ts';

describe('parseDecimal reads a decimal exactly', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['1.06', '53/50'],
    ['+5', '5'],
    ['-12.50', '-25/2'],
    ['.5', '1/2'],
    ['-.5', '-1/2'],
    ['007', '7'],
    ['1e5', '100000'],
    ['1.5E-3', '3/2000'],
    ['0.1', '1/10'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['9'.repeat(60), '9'.repeat(60)],
    [`1e60`, `1${'0'.repeat(60)}`],
  ])('%s is %s', (text, exact) => {
    expect(fractionText(decimal(text))).toBe(exact);
  });
});

test('a plain decimal is read as it is with a plus, which is taken apart with BigInt', () => {
  const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${most}}$`));
  const texts = fc.oneof(
    digits(20),
    fc.tuple(digits(16), digits(16)).map((parts) => parts.join('.')),
    fc.array(fc.constantFrom('0', '1', '9', '.', '-', 'e', ' ', '１'), { maxLength: 8 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const negated = parseDecimal(text.startsWith('-') ? text.slice(1) : `-${text}`);
      const found = parseDecimal(text);
      if (/^[\d.]/.test(text)) expect(found).toEqual(parseDecimal(`+${text}`));
      if (found !== null && !text.startsWith('+')) expect(negated).toEqual({ ...found, numerator: -found.numerator });
    }),
  );
});

describe('parseDecimal takes nothing else', () => {
  test.each([
    ['', 'nothing'],
    ['.', 'a point alone'],
    ['-', 'a sign alone'],
    ['5.', 'a point with nothing behind it'],
    ['1.2.3', 'two points'],
    ['1,234', 'a separator'],
    [' 1', 'a space'],
    ['--1', 'two signs'],
    ['0x10', 'a hexadecimal number'],
    ['1e', 'an exponent without digits'],
    ['1e61', 'an exponent above sixty'],
    ['1e-61', 'an exponent below minus sixty'],
    ['1e400', 'an exponent far above'],
    ['9'.repeat(61), 'sixty-one digits'],
    ['NaN', 'a word'],
    ['１', 'a full-width digit: that is for readNumber'],
  ])('%s: %s', (text) => {
    expect(parseDecimal(text)).toBeNull();
    expect(() => decimal(text)).toThrow(RangeError);
  });
});

describe('fixedText rounds half away from zero to so many places', () => {
  test.each([
    ['984.465', 2, '984.47'],
    ['984.4649999', 2, '984.46'],
    ['-984.465', 2, '-984.47'],
    ['0.005', 2, '0.01'],
    ['0.00499', 2, '0.00'],
    ['-0.00499', 2, '0.00'],
    ['716.6', 2, '716.60'],
    ['0', 2, '0.00'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['12345.6', 0, '12346'],
    ['1', 5, '1.00000'],
  ] as const)('%s to %d places is %s', (value, places, text) => {
    expect(fixedText(decimal(value), places)).toBe(text);
  });
});

describe('terminatingText is the shortest decimal, where there is one', () => {
  test.each([
    [1n, 1n, '1'],
    [53n, 50n, '1.06'],
    [-1n, 8n, '-0.125'],
    [100n, 1n, '100'],
    [3n, 6n, '0.5'],
    [1n, 1024n, '0.0009765625'],
    [1n, 3n, null],
    [944n, 925n, null],
    [0n, 9n, '0'],
  ])('%d/%d is %s', (numerator, denominator, text) => {
    expect(terminatingText(rational(numerator, denominator))).toBe(text);
  });

  test('what it writes is read back as the same number', () => {
    const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.nat({ max: 30 }));
    fc.assert(
      fc.property(decimals, ([digits, places]) => {
        const value = rational(digits, 10n ** BigInt(places));
        expect(fractionText(decimal(terminatingText(value) ?? ''))).toBe(fractionText(value));
      }),
    );
  });
});

test.each([
  [944n, 925n, '1.02054054054054054054'],
  [2n, 3n, '0.66666666666666666667'],
  [-1n, 3n, '-0.33333333333333333333'],
  [1n, 4n, '0.25'],
])('decimalText of %d/%d is %s', (numerator, denominator, text) => {
  expect(decimalText(rational(numerator, denominator))).toBe(text);
});
