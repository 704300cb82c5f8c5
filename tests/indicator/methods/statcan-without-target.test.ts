import { describe, expect, test } from 'vitest';
import { assessStatcanWithoutTarget, scalingFactor } from '../../../core/indicator/methods/statcan-without-target.ts';
import { decimal, fixedText } from '../../../core/quantity/decimal.ts';
import { fractionText } from '../../../core/quantity/rational.ts';
import { assessed, say, standing } from './standings.ts';

const course = (direction: 'rising' | 'falling', base: string, now: string, limit?: string) =>
  standing({
    ...{ direction, base, now, goal: '1@2030' },
    ...(limit !== undefined && (direction === 'rising' ? { most: limit } : { least: limit })),
  });

/** As in statcan.test.ts: the published digits are those of doubles, the longer ones were worked out apart. */
test('the published example: 66.6 in 2016, 71.4 in 2023, limit 100', () => {
  const published = course('rising', '66.6@2016', '71.4@2023', '100');
  const { status, value, score } = assessed(assessStatcanWithoutTarget(published));
  expect(status).toBe('moderate');
  expect(fixedText(value, 15)).toBe(fixedText(decimal('0.009991483690946268'), 15));
  expect(fixedText(score, 13)).toBe(fixedText(decimal('1.739752850099936'), 13));
  expect(fixedText(value, 36)).toBe('0.009991483690946179848186725811756028');
  expect(fixedText(score, 36)).toBe('1.739752850099909702938164259870545821');
});

/** After one year the growth is y/100 - 1. */
describe('without a limit, from 100', () => {
  test.each([
    ['rising', '103', 'substantial 0.03 5'],
    ['rising', '102', 'substantial 0.02 5'], // 500 * 0.02 - 5
    ['rising', '101.99', 'substantial 0.0199 4.95'], // 500 * 0.0199 - 5
    ['rising', '101.5', 'substantial 0.015 2.5'],
    ['rising', '101.49', 'moderate 0.0149 2.475'], // 250 * 0.0149 - 1.25
    ['rising', '100.5', 'moderate 0.005 0'],
    ['rising', '100.49', 'limited 0.0049 -0.05'], // 500 * 0.0049 - 2.5
    ['rising', '100', 'limited 0 -2.5'],
    ['rising', '99.99', 'deterioration -0.0001 -2.5125'], // 125 * -0.0001 - 2.5
    ['rising', '98.01', 'deterioration -0.0199 -4.9875'],
    ['rising', '98', 'deterioration -0.02 -5'],
    ['rising', '97', 'deterioration -0.03 -5'],
    ['falling', '98.5', 'substantial 0.015 2.5'],
    ['falling', '98.51', 'moderate 0.0149 2.475'],
    ['falling', '100.01', 'deterioration -0.0001 -2.5125'],
  ] as const)('%s, now %s: %s', (direction, now, expected) => {
    expect(say(assessStatcanWithoutTarget(course(direction, '100@2020', `${now}@2021`)))).toBe(expected);
  });
});

describe('at the limit itself nothing more can be asked', () => {
  test.each([
    ['100', 'substantial 0 5'],
    ['99', 'deterioration -0.01 -3.75'], // 125 * -0.01 - 2.5
  ])('from 100 of 100, now %s: %s', (now, expected) => {
    expect(say(assessStatcanWithoutTarget(course('rising', '100@2020', `${now}@2021`, '100')))).toBe(expected);
  });
  test('a limit on the other side plays no part', () => {
    const least = standing({ direction: 'rising', base: '100@2020', now: '101.49@2021', goal: '1@2030', least: '100' });
    expect(say(assessStatcanWithoutTarget(least))).toBe('moderate 0.0149 2.475');
  });
});

describe('C, by how much the limit lowers the thresholds', () => {
  test.each([
    ['no limit', '7', null, '1'],
    ['a limit of zero', '7', '0', '1'],
    ['twice the limit', '200', '100', '1'],
    ['above twice the limit', '201', '100', '1'],
    ['at the limit', '100', '100', '0'],
    ['both below zero', '-100', '-100', '0'],
    // (1/2^25)^(111/25) = 1/2^111
    ['1 of 2^25', '1', '33554432', `${2n ** 111n - 1n}/${2n ** 111n}`],
    ['as far above the limit', '67108863', '33554432', `${2n ** 111n - 1n}/${2n ** 111n}`],
  ])('%s', (_, base, limit, expected) => {
    expect(fractionText(scalingFactor(decimal(base), limit === null ? null : decimal(limit)))).toBe(expected);
  });
});

test.each([
  ['5@2020', '-1@2021', 'differentSigns'],
  ['5@2020', '6@2020', 'noTime'],
])('from %s, now %s: %s', (base, now, reason) => {
  expect(say(assessStatcanWithoutTarget(course('rising', base, now)))).toBe(reason);
});
