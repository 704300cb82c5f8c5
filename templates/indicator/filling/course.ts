import type { ScheduleRule } from '../../../core/indicator/measures/schedule.ts';
import type { CurrentValue } from '../../../core/indicator/observations/observation.ts';
import { endOfYear, yearPeriod } from '../../../core/indicator/period/period.ts';
import type { Indicator, Target } from '../../../core/indicator/plan/plan.ts';
import { chooseTarget } from '../../../core/indicator/progress/choose-target.ts';
import { findPursuit } from '../../../core/indicator/progress/find-pursuit.ts';
import type { Pursuit, Reason } from '../../../core/indicator/progress/pursuit.ts';
import { ONE, type Rational } from '../../../core/quantity/rational.ts';
import type { InputKind } from './input-kind.ts';

/** Values are of whole years, so the schedule counts years, unrounded. */
export const YEARLY: ScheduleRule = { by: 'year', rounding: 'exact' };

/** How the number of a row comes from the cells that are filled in. */
export type Way = 'level' | 'sum' | 'rate' | 'rateFromLevels' | 'growthFromLevels' | 'growthFromRates';

/** A target with the way core pursues it, or the reason why it cannot be measured whatever is filled in. */
export type Course =
  | { readonly kind: 'measured'; readonly target: Target; readonly pursuit: Pursuit; readonly way: Way }
  | { readonly kind: 'unmeasured'; readonly target: Target | null; readonly reason: Reason };

/** A course with the last 截至年份 it counts for. */
export interface Stage {
  readonly upTo: number;
  readonly course: Course;
}

/** Which targets an indicator is measured against as 截至年份 goes on, in the order of the years. */
export function stagesOf(indicator: Indicator, years: readonly number[], input: InputKind): readonly Stage[] {
  const stages: Stage[] = [];
  for (const year of years) {
    const target = chooseTarget(indicator, endOfYear(year), null);
    const last = stages.at(-1);
    if (last?.course.target === target) stages[stages.length - 1] = { ...last, upTo: year };
    else stages.push({ upTo: year, course: courseOf(indicator, target, years, input) });
  }
  return stages;
}

/**
 * How core reads the target: it is asked with a value of one in every year. Only what does not depend on values is kept
 * of the answer, so that units, differences from the base and means per year are converted in one place.
 */
function courseOf(indicator: Indicator, target: Target | null, years: readonly number[], input: InputKind): Course {
  if (target === null) return { kind: 'unmeasured', target, reason: 'noTarget' };
  const { expression } = target;
  if (expression === null) return { kind: 'unmeasured', target, reason: 'qualitative' };
  // Added to a level that is itself filled in, a difference would be another number for every value.
  if (expression.measure === 'change' && !startsAtBase(indicator, target))
    return { kind: 'unmeasured', target, reason: 'noBase' };
  const values = yearsThrough(years, target.by).map((year) => yearValue(indicator, year, ONE, input));
  const found = findPursuit({ indicator, target, expression, values });
  if (found.kind === 'missing') return { kind: 'unmeasured', target, reason: found.reason };
  return { kind: 'measured', target, pursuit: found.pursuit, way: wayOf(target, found.pursuit) };
}

function startsAtBase({ base }: Indicator, { from }: Target): boolean {
  return base?.kind === 'value' && base.year === from;
}

/** The years of the sheet, and those after them up to a target that lies later. */
function yearsThrough(years: readonly number[], by: number): readonly number[] {
  const last = years.at(-1) ?? by;
  return [...years, ...Array.from({ length: Math.max(0, by - last) }, (_, index) => last + 1 + index)];
}

function wayOf({ expression }: Target, { standing, flags }: Pursuit): Way {
  if (standing.kind === 'sum') return 'sum';
  if (standing.kind === 'rate') return flags.includes('rateFromLevels') ? 'rateFromLevels' : 'rate';
  if (flags.includes('ratesMultiplied')) return 'growthFromRates';
  const isGrowth = expression?.measure === 'annualGrowth' || expression?.measure === 'totalGrowth';
  return isGrowth ? 'growthFromLevels' : 'level';
}

/** The value of a year as core's functions take it. */
export function yearValue(indicator: Indicator, year: number, value: Rational, input: InputKind): CurrentValue {
  const reading = input === 'rate' ? 'rate' : 'level';
  // Written out, because a workbook makes thousands of them.
  return {
    indicator,
    value,
    period: yearPeriod(year),
    town: null,
    reading,
    numerator: null,
    denominator: null,
    increase: null,
    published: null,
    place: {},
    typed: '',
    earlier: [],
  };
}
