import { describe, expect, test } from 'vitest';
import { growthRate } from '../../../core/indicator/methods/growth-rate.ts';
import { decimal, fixedText } from '../../../core/quantity/decimal.ts';
import { shown } from './standings.ts';

describe('equal growth a year', () => {
  test.each([
    ['100', '121', 24, '0.1'], // 1.1² = 1.21
    ['100', '81', 24, '-0.1'],
    ['-100', '-121', 24, '0.1'],
    ['100', '110', 6, '0.21'], // half a year of 10 % is 21 % a year
    ['100', '133.1', 18, '0.21'], // 1.331^(2/3) = 1.1² = 1.21
    ['0', '0.002', 12, '1'], // from 0.001
    ['5', '0', 12, '-1'],
    ['-5', '0', 12, '-1'],
  ])('from %s to %s in %s months', (from, to, months, expected) => {
    const rate = growthRate(decimal(from), decimal(to), months);
    expect(rate?.exact).toBe(true);
    expect(rate && shown(rate.value)).toBe(expected);
  });
  test('2^(1/2) - 1 is told to forty places and marked inexact', () => {
    const rate = growthRate(decimal('1'), decimal('2'), 24);
    expect(rate?.exact).toBe(false);
    expect(rate && fixedText(rate.value, 39)).toBe('0.414213562373095048801688724209698078570');
  });
});

describe('no growth rate', () => {
  test.each([
    ['5', '-1', 12],
    ['-5', '1', 12],
    ['0', '-1', 12],
    ['5', '6', 0],
    ['5', '6', -12],
    ['5', '6', 1001],
  ])('from %s to %s in %s months', (from, to, months) => {
    expect(growthRate(decimal(from), decimal(to), months)).toBeNull();
  });
});
