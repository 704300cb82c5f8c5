import { decimal } from '../../quantity/decimal.ts';
import { power } from '../../quantity/power.ts';
import {
  absolute,
  add,
  compare,
  divide,
  isNegative,
  isZero,
  larger,
  multiply,
  ONE,
  type Rational,
  rational,
  smaller,
  subtract,
  ZERO,
} from '../../quantity/rational.ts';
import { type Course, originOf, wantedGrowth } from './course.ts';
import { type Ladder, statusAt } from './ladder.ts';
import type { Assessment } from './method.ts';
import { STATCAN_SCORES, type StatcanProgress } from './statcan.ts';

/** Growth a year that counts as substantial and as moderate progress; the score is -5 at -2 % and 5 at 2 %. */
export const STATCAN_GROWTH = { substantial: decimal('0.015'), moderate: decimal('0.005') };

/** How fast the thresholds shrink as the base nears a limit. */
const LIMIT_EXPONENT = decimal('4.44');

/**
 * The variant of `statcan` for targets in words, from the same publication: v = s * d * CAGRo against fixed rates, which
 * are lowered by C where the base is close to a limit in the wanted direction (a share of 98 % can hardly grow by 1.5 % a
 * year).
 */
export function assessStatcanWithoutTarget(course: Course): Assessment<StatcanProgress> {
  const origin = originOf(course);
  if (typeof origin === 'string') return { kind: 'unavailable', reason: origin };
  const growth = wantedGrowth(origin, course.observed.value);
  if (growth === null) return { kind: 'unavailable', reason: 'differentSigns' };
  const scaling = scalingFactor(origin.base, course.direction === 'rising' ? course.most : course.least);
  const status = statusAt(scaledLadder(scaling), growth);
  return { kind: 'assessed', status, value: growth, score: scoreOf(growth, scaling, status) };
}

/**
 * C: 1 far from the limit L, towards 0 at it. The published a = 4.44 leaves room for substantial progress over fifteen
 * years. Sizes are compared, so that a limit below zero works like one above.
 */
export function scalingFactor(base: Rational, limit: Rational | null): Rational {
  if (limit === null || isZero(limit)) return ONE;
  const relative = divide(absolute(base), absolute(limit));
  if (compare(relative, rational(2n)) >= 0) return ONE;
  const nearness = compare(relative, ONE) <= 0 ? relative : subtract(rational(2n), relative);
  const shrunk = power(nearness, LIMIT_EXPONENT);
  return shrunk === null ? ONE : subtract(ONE, shrunk.value);
}

function scaledLadder(scaling: Rational): Ladder<StatcanProgress> {
  return {
    rungs: [
      { status: 'substantial', from: multiply(STATCAN_GROWTH.substantial, scaling) },
      { status: 'moderate', from: multiply(STATCAN_GROWTH.moderate, scaling) },
      { status: 'limited', from: ZERO },
    ],
    below: 'deterioration',
  };
}

function scoreOf(growth: Rational, scaling: Rational, status: StatcanProgress): Rational {
  if (isNegative(growth)) return larger(line(growth, '125', '-2.5'), STATCAN_SCORES.worst);
  if (isZero(scaling)) return STATCAN_SCORES.best;
  const scaled = divide(growth, scaling);
  if (status === 'substantial') return smaller(line(scaled, '500', '-5'), STATCAN_SCORES.best);
  return status === 'moderate' ? line(scaled, '250', '-1.25') : line(scaled, '500', '-2.5');
}

function line(value: Rational, slope: string, intercept: string): Rational {
  return add(multiply(decimal(slope), value), decimal(intercept));
}
