import type { Rational } from '../../quantity/rational.ts';
import type { Standing } from '../measures/standing.ts';

export const METHOD_IDS = ['statcan', 'destatis', 'un2023', 'eurostat', 'sdsn'] as const;

export type MethodId = (typeof METHOD_IDS)[number];

/** Why a method says nothing. */
export const UNAVAILABLE = [
  /** Sums and growth rates are not what the method was published for. */
  'notLevel',
  /** The target is in words, and the method has no variant without a number. */
  'noTarget',
  'noBase',
  /** Fewer points than the method needs. */
  'tooFewPoints',
  /** Base and value (or goal) of different sign have no growth rate. */
  'differentSigns',
  'noBounds',
  /** The observation, or the target date, is not after the base. */
  'noTime',
] as const;

export type Unavailable = (typeof UNAVAILABLE)[number];

/** What a status means for a reader who does not know the method: the basis of the side-by-side view. */
export type Outlook = 'achieved' | 'onCourse' | 'partly' | 'offCourse' | 'away';

/** A method's answer. `value` is the ratio or rate the status is taken from, `score` the published score where there is one. */
export type Assessment<S extends string = string> =
  | { readonly kind: 'assessed'; readonly status: S; readonly value: Rational | null; readonly score: Rational | null }
  | { readonly kind: 'unavailable'; readonly reason: Unavailable };

/**
 * The observed value at which the status changes: at `value` and beyond it in the wanted direction the status is `status`.
 * A value that is no fraction is rounded at its 36th digit in the wanted direction, so that the status holds at it.
 */
export interface Flip<S extends string = string> {
  readonly status: S;
  readonly value: Rational;
  /** The publication says "more than": the status begins just beyond `value`, and at it the worse one still holds. */
  readonly exclusive?: true;
}

/** A published method: what it is, where it is published, its thresholds as data, and its answer. */
export interface Method<S extends string = string> {
  readonly id: MethodId;
  readonly version: string;
  readonly citation: string;
  /** Each status with what it means, best first. */
  readonly statuses: Readonly<Record<S, Outlook>>;
  assess(standing: Standing): Assessment<S>;
  /**
   * The observed values at which each status begins, everything else unchanged; in order from worst to best. The worst
   * status has no beginning, and a status that no value leads to has none either.
   */
  flips(standing: Standing): readonly Flip<S>[];
}
