import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedText } from '../../core/quantity/decimal.ts';
import { fractionText, rational } from '../../core/quantity/rational.ts';
import { type NumberReading, readNumber, readNumberOrFraction } from '../../core/quantity/read-number.ts';
import { unitText } from '../../core/quantity/unit.ts';

describe('numbers as people type them', () => {
  test.each([
    ['123.5', '247/2', null],
    ['１２３．５', '247/2', null],
    ['1,234.5', '2469/2', null],
    ['1，２３４', '1234', null],
    ['12,345,678', '12345678', null],
    ['1 234.5', '2469/2', null],
    ['1\u00a0234', '1234', null],
    ['\u3000 5 ', '5', null],
    ['+5', '5', null],
    ['＋5', '5', null],
    ['-5', '-5', null],
    ['－5', '-5', null],
    ['−5', '-5', null],
    ['.5', '1/2', null],
    ['1e5', '100000', null],
    ['1E-3', '1/1000', null],
    ['1.2万', '12000', null],
    ['3千万', '30000000', null],
    ['3亿', '300000000', null],
    ['1.2万亿', '1200000000000', null],
    ['7%', '7', '%'],
    ['7％', '7', '%'],
    ['7‰', '7', '‰'],
    ['2.5亩', '5/2', '亩'],
    ['2.5 亩', '5/2', '亩'],
    ['2.5（亩）', '5/2', '亩'],
    ['1,234亩', '1234', '亩'],
    ['0.98元/500g', '49/50', '元/500g'],
    ['0.98元／斤', '49/50', '元/500g'],
    ['120m²', '120', '平方米'],
    ['120㎡', '120', '平方米'],
    ['1.2万亩', '6/5', '万亩'],
    ['3千万元', '3', '千万元'],
    ['1.2万亿元', '6/5', '万亿元'],
    ['9'.repeat(60), '9'.repeat(60), null],
  ])('%s is %s, unit %s', (text, exact, unit) => {
    expect(readable(readNumber(text))).toEqual({ exact, unit });
  });
});

describe('nothing is missing, not zero', () => {
  test.each(['', '  ', '　', '-', '－', '--', '—', '——', '–', '…', '……', '...', '/', '无', '暂无'])('«%s»', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'missing' });
  });
});

describe('what is doubtful is refused with the reason', () => {
  test.each([
    ['1,23', 'badGrouping'],
    ['1,2345', 'badGrouping'],
    ['12,34,567', 'badGrouping'],
    ['1,234 567', 'badGrouping'],
    ['1 2', 'badGrouping'],
    ['(123)', 'parenthesised'],
    ['（1,234.5）', 'parenthesised'],
    ['约34', 'notNumber'],
    ['二十', 'notNumber'],
    ['--5', 'notNumber'],
    ['￥5', 'notNumber'],
    ['NaN', 'notNumber'],
    ['∞', 'notNumber'],
    ['1e400', 'notNumber'],
    ['5.', 'notNumber'],
    ['1.2.3', 'notNumber'],
    ['1/2', 'notNumber'],
    ['5-6', 'notNumber'],
    ['10:30', 'notNumber'],
    ['5²', 'notNumber'],
    ['5½', 'notNumber'],
    ['①', 'notNumber'],
    ['٣', 'notNumber'],
    ['0x10', 'unknownUnit'],
    ['12亩3', 'unknownUnit'],
    ['5元整', 'unknownUnit'],
    ['5℃', 'unknownUnit'],
    ['9'.repeat(61), 'tooLong'],
    ['9'.repeat(81), 'tooLong'],
    [`5${'亩'.repeat(100)}`, 'tooLong'],
    ['#N/A', 'errorValue'],
    ['#REF!', 'errorValue'],
    ['#div/0!', 'errorValue'],
  ])('%s: %s', (text, reason) => {
    expect(readNumber(text)).toEqual({ kind: 'unreadable', reason });
  });
});

describe('a fraction may be typed on the command line', () => {
  test.each([
    ['287/300元/500g', '287/300', '元/500g'],
    ['1/2', '1/2', null],
    ['-1/2', '-1/2', null],
    ['2.5亩', '5/2', '亩'],
  ])('%s is %s, unit %s', (text, exact, unit) => {
    expect(readable(readNumberOrFraction(text))).toEqual({ exact, unit });
  });
  test.each(['1/0', '1/0元', '1./2'])('%s is refused', (text) => {
    expect(readNumberOrFraction(text)).toEqual({ kind: 'unreadable', reason: 'notNumber' });
  });
});

test('any text at all is a number, missing or refused, and never breaks the reader', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
      expect(['number', 'missing', 'unreadable']).toContain(readNumber(text).kind);
    }),
  );
});

test('a decimal survives separators and full width', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat({ max: 6 }), (digits, places) => {
      const value = rational(digits, 10n ** BigInt(places));
      const [whole = '', part = ''] = fixedText(value, places).split('.');
      const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (part === '' ? '' : `.${part}`);
      const wide = grouped.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
      for (const text of [grouped, wide])
        expect(readable(readNumber(text))).toEqual({ exact: fractionText(value), unit: null });
    }),
  );
});

function readable(reading: NumberReading) {
  if (reading.kind !== 'number') return reading;
  return { exact: fractionText(reading.value), unit: reading.unit === null ? null : unitText(reading.unit) };
}
