import { decimal } from '../../quantity/decimal.ts';
import {
  add,
  compare,
  larger,
  multiply,
  negate,
  type Rational,
  rational,
  smaller,
  subtract,
  ZERO,
} from '../../quantity/rational.ts';
import { type Course, originOf, wantedGrowth } from './course.ts';
import { assessByRatio, flipsByRatio, type RatioScale } from './growth-ratio.ts';
import { type Ladder, statusAt } from './ladder.ts';
import type { Assessment, Method } from './method.ts';

export type EurostatProgress =
  | 'significantProgress'
  | 'moderateProgress'
  | 'noProgress'
  | 'moderateDeterioration'
  | 'significantDeterioration';
export type EurostatStatus = EurostatProgress | 'achieved';

const HIGHEST = decimal('5');
const LOWEST = negate(HIGHEST);

/** The score rises in two straight lines, from -5 at a ratio of -0.6 to 0 at 0.6 and on to 5 at 1.3. */
const SCORE_CORNERS = { highest: decimal('1.3'), middle: decimal('0.6'), lowest: decimal('-0.6') };
const UPPER_SLOPE = rational(50n, 7n);
const LOWER_SLOPE = rational(25n, 6n);

export const EUROSTAT_SCALE: RatioScale<EurostatProgress> = {
  ladder: {
    rungs: [
      { status: 'significantProgress', from: decimal('0.95'), exclusive: true },
      { status: 'moderateProgress', from: decimal('0.6'), exclusive: true },
      { status: 'moderateDeterioration', from: ZERO },
    ],
    below: 'significantDeterioration',
  },
  score: scoreOf,
  reached: HIGHEST,
};

/** Growth a year where the target is in words; its score is 250 times the growth, from -5 to 5. */
export const EUROSTAT_GROWTH: Ladder<EurostatProgress> = {
  rungs: [
    { status: 'significantProgress', from: decimal('0.01'), exclusive: true },
    { status: 'moderateProgress', from: decimal('0.001'), exclusive: true },
    { status: 'noProgress', from: decimal('-0.001') },
    { status: 'moderateDeterioration', from: decimal('-0.01') },
  ],
  below: 'significantDeterioration',
};
const GROWTH_SLOPE = decimal('250');

/** The ratio of growth rates of `statcan` with the thresholds of Eurostat; between 0 and 0.6 it speaks of deterioration. */
export const eurostat: Method<EurostatStatus> = {
  id: 'eurostat',
  version: '2023, as EUSTAT computes it',
  citation:
    'Eurostat, Overview of status and progress of EU Member States towards the SDGs, Statistics Explained, April 2023, ' +
    'https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Overview_of_status_and_progress_of_EU_Member_States_towards_the_SDGs; ' +
    'scores as computed by EUSTAT, https://github.com/EUSTAT-DES',
  statuses: {
    achieved: 'achieved',
    significantProgress: 'onCourse',
    moderateProgress: 'partly',
    noProgress: 'offCourse',
    moderateDeterioration: 'offCourse',
    significantDeterioration: 'away',
  },
  assess: (standing) => assessByRatio(standing, EUROSTAT_SCALE),
  flips: (standing) => flipsByRatio(standing, EUROSTAT_SCALE),
};

/** The variant for targets in words: growth a year in the wanted direction against fixed rates. */
export function assessEurostatWithoutTarget(course: Course): Assessment<EurostatProgress> {
  const origin = originOf(course);
  if (typeof origin === 'string') return { kind: 'unavailable', reason: origin };
  const growth = wantedGrowth(origin, course.observed.value);
  if (growth === null) return { kind: 'unavailable', reason: 'differentSigns' };
  const score = larger(smaller(multiply(GROWTH_SLOPE, growth), HIGHEST), LOWEST);
  return { kind: 'assessed', status: statusAt(EUROSTAT_GROWTH, growth), value: growth, score };
}

function scoreOf(ratio: Rational): Rational {
  const { highest, middle, lowest } = SCORE_CORNERS;
  if (compare(ratio, highest) > 0) return HIGHEST;
  if (compare(ratio, middle) >= 0) return multiply(UPPER_SLOPE, subtract(ratio, middle));
  if (compare(ratio, lowest) >= 0) return add(multiply(LOWER_SLOPE, subtract(ratio, lowest)), LOWEST);
  return LOWEST;
}
