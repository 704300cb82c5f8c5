import { multiply, negate, type Rational, rational } from '../../quantity/rational.ts';
import { conversionFactor, unit } from '../../quantity/unit.ts';
import { growthOver } from '../measures/growth.ts';
import type { CurrentValue } from '../observations/observation.ts';
import { beforeStart, endOf, endOfYear, yearPeriod } from '../period/period.ts';
import { goalOf } from '../target/meets.ts';
import type { TargetExpression } from '../target/target.ts';
import { isPercent } from './pursue-level.ts';
import { type Found, missing, newest, type RowFlag, type Subject } from './pursuit.ts';

/** Growth over the year before (增长5.2%) against the rate given, or against 同比 of the levels of both years. */
export function pursueRate(subject: Subject): Found {
  const { indicator, target } = subject;
  const expression = inPercent(subject);
  if (expression === null) return missing('notComparable');
  const [start, end] = [endOfYear(target.by - 1), endOfYear(target.by)];
  const within = subject.values.filter(({ period }) => beforeStart(period) >= start && endOf(period) <= end);
  const given = newest(
    within.filter((value) => isRate(value, subject)),
    ({ period }) => endOf(period),
  );
  const computed = given === undefined ? rateFromLevels(within, subject) : null;
  const rate = given?.value ?? computed?.rate;
  const last = given ?? computed?.last;
  if (rate === undefined || last === undefined) return missing(within.length === 0 ? 'otherPeriod' : 'notComparable');
  const down = expression.flags.includes('decrease');
  const direction = down ? 'rising' : indicator.direction;
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

function rateFromLevels(within: readonly CurrentValue[], { indicator, values }: Subject) {
  const levels = within.filter(
    (value) => value.reading === 'level' && levelBefore(value, values, indicator.base) !== null,
  );
  const last = newest(levels, ({ period }) => endOf(period));
  if (last === undefined) return null;
  const before = levelBefore(last, values, indicator.base);
  const growth = before === null ? null : growthOver(last.value, before);
  return growth === null ? null : { last, rate: multiply(growth, rational(100n)) };
}

/** The level of the same period a year earlier; the plan's base counts for its year. */
export function levelBefore(
  { period }: CurrentValue,
  values: readonly CurrentValue[],
  base: Subject['indicator']['base'],
): Rational | null {
  const same = values.find(
    (other) =>
      other.reading === 'level' &&
      other.period.year === period.year - 1 &&
      other.period.first === period.first &&
      other.period.last === period.last,
  );
  if (same !== undefined) return same.value;
  const isBaseYear = base?.kind === 'value' && base.year === period.year - 1;
  const { first, last } = yearPeriod(period.year);
  return isBaseYear && period.first === first && period.last === last ? base.value : null;
}
