import { compare, type Rational, rational } from '../../quantity/rational.ts';
import type { Operator } from '../target/target.ts';

/** A month as a whole number, `year * 12 + month`; a period counts by the month it ends with. */
export type MonthIndex = number;

/** The observed value and the month its period ends with. */
export interface Point {
  readonly at: MonthIndex;
  readonly value: Rational;
}

/**
 * Where an indicator stands between its base and its target, whatever kind of target it is: y0 at t0, y at t, T at TT.
 * A sum (〔100〕) stands between 0 and the total; a growth rate between the base and the level it leads to.
 */
export interface Standing {
  /** What kind of number is compared: levels, a sum since the start, or a growth rate of one year. */
  readonly kind: 'level' | 'sum' | 'rate';
  readonly direction: 'rising' | 'falling';
  /** y0; `null` where the plan has none, or only a bound. */
  readonly base: Rational | null;
  /** t0: the month the base, or the sum, begins with. */
  readonly start: MonthIndex;
  readonly observed: Point;
  /** T and TT. */
  readonly goal: Rational;
  readonly end: MonthIndex;
  /** How the value is held against the goal; `null` means as the direction says: at least, or at most. */
  readonly operator: Operator | null;
  readonly upper: Rational | null;
  readonly tolerance: Rational;
  /** The way from base to goal: a straight line, or equal growth every year. */
  readonly path: 'linear' | 'compound';
  /** Every level observed up to `observed`, the base included, one a year, oldest first. */
  readonly series: readonly Point[];
  /** Values the indicator cannot pass, where the plan declares them. */
  readonly least: Rational | null;
  readonly most: Rational | null;
}

/** Years between two months, exactly: eighteen months are 3/2. */
export function yearsBetween(from: MonthIndex, to: MonthIndex): Rational {
  return rational(BigInt(to - from), 12n);
}

/** +1 where higher is better, -1 where lower is. */
export function sign({ direction }: Pick<Standing, 'direction'>): 1n | -1n {
  return direction === 'rising' ? 1n : -1n;
}

/** Whether the observed value is at the goal or beyond it in the wanted direction, whatever sign the target prints. */
export function isReached({ direction, observed, goal }: Pick<Standing, 'direction' | 'observed' | 'goal'>): boolean {
  return direction === 'rising' ? compare(observed.value, goal) >= 0 : compare(observed.value, goal) <= 0;
}
