import { describe, expect, test } from 'vitest';
import { averageGrowth, grown, growthFromIncrease, growthOver } from '../../../core/indicator/measures/growth.ts';
import { endOfYear } from '../../../core/indicator/period/period.ts';
import { decimal, fixedText } from '../../../core/quantity/decimal.ts';
import { fractionText, type Rational } from '../../../core/quantity/rational.ts';

const shown = (value: Rational | null) => (value === null ? null : fractionText(value));

describe('同比 = 本期 ÷ 上年同期 − 1', () => {
  test.each<readonly [value: string, last: string, growth: string | null]>([
    ['105', '100', '1/20'],
    ['100', '100', '0'],
    ['95', '100', '-1/20'],
    ['0', '100', '-1'],
    ['-5', '100', '-21/20'],
    ['100', '0', null],
    // 上年为负：从亏5到亏10，算式给出增长一倍，没有意义
    ['-10', '-5', null],
    ['5', '-5', null],
  ])('%s 比 %s', (value, last, growth) => {
    expect(shown(growthOver(decimal(value), decimal(last)))).toBe(growth);
  });
});

describe('只有增减额：增长 = 增减额 ÷ (本期 − 增减额)', () => {
  test.each<readonly [value: string, increase: string, growth: string | null]>([
    ['105', '5', '1/20'], // 5 ÷ 100
    ['95', '-5', '-1/20'], // -5 ÷ 100
    ['5', '5', null], // 上年是零
    ['5', '10', null], // 上年是 -5
  ])('%s，其中增 %s', (value, increase, growth) => {
    expect(shown(growthFromIncrease(decimal(value), decimal(increase)))).toBe(growth);
  });
});

describe('年均增长', () => {
  test.each<readonly [why: string, from: string, to: string, years: number, growth: string | null]>([
    ['1.1² = 1.21', '100', '121', 2, '1/10'],
    ['0.9² = 0.81', '100', '81', 2, '-1/10'],
    ['不变', '100', '100', 5, '0'],
    ['一年就是同比', '100', '107', 1, '7/100'],
    ['没有时间', '100', '121', 0, null],
    ['时间倒着', '121', '100', -2, null],
    ['基期是零', '0', '100', 2, null],
    ['末期是零', '100', '0', 2, null],
    ['基期是负的', '-100', '121', 2, null],
    ['两头都是负的', '-100', '-121', 2, null],
  ])('%s：%s → %s', (_, from, to, years, growth) => {
    expect(shown(averageGrowth(decimal(from), decimal(to), endOfYear(2020), endOfYear(2020 + years)))).toBe(growth);
  });

  test('半年的增长折成一年：(110 ÷ 100)² − 1 = 21%', () => {
    expect(shown(averageGrowth(decimal('100'), decimal('110'), endOfYear(2020), endOfYear(2020) + 6))).toBe('21/100');
  });

  test('55.2 → 87.6 五年：年均9.68%', () => {
    // 1.0968⁵ = 1.58720…，1.0967⁵ = 1.58648…；87.6 ÷ 55.2 = 1.58695…
    const growth = averageGrowth(decimal('55.2'), decimal('87.6'), endOfYear(2020), endOfYear(2025));
    expect(growth && fixedText(growth, 4)).toBe('0.0968');
  });
});

describe('按年增长下去', () => {
  test.each<readonly [value: string, rate: string, months: number, then: string | null]>([
    ['100', '0.1', 24, '121'],
    ['100', '-0.1', 24, '81'],
    ['100', '0.21', 6, '110'], // 1.21 的平方根是 1.1
    ['100', '0.1', 0, '100'],
    ['100', '-1', 24, '0'],
    ['0', '0.1', 24, '0'],
    // 1 − 3 = −2，开不了平方
    ['100', '-3', 6, null],
  ])('%s，每年 %s，%i 个月', (value, rate, months, then) => {
    expect(shown(grown(decimal(value), decimal(rate), endOfYear(2020), endOfYear(2020) + months))).toBe(then);
  });
});
