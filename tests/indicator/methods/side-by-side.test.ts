import { describe, expect, test } from 'vitest';
import { METHOD_IDS } from '../../../core/indicator/methods/method.ts';
import { METHODS, WITHOUT_TARGET } from '../../../core/indicator/methods/methods.ts';
import { compareCourses, compareMethods, type SideBySide } from '../../../core/indicator/methods/side-by-side.ts';
import { sayFlips, standing, statusOf } from './standings.ts';

const table = ({ rows }: SideBySide): string[] =>
  rows.map(({ method, assessment, outlook }) => `${method.id}: ${statusOf(assessment)} ${outlook ?? '-'}`);

const reasons = (view: SideBySide): string[] => view.reasons.map(({ kind, methods }) => `${kind} ${methods.join('+')}`);

test('the methods keep their order and cite an address', () => {
  expect(METHODS.map(({ id }) => id)).toEqual(METHOD_IDS);
  for (const { citation, version } of METHODS) {
    expect(citation).toMatch(/https:\/\//);
    expect(version).not.toBe('');
  }
  expect(Object.keys(WITHOUT_TARGET)).toEqual(['statcan', 'un2023', 'eurostat']);
});

/** 0.37 to 9.53 in ten years is 38.385 % a year, 0.37 to 60 in fifteen 40.388 %: 0.9504 of it, a hair above 0.95. */
describe('0.37 in 2015, 9.53 in 2025, target 60 in 2030', () => {
  const at = (now: string) =>
    standing({
      ...{ direction: 'rising', base: '0.37@2015', now: `${now}@2025`, goal: '60@2030', least: '0', most: '100' },
      series: ['2@2020', '3@2021', '4@2022', '6@2023', '8@2024'],
    });
  const view = compareMethods(at('9.53'));

  test('is judged differently', () => {
    expect(table(view)).toEqual([
      'statcan: substantial onCourse',
      'destatis: cloud offCourse', // 7.53 in five years again is 17.06
      'un2023: fairProgress partly', // 0.37 * (9.53/0.37)^1.5 = 48.4 of 60
      'eurostat: significantProgress onCourse',
      'sdsn: between partly',
    ]);
    expect(view.disagree).toBe(true);
    expect(reasons(view)).toEqual(['growthRate statcan+eurostat', 'straightLine destatis', 'extrapolation un2023']);
  });
  /** Worked apart from the project: 0.37 * (1 + 0.95 * 0.403879…)^10, 0.37 * (57.0185 / 0.37)^(2/3), (2 + 48) / 1.8. */
  test('and each says where it would judge otherwise', () => {
    expect(view.rows.map(({ flips }) => sayFlips(flips).replace(/(\.\d{16})\d+/g, '$1…'))).toEqual([
      'limited 0.37, moderate 3.2401441660280134…, substantial 9.5186862685026611…, achieved 60',
      '>cloud 2, slightlyCloudy 250/9, >sun 1180/39',
      'fairProgress 2.4573870580310806…, onTrack 10.6351699268853254…, achieved 60',
      'moderateDeterioration 0.37, moderateProgress 3.2401441660280134…, significantProgress 9.5186862685026611…, achieved 60',
      '>between 0, best 100',
    ]);
  });
  test('a part of the methods can be asked', () => {
    const part = compareMethods(at('9.53'), ['un2023', 'statcan']);
    expect(table(part)).toEqual(['statcan: substantial onCourse', 'un2023: fairProgress partly']);
    expect(reasons(part)).toEqual(['growthRate statcan', 'extrapolation un2023']);
  });
});

/** (64/62)^(1/3) - 1 = 1.064 % a year: above 1 % for Eurostat, below 2 % for the UN and 1.5 % for Statistics Canada. */
test('a target in words: the methods with a variant for it judge the course, the others say that they cannot', () => {
  const {
    goal: _goal,
    end: _end,
    ...course
  } = standing({
    ...{ direction: 'rising', base: '62@2020', now: '64@2023', goal: '1@2025' },
  });
  const view = compareCourses(course);
  expect(table(view)).toEqual([
    'statcan: moderate partly',
    'destatis: noTarget -',
    'un2023: fairProgress partly',
    'eurostat: significantProgress onCourse',
    'sdsn: noTarget -',
  ]);
  expect(view.disagree).toBe(true);
  expect(view.rows.flatMap(({ flips }) => flips)).toEqual([]);
});

describe('what counts as agreement', () => {
  test('a method without a word for a reached target agrees with those that have one', () => {
    const view = compareMethods(
      standing({
        ...{ direction: 'rising', base: '10@2015', now: '61@2020', goal: '60@2025' },
        series: ['10@2015', '20@2016', '30@2017', '40@2018', '50@2019'],
      }),
    );
    expect(table(view)).toEqual([
      'statcan: achieved achieved',
      'destatis: sun onCourse',
      'un2023: achieved achieved',
      'eurostat: achieved achieved',
      'sdsn: noBounds -',
    ]);
    expect(view.disagree).toBe(false);
  });
  test('one that does not tell standing still from moving away agrees with both', () => {
    const away = compareMethods(standing({ direction: 'rising', base: '10@2015', now: '9@2020', goal: '60@2025' }));
    expect(table(away)).toEqual([
      'statcan: deterioration away',
      'destatis: tooFewPoints -',
      'un2023: stagnationOrRegression offCourse',
      'eurostat: significantDeterioration away',
      'sdsn: noBounds -',
    ]);
    expect(away.disagree).toBe(false);
    expect(away.reasons).toEqual([]);
  });
  test('the same ratio under different thresholds is a reason of its own', () => {
    // R = 0.95 is substantial from 0.95 on, and only moderate where it must be more.
    const view = compareMethods(
      standing({ direction: 'rising', base: '100@2020', now: '109.5@2021', goal: '121@2022' }),
      ['statcan', 'eurostat'],
    );
    expect(table(view)).toEqual(['statcan: substantial onCourse', 'eurostat: moderateProgress partly']);
    expect(reasons(view)).toEqual(['thresholds statcan+eurostat']);
  });
  test('where the value stands between its bounds is no verdict on its course', () => {
    const bounded = { least: '0', most: '200', direction: 'rising', base: '100@2020', goal: '121@2022' } as const;
    const view = compareMethods(standing({ ...bounded, now: '121@2021' }), ['statcan', 'sdsn']);
    expect(table(view)).toEqual(['statcan: achieved achieved', 'sdsn: between partly']);
    expect(view.disagree).toBe(false);
  });
  test('no method at all', () => {
    expect(compareMethods(standing({ direction: 'rising', now: '1@2021', goal: '2@2022' }), [])).toEqual({
      rows: [],
      disagree: false,
      reasons: [],
    });
  });
});
