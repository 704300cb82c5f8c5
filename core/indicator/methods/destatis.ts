import { decimal } from '../../quantity/decimal.ts';
import {
  absolute,
  add,
  divide,
  isZero,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../quantity/rational.ts';
import { isReached, type Point, type Standing, sign, yearsBetween } from '../measures/standing.ts';
import { inOrder, isBefore } from './flips.ts';
import { type Ladder, statusAt } from './ladder.ts';
import type { Assessment, Flip, Method, Unavailable } from './method.ts';

export type WeatherSymbol = 'sun' | 'slightlyCloudy' | 'cloud' | 'thunderstorm';

/** The last five changes count; three of them must be there. A point more than a year before the next ends the window. */
export const DESTATIS_WINDOW = { most: 6, fewest: 4, monthsApart: 12 };

/** By how much of what is still missing the target would be missed. */
export const DESTATIS_MISS = { slightlyCloudy: decimal('0.05'), cloud: decimal('0.20') };

/** The share missed falls as an indicator improves, so that it is its negative that climbs the ladder. */
const LADDER: Ladder<WeatherSymbol> = {
  rungs: [
    { status: 'sun', from: negate(DESTATIS_MISS.slightlyCloudy), exclusive: true },
    { status: 'slightlyCloudy', from: negate(DESTATIS_MISS.cloud) },
  ],
  below: 'cloud',
};

const WORST_FIRST: readonly WeatherSymbol[] = ['thunderstorm', 'cloud', 'slightlyCloudy', 'sun'];

/** The mean of the last changes, continued in a straight line to the target date. */
export const destatis: Method<WeatherSymbol> = {
  id: 'destatis',
  version: 'read 2026-11-23',
  citation:
    'Statistisches Bundesamt, Status of indicators: Methodology, German Sustainable Development Strategy, page without ' +
    'a date, read 2026-11-23, https://dns-indikatoren.de/en/status',
  // The publication calls both sun and slightly cloudy "on-track".
  statuses: { sun: 'onCourse', slightlyCloudy: 'onCourse', cloud: 'offCourse', thunderstorm: 'away' },
  assess,
  flips,
};

/** An indicator with several targets is shown with the worst of their symbols; `null` for none. */
export function worstSymbol(symbols: readonly WeatherSymbol[]): WeatherSymbol | null {
  return WORST_FIRST.find((symbol) => symbols.includes(symbol)) ?? null;
}

/**
 * miss / |T - y|, where the trend would miss the target by `miss`; negative where it would pass it. At the target itself
 * the ratio has no value: the sun shines unless the trend leads away again. After the target date nothing is continued.
 */
function assess(standing: Standing): Assessment<WeatherSymbol> {
  const window = windowOf(standing);
  if (typeof window === 'string') return { kind: 'unavailable', reason: window };
  const { goal, observed } = standing;
  const trend = subtract(observed.value, window.first.value);
  const wanted = rational(sign(standing));
  const missed = multiply(wanted, subtract(goal, add(observed.value, multiply(trend, window.continued))));
  const distance = absolute(subtract(goal, observed.value));
  const ratio = isZero(distance) ? null : divide(missed, distance);
  const assessed = (status: WeatherSymbol) => ({ kind: 'assessed', status, value: ratio, score: null }) as const;
  if (!isReached(standing) && multiply(wanted, trend).numerator <= 0n) return assessed('thunderstorm');
  if (ratio === null) return assessed(missed.numerator > 0n ? 'cloud' : 'sun');
  return assessed(statusAt(LADDER, negate(ratio)));
}

/**
 * The trend runs from the first value f of the window to the last, y; c is the time left over the time of the window.
 * Short of the target a share m is missed at y = (c * f + (1 - m) * T) / (c + 1 - m); past it, where a trend that leads
 * back may lose it again, at y = (c * f + (1 + m) * T) / (c + 1 + m).
 */
function flips(standing: Standing): readonly Flip<WeatherSymbol>[] {
  const window = windowOf(standing);
  if (typeof window === 'string') return [];
  const { goal, direction } = standing;
  const { first, continued } = window;
  const comesFromBefore = isBefore(first.value, goal, direction);
  const cloud: Flip<WeatherSymbol> = comesFromBefore
    ? { status: 'cloud', value: first.value, exclusive: true }
    : { status: 'cloud', value: goal };
  // With no time left, or from the target itself, there is nothing between missing it and reaching it.
  if (isZero(continued) || isZero(subtract(first.value, goal))) {
    return inOrder([{ status: 'sun', value: goal }, cloud], direction);
  }
  const levelAt = (miss: Rational): Rational => {
    const weight = comesFromBefore ? subtract(ONE, miss) : add(ONE, miss);
    const weighted = add(multiply(continued, first.value), multiply(weight, goal));
    return divide(weighted, add(continued, weight));
  };
  return inOrder(
    [
      { status: 'sun', value: levelAt(DESTATIS_MISS.slightlyCloudy), exclusive: true },
      { status: 'slightlyCloudy', value: levelAt(DESTATIS_MISS.cloud) },
      cloud,
    ],
    direction,
  );
}

interface Window {
  readonly first: Point;
  /** How often the change of the window is repeated until the target date: the time left over the time of the window. */
  readonly continued: Rational;
}

/** The observation and the points that lead up to it without a gap, six at most. */
function windowOf({ kind, series, observed, end }: Standing): Window | Unavailable {
  if (kind !== 'level') return 'notLevel';
  const latestFirst = series.filter(({ at }) => at < observed.at).reverse();
  let first = observed;
  let points = 1;
  for (const point of latestFirst) {
    if (points === DESTATIS_WINDOW.most || first.at - point.at > DESTATIS_WINDOW.monthsApart) break;
    first = point;
    points += 1;
  }
  if (points < DESTATIS_WINDOW.fewest) return 'tooFewPoints';
  const left = end > observed.at ? yearsBetween(observed.at, end) : ZERO;
  return { first, continued: divide(left, yearsBetween(first.at, observed.at)) };
}
