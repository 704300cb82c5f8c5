import { expect, test } from 'vitest';
import { inputText, shownNumber } from '../../../core/indicator/explain/shown-number.ts';
import { decimal } from '../../../core/quantity/decimal.ts';
import { rational } from '../../../core/quantity/rational.ts';

test.each([
  ['除得尽的照写', decimal('12.3500'), '12.35'],
  ['十位以内的照写', decimal('1234567.891'), '1234567.891'],
  ['超过十位的取十位有效数字', decimal('1234567.89125'), '1234567.891'],
  ['整数不丢位', decimal('123456789012'), '123456789012'],
  // 22/91 = 0.24175824175824…
  ['除不尽的取十位', rational(22n, 91n), '0.2417582418'],
  ['前面的零不算', rational(1n, 300n), '0.003333333333'],
  ['负数', rational(-1n, 3n), '-0.3333333333'],
  ['零', rational(0n), '0'],
] as const)('%s', (_, value, expected) => {
  expect(shownNumber(value)).toBe(expected);
});

test('比率写成百分数', () => {
  expect(inputText({ value: decimal('0.07'), as: 'percent' })).toBe('7%');
});
