import { multiply, type Rational, rational } from '../../quantity/rational.ts';
import { type Standing, sign } from '../measures/standing.ts';
import { awayFromZero, differInSign, growthRate } from './growth-rate.ts';
import type { Unavailable } from './method.ts';

/** A standing without its goal: what is left of an indicator whose target is in words. */
export type Course = Pick<Standing, 'kind' | 'direction' | 'base' | 'start' | 'observed' | 'least' | 'most'>;

/** Where growth is counted from. */
export interface Origin {
  /** The base, or what stands for a base of zero. */
  readonly base: Rational;
  /** From the base to the observation; positive. */
  readonly months: number;
  /** +1 where the wanted change makes the value larger in size, -1 where smaller: a debt that falls to zero shrinks. */
  readonly towards: 1n | -1n;
}

/** Growth can be spoken of between two levels at two dates, both positive or both negative; otherwise the reason why not. */
export function originOf(course: Course): Origin | Unavailable {
  if (course.kind !== 'level') return 'notLevel';
  if (course.base === null) return 'noBase';
  const months = course.observed.at - course.start;
  if (months <= 0) return 'noTime';
  const base = awayFromZero(course.base);
  if (differInSign(base, course.observed.value)) return 'differentSigns';
  return { base, months, towards: base.numerator < 0n === sign(course) < 0n ? 1n : -1n };
}

/** CAGRo, the observed growth a year, positive when it goes the wanted way: s * d * CAGR. */
export function wantedGrowth(origin: Origin, observed: Rational): Rational | null {
  const rate = growthRate(origin.base, observed, origin.months);
  return rate === null ? null : multiply(rate.value, rational(origin.towards));
}
