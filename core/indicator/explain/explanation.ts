import type { Rational } from '../../quantity/rational.ts';
import type { Base, Target } from '../plan/plan.ts';
import type { Actual, Measures } from '../progress/progress-row.ts';
import type { Reason } from '../progress/pursuit.ts';
import type { Status } from '../progress/status.ts';
import type { Criterion, Verdict } from '../target/meets.ts';
import type { Calculation } from './calculation.ts';

/** Why one measure does not exist although others do. */
export const ABSENCES = [
  /** A growth rate of one year has no way from a base to a target, and no amount. */
  'yearlyRate',
  /** Only growth rates are known; there is no amount to state. */
  'noAmount',
  /** Nothing is divided by a target of zero. */
  'targetIsZero',
  'reached',
  /** The value is at the number or past it, and yet the target is not met: 80 against >80. */
  'nothingMissing',
  'noTimeLeft',
  /** A sum is not a level that grows. */
  'notLevel',
  /** Zero and negative values have no growth rate. */
  'notPositive',
  /** The observation is not after the base. */
  'notAfterBase',
  'noEarlierValue',
] as const;

export type Absence = Reason | (typeof ABSENCES)[number];

/** A measure that does not exist, and why. */
export interface Absent {
  readonly measure: keyof Measures;
  readonly reason: Absence;
}

/** What the status was decided from, in this order: is the target met, is its date past, is progress on schedule. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly criterion: Criterion;
  readonly attained: Rational;
  /** Whether the number held against the target is a growth rate in per cent. */
  readonly isRate: boolean;
  /** The target date is past, so that what is not met is missed. */
  readonly final: boolean;
  /** Met, but it may still change before the target date. */
  readonly provisional: boolean;
  readonly progress: Rational | null;
  readonly schedule: Rational | null;
}

/**
 * A worked explanation of one indicator: what was given, each calculation in an order in which every number is known
 * when it is needed, what could not be computed and why, and how the status follows.
 */
export interface Explanation {
  readonly base: Base | null;
  readonly target: Target | null;
  readonly actual: Actual | null;
  readonly calculations: readonly Calculation[];
  readonly absent: readonly Absent[];
  /** `null` where there is nothing to judge; the status then has the reason. */
  readonly judgement: Judgement | null;
  readonly status: Status;
}
