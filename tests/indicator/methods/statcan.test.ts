import { describe, expect, test } from 'vitest';
import { statcan } from '../../../core/indicator/methods/statcan.ts';
import { aggregateScores, type ScoreTree } from '../../../core/indicator/methods/statcan-aggregate.ts';
import { decimal, fixedText } from '../../../core/quantity/decimal.ts';
import { assessed, say, sayFlips, shown, standing } from './standings.ts';

/**
 * The publication computes with doubles, which keep thirteen places of a small difference like (10.2/14.5)^(1/8) - 1; its
 * last digits, 0.9525901792032172 and 2.5185563910306596, are theirs. The digits after those were worked out apart from
 * the project with sixty digits.
 */
test('the published example: 14.5 in 2015, 10.2 in 2023, target 7.25 in 2030, lower is better', () => {
  const published = standing({ direction: 'falling', base: '14.5@2015', now: '10.2@2023', goal: '7.25@2030' });
  const { status, value, score } = assessed(statcan.assess(published));
  expect(status).toBe('substantial');
  expect(fixedText(value, 13)).toBe(fixedText(decimal('0.9525901792032172'), 13));
  expect(fixedText(score, 13)).toBe(fixedText(decimal('2.5185563910306596'), 13));
  expect(fixedText(value, 36)).toBe('0.952590179203218696713924393306225114');
  expect(fixedText(score, 36)).toBe('2.518556391030670828757890548947035368');
});

/** From 100 to 121 in two years takes 10 % a year, for 1.1² = 1.21; after one year R = (y/100 - 1) / 0.1. */
describe('rising, 100 in 2020, 121 in 2022, observed in 2021', () => {
  test.each([
    ['121', 'achieved 2.1 5'],
    ['113', 'substantial 1.3 5'], // 7.1429 * 1.3 - 4.2857 = 5.00007, held at 5
    ['112.9', 'substantial 1.29 4.928641'], // 7.1429 * 1.29 = 9.214341
    ['109.5', 'substantial 0.95 2.500055'], // 7.1429 * 0.95 = 6.785755
    ['109.49', 'moderate 0.949 2.4929121'], // 7.1429 * 0.949 = 6.7786121
    ['106', 'moderate 0.6 0.00004'], // 7.1429 * 0.6 = 4.28574
    ['105.99', 'limited 0.599 -0.0041467'], // 4.1667 * 0.599 = 2.4958533
    ['100', 'limited 0 -2.5'],
    ['99.99', 'deterioration -0.001 -2.5041667'], // 4.1667 * -0.001 = -0.0041667
    ['94.01', 'deterioration -0.599 -4.9958533'],
    ['94', 'deterioration -0.6 -5'], // 4.1667 * -0.6 - 2.5 = -5.00002, held at -5
    ['0', 'deterioration -10 -5'],
  ])('%s is %s', (now, expected) => {
    const at = standing({ direction: 'rising', base: '100@2020', now: `${now}@2021`, goal: '121@2022' });
    expect(say(statcan.assess(at))).toBe(expected);
  });
});

/** From 100 to 81 takes -10 % a year, for 0.9² = 0.81; a debt from -100 to -81 shrinks alike, one to -121 grows by 10 %. */
describe('the other ways to a target', () => {
  test.each([
    ['falling', '100', '81', '90.5', 'substantial 0.95 2.500055'],
    ['falling', '100', '81', '90.51', 'moderate 0.949 2.4929121'],
    ['falling', '100', '81', '94', 'moderate 0.6 0.00004'],
    ['falling', '100', '81', '94.01', 'limited 0.599 -0.0041467'],
    ['falling', '100', '81', '100.01', 'deterioration -0.001 -2.5041667'],
    ['falling', '100', '81', '81', 'achieved 1.9 5'],
    ['rising', '-100', '-81', '-90.5', 'substantial 0.95 2.500055'],
    ['rising', '-100', '-81', '-90.51', 'moderate 0.949 2.4929121'],
    ['rising', '-100', '-81', '-100.01', 'deterioration -0.001 -2.5041667'],
    ['falling', '-100', '-121', '-109.5', 'substantial 0.95 2.500055'],
    ['falling', '-100', '-121', '-109.49', 'moderate 0.949 2.4929121'],
  ] as const)('%s from %s to %s: %s is %s', (direction, base, goal, now, expected) => {
    const at = standing({ direction, base: `${base}@2020`, now: `${now}@2021`, goal: `${goal}@2022` });
    expect(say(statcan.assess(at))).toBe(expected);
  });

  test('over several years the root comes out even: 100 * 1.095² = 119.9025 on the way to 100 * 1.1⁴ = 146.41', () => {
    const at = (now: string) => standing({ direction: 'rising', base: '100@2020', now, goal: '146.41@2024' });
    expect(say(statcan.assess(at('119.9025@2022')))).toBe('substantial 0.95 2.500055');
    expect(say(statcan.assess(at('104.5@2020-12')))).toBe('noTime');
  });

  test('half a year counts as half: 100 * 1.1^0.5 squared is 110, so 121 after 18 months of 100 to 146.41 over 36', () => {
    const at = standing({ direction: 'rising', base: '100@2020', now: '121@2022-06', goal: '146.41@2023' });
    expect(say(statcan.assess(at))).toBe('substantial 1 2.8572'); // both are 1.21 per 18 months; 7.1429 - 4.2857
  });
});

