import { decimal } from '../../quantity/decimal.ts';
import { power } from '../../quantity/power.ts';
import {
  absolute,
  add,
  compare,
  divide,
  isNegative,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../quantity/rational.ts';
import { isReached, type Standing, sign } from '../measures/standing.ts';
import { type Course, type Origin, originOf, wantedGrowth } from './course.ts';
import { flipAt, inOrder, isBefore } from './flips.ts';
import { differInSign } from './growth-rate.ts';
import { type Ladder, statusAt } from './ladder.ts';
import type { Assessment, Flip, Method } from './method.ts';

export type Un2023Progress = 'onTrack' | 'fairProgress' | 'stagnationOrRegression';
export type Un2023Status = Un2023Progress | 'achieved';

/** The share of the way from base to target that would be covered at the target date. */
export const UN2023_SHARE: Ladder<Un2023Progress> = {
  rungs: [
    { status: 'onTrack', from: decimal('0.95') },
    { status: 'fairProgress', from: decimal('0.10') },
  ],
  below: 'stagnationOrRegression',
};

/** Growth a year in the wanted direction where the target is in words. */
export const UN2023_GROWTH: Ladder<Un2023Progress> = {
  rungs: [
    { status: 'onTrack', from: decimal('0.02') },
    { status: 'fairProgress', from: decimal('0.005') },
  ],
  below: 'stagnationOrRegression',
};

/** A share within one per cent of none or all counts as there. */
const HUNDRED = decimal('100');
const NEAR_ENOUGH = ONE;

/** The growth so far, continued to the target date, and how much of the way from base to target that would cover. */
export const un2023: Method<Un2023Status> = {
  id: 'un2023',
  version: '2023',
  citation:
    'United Nations Statistics Division, SDG Progress Chart 2023: Technical Note, 2023, ' +
    'https://unstats.un.org/sdgs/files/report/2023/Progress_Chart_Technical_Note_2023.pdf; ' +
    'reached and nearly reached targets as in EUSTAT, https://eustat-des.github.io/site/en/metodologia/',
  statuses: { achieved: 'achieved', onTrack: 'onCourse', fairProgress: 'partly', stagnationOrRegression: 'offCourse' },
  assess,
  flips,
};

/** The variant for targets in words. */
export function assessUn2023WithoutTarget(course: Course): Assessment<Un2023Progress> {
  const origin = originOf(course);
  if (typeof origin === 'string') return { kind: 'unavailable', reason: origin };
  const growth = wantedGrowth(origin, course.observed.value);
  if (growth === null) return { kind: 'unavailable', reason: 'differentSigns' };
  return { kind: 'assessed', status: statusAt(UN2023_GROWTH, growth), value: growth, score: null };
}

/**
 * r = (v - y0) / (T - y0) with v = y0 * (y / y0)^((TT - t0) / (t - t0)), which is y * (1 + CAGRo)^(TT - t) with one root.
 * Where the base was at or past the target already, r would praise a fall; it is left out, and what is then no longer
 * reached counts as regression.
 */
function assess(standing: Standing): Assessment<Un2023Status> {
  const origin = originOf(standing);
  if (typeof origin === 'string') return { kind: 'unavailable', reason: origin };
  if (standing.end <= standing.start) return { kind: 'unavailable', reason: 'noTime' };
  const share = shareAtEnd(standing, origin);
  if (isReached(standing) || isNearlyReached(standing)) {
    return { kind: 'assessed', status: 'achieved', value: share, score: null };
  }
  const status = share === null ? UN2023_SHARE.below : statusAt(UN2023_SHARE, share);
  return { kind: 'assessed', status, value: share, score: null };
}

function shareAtEnd({ direction, goal, observed, start, end }: Standing, { base, months }: Origin): Rational | null {
  if (!isBefore(base, goal, direction)) return null;
  const factor = power(divide(observed.value, base), rational(BigInt(end - start), BigInt(months)));
  return factor === null ? null : divide(multiply(base, subtract(factor.value, ONE)), subtract(goal, base));
}

/** Solves r = threshold for the observed value: y = y0 * (1 + threshold * (T - y0) / y0)^((t - t0) / (TT - t0)). */
function flips(standing: Standing): readonly Flip<Un2023Status>[] {
  const { goal, start, end, direction } = standing;
  const origin = originOf(standing);
  if (typeof origin === 'string' || end <= start) return [];
  const { base, months } = origin;
  const found: Flip<Un2023Status>[] = [];
  const nearly = subtract(goal, multiply(rational(sign(standing)), nearness(standing)));
  if (!differInSign(base, nearly)) found.push({ status: 'achieved', value: nearly });
  for (const rung of isBefore(base, goal, direction) ? UN2023_SHARE.rungs : []) {
    const factor = add(ONE, divide(multiply(rung.from, subtract(goal, base)), base));
    const growth = isNegative(factor) ? null : power(factor, rational(BigInt(months), BigInt(end - start)));
    if (growth === null) continue;
    found.push(flipAt(rung, { value: multiply(base, growth.value), exact: growth.exact }, direction));
  }
  return inOrder(found, direction);
}

function isNearlyReached(standing: Standing): boolean {
  return compare(absolute(subtract(standing.observed.value, standing.goal)), nearness(standing)) <= 0;
}

/** One per cent of a hundred is one; of zero it is one only where the plan says that the values are shares of a hundred. */
function nearness({ goal, most }: Standing): Rational {
  const isHundred = compare(goal, HUNDRED) === 0;
  const isZeroShare = compare(goal, ZERO) === 0 && most !== null && compare(most, HUNDRED) === 0;
  return isHundred || isZeroShare ? NEAR_ENOUGH : ZERO;
}
