import { type Issue, issue } from '../issue/issue.ts';
import { addDays } from '../quantity/date.ts';
import { decimalText } from '../quantity/decimal.ts';
import { add, compare, divide, isZero, multiply, type Rational, rational, sum } from '../quantity/rational.ts';
import { round } from '../quantity/round.ts';
import type { IgnoredPrice, IgnoredReason, Observation, PriceList } from './price-list.ts';
import type { Scheme } from './scheme.ts';

/** One publication: a day with the mean of its monitoring points, or a single published price. */
export interface Publication {
  readonly date: string;
  readonly prices: readonly Observation[];
  readonly mean: Rational;
}

/** The observed price of the window, with everything it was made of and everything that was left out. */
export interface ObservedPrice {
  /** `null` where there is nothing to average, or prices contradict each other. */
  readonly value: Rational | null;
  /** The mean before a declared rounding. */
  readonly exact: Rational | null;
  readonly publications: readonly Publication[];
  readonly ignored: readonly IgnoredPrice[];
  readonly issues: readonly Issue[];
}

const DOUBTFUL_TIMES = rational(3n);

/**
 * The mean of what was published inside the window: the sum of the publications divided by their number, not by the
 * number of days. Where the policy groups by day, the points of a day are averaged first, each counting the same.
 */
export function observePrice(scheme: Scheme, list: PriceList): ObservedPrice {
  const { series } = scheme.policy;
  const { from, to } = series.window;
  const issues: Issue[] = [];
  const ignored = [...list.ignored];
  const inside: Observation[] = [];
  for (const observation of list.observations) {
    if (observation.date >= from && observation.date <= to) inside.push(observation);
    else {
      ignored.push(leftOut(observation, 'outsideWindow'));
      issues.push(
        issue(
          'priceOutsideWindow',
          'info',
          { ...list.place, row: observation.row },
          { date: observation.date, from, to },
        ),
      );
    }
  }
  const { kept, repeated, conflict } = settleRepeats(scheme, inside, list);
  ignored.push(...repeated.ignored);
  issues.push(...repeated.issues, ...doubtful(kept, list));
  const publications =
    series.grouping.use === 'day' ? byDay(kept) : kept.map((price) => publication(price.date, [price]));
  if (kept.length === 0) {
    issues.push(issue('observedNone', 'error', list.place, { term: scheme.observed.label, from, to }));
  } else if (series.grouping.use === 'day') issues.push(...missingDays(publications, from, to, list));
  const total = sum(publications.map(({ mean }) => mean));
  const exact = conflict || publications.length === 0 ? null : divide(total, rational(BigInt(publications.length)));
  const rounding = series.rounding.use;
  const value = exact === null || rounding === null ? exact : round(exact, rounding);
  return { value, exact, publications, ignored: ignored.sort((a, b) => a.row - b.row), issues };
}

function byDay(observations: readonly Observation[]): Publication[] {
  const days = new Map<string, Observation[]>();
  for (const observation of observations) {
    const day = days.get(observation.date);
    if (day === undefined) days.set(observation.date, [observation]);
    else day.push(observation);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, prices]) => publication(date, prices));
}

function publication(date: string, prices: readonly Observation[]): Publication {
  return { date, prices, mean: divide(sum(prices.map(({ value }) => value)), rational(BigInt(prices.length))) };
}

/** Two prices for one point on one day: the same price twice counts once; different prices are settled as declared. */
function settleRepeats(scheme: Scheme, inside: readonly Observation[], list: PriceList) {
  const groups = new Map<string, Observation[]>();
  for (const observation of inside) {
    const key = `${observation.date}\n${observation.point.normalize('NFKC').trim()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [observation]);
    else group.push(observation);
  }
  const kept: Observation[] = [];
  const ignored: IgnoredPrice[] = [];
  const issues: Issue[] = [];
  let conflict = false;
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (first === undefined) continue;
    const differing = others.filter(({ value }) => compare(value, first.value) !== 0);
    if (differing.length === 0) {
      kept.push(first);
      for (const other of others) {
        const { row, date, point } = other;
        ignored.push(leftOut(other, 'repeated'));
        issues.push(
          issue('priceRepeated', 'warning', { ...list.place, row }, { date, point, first: String(first.row) }),
        );
      }
      continue;
    }
    const average = scheme.policy.series.conflicts.use === 'average';
    conflict ||= !average;
    const values = group.map(({ value }) => decimalText(value)).join('、');
    const rows = group.map(({ row }) => row).join('、');
    const place = { ...list.place, row: first.row };
    issues.push(
      issue('priceConflict', average ? 'warning' : 'error', place, {
        date: first.date,
        point: first.point,
        values,
        rows,
      }),
    );
    kept.push({ ...first, value: divide(sum(group.map(({ value }) => value)), rational(BigInt(group.length))) });
    if (average) ignored.push(...others.map((other) => leftOut(other, 'averaged')));
    else ignored.push(...group.map((other) => leftOut(other, 'conflict')));
  }
  return { kept, repeated: { ignored, issues }, conflict };
}

function leftOut({ row, date, point, value }: Observation, reason: IgnoredReason): IgnoredPrice {
  return { row, reason, date, point, found: decimalText(value) };
}

/** A price three times the median, or a third of it, is more often a slip of the unit than a market. */
function doubtful(observations: readonly Observation[], list: PriceList): Issue[] {
  const sorted = observations.map(({ value }) => value).sort(compare);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) return [];
  return observations.flatMap(({ row, date, value }) => {
    if (isZero(value)) return [issue('priceZero', 'warning', { ...list.place, row }, { date })];
    const far =
      compare(value, multiply(median, DOUBTFUL_TIMES)) > 0 || compare(multiply(value, DOUBTFUL_TIMES), median) < 0;
    const values = { found: decimalText(value), median: decimalText(median) };
    return far ? [issue('priceDoubtful', 'error', { ...list.place, row }, values)] : [];
  });
}

function missingDays(publications: readonly Publication[], from: string, to: string, list: PriceList): Issue[] {
  const published = new Set(publications.map(({ date }) => date));
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (!published.has(day)) days.push(day);
  if (days.length === 0) return [];
  const shown = days.slice(0, 10).join('、') + (days.length > 10 ? '…' : '');
  return [issue('priceDaysMissing', 'info', list.place, { count: String(days.length), days: shown })];
}

/** The sum of a series, for the arithmetic that is shown beside the mean. */
export function publicationSum(publications: readonly Publication[]): Rational {
  return publications.reduce((total, { mean }) => add(total, mean), rational(0n));
}
