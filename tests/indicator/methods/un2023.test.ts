import { describe, expect, test } from 'vitest';
import { assessUn2023WithoutTarget, un2023 } from '../../../core/indicator/methods/un2023.ts';
import { say, sayFlips, standing, statusOf } from './standings.ts';

/** After one of two years the same growth again makes y²/y0 of y; r is the share of the way from y0 to T it covers. */
describe('the growth of one year repeated once', () => {
  test.each([
    // From 19 to 79: 95 % of the way is 19 + 57 = 76 = 38²/19.
    ['rising', '19', '79', '38', 'onTrack 0.95 -'],
    ['rising', '19', '79', '37.99', 'fairProgress'],
    // From 100 to 310: 10 % of the way is 121 = 110²/100.
    ['rising', '100', '310', '110', 'fairProgress 0.1 -'],
    ['rising', '100', '310', '109.99', 'stagnationOrRegression'],
    ['rising', '100', '310', '90', 'stagnationOrRegression -19/210 -'], // 81 - 100
    ['rising', '100', '310', '310', 'achieved 4.1 -'], // (961 - 100) / 210
    // A debt from -100 to -19: 10 % of the way is -91.9; -90 makes -81, (100 - 81) / 81.
    ['rising', '-100', '-19', '-90', 'fairProgress 19/81 -'],
    // A goal across zero, where growth never gets: from 5 to -3, 2 is on the way to 0.8, and 4.2 / 8.
    ['falling', '5', '-3', '2', 'fairProgress 0.525 -'],
  ] as const)('%s from %s to %s, now %s: %s', (direction, base, goal, now, expected) => {
    const at = standing({ direction, base: `${base}@2020`, now: `${now}@2021`, goal: `${goal}@2022` });
    const assessment = un2023.assess(at);
    expect(expected.includes(' ') ? say(assessment) : statusOf(assessment)).toBe(expected);
  });
});

describe('at the target date itself the way is what it is', () => {
  test.each([
    ['52.5', 'onTrack 0.95 -'],
    ['52.51', 'fairProgress 0.9498 -'],
    ['95', 'fairProgress 0.1 -'],
    ['95.01', 'stagnationOrRegression 0.0998 -'],
    ['50', 'achieved 1 -'],
  ])('falling from 100 to 50, now %s: %s', (now, expected) => {
    const at = standing({ direction: 'falling', base: '100@2020', now: `${now}@2022`, goal: '50@2022' });
    expect(say(un2023.assess(at))).toBe(expected);
  });
  test('and after it what it was by then: 121 after two years of 100 was 110 after one', () => {
    const at = standing({ direction: 'rising', base: '100@2020', now: '121@2022', goal: '150@2021' });
    expect(say(un2023.assess(at))).toBe('fairProgress 0.2 -');
  });
});

describe('one per cent of none or all is near enough', () => {
  test.each([
    ['rising', '50', '99', '100', undefined, 'achieved'],
    ['rising', '50', '98.99', '100', undefined, 'onTrack'], // 96.99 % of the way
    ['rising', '50', '98.01', '99', undefined, 'onTrack'], // no such rule for 99
    ['falling', '150', '101', '100', undefined, 'achieved'],
    ['falling', '50', '1', '0', '100', 'achieved'],
    ['falling', '50', '1.01', '0', '100', 'onTrack'],
    ['falling', '50', '1', '0', undefined, 'onTrack'], // one accident is not none
    ['falling', '50', '1', '0', '1000', 'onTrack'],
  ] as const)('%s from %s, now %s, goal %s, at most %s: %s', (direction, base, now, goal, most, expected) => {
    const at = standing({
      ...{ direction, base: `${base}@2020`, now: `${now}@2022`, goal: `${goal}@2022` },
      ...(most !== undefined && { most }),
    });
    expect(statusOf(un2023.assess(at))).toBe(expected);
  });
});

