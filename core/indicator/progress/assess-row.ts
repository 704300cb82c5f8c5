import { type Rational, subtract, ZERO } from '../../quantity/rational.ts';
import {
  attainment,
  forecast,
  gap,
  leadInPoints,
  neededGrowth,
  neededPerYear,
  progressFromBase,
  schedule,
} from '../measures/cn.ts';
import { averageGrowth, growthFromIncrease, growthOver } from '../measures/growth.ts';
import { type ScheduleRule, scheduledShare } from '../measures/schedule.ts';
import type { MonthIndex, Standing } from '../measures/standing.ts';
import type { CurrentValue } from '../observations/observation.ts';
import { endOfYear, type Period } from '../period/period.ts';
import type { Indicator, Target } from '../plan/plan.ts';
import { isPercent } from '../plan/unit-of.ts';
import { goalOf, meets } from '../target/meets.ts';
import { findPursuit } from './find-pursuit.ts';
import type { Actual, Measures, YearOnYear } from './progress-row.ts';
import { newest, type Pursuit, type Reason } from './pursuit.ts';
import { type Status, statusOf } from './status.ts';
import { yearPair } from './year-pair.ts';

/** The measures of one indicator at one place. */
export interface Assessed {
  readonly pursuit: Pursuit | null;
  readonly actual: Actual | null;
  readonly measures: Measures;
  readonly status: Status;
}

const NO_MEASURES: Measures = {
  attainment: null,
  progress: null,
  schedule: null,
  lead: null,
  gap: null,
  neededPerYear: null,
  neededGrowth: null,
  forecast: null,
  yearOnYear: null,
  averageGrowth: null,
};

/**
 * Measures an indicator against a target with the values known of one place. Whatever cannot be measured is `null`, and the
 * status names the reason; the other measures are still given.
 */
export function assess(
  indicator: Indicator,
  target: Target | null,
  values: readonly CurrentValue[],
  rule: ScheduleRule,
  asOf: MonthIndex,
): Assessed {
  const last = newest(values);
  const unmeasured = (reason: Reason): Assessed => ({
    pursuit: null,
    actual: last === undefined ? null : actualOf(last.value, last.period, last.reading, [last]),
    measures: {
      ...NO_MEASURES,
      schedule: dueShare(indicator, target, rule, asOf),
      yearOnYear: yearOnYear(indicator, null, values),
    },
    status: { code: 'notMeasurable', reason },
  });
  if (target === null) return unmeasured('noTarget');
  const { expression } = target;
  if (expression === null) return unmeasured('qualitative');
  const found = findPursuit({ indicator, target, expression, values });
  if (found.kind === 'missing') return unmeasured(found.reason);
  return measured(indicator, found.pursuit, values, rule);
}

function measured(
  indicator: Indicator,
  pursuit: Pursuit,
  values: readonly CurrentValue[],
  rule: ScheduleRule,
): Assessed {
  const { standing, criterion, attained, flags, used, provisional } = pursuit;
  const goal = goalOf(criterion);
  const isMet = meets(criterion, attained).kind === 'met';
  // 约34 is met at 33.6; nothing is missing then. A growth rate that is met still leads to a level to be reached.
  const isDone = isMet && !provisional;
  const progress = standing.kind === 'rate' ? null : progressFromBase(standing);
  const scheduled = schedule(standing, rule);
  const baseReason: Reason = indicator.base?.kind === 'bound' ? 'baseIsBound' : 'noBase';
  // An index of growth rates has no unit to state an amount in.
  const inUnit = standing.kind !== 'rate' && !flags.includes('ratesMultiplied');
  const last = used.at(-1);
  return {
    pursuit,
    actual: last === undefined ? null : actualOf(shownValue(pursuit), last.period, shownKind(pursuit), used),
    measures: {
      attainment: attainment(attained, goal, criterion.direction),
      progress,
      schedule: scheduled,
      lead: progress === null || scheduled === null ? null : leadInPoints(progress, scheduled),
      gap: isMet ? ZERO : gap(attained, goal, criterion.direction),
      neededPerYear: inUnit ? neededPerYear(isDone ? atGoal(standing) : standing) : null,
      neededGrowth: isDone ? null : neededGrowth(standing),
      forecast: inUnit ? forecast(standing) : null,
      yearOnYear: yearOnYear(indicator, pursuit, values),
      averageGrowth:
        standing.kind !== 'level' || standing.base === null
          ? null
          : averageGrowth(standing.base, standing.observed.value, standing.start, standing.observed.at),
    },
    status: statusOf({ pursuit, progress, schedule: scheduled, attribute: indicator.attribute, baseReason }),
  };
}

function atGoal(standing: Standing): Standing {
  return { ...standing, observed: { ...standing.observed, value: standing.goal } };
}

function actualOf(value: Rational, period: Period, kind: Actual['kind'], used: readonly CurrentValue[]): Actual {
  return { value, period, kind, places: used.map(({ place }) => place) };
}

function shownValue({ standing, attained, flags }: Pursuit): Rational {
  return standing.kind === 'rate' || flags.includes('ratesMultiplied') ? attained : standing.observed.value;
}

function shownKind({ standing, flags }: Pursuit): Actual['kind'] {
  return flags.includes('ratesMultiplied') ? 'rate' : standing.kind;
}

/** Where nothing was observed, the schedule still says how far the time has run. */
function dueShare(indicator: Indicator, target: Target | null, rule: ScheduleRule, asOf: MonthIndex): Rational | null {
  if (target === null) return null;
  return scheduledShare(startOf(indicator, target), endOfYear(target.by), asOf, rule);
}

/** Where the way to a target begins: at the base for a level, a year before for 同比, else where the document counts from. */
export function startOf({ base }: Indicator, { expression, by, from }: Target): MonthIndex {
  const measure = expression?.measure ?? 'level';
  if (measure === 'growth') return endOfYear(by - 1);
  return endOfYear(measure === 'level' ? (base?.year ?? from) : from);
}

function yearOnYear(indicator: Indicator, pursuit: Pursuit | null, values: readonly CurrentValue[]): YearOnYear | null {
  const pair = yearPair(indicator, pursuit, values);
  if (pair === null || pair.last.reading === 'rate') return null;
  const { last, before } = pair;
  if (isPercent(indicator)) {
    if (before !== null) return { kind: 'points', value: subtract(last.value, before) };
    return last.increase === null ? null : { kind: 'points', value: last.increase };
  }
  const ratio = before === null ? fromIncrease(last) : growthOver(last.value, before);
  return ratio === null ? null : { kind: 'ratio', value: ratio };
}

function fromIncrease({ value, increase }: CurrentValue): Rational | null {
  return increase === null ? null : growthFromIncrease(value, increase);
}
