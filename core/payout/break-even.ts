import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../quantity/rational.ts';
import { round } from '../quantity/round.ts';

/** The price at which payouts equal premiums; `exact` is false where it is given to twelve places. */
export interface BreakEven {
  readonly price: Rational;
  readonly exact: boolean;
}

const SEARCH_PLACES = 12;

/**
 * Searches a range of prices for the one at which `excess`, exact payouts less premiums, is nothing. A straight line from the
 * first price to the last, or to the last with an event, settles formulas that are linear in the price, exactly; others are
 * searched by halving. It halts after every price that is computed, since a long list takes its time at each.
 */
export function* searchBreakEven(
  excess: (price: Rational) => Rational,
  prices: readonly Rational[],
  lastEvent: Rational | null,
): Generator<void, BreakEven | null> {
  let [low, high] = [prices[0], prices.at(-1)];
  if (low === undefined || high === undefined) return null;
  const above = excess(low);
  yield;
  const below = excess(high);
  yield;
  if (compare(above, ZERO) < 0 || compare(below, ZERO) > 0) return null;
  for (const to of [high, lastEvent]) {
    if (to === null) continue;
    const straight = crossing(low, above, to, to === high ? below : excess(to));
    yield;
    if (straight !== null && isZero(excess(straight))) return { price: straight, exact: true };
    yield;
  }
  const step = rational(1n, 10n ** BigInt(SEARCH_PLACES));
  while (compare(subtract(high, low), step) > 0) {
    const middle = round(divide(add(low, high), rational(2n)), { places: SEARCH_PLACES + 2, rule: 'down' });
    if (compare(excess(middle), ZERO) >= 0) low = middle;
    else high = middle;
    yield;
  }
  return { price: round(low, { places: SEARCH_PLACES, rule: 'halfAwayFromZero' }), exact: isZero(excess(low)) };
}

function crossing(from: Rational, above: Rational, to: Rational, below: Rational): Rational | null {
  const drop = subtract(above, below);
  return isZero(drop) ? null : add(from, divide(multiply(subtract(to, from), above), drop));
}