describe('corners', () => {
  test.each([
    ['rising', '80@2020', '80@2021', '80@2025', 'achieved - -'],
    ['rising', '80@2020', '75@2021', '80@2025', 'stagnationOrRegression - -'],
    // Falling back over a goal the base had passed would make r = (4900/90 - 90) / (80 - 90) > 3.
    ['rising', '90@2020', '70@2021', '80@2022', 'stagnationOrRegression - -'],
    ['rising', '90@2020', '85@2021', '80@2022', 'achieved - -'],
    // From zero it starts at 0.001: 0.001 to 0.003 makes 0.009, and (0.009 - 0.001) / (0.017 - 0.001).
    ['rising', '0@2020', '0.003@2021', '0.017@2022', 'fairProgress 0.5 -'],
    ['rising', '5@2020', '0@2021', '8@2022', 'stagnationOrRegression -5/3 -'],
    ['rising', '5@2020', '-1@2021', '8@2022', 'differentSigns'],
    ['rising', '5@2020', '6@2020', '8@2022', 'noTime'],
    ['rising', '5@2020', '6@2021', '8@2020', 'noTime'],
  ] as const)('%s from %s, now %s, to %s: %s', (direction, base, now, goal, expected) => {
    expect(say(un2023.assess(standing({ direction, base, now, goal })))).toBe(expected);
  });
  test('no base, sums and growth rates are not assessed', () => {
    const words = { direction: 'rising', now: '5@2021', goal: '8@2022' } as const;
    expect(say(un2023.assess(standing(words)))).toBe('noBase');
    expect(say(un2023.assess(standing({ ...words, base: '0@2020', kind: 'sum' })))).toBe('notLevel');
    expect(say(un2023.assess(standing({ ...words, base: '4@2020', kind: 'rate' })))).toBe('notLevel');
  });
});

describe('the values at which the status changes', () => {
  test.each([
    ['falling', '100@2020', '50@2022', '2022', 'fairProgress 95, onTrack 52.5, achieved 50'],
    // In 2021, from 100 to 310: 110² = 12100 for 10 %; 100 * sqrt(2.995) for 95 % is no fraction.
    ['rising', '100@2020', '310@2022', '2021', 'fairProgress 110, onTrack 173.06068299…, achieved 310'],
    ['rising', '50@2020', '100@2022', '2022', 'fairProgress 55, onTrack 97.5, achieved 99'],
    ['rising', '90@2020', '80@2022', '2021', 'achieved 80'],
    ['falling', '5@2020', '-3@2022', '2022', 'fairProgress 4.2'], // 5 - 0.95 * 8 is below zero
    ['rising', '5@2020', '-3@2022', '2022', ''],
    ['rising', '5@2020', '8@2022', '2020', ''],
  ] as const)('%s from %s to %s in %s: %s', (direction, base, goal, year, expected) => {
    const text = sayFlips(un2023.flips(standing({ direction, base, goal, now: `1@${year}` })));
    expect(text.replace(/(\.\d{8})\d{8,}/, '$1…')).toBe(expected);
  });
});

/** After one year the growth is y/100 - 1. */
describe('without a target, from 100', () => {
  test.each([
    ['rising', '102', 'onTrack 0.02 -'],
    ['rising', '101.99', 'fairProgress 0.0199 -'],
    ['rising', '100.5', 'fairProgress 0.005 -'],
    ['rising', '100.49', 'stagnationOrRegression 0.0049 -'],
    ['rising', '90', 'stagnationOrRegression -0.1 -'],
    ['falling', '98', 'onTrack 0.02 -'],
    ['falling', '98.01', 'fairProgress 0.0199 -'],
    ['falling', '99.5', 'fairProgress 0.005 -'],
    ['falling', '99.51', 'stagnationOrRegression 0.0049 -'],
    ['rising', '-1', 'differentSigns'],
  ] as const)('%s, now %s: %s', (direction, now, expected) => {
    const at = standing({ direction, base: '100@2020', now: `${now}@2021`, goal: '1@2030' });
    expect(say(assessUn2023WithoutTarget(at))).toBe(expected);
  });
});
