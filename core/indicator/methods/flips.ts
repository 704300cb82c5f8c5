import type { Power } from '../../quantity/power.ts';
import { absolute, add, compare, isZero, type Rational, rational, reduce } from '../../quantity/rational.ts';
import { powerOfTen, round } from '../../quantity/round.ts';
import type { Standing } from '../measures/standing.ts';
import type { Rung } from './ladder.ts';
import type { Flip } from './method.ts';

const FLIP_DIGITS = 36;

type Direction = Standing['direction'];

/** The flip that the threshold of a rung makes at an observed value. */
export function flipAt<S extends string>(rung: Rung<S>, { value, exact }: Power, direction: Direction): Flip<S> {
  if (!exact) return { status: rung.status, value: beyond(value, direction) };
  const flip = { status: rung.status, value: reduce(value) };
  return rung.exclusive === true ? { ...flip, exclusive: true } : flip;
}

/**
 * From worst to best, given from best to worst. A status that begins only where a better one already holds is never seen
 * and is left out.
 */
export function inOrder<S extends string>(bestFirst: readonly Flip<S>[], direction: Direction): readonly Flip<S>[] {
  const seen: Flip<S>[] = [];
  for (const flip of bestFirst) {
    const better = seen[0];
    if (better === undefined || isBefore(flip.value, better.value, direction)) seen.unshift(flip);
  }
  return seen;
}

/** Whether `a` still lies short of `b` in the wanted direction. */
export function isBefore(a: Rational, b: Rational, direction: Direction): boolean {
  return compare(a, b) === (direction === 'rising' ? -1 : 1);
}

/**
 * The value at its 36th digit, moved by one to two units of it in the wanted direction. A threshold known to forty digits
 * is certainly passed there, whichever side of it the fortieth digit fell on.
 */
function beyond(value: Rational, direction: Direction): Rational {
  if (isZero(value)) return value;
  const { numerator, denominator } = absolute(value);
  const places = FLIP_DIGITS - (numerator.toString().length - denominator.toString().length);
  const unit = places < 0 ? rational(powerOfTen(-places)) : rational(1n, powerOfTen(places));
  return direction === 'rising'
    ? add(round(value, { places, rule: 'ceiling' }), unit)
    : add(round(value, { places, rule: 'floor' }), { ...unit, numerator: -unit.numerator });
}
