import { type Power, power } from '../../quantity/power.ts';
import { absolute, add, divide, isZero, multiply, ONE, type Rational, rational } from '../../quantity/rational.ts';
import { isReached, type Standing } from '../measures/standing.ts';
import { type Origin, originOf, wantedGrowth } from './course.ts';
import { flipAt, inOrder } from './flips.ts';
import { awayFromZero, differInSign, growthRate } from './growth-rate.ts';
import { type Ladder, statusAt } from './ladder.ts';
import type { Assessment, Flip, Unavailable } from './method.ts';

/** How a method reads R: its thresholds, and its score, which is `reached` once the target is. */
export interface RatioScale<S extends string> {
  readonly ladder: Ladder<S>;
  readonly score: (ratio: Rational) => Rational;
  readonly reached: Rational;
}

/**
 * R = s * d * CAGRo / |CAGRT|, the observed growth a year over the one required, and the status it gives. A reached target
 * is achieved whatever R is. Where no growth is required (base and target are equal) there is no R and no score, and only
 * the way of the growth decides: any in the wanted direction is all that was required, any against it is a negative R.
 */
export function assessByRatio<S extends string>(standing: Standing, scale: RatioScale<S>): Assessment<S | 'achieved'> {
  const known = KNOWN.get(standing) ?? growthsOf(standing);
  KNOWN.set(standing, known);
  if (typeof known === 'string') return { kind: 'unavailable', reason: known };
  const { growth, required } = known;
  const reached = isReached(standing);
  if (growth === null || (required === null && !reached)) return { kind: 'unavailable', reason: 'differentSigns' };
  const ratio = required === null || isZero(required.value) ? null : quotient(growth, required.value);
  if (reached) return { kind: 'assessed', status: 'achieved', value: ratio, score: scale.reached };
  const status = statusAt(scale.ladder, ratio ?? signOf(growth));
  return { kind: 'assessed', status, value: ratio, score: ratio && scale.score(ratio) };
}

interface Growths {
  readonly growth: Rational | null;
  readonly required: Power | null;
}

/** Two methods read the same two roots, which cost more than everything else about them. */
const KNOWN = new WeakMap<Standing, Growths | Unavailable>();

function growthsOf(standing: Standing): Growths | Unavailable {
  const origin = originOf(standing);
  if (typeof origin === 'string') return origin;
  if (standing.end <= standing.start) return 'noTime';
  return { growth: wantedGrowth(origin, standing.observed.value), required: requiredGrowth(standing, origin) };
}

/** Solves R = threshold for the observed value: y = y0 * (1 ± threshold * |CAGRT|)^years. */
export function flipsByRatio<S extends string>(
  standing: Standing,
  { ladder }: RatioScale<S>,
): readonly Flip<S | 'achieved'>[] {
  const origin = originOf(standing);
  if (typeof origin === 'string' || standing.end <= standing.start) return [];
  // A value of the base's sign is then either always past the goal or never comparable with it.
  if (differInSign(origin.base, standing.goal)) return [];
  const required = requiredGrowth(standing, origin);
  const flips: Flip<S | 'achieved'>[] = [{ status: 'achieved', value: standing.goal }];
  if (required !== null && !isZero(required.value)) {
    for (const rung of ladder.rungs) {
      const level = levelAt(rung.from, origin, required);
      if (level !== null) flips.push(flipAt(rung, level, standing.direction));
    }
  }
  return inOrder(flips, standing.direction);
}

/** |CAGRT|; `null` where base and goal differ in sign, which a goal of zero does to a negative base. */
function requiredGrowth({ goal, start, end }: Standing, { base }: Origin): Power | null {
  const rate = growthRate(base, awayFromZero(goal), end - start);
  return rate === null ? null : { value: absolute(rate.value), exact: rate.exact };
}

/** `null` where no value of the base's sign has so high a ratio. */
function levelAt(ratio: Rational, origin: Origin, required: Power): Power | null {
  const factor = add(ONE, multiply(multiply(rational(origin.towards), ratio), required.value));
  const growth = factor.numerator < 0n ? null : power(factor, rational(BigInt(origin.months), 12n));
  if (growth === null) return null;
  const { base } = origin;
  // The product of long fractions is not reduced here: it is shown once, and rounded or reduced there.
  const value = rational(base.numerator * growth.value.numerator, base.denominator * growth.value.denominator);
  return { value, exact: growth.exact && (required.exact || isZero(ratio)) };
}

/**
 * Roots are counted in powers of ten; cancelling the shorter one keeps R below the size at which every further step would
 * reduce it, which takes as long as the roots themselves.
 */
function quotient(growth: Rational, required: Rational): Rational {
  const [unit, requiredUnit] = [growth.denominator, required.denominator];
  if (unit % requiredUnit === 0n) return rational(growth.numerator, required.numerator * (unit / requiredUnit));
  if (requiredUnit % unit === 0n) return rational(growth.numerator * (requiredUnit / unit), required.numerator);
  return divide(growth, required);
}

function signOf({ numerator }: Rational): Rational {
  if (numerator === 0n) return rational(0n);
  return rational(numerator < 0n ? -1n : 1n);
}
