import { multiply, negate, rational } from '../../quantity/rational.ts';
import { conversionFactor, unit } from '../../quantity/unit.ts';
import { growthOver } from '../measures/growth.ts';
import type { CurrentValue } from '../observations/observation.ts';
import { beforeStart, endOf, endOfYear } from '../period/period.ts';
import { isPercent } from '../plan/unit-of.ts';
import { goalOf, wantedDirection } from '../target/meets.ts';
import type { TargetExpression } from '../target/target.ts';
import { withTotals } from './pursue-sum.ts';
import { type Found, missing, newest, type RowFlag, type Subject } from './pursuit.ts';
import { levelBefore } from './year-pair.ts';

/** Growth over the year before (增长5.2%) against the rate given, or against 同比 of the levels of both years. */
export function pursueRate(subject: Subject): Found {
  const { indicator, target } = subject;
  const expression = inPercent(subject);
  if (expression === null) return missing('notComparable');
  const [start, end] = [endOfYear(target.by - 1), endOfYear(target.by)];
  const known = indicator.flow ? withTotals(subject.values) : subject.values;
  const within = known.filter(({ period }) => beforeStart(period) >= start && endOf(period) <= end);
  const given = newest(within.filter((value) => isRate(value, subject)));
  // The growth of a quarter is not that of the year.
  const levels = within.filter(({ reading, period }) => reading === 'level' && (!indicator.flow || period.first === 1));
  const computed = given === undefined ? rateFromLevels(levels, known, indicator) : null;
  const rate = given?.value ?? computed?.rate;
  const last = given ?? computed?.last;
  if (rate === undefined || last === undefined) return missing(levels.length === 0 ? 'otherPeriod' : 'notComparable');
  const down = expression.flags.includes('decrease');
  const direction = wantedDirection(indicator.direction, expression.flags);
  const attained = down ? negate(rate) : rate;
  const { operator, value, upper, tolerance } = expression;
  const criterion = { operator, value, upper, tolerance, direction };
  const flags: RowFlag[] = [
    ...(given === undefined ? (['rateFromLevels'] as const) : []),
    ...(operator === 'about' ? (['toleranceAssumed'] as const) : []),
  ];
  const observed = { at: endOf(last.period), value: attained };
  return {
    kind: 'found',
    pursuit: {
      standing: {
        kind: 'rate',
        ...{ direction, base: null, start, observed, goal: goalOf(criterion), end, operator, upper, tolerance },
        path: 'linear',
        series: [observed],
        least: null,
        most: null,
      },
      criterion,
      attained,
      gapUnit: 'points',
      provisional: true,
      used: [last],
      flags,
    },
  };
}

/** Growth rates are computed in per cent; 增长1.7倍 is 170. `null` for a unit that is no ratio. */
export function inPercent({ target, expression }: Subject): TargetExpression | null {
  const factor = conversionFactor(target.unit, unit('%'));
  if (factor === null) return null;
  const { value, upper, tolerance } = expression;
  return {
    ...expression,
    value: multiply(value, factor),
    upper: upper === null ? null : multiply(upper, factor),
    tolerance: multiply(tolerance, factor),
  };
}

/** A rate is a value marked so, or any value of an indicator that is itself a rate in per cent. */
function isRate({ reading }: CurrentValue, { indicator }: Subject): boolean {
  return reading === 'rate' || isPercent(indicator);
}

/** From the newest level of the span that has one of a year earlier beside it; of a flow from January on. */
function rateFromLevels(
  levels: readonly CurrentValue[],
  known: readonly CurrentValue[],
  { base }: Subject['indicator'],
) {
  const last = newest(levels.filter((value) => levelBefore(value, known, base) !== null));
  if (last === undefined) return null;
  const before = levelBefore(last, known, base);
  const growth = before === null ? null : growthOver(last.value, before);
  return growth === null ? null : { last, rate: multiply(growth, rational(100n)) };
}
