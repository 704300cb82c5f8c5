import type { Rational } from '../../quantity/rational.ts';
import type { Standing } from '../measures/standing.ts';
import type { CurrentValue } from '../observations/observation.ts';
import { endOf } from '../period/period.ts';
import type { Indicator, Target } from '../plan/plan.ts';
import type { Criterion } from '../target/meets.ts';
import type { TargetExpression } from '../target/target.ts';

/** One indicator with the target it is measured against and the values known of one place. */
export interface Subject {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly expression: TargetExpression;
  readonly values: readonly CurrentValue[];
}

/** Something about a result that a reader should know; each has its sentence in the words of the reports. */
export const ROW_FLAGS = [
  /** The values of some periods are missing from a sum. */
  'sumIncomplete',
  /** A mean per year is measured as the sum over the years. */
  'averageAsSum',
  /** Growth rates of the years were multiplied, because no levels are given. */
  'ratesMultiplied',
  /** 同比 was computed from this and last year's levels. */
  'rateFromLevels',
  /** The value is the total of the towns, because none is given for the whole. */
  'fromTowns',
  /** The observation is older than the day asked for. */
  'observationOlder',
  /** 约 and 左右 were given the tolerance that the plan declares. */
  'toleranceAssumed',
  /** Another target of the same document for the same year says something else. */
  'targetsDiffer',
  /** A revised value changed the status. */
  'revised',
] as const;

export type RowFlag = (typeof ROW_FLAGS)[number];

/** Why something cannot be measured. */
export const REASONS = [
  'noTarget',
  'qualitative',
  'noObservation',
  /** Values there are, but of no period that this target can be held against. */
  'otherPeriod',
  'noBase',
  'baseIsBound',
  'baseEqualsTarget',
  'baseBeyondTarget',
  'valuesMissing',
  'notComparable',
  'beyondRange',
] as const;

export type Reason = (typeof REASONS)[number];

/** An indicator on its way to a target: where it stands, and the number that the target is held against. */
export interface Pursuit {
  readonly standing: Standing;
  readonly criterion: Criterion;
  /** In the unit of the target: a level, a sum, or a growth rate in per cent. */
  readonly attained: Rational;
  /** Whether the gap is in the unit of the target, or in 百分点 because the target is a percentage or a rate. */
  readonly gapUnit: 'own' | 'points';
  /** A growth rate may still change before the target date; a level or a sum that is reached is reached. */
  readonly provisional: boolean;
  readonly used: readonly CurrentValue[];
  readonly flags: readonly RowFlag[];
}

export type Found =
  | { readonly kind: 'found'; readonly pursuit: Pursuit }
  | { readonly kind: 'missing'; readonly reason: Reason };

export function missing(reason: Reason): Found {
  return { kind: 'missing', reason };
}

/** The newest of several values; of those that end together the one of the longest period. */
export function newest(values: readonly CurrentValue[]): CurrentValue | undefined {
  const length = ({ period }: CurrentValue) => period.last - period.first;
  return values.reduce<CurrentValue | undefined>((best, value) => {
    if (best === undefined || endOf(value.period) > endOf(best.period)) return value;
    return endOf(value.period) === endOf(best.period) && length(value) > length(best) ? value : best;
  }, undefined);
}
