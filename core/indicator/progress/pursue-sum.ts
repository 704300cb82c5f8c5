import { multiply, type Rational, rational, sum, ZERO } from '../../quantity/rational.ts';
import { conversionFactor } from '../../quantity/unit.ts';
import type { MonthIndex } from '../measures/standing.ts';
import type { CurrentValue } from '../observations/observation.ts';
import { beforeStart, endOf, endOfYear } from '../period/period.ts';
import { isPercent } from '../plan/unit-of.ts';
import { goalOf } from '../target/meets.ts';
import { type Found, missing, type RowFlag, type Subject } from './pursuit.ts';

/**
 * A total since the start (〔100〕, 新增 2400 人) against the sum of the periods' values; a mean per year against its sum
 * over the years. Periods that overlap count once, so that the most months are covered; months without a value are said.
 */
export function pursueSum({ indicator, target, expression, values }: Subject): Found {
  const [start, end] = [endOfYear(target.from), endOfYear(target.by)];
  const parts = disjoint(
    values.filter(({ reading, period }) => reading === 'level' && beforeStart(period) >= start && endOf(period) <= end),
  );
  if (parts.length === 0) return missing('otherPeriod');
  const factor = sumFactor(target.unit, indicator.unit);
  if (factor === null) return missing('notComparable');
  const years = rational(expression.measure === 'annualAverage' ? BigInt(target.by - target.from) : 1n);
  const scaled = (value: Rational) => multiply(multiply(value, factor), years);
  const at = Math.max(...parts.map(({ period }) => endOf(period)));
  const total = sum(parts.map(({ value }) => value));
  const { operator } = expression;
  const { direction } = indicator;
  const upper = expression.upper === null ? null : scaled(expression.upper);
  const tolerance = scaled(expression.tolerance);
  const criterion = { operator, value: scaled(expression.value), upper, tolerance, direction };
  const flags: RowFlag[] = [
    ...(monthsOf(parts) < at - start ? (['sumIncomplete'] as const) : []),
    ...(expression.measure === 'annualAverage' ? (['averageAsSum'] as const) : []),
    ...(operator === 'about' ? (['toleranceAssumed'] as const) : []),
  ];
  const observed = { at, value: total };
  return {
    kind: 'found',
    pursuit: {
      standing: {
        kind: 'sum',
        ...{ direction, base: ZERO, start, observed, goal: goalOf(criterion), end, operator, upper, tolerance },
        path: 'linear',
        series: [observed],
        least: null,
        most: null,
      },
      criterion,
      attained: total,
      gapUnit: 'own',
      provisional: direction === 'falling',
      used: parts,
      flags,
    },
  };
}

/** A yearly flow adds up to its unit without 年: 人次/年 over a year are 人次. */
function sumFactor(from: Subject['target']['unit'], to: Subject['indicator']['unit']): Rational | null {
  const withoutYear = (unit: typeof from) => ({ factors: unit.factors.filter(({ symbol }) => symbol !== '年') });
  return conversionFactor(withoutYear(from), withoutYear(to));
}

/**
 * Levels of a flow with the total from January to the end of each month that has none of its own, but parts that make it
 * up: the half year of two quarters, the year of four. Increases add up where every part has one; percentages never do.
 */
export function withTotals(values: readonly CurrentValue[]): readonly CurrentValue[] {
  const years = new Set(values.map(({ period }) => period.year));
  const totals = [...years].flatMap((year) => {
    const ofYear = values.filter(
      ({ period, reading, indicator }) => reading === 'level' && !isPercent(indicator) && period.year === year,
    );
    const ends = new Set(ofYear.map(({ period }) => period.last));
    return [...ends].flatMap((end) => totalUntil(end, ofYear) ?? []);
  });
  return [...values, ...totals];
}

function totalUntil(end: number, ofYear: readonly CurrentValue[]): CurrentValue | null {
  if (ofYear.some(({ period: { first, last } }) => first === 1 && last === end)) return null;
  const parts = disjoint(ofYear.filter(({ period: { last } }) => last <= end));
  const last = parts.at(-1);
  if (last === undefined || monthsOf(parts) < end) return null;
  const increases = parts.flatMap(({ increase }) => increase ?? []);
  return {
    ...last,
    period: { year: last.period.year, first: 1, last: end },
    value: sum(parts.map(({ value }) => value)),
    increase: increases.length === parts.length ? sum(increases) : null,
    earlier: [],
  };
}

/** Values whose periods do not overlap and cover the most months; of covers as long the one with the fewest values. */
function disjoint(values: readonly CurrentValue[]): readonly CurrentValue[] {
  const inOrder = [...values].sort((a, b) => endOf(a.period) - endOf(b.period));
  // The best cover by the first values: one, two, three … of them.
  const covers: (readonly CurrentValue[])[] = [[]];
  for (const [index, value] of inOrder.entries()) {
    const before = inOrder.filter(({ period }) => endOf(period) <= beforeStart(value.period)).length;
    const [without = [], upTo = []] = [covers[index], covers[before]];
    covers.push(better([...upTo, value], without));
  }
  return covers.at(-1) ?? [];
}

function better(one: readonly CurrentValue[], other: readonly CurrentValue[]): readonly CurrentValue[] {
  const more = monthsOf(one) - monthsOf(other);
  return more > 0 || (more === 0 && one.length < other.length) ? one : other;
}

function monthsOf(values: readonly CurrentValue[]): MonthIndex {
  return values.reduce((total, value) => total + months(value), 0);
}

function months({ period }: CurrentValue): number {
  return period.last - period.first + 1;
}
