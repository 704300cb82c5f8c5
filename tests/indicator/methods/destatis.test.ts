import { describe, expect, test } from 'vitest';
import { destatis, worstSymbol } from '../../../core/indicator/methods/destatis.ts';
import { fixedText } from '../../../core/quantity/decimal.ts';
import { say, sayFlips, standing, statusOf } from './standings.ts';

/** Six points; only the first and the last count, five years apart. The goal is five years away, so the change repeats. */
const fiveYears = (direction: 'rising' | 'falling', first: string, now: string, goal: string, by = '2025') =>
  standing({
    ...{ direction, now: `${now}@2020`, goal: `${goal}@${by}` },
    series: [`${first}@2015`, '7@2016', '7@2017', '7@2018', '7@2019'],
  });

test('the published example: greenhouse gases 2014 to 2019, target 60 in 2020', () => {
  const published = standing({
    ...{ direction: 'falling', now: '63.707@2019', goal: '60@2020' },
    series: ['71.233@2014', '71.913@2015', '71.539@2016', '70.35@2017', '68.1@2018'],
  });
  const assessment = destatis.assess(published);
  if (assessment.kind !== 'assessed' || assessment.value === null) throw new Error('the example is not assessed');
  // (63.707 - 71.233) / 5 = -1.5052; 63.707 - 1.5052 = 62.2018; 2.2018 / 3.707
  expect(assessment.status).toBe('cloud');
  expect(fixedText(assessment.value, 3)).toBe('0.594');
});

describe('the change of five years repeated until the target date', () => {
  test.each([
    // Rising from 0 to 195: y + y is missed by 195 - 2y out of 195 - y.
    ['rising', '0', '195', '97.5', 'sun 0 -'],
    ['rising', '0', '195', '95.01', 'sun 166/3333 -'], // 4.98 / 99.99
    ['rising', '0', '195', '95', 'slightlyCloudy 0.05 -'], // 5 / 100
    // Rising from 0 to 180: 180 - 2y out of 180 - y.
    ['rising', '0', '180', '80', 'slightlyCloudy 0.2 -'], // 20 / 100
    ['rising', '0', '180', '79.99', 'cloud 2002/10001 -'], // 20.02 / 100.01
    ['rising', '0', '180', '0.01', 'cloud 17998/17999 -'],
    ['rising', '0', '180', '0', 'thunderstorm 1 -'],
    ['rising', '0', '180', '-1', 'thunderstorm 182/181 -'],
    // The same, falling from 195 to 0.
    ['falling', '195', '0', '99.99', 'sun 166/3333 -'],
    ['falling', '195', '0', '100', 'slightlyCloudy 0.05 -'],
    ['falling', '180', '0', '100', 'slightlyCloudy 0.2 -'],
    ['falling', '180', '0', '100.01', 'cloud 2002/10001 -'],
    ['falling', '180', '0', '180', 'thunderstorm 1 -'],
    // At the target, and past it.
    ['rising', '0', '180', '180', 'sun - -'],
    ['rising', '0', '180', '181', 'sun -182 -'], // 181 + 181 passes 180 by 182
    ['rising', '180', '180', '180', 'sun - -'],
  ] as const)('%s from %s to %s, now %s: %s', (direction, first, goal, now, expected) => {
    expect(say(destatis.assess(fiveYears(direction, first, now, goal)))).toBe(expected);
  });
});

/** Rising, target 0, which a trend that leads back loses again: from f to y is lost by f - 2y, y is past the target by y. */
describe('a target that is reached but would be lost again', () => {
  test.each([
    ['205', '100.01', 'sun 498/10001 -'], // 4.98 / 100.01
    ['205', '100', 'slightlyCloudy 0.05 -'], // 5 / 100
    ['220', '100', 'slightlyCloudy 0.2 -'], // 20 / 100
    ['220', '99.99', 'cloud 182/909 -'], // 20.02 / 99.99 = 2002 / 9999
    ['220', '0', 'cloud - -'],
    ['220', '-0.01', 'thunderstorm 22002 -'], // 220.02 / 0.01
  ])('from %s, now %s: %s', (first, now, expected) => {
    expect(say(destatis.assess(fiveYears('rising', first, now, '0')))).toBe(expected);
  });
});

