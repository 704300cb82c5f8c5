import { compare, type Rational } from '../../quantity/rational.ts';

/** A status and the measured value it begins at. */
export interface Rung<S extends string> {
  readonly status: S;
  readonly from: Rational;
  /** The publication says "more than", not "at least". */
  readonly exclusive?: true;
}

/** The thresholds of a method: rungs from best to worst, and the status below them all. */
export interface Ladder<S extends string> {
  readonly rungs: readonly Rung<S>[];
  readonly below: S;
}

/** The best status whose threshold the value has passed. */
export function statusAt<S extends string>({ rungs, below }: Ladder<S>, value: Rational): S {
  for (const { status, from, exclusive } of rungs) {
    const order = compare(value, from);
    if (order > 0 || (order === 0 && exclusive !== true)) return status;
  }
  return below;
}
