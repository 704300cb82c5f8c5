import type { MonthIndex, Standing } from '../../core/indicator/measures/standing.ts';
import { type Criterion, goalOf } from '../../core/indicator/target/meets.ts';
import type { Rational } from '../../core/quantity/rational.ts';

/** What a function knows of one indicator: two points and a target, and no other years. */
export interface LevelGiven {
  readonly criterion: Criterion;
  readonly base: Rational | null;
  readonly observed: Rational;
  readonly start: MonthIndex;
  readonly at: MonthIndex;
  readonly end: MonthIndex;
}

/** A level on its straight way from base to target. */
export function levelStanding({ criterion, base, observed, start, at, end }: LevelGiven): Standing {
  const { direction, operator, upper, tolerance } = criterion;
  const point = { at, value: observed };
  return {
    kind: 'level',
    ...{ direction, base, start, end, operator, upper, tolerance },
    observed: point,
    goal: goalOf(criterion),
    path: 'linear',
    series: base === null || at <= start ? [point] : [{ at: start, value: base }, point],
    least: null,
    most: null,
  };
}