describe('nothing is continued after the target date', () => {
  test.each([
    ['179.99', '2020', 'cloud 1 -'],
    ['180', '2020', 'sun - -'],
    ['179.99', '2018', 'cloud 1 -'],
    ['180', '2018', 'sun - -'],
    ['0', '2018', 'thunderstorm 1 -'],
  ])('now %s, goal in %s: %s', (now, by, expected) => {
    expect(say(destatis.assess(fiveYears('rising', '0', now, '180', by)))).toBe(expected);
  });
});

describe('the window', () => {
  const withSeries = (...series: string[]) =>
    statusOf(destatis.assess(standing({ direction: 'rising', now: '40@2020', goal: '60@2021', series })));
  test('three points are too few, four are enough', () => {
    expect(withSeries('20@2018', '30@2019')).toBe('tooFewPoints');
    expect(withSeries('10@2017', '20@2018', '30@2019')).toBe('cloud'); // 10 a year: 50, misses 10 of 20
  });
  test('a missing year ends it', () => {
    expect(withSeries('0@2016', '20@2018', '30@2019')).toBe('tooFewPoints');
    expect(withSeries('-99@2015', '10@2017', '20@2018', '30@2019')).toBe('cloud');
  });
  test('the seventh last point does not count', () => {
    const five = ['30@2016', '30@2017', '30@2018', '30@2019'];
    expect(withSeries('40@2015', ...five)).toBe('thunderstorm'); // no change in five years
    expect(withSeries('0@2014', '40@2015', ...five)).toBe('thunderstorm');
    expect(withSeries('-60@2015', ...five)).toBe('sun'); // 20 a year
  });
  test('a point of the year of the observation gives way to it, and later ones do not count', () => {
    const words = { direction: 'rising', now: '40@2020', goal: '60@2021' } as const;
    const series = ['10@2017', '20@2018', '30@2019', '99@2020', '99@2021'];
    expect(say(destatis.assess(standing({ ...words, series })))).toBe('cloud 0.5 -');
  });
  test('half a year after the last full one: 10 in 2.5 years is 4 a year, and 60 takes 20 in 2.5', () => {
    const at = standing({
      ...{ direction: 'rising', now: '40@2020-06', goal: '60@2022' },
      series: ['30@2017', '33@2018', '36@2019'],
    });
    expect(say(destatis.assess(at))).toBe('cloud 0.5 -'); // 50, misses 10 of 20
  });
  test('sums and growth rates are not assessed', () => {
    const words = {
      direction: 'rising',
      now: '40@2020',
      goal: '60@2021',
      series: ['1@2017', '2@2018', '3@2019'],
    } as const;
    expect(say(destatis.assess(standing({ ...words, kind: 'sum' })))).toBe('notLevel');
    expect(say(destatis.assess(standing({ ...words, kind: 'rate' })))).toBe('notLevel');
    expect(destatis.flips(standing({ ...words, kind: 'sum' }))).toEqual([]);
  });
});

describe('the values at which the symbol changes', () => {
  test.each([
    // (0 + 0.8 * 180) / 1.8 and (0 + 0.95 * 180) / 1.95 = 171/1.95 = 1140/13
    ['rising', '0', '180', '2025', '>cloud 0, slightlyCloudy 80, >sun 1140/13'],
    // (195 + 0) / 1.8 and (195 + 0) / 1.95
    ['falling', '195', '0', '2025', '>cloud 195, slightlyCloudy 325/3, >sun 100'],
    // (220 + 0) / 2.2 and (220 + 0) / 2.05 = 4400/41
    ['rising', '220', '0', '2025', 'cloud 0, slightlyCloudy 100, >sun 4400/41'],
    ['rising', '180', '180', '2025', 'sun 180'],
    ['rising', '0', '180', '2020', '>cloud 0, sun 180'],
    ['rising', '220', '180', '2018', 'sun 180'],
  ] as const)('%s from %s to %s in %s: %s', (direction, first, goal, by, expected) => {
    expect(sayFlips(destatis.flips(fiveYears(direction, first, '7', goal, by)))).toBe(expected);
  });
});

test('of several targets the worst symbol is shown', () => {
  expect(worstSymbol(['sun', 'cloud', 'slightlyCloudy'])).toBe('cloud');
  expect(worstSymbol(['sun', 'thunderstorm', 'cloud'])).toBe('thunderstorm');
  expect(worstSymbol([])).toBeNull();
});
