import { terminatingText } from '../../../core/quantity/decimal.ts';
import {
  absolute,
  add,
  compare,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../../core/quantity/rational.ts';
import { powerOfTen } from '../../../core/quantity/round.ts';

/** What a total is held against: the sum of the parts, the sum of their sizes, and how many there are. */
export interface Parts {
  readonly sum: Rational;
  readonly size: Rational;
  readonly count: number;
}

/** How a total stands to its parts. `within` is what the rounding of every printed number may come to. */
export type Verdict =
  | { readonly kind: 'exact' }
  | { readonly kind: 'rounding'; readonly difference: Rational; readonly within: Rational }
  | { readonly kind: 'wrong'; readonly difference: Rational; readonly within: Rational };

/** Spreadsheets add doubles: what is below a billionth of a thousandth of the numbers added is no difference. */
const NOISE = rational(1n, powerOfTen(12));
/** Beyond these places nobody prints; they are left of a division. Cells hold decimals, so every value ends. */
const MOST_PLACES = 6;

/**
 * Holds a total against its parts. Each printed number stands for the interval of half a unit of its last digit to either side;
 * the last digit is that of the number with the most places, since `12.50` is stored as `12.5`.
 */
export function addUp(total: Rational, parts: Parts, places: number): Verdict {
  const difference = subtract(total, parts.sum);
  const noise = multiply(add(absolute(total), parts.size), NOISE);
  if (isZero(difference) || compare(absolute(difference), noise) <= 0) return { kind: 'exact' };
  const within = rational(BigInt(parts.count + 1), 2n * powerOfTen(places));
  const kind = compare(absolute(difference), within) <= 0 ? 'rounding' : 'wrong';
  return { kind, difference, within };
}

export function partsOf(values: readonly Rational[]): Parts {
  return { sum: sum(values), size: sum(values.map(absolute)), count: values.length };
}

/** The places of the number with the most of them. */
export function mostPlaces(values: readonly Rational[]): number {
  return values.reduce((most, value) => Math.max(most, placesOf(value)), 0);
}

function placesOf(value: Rational): number {
  const [, fraction = ''] = terminatingText(value)?.split('.') ?? [];
  return Math.min(MOST_PLACES, fraction.length);
}
