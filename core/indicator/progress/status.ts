import { compare, isNegative, type Rational } from '../../quantity/rational.ts';
import { isOnSchedule } from '../measures/cn.ts';
import { isReached } from '../measures/standing.ts';
import type { Attribute } from '../plan/plan.ts';
import { meets, type Verdict } from '../target/meets.ts';
import type { Pursuit, Reason } from './pursuit.ts';

/**
 * 已达标, 达到序时, 落后序时, 背离目标, 约束性未完成, 预期性未达到, 无法衡量. The last two of the dated outcomes exist at the
 * target date only: 约束性 that is not met has failed, 预期性 has fallen short.
 */
export const STATUS_CODES = [
  'achieved',
  'onTrack',
  'behind',
  'movingAway',
  'failed',
  'shortfall',
  'notMeasurable',
] as const;

export type StatusCode = (typeof STATUS_CODES)[number];

export interface Status {
  readonly code: StatusCode;
  readonly reason?: Reason;
}

/** What a status is decided from. */
export interface Evidence {
  readonly pursuit: Pursuit;
  readonly progress: Rational | null;
  readonly schedule: Rational | null;
  readonly attribute: Attribute | null;
  /** Why the plan has no base to measure progress from. */
  readonly baseReason: Reason;
}

/** The status of an indicator with a target in numbers and a value; says the reason where it is not a plain comparison. */
export function statusOf(evidence: Evidence): Status {
  const { pursuit } = evidence;
  const { standing, criterion, attained } = pursuit;
  const verdict = meets(criterion, attained);
  const final = standing.observed.at >= standing.end;
  if (verdict.kind === 'unknown') return { code: 'notMeasurable', reason: reasonOf(verdict) };
  // A sum that misses periods is at least what it is: it can be enough, or too much, but neither too little nor within a limit.
  const isCertain = (verdict.kind === 'met') === (standing.direction === 'rising');
  if (pursuit.flags.includes('sumIncomplete') && !isCertain) return { code: 'notMeasurable', reason: 'valuesMissing' };
  if (verdict.kind === 'met') return reached(pursuit, final);
  if (final) return { code: evidence.attribute === 'binding' ? 'failed' : 'shortfall' };
  return underWay(evidence);
}

function reached({ standing, provisional }: Pursuit, final: boolean): Status {
  if (provisional && !final) return { code: 'onTrack' };
  const reason = baseRemark(standing);
  return reason === null ? { code: 'achieved' } : { code: 'achieved', reason };
}

function underWay({ pursuit, progress, schedule, baseReason }: Evidence): Status {
  const { standing } = pursuit;
  if (standing.kind === 'rate') return { code: 'behind' };
  // A sum that must stay below its target and is already above it will not come back.
  if (standing.kind === 'sum' && standing.direction === 'falling') return { code: 'movingAway' };
  const remark = baseRemark(standing);
  if (remark !== null) return { code: isBelowBase(standing) ? 'movingAway' : 'behind', reason: remark };
  if (progress === null || schedule === null) return { code: 'notMeasurable', reason: baseReason };
  if (isNegative(progress)) return { code: 'movingAway' };
  return { code: isOnSchedule(progress, schedule) ? 'onTrack' : 'behind' };
}

/** Whether the value is on the unwanted side of the base. At 80 with a base of 80 nothing has moved, though >80 is not met. */
function isBelowBase({ base, observed, direction }: Pursuit['standing']): boolean {
  return base !== null && !isReached({ direction, observed, goal: base });
}

/** A base at the target, or beyond it: such a target asks to keep, and there is no way to measure progress on. */
function baseRemark({ kind, base, goal, direction }: Pursuit['standing']): Reason | null {
  if (kind !== 'level' || base === null || !isReached({ direction, goal, observed: { at: 0, value: base } }))
    return null;
  return compare(base, goal) === 0 ? 'baseEqualsTarget' : 'baseBeyondTarget';
}

function reasonOf({ reason }: Extract<Verdict, { kind: 'unknown' }>): Reason {
  return reason === 'noValue' ? 'noObservation' : reason;
}
