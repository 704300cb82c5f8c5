import {
  add,
  compare,
  divide,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
} from '../../quantity/rational.ts';
import { grown } from '../measures/growth.ts';
import type { ProgressRow } from '../progress/progress-row.ts';
import type { Pursuit } from '../progress/pursuit.ts';
import type { StatusCode } from '../progress/status.ts';
import { type Criterion, goalOf } from '../target/meets.ts';
import { isRateTarget } from './explain-goal.ts';

const HUNDRED = rational(100n);

/** At this observed value, and beyond it in the wanted direction, the status is `status`. */
export interface CnFlip {
  readonly status: StatusCode;
  readonly value: Rational;
  /** The status begins just beyond the value. */
  readonly exclusive: boolean;
}

/**
 * The observed values at which the Chinese status changes, everything else unchanged; from worst to best. None where a
 * status is not decided by the value alone: an exact target, or a sum with missing periods.
 */
export function cnFlips(row: ProgressRow): readonly CnFlip[] {
  const { pursuit } = row;
  if (pursuit === null || pursuit.criterion.operator === '=' || pursuit.flags.includes('sumIncomplete')) return [];
  const met = metFlip(row, pursuit);
  if (met === null) return [];
  const { direction } = pursuit.standing;
  const before = wayFlips(row, pursuit).filter(({ value }) => isShort(value, met.value, direction));
  // A growth rate that is met early is on track, which it may have been by a rounded schedule already.
  return before.at(-1)?.status === met.status ? before : [...before, met];
}

/** Where the target is met: at once achieved, or, while it may still change, on track. */
function metFlip(row: ProgressRow, pursuit: Pursuit): CnFlip | null {
  const { standing, criterion, provisional } = pursuit;
  const status = provisional && standing.observed.at < standing.end ? 'onTrack' : 'achieved';
  const exclusive = criterion.operator === '>' || criterion.operator === '<';
  const isGrowthOfLevel = isRateTarget(row) && standing.kind === 'level';
  const value = isGrowthOfLevel ? levelOfRate(row, pursuit) : metValue(criterion);
  return value === null ? null : { status, value, exclusive };
}

/** The level at which the growth so far is the growth asked for. */
function levelOfRate({ target }: ProgressRow, { standing, criterion }: Pursuit): Rational | null {
  const { base, start, observed, path } = standing;
  const share = divide(metValue(criterion), HUNDRED);
  const rate = target?.expression?.flags.includes('decrease') === true ? negate(share) : share;
  if (base === null) return null;
  return path === 'compound' ? grown(base, rate, start, observed.at) : multiply(base, add(ONE, rate));
}

/** 约34 is met from 33.5 on where the convention allows half a unit. */
function metValue(criterion: Criterion): Rational {
  const goal = goalOf(criterion);
  if (criterion.operator !== 'about') return goal;
  return criterion.direction === 'rising' ? subtract(goal, criterion.tolerance) : add(goal, criterion.tolerance);
}

/** On the way: behind from the base on, on track from the level that is due on. */
function wayFlips({ measures }: ProgressRow, { standing }: Pursuit): CnFlip[] {
  const { base, goal, observed, end } = standing;
  const { progress, schedule } = measures;
  if (base === null || progress === null || schedule === null || observed.at >= end) return [];
  const due = add(base, multiply(schedule, subtract(goal, base)));
  return [
    { status: 'behind', value: base, exclusive: false },
    ...(compare(due, base) === 0 ? [] : [{ status: 'onTrack' as const, value: due, exclusive: false }]),
  ];
}

function isShort(a: Rational, b: Rational, direction: 'rising' | 'falling'): boolean {
  return compare(a, b) === (direction === 'rising' ? -1 : 1);
}
