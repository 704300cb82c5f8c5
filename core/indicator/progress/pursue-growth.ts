import {
  add,
  compare,
  divide,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../quantity/rational.ts';
import { averageGrowth, grown } from '../measures/growth.ts';
import type { CurrentValue } from '../observations/observation.ts';
import { endOf, endOfYear, isWholeYear } from '../period/period.ts';
import { goalOf, wantedDirection } from '../target/meets.ts';
import { levelAtStart, levelCourse } from './pursue-level.ts';
import { inPercent } from './pursue-rate.ts';
import { withTotals } from './pursue-sum.ts';
import { type Found, missing, newest, type Pursuit, type Reason, type RowFlag, type Subject } from './pursuit.ts';

const HUNDRED = rational(100n);

/** 年均增长7%: mean growth since the start against the rate; the goal is the level to which that rate leads. */
export function pursueAverageGrowth(subject: Subject): Found {
  return pursueGrowth(subject, 'compound', (course, rate, start, end) => ({
    goal: grown(course.base, rate, start, end),
    attained: averageGrowth(course.base, course.value, start, course.at),
  }));
}

/** Growth over the whole time (较2020年增长25%): the goal is the base with so much added. */
export function pursueTotalGrowth(subject: Subject): Found {
  return pursueGrowth(subject, 'linear', (course, rate) => ({
    goal: multiply(course.base, add(ONE, rate)),
    attained: subtract(divide(course.value, course.base), ONE),
  }));
}

interface Course {
  readonly base: Rational;
  readonly value: Rational;
  readonly at: number;
  readonly used: readonly CurrentValue[];
  readonly flags: readonly RowFlag[];
  readonly parts: Pick<Pursuit['standing'], 'series' | 'least' | 'most'>;
}

type Goal = { readonly goal: Rational | null; readonly attained: Rational | null };

function pursueGrowth(
  subject: Subject,
  path: 'linear' | 'compound',
  lead: (course: Course, rate: Rational, start: number, end: number) => Goal,
): Found {
  const { indicator, target } = subject;
  const expression = inPercent(subject);
  if (expression === null) return missing('notComparable');
  const [start, end] = [endOfYear(target.from), endOfYear(target.by)];
  const course = fromLevels(subject, start, end) ?? fromRates(subject, start);
  if (course === null) return missing(reasonWithout(subject));
  const { operator, value, upper, tolerance, flags } = expression;
  const down = flags.includes('decrease');
  const { direction } = indicator;
  const criterion = { operator, value, upper, tolerance, direction: wantedDirection(direction, flags) };
  const rate = goalOf(criterion);
  const { goal, attained } = lead(course, divide(down ? negate(rate) : rate, HUNDRED), start, end);
  if (goal === null || attained === null) return missing('notComparable');
  const percent = multiply(down ? negate(attained) : attained, HUNDRED);
  return {
    kind: 'found',
    pursuit: {
      standing: {
        kind: 'level',
        ...{ direction, base: course.base, start, observed: { at: course.at, value: course.value }, goal, end },
        // The goal is reached by the rate; how the words around the rate read is the criterion's affair.
        ...{ operator: null, upper: null, tolerance: ZERO, path },
        ...course.parts,
      },
      criterion,
      attained: percent,
      gapUnit: 'points',
      // 年均增长 can still be lost; growth over the whole time is a level, and a level that is reached is reached.
      provisional: path === 'compound',
      used: course.used,
      flags: [...course.flags, ...(operator === 'about' ? (['toleranceAssumed'] as const) : [])],
    },
  };
}

/** The newest level against that of the start; of a yearly flow a whole year's, since half a year's GDP is no level. */
function fromLevels({ indicator, target, values }: Subject, start: number, end: number): Course | null {
  const inTime = values.filter(
    ({ reading, period }) => reading === 'level' && endOf(period) > start && endOf(period) <= end,
  );
  const levels = indicator.flow ? withTotals(inTime).filter(({ period }) => isWholeYear(period)) : inTime;
  const last = newest(levels);
  const value = levelAtStart(indicator, values, target.from);
  if (last === undefined || value === null || compare(value, ZERO) <= 0) return null;
  const { series, least, most } = levelCourse(indicator, levels, last, target.from);
  return {
    base: value,
    value: last.value,
    at: endOf(last.period),
    used: [last],
    flags: [],
    parts: { series, least, most },
  };
}

/** Without levels, the growth rates of all years so far give an index that starts at 100. */
function fromRates({ values, target }: Subject, start: number): Course | null {
  const used: CurrentValue[] = [];
  let index = HUNDRED;
  const series = [{ at: start, value: index }];
  const rates = values.filter(
    ({ reading, period }) => reading === 'rate' && isWholeYear(period) && period.year <= target.by,
  );
  for (let year = target.from + 1; ; year += 1) {
    const rate = rates.find(({ period }) => period.year === year);
    if (rate === undefined) break;
    used.push(rate);
    index = multiply(index, add(ONE, divide(rate.value, HUNDRED)));
    series.push({ at: endOfYear(year), value: index });
  }
  const at = endOfYear(target.from + used.length);
  if (used.length === 0 || rates.some(({ period }) => endOf(period) > at)) return null;
  return {
    base: HUNDRED,
    value: index,
    at,
    used,
    flags: ['ratesMultiplied'],
    parts: { series, least: null, most: null },
  };
}

function reasonWithout({ indicator, target, values }: Subject): Reason {
  if (values.some(({ reading }) => reading === 'rate')) return 'valuesMissing';
  const base = levelAtStart(indicator, values, target.from);
  if (base === null) return indicator.base?.kind === 'bound' ? 'baseIsBound' : 'noBase';
  return compare(base, ZERO) <= 0 ? 'notComparable' : 'otherPeriod';
}
