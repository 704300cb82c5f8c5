import { describe, expect, test } from 'vitest';
import { cnFlips } from '../../../core/indicator/explain/cn-flips.ts';
import { fixedText } from '../../../core/quantity/decimal.ts';
import { target } from '../plans.ts';
import { type Given, rowOf, statusOf } from '../progress/rows.ts';

function flipsOf(given: Given): readonly string[] {
  return cnFlips(rowOf(given)).map(
    ({ status, value, exclusive }) => `${exclusive ? 'beyond' : 'at'} ${fixedText(value, 3)} ${status}`,
  );
}

const base = { printed: '60', value: '60' };

describe('国内算法的状态在哪个数改变', () => {
  test.each([
    // Due after three of five years: 60 + 0.6 × 20 = 72.
    ['基期 60、目标 80', { base }, '66', ['at 60.000 behind', 'at 72.000 onTrack', 'at 80.000 achieved']],
    [
      '目标 >80，等于 80 还不算',
      { base, targets: [target('2025', '>80')] },
      '66',
      ['at 60.000 behind', 'at 72.000 onTrack', 'beyond 80.000 achieved'],
    ],
    [
      '约 80 放宽半个单位',
      { base, targets: [target('2025', '约80')] },
      '66',
      ['at 60.000 behind', 'at 72.000 onTrack', 'at 79.500 achieved'],
    ],
    // 60 − 0.6 × 10 = 54.
    [
      '越低越好，60 到 50',
      { base, direction: 'falling', targets: [target('2025', '50')] },
      '58',
      ['at 60.000 behind', 'at 54.000 onTrack', 'at 50.000 achieved'],
    ],
    ['没有基期，只知道达标的数', {}, '66', ['at 80.000 achieved']],
    // 60 × 1.1³ = 79.86.
    [
      '年均增长 10%，三年应到 79.86',
      { base, unit: '亿元', targets: [target('2025', '年均增长10%')] },
      '70',
      ['at 60.000 behind', 'at 79.860 onTrack'],
    ],
  ] as const)('%s', (_, indicator, value, expected) => {
    expect(flipsOf({ indicator, values: [['2023', value]] })).toEqual(expected);
  });

  test('年均增长按整年数序时：2.5 年按 2 年应到 72.6，年均 10% 要 76.1，都是达到序时，只说先到的', () => {
    const indicator = { base, unit: '亿元', targets: [target('2025', '年均增长10%')] };
    const options = { schedule: { by: 'year', rounding: 'exact' } } as const;
    const given: Given = { indicator, values: [['2023-06', '70']], asOf: '2023-06-30', options };
    // 60 × 1.1² = 72.6；60 × 1.1^2.5 = 76.14…
    expect(flipsOf(given)).toEqual(['at 60.000 behind', 'at 72.600 onTrack']);
  });

  test('到了目标年，只剩达标不达标', () => {
    expect(flipsOf({ indicator: { base }, values: [['2025', '70']], asOf: '2025-12-31' })).toEqual([
      'at 80.000 achieved',
    ]);
  });
});

describe('取那个数，状态果然改变；差一点则没有', () => {
  test.each([
    ['59.999', 'movingAway'],
    ['60', 'behind'],
    ['71.999', 'behind'],
    ['72', 'onTrack'],
    ['79.999', 'onTrack'],
    ['80', 'achieved'],
  ])('%s', (value, expected) => {
    expect(statusOf({ indicator: { base }, values: [['2023', value]] })).toBe(expected);
  });
});