describe('corners', () => {
  test.each([
    // Base equals goal: no growth is required, there is no R.
    ['rising', '80@2020', '80@2021', '80@2025', 'achieved - 5'],
    ['rising', '80@2020', '75@2021', '80@2025', 'deterioration - -'],
    // 90 -> 80 in a year is -1/9, 90 -> 85 is -1/18, 90 -> 75 is -1/6; d = +1.
    ['rising', '90@2020', '85@2021', '80@2021', 'achieved -0.5 5'],
    ['rising', '90@2020', '75@2021', '80@2021', 'deterioration -1.5 -5'],
    // After the target date: 5 % a year against 10 %; 1.05³ = 1.157625.
    ['rising', '100@2020', '115.7625@2023', '121@2022', 'limited 0.5 -0.41665'],
    // A base of zero is 0.001: to 0.002 in a year is 100 %, to 0.0015 is 50 %.
    ['rising', '0@2020', '0.0015@2021', '0.002@2021', 'limited 0.5 -0.41665'],
    ['rising', '0@2020', '0@2021', '0.002@2021', 'deterioration -1 -5'],
    // A goal of zero is 0.001 for the rate, but zero for being reached: 0.004 -> 0.001 is -75 %.
    ['falling', '0.004@2020', '0.001@2021', '0@2021', 'substantial 1 2.8572'],
    ['falling', '0.004@2020', '0@2021', '0@2021', 'achieved 4/3 5'],
    // From zero to zero both are 0.001.
    ['falling', '0@2020', '0@2021', '0@2022', 'achieved - 5'],
    ['falling', '0@2020', '0.001@2021', '0@2022', 'limited - -'],
    ['falling', '0@2020', '0.0005@2021', '0@2022', 'substantial - -'],
    ['rising', '5@2020', '-1@2021', '8@2022', 'differentSigns'],
    ['falling', '5@2020', '3@2021', '-1@2022', 'differentSigns'],
    ['rising', '5@2020', '3@2021', '-1@2022', 'achieved - 5'],
    ['rising', '-5@2020', '0@2021', '0@2022', 'achieved - 5'],
    ['rising', '-5@2020', '-1@2021', '0@2022', 'differentSigns'],
    ['rising', '5@2020', '6@2019', '8@2022', 'noTime'],
    ['rising', '5@2020', '6@2021', '8@2020', 'noTime'],
  ] as const)('%s from %s, now %s, to %s: %s', (direction, base, now, goal, expected) => {
    expect(say(statcan.assess(standing({ direction, base, now, goal })))).toBe(expected);
  });

  test('no base, sums and growth rates are not assessed', () => {
    const words = { direction: 'rising', now: '5@2021', goal: '8@2022' } as const;
    expect(say(statcan.assess(standing(words)))).toBe('noBase');
    expect(say(statcan.assess(standing({ ...words, base: '0@2020', kind: 'sum' })))).toBe('notLevel');
    expect(say(statcan.assess(standing({ ...words, base: '4@2020', kind: 'rate' })))).toBe('notLevel');
  });
});

describe('the values at which the status changes', () => {
  test.each([
    ['rising', '100@2020', '121@2022', '2021', 'limited 100, moderate 106, substantial 109.5, achieved 121'],
    ['falling', '100@2020', '81@2022', '2021', 'limited 100, moderate 94, substantial 90.5, achieved 81'],
    ['rising', '-100@2020', '-81@2022', '2021', 'limited -100, moderate -94, substantial -90.5, achieved -81'],
    // After the target date 9.5 % a year has passed the target already: 1.095³ = 1.3129 > 1.21; 1.06³ = 1.191016.
    ['rising', '100@2020', '121@2022', '2023', 'limited 100, moderate 119.1016, achieved 121'],
    ['rising', '90@2020', '80@2021', '2021', 'achieved 80'],
    ['rising', '80@2020', '80@2025', '2021', 'achieved 80'],
    ['falling', '5@2020', '-1@2022', '2021', ''],
    ['rising', '-5@2020', '0@2022', '2021', 'achieved 0'],
    ['rising', '100@2020', '121@2022', '2020', ''],
  ] as const)('%s from %s to %s in %s: %s', (direction, base, goal, year, expected) => {
    const sample = base.startsWith('-') ? '-1' : '1';
    expect(sayFlips(statcan.flips(standing({ direction, base, goal, now: `${sample}@${year}` })))).toBe(expected);
  });
});

describe('the mean of scores, groups first', () => {
  const tree = (value: unknown): ScoreTree => (Array.isArray(value) ? value.map(tree) : decimal(String(value)));
  test.each([
    [['2.5', '2.5'], '2.5 onTrack'],
    [['2.5', '2.49'], '2.495 accelerate'],
    [['5', '-5'], '0 accelerate'],
    [['5', '-5.01'], '-0.005 limited'],
    [['-2.5'], '-2.5 limited'],
    [['-2.5', '-2.51'], '-2.505 deteriorating'],
    [['4', ['1', '-1']], '2 accelerate'], // (4 + 0) / 2, and not (4 + 1 - 1) / 3
    [['4', ['2', ['1', '3']], []], '3 onTrack'], // (1 + 3) / 2 = 2, (2 + 2) / 2 = 2, (4 + 2) / 2
  ])('%j gives %s', (scores, expected) => {
    const aggregate = aggregateScores(scores.map(tree));
    expect(aggregate && `${shown(aggregate.score)} ${aggregate.status}`).toBe(expected);
  });
  test('no score, no mean', () => {
    expect(aggregateScores([])).toBeNull();
    expect(aggregateScores([[], [[]]])).toBeNull();
  });
});
