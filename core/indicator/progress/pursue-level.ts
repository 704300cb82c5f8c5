import { add, multiply, ONE, type Rational, subtract } from '../../quantity/rational.ts';
import { conversionFactor, unitText } from '../../quantity/unit.ts';
import type { Point } from '../measures/standing.ts';
import type { CurrentValue } from '../observations/observation.ts';
import { endOf, endOfYear, isWholeYear } from '../period/period.ts';
import type { Indicator } from '../plan/plan.ts';
import { isPercent } from '../plan/unit-of.ts';
import { goalOf } from '../target/meets.ts';
import { pursueSum, withTotals } from './pursue-sum.ts';
import { type Found, missing, newest, type Subject } from './pursuit.ts';

/**
 * A level against the last value up to the target date. A yearly flow (人次/年, 地区生产总值) is the value of a whole year; in
 * the target's own year the parts so far are measured as a sum on its way to the year's number.
 */
export function pursueLevel(subject: Subject): Found {
  const { indicator, target, expression, values } = subject;
  const end = endOfYear(target.by);
  const all = values.filter(({ reading }) => reading === 'level');
  if (all.length === 0) return missing('notComparable');
  const inTime = all.filter(({ period }) => endOf(period) <= end);
  const levels = indicator.flow ? withTotals(inTime) : inTime;
  const last = lastLevel(indicator, levels, target.by);
  if (last === undefined) return missing('otherPeriod');
  if (indicator.flow && !isWholeYear(last.period)) {
    if (isPercent(indicator)) return missing('otherPeriod');
    return pursueSum({ ...subject, target: { ...target, from: target.by - 1 } });
  }
  const factor = conversionFactor(target.unit, indicator.unit);
  if (factor === null) return missing('notComparable');
  const scaled = (value: Rational) => multiply(value, factor);
  const { operator } = expression;
  const { direction } = indicator;
  const upper = expression.upper === null ? null : scaled(expression.upper);
  const tolerance = scaled(expression.tolerance);
  const criterion = { operator, value: scaled(expression.value), upper, tolerance, direction };
  return {
    kind: 'found',
    pursuit: {
      standing: {
        kind: 'level',
        ...levelCourse(indicator, levels, last, target.from),
        goal: goalOf(criterion),
        end,
        ...{ operator, upper, tolerance, direction },
        path: 'linear',
      },
      criterion,
      attained: last.value,
      gapUnit: isPercent(indicator) ? 'points' : 'own',
      provisional: false,
      used: [last],
      flags: operator === 'about' ? ['toleranceAssumed'] : [],
    },
  };
}

/**
 * A difference from the level at the start (提高8.4个百分点) is the level it leads to; without that level there is nothing
 * to add it to.
 */
export function pursueChange(subject: Subject): Found {
  const { indicator, expression, target, values } = subject;
  const base = levelAtStart(indicator, values, target.from);
  if (base === null) return missing(indicator.base?.kind === 'bound' ? 'baseIsBound' : 'noBase');
  const down = expression.flags.includes('decrease');
  const inPoints = isPercent(indicator) && unitText(target.unit) === '百分点';
  const factor = inPoints ? ONE : conversionFactor(target.unit, indicator.unit);
  if (factor === null) return missing('notComparable');
  const change = (amount: Rational) => {
    const scaled = multiply(amount, factor);
    return down ? subtract(base, scaled) : add(base, scaled);
  };
  const [near, far] = [change(expression.value), expression.upper === null ? null : change(expression.upper)];
  const level = {
    ...expression,
    measure: 'level' as const,
    operator: down ? mirrored(expression.operator) : expression.operator,
    ...(down && far !== null ? { value: far, upper: near } : { value: near, upper: far }),
    tolerance: multiply(expression.tolerance, factor),
  };
  const found = pursueLevel({
    ...subject,
    target: { ...target, unit: indicator.unit, expression: level },
    expression: level,
  });
  if (found.kind === 'missing') return found;
  const { pursuit } = found;
  return {
    ...found,
    pursuit: { ...pursuit, standing: { ...pursuit.standing, base, start: endOfYear(target.from) } },
  };
}

/** The level at the end of a year: the plan's base, or what was observed; of a flow the whole year's. */
export function levelAtStart(
  { base, flow }: Indicator,
  values: readonly CurrentValue[],
  year: number,
): Rational | null {
  if (base?.kind === 'value' && base.year === year) return base.value;
  const levels = (flow ? withTotals(values) : values).filter(({ reading }) => reading === 'level');
  return levels.find(({ period }) => isWholeYear(period) && period.year === year)?.value ?? null;
}

/** The value that counts for a level: the newest; of a yearly flow the newest whole year, or parts of the target's year. */
function lastLevel({ flow }: Indicator, levels: readonly CurrentValue[], targetYear: number) {
  const last = newest(levels);
  if (!flow || last?.period.year === targetYear) return last;
  return newest(levels.filter(({ period }) => isWholeYear(period)));
}

/** Where an indicator comes from and has been: its base, and one level a year up to the last. */
export function levelCourse(indicator: Indicator, levels: readonly CurrentValue[], last: CurrentValue, from: number) {
  const { base, least, most } = indicator;
  const start = base === null ? endOfYear(from) : endOfYear(base.year);
  const known = base?.kind === 'value' ? base.value : null;
  const observed: Point = { at: endOf(last.period), value: last.value };
  const years = levels
    .filter(({ period }) => period.last === last.period.last && endOf(period) > start && endOf(period) < observed.at)
    .sort((a, b) => b.period.first - a.period.first)
    .map(({ period, value }) => ({ at: endOf(period), value }));
  // Of values that end together the one of the longest period comes last and stays.
  const points = [...(known === null ? [] : [{ at: start, value: known }]), ...years, observed];
  const series = [...new Map(points.map((point) => [point.at, point])).values()].sort((a, b) => a.at - b.at);
  return { base: known, start, observed, series, least, most };
}

function mirrored<T extends string | null>(operator: T) {
  switch (operator) {
    case '>=':
      return '<=' as const;
    case '>':
      return '<' as const;
    case '<=':
      return '>=' as const;
    case '<':
      return '>' as const;
    default:
      return operator;
  }
}
