import {
  add,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../quantity/rational.ts';
import { averageGrowth, grown } from './growth.ts';
import { countedUntil, rounded, type ScheduleRule, scheduledShare } from './schedule.ts';
import { isReached, type Standing, yearsBetween } from './standing.ts';

/** Identifies the measures of this file in a result. */
export const CN = {
  id: 'cn',
  version: '1',
  citation: '中国统计与计划执行的通行算法：完成率、基期至目标进度、序时进度、缺口、年均增长',
} as const;

const TWO = rational(2n);

/** 完成率, and which form of it: actual ÷ target, or 2 − actual ÷ target where less is better or the target is negative. */
export interface Attainment {
  readonly value: Rational;
  readonly variant: 'ratio' | 'complement';
}

/** `null` for a target of zero. A falling target that is itself negative (−15 %) is better the larger the ratio. */
export function attainment(attained: Rational, goal: Rational, direction: Standing['direction']): Attainment | null {
  if (isZero(goal)) return null;
  const ratio = divide(attained, goal);
  const complement = (direction === 'falling') !== isNegative(goal);
  return complement ? { value: subtract(TWO, ratio), variant: 'complement' } : { value: ratio, variant: 'ratio' };
}

/** 基期至目标进度: (y − y0) ÷ (T − y0); `null` without a base, or where the base is at the target or beyond it. */
export function progressFromBase({ base, observed, goal, direction }: Standing): Rational | null {
  if (base === null || isReached({ direction, goal, observed: { at: 0, value: base } })) return null;
  return divide(subtract(observed.value, base), subtract(goal, base));
}

/**
 * 序时进度 at the observation's date. Growth at an equal rate runs below the straight line at first, so a target that is a
 * growth rate is held against the share of the way that equal growth would have made: in the years that are over where the
 * schedule counts years, else in the months. (Equal growth by days differs by less than what any report prints.)
 */
export function schedule(standing: Standing, rule: ScheduleRule): Rational | null {
  const { start, end, observed, path, base, goal } = standing;
  if (path === 'linear') return scheduledShare(start, end, observed.at, rule);
  if (base === null || compare(goal, base) === 0) return null;
  const rate = averageGrowth(base, goal, start, end);
  const until = countedUntil(start, end, observed.at, rule);
  const due = rate === null || until === end ? goal : grown(base, rate, start, until);
  return due === null ? null : rounded(divide(subtract(due, base), subtract(goal, base)), rule.rounding);
}

/** 缺口 in the unit of the numbers: what is missing in the wanted direction, 0 where nothing is. */
export function gap(attained: Rational, goal: Rational, direction: Standing['direction']): Rational {
  const missing = direction === 'rising' ? subtract(goal, attained) : subtract(attained, goal);
  return isNegative(missing) ? ZERO : missing;
}

/** Still needed per year on a straight line: the gap over the years left; `null` when no time is left. */
export function neededPerYear({ observed, goal, end, direction }: Standing): Rational | null {
  return observed.at >= end ? null : divide(gap(observed.value, goal, direction), yearsBetween(observed.at, end));
}

/** Still needed as mean growth a year, as a ratio: (T ÷ y)^(1/years left) − 1; `null` when reached or not defined. */
export function neededGrowth(standing: Standing): Rational | null {
  const { observed, goal, end, kind } = standing;
  if (kind !== 'level' || isReached(standing)) return null;
  return averageGrowth(observed.value, goal, observed.at, end);
}

/** The value at the target date if the way so far goes on: straight on, or at the same mean growth. */
export function forecast({ kind, base, observed, start, end, path }: Standing): Rational | null {
  if (kind === 'rate' || base === null || observed.at <= start) return null;
  if (observed.at >= end) return observed.value;
  if (path === 'compound') {
    const rate = averageGrowth(base, observed.value, start, observed.at);
    return rate === null ? null : grown(observed.value, rate, observed.at, end);
  }
  const perYear = divide(subtract(observed.value, base), yearsBetween(start, observed.at));
  return add(observed.value, multiply(perYear, yearsBetween(observed.at, end)));
}

/** A share of the way is at least as far as the schedule. */
export function isOnSchedule(progress: Rational, scheduled: Rational): boolean {
  return compare(progress, scheduled) >= 0;
}

/** 进度差 in 百分点: progress less schedule, both ratios. */
export function leadInPoints(progress: Rational, scheduled: Rational): Rational {
  return multiply(subtract(progress, scheduled), rational(100n));
}
