import { describe, expect, test } from 'vitest';
import { assessEurostatWithoutTarget, eurostat } from '../../../core/indicator/methods/eurostat.ts';
import { say, sayFlips, standing } from './standings.ts';

/** From 100 to 121 in two years takes 10 % a year, for 1.1² = 1.21; after one year R = (y/100 - 1) / 0.1. */
describe('rising, 100 in 2020, 121 in 2022, observed in 2021', () => {
  const at = (now: string) => standing({ direction: 'rising', base: '100@2020', now: `${now}@2021`, goal: '121@2022' });
  test.each([
    ['121', 'achieved 2.1 5'],
    ['113.01', 'significantProgress 1.301 5'],
    ['113', 'significantProgress 1.3 5'], // 5/0.7 * 0.7
    ['112.3', 'significantProgress 1.23 4.5'], // 5/0.7 * 0.63
    ['109.51', 'significantProgress 0.951 351/140'], // 50/7 * 0.351 = 17.55/7
    ['109.5', 'moderateProgress 0.95 2.5'], // 50/7 * 0.35
    ['106.07', 'moderateProgress 0.607 0.05'], // 50/7 * 0.007
    ['106', 'moderateDeterioration 0.6 0'],
    ['105.94', 'moderateDeterioration 0.594 -0.025'], // 25/6 * 1.194 - 5 = 4.975 - 5
    ['100', 'moderateDeterioration 0 -2.5'], // 25/6 * 0.6 - 5
    ['99.94', 'significantDeterioration -0.006 -2.525'], // 25/6 * 0.594 - 5
    ['94', 'significantDeterioration -0.6 -5'],
    ['93.99', 'significantDeterioration -0.601 -5'],
  ])('%s is %s', (now, expected) => {
    expect(say(eurostat.assess(at(now)))).toBe(expected);
  });
  test('"more than" 0.6 and 0.95 begin just beyond their values, 0 at its own', () => {
    expect(sayFlips(eurostat.flips(at('100')))).toBe(
      'moderateDeterioration 100, >moderateProgress 106, >significantProgress 109.5, achieved 121',
    );
  });
});

test('sums, no base, no time and different signs are not assessed', () => {
  const words = { direction: 'rising', now: '5@2021', goal: '8@2022' } as const;
  expect(say(eurostat.assess(standing(words)))).toBe('noBase');
  expect(say(eurostat.assess(standing({ ...words, base: '1@2021' })))).toBe('noTime');
  expect(say(eurostat.assess(standing({ ...words, base: '-1@2020' })))).toBe('differentSigns');
  expect(say(eurostat.assess(standing({ ...words, base: '0@2020', kind: 'sum' })))).toBe('notLevel');
});

/** After one year the growth is y/100 - 1; the score is 250 times it. */
describe('without a target, from 100', () => {
  test.each([
    ['rising', '103', 'significantProgress 0.03 5'],
    ['rising', '101.01', 'significantProgress 0.0101 2.525'],
    ['rising', '101', 'moderateProgress 0.01 2.5'],
    ['rising', '100.11', 'moderateProgress 0.0011 0.275'],
    ['rising', '100.1', 'noProgress 0.001 0.25'],
    ['rising', '99.9', 'noProgress -0.001 -0.25'],
    ['rising', '99.89', 'moderateDeterioration -0.0011 -0.275'],
    ['rising', '99', 'moderateDeterioration -0.01 -2.5'],
    ['rising', '98.99', 'significantDeterioration -0.0101 -2.525'],
    ['rising', '97', 'significantDeterioration -0.03 -5'],
    ['falling', '98.99', 'significantProgress 0.0101 2.525'],
    ['falling', '101.01', 'significantDeterioration -0.0101 -2.525'],
    ['rising', '-1', 'differentSigns'],
  ] as const)('%s, now %s: %s', (direction, now, expected) => {
    const at = standing({ direction, base: '100@2020', now: `${now}@2021`, goal: '1@2030' });
    expect(say(assessEurostatWithoutTarget(at))).toBe(expected);
  });
});
