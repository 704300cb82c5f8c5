import { dayNumber } from '../../quantity/date.ts';
import { compare, divide, isZero, multiply, ONE, type Rational, rational, subtract } from '../../quantity/rational.ts';
import { averageGrowth, grown } from '../measures/growth.ts';
import { countedUntil, type ScheduleRule, scheduledShare } from '../measures/schedule.ts';
import { type MonthIndex, yearsBetween } from '../measures/standing.ts';
import { endOfYear, yearOf } from '../period/period.ts';
import { startOf } from '../progress/assess-row.ts';
import type { ProgressRow } from '../progress/progress-row.ts';
import type { Pursuit } from '../progress/pursuit.ts';
import { type Calculation, found, numberInput, percentInput } from './calculation.ts';
import { baseInput } from './explain-goal.ts';

/** 序时进度 of a row that is measured: a share of the time, or of the way that equal growth would have made. */
export function explainSchedule({ measures }: ProgressRow, pursuit: Pursuit, rule: ScheduleRule): Calculation[] {
  const { standing } = pursuit;
  if (measures.schedule === null) return [];
  return standing.path === 'linear'
    ? [timeShare(standing.start, standing.end, standing.observed.at, rule, measures.schedule)]
    : growthShare(pursuit, rule, measures.schedule);
}

/** Where nothing is measured the schedule says how far the time has run on the day asked for. */
export function explainTime(
  { indicator, target, measures }: ProgressRow,
  rule: ScheduleRule,
  asOf: MonthIndex,
): Calculation[] {
  if (target === null || measures.schedule === null) return [];
  return [timeShare(startOf(indicator, target), endOfYear(target.by), asOf, rule, measures.schedule)];
}

/** Elapsed time over the whole time, counted in years, months or days; none before the start and all after the end. */
function timeShare(
  start: MonthIndex,
  end: MonthIndex,
  at: MonthIndex,
  { by, rounding }: ScheduleRule,
  result: Rational,
): Calculation {
  const share = scheduledShare(start, end, at, { by, rounding: 'exact' });
  const whole = lengthOf(start, end, by);
  return {
    ...found('schedule', '{elapsed} ÷ {whole}', share, 'ratio', {
      elapsed: numberInput('elapsed', multiply(share, whole)),
      whole: numberInput('whole', whole),
    }),
    result,
    adjustment: rounding === 'exact' ? null : 'rounded',
  };
}

/** Both ends are ends of years. */
function lengthOf(start: MonthIndex, end: MonthIndex, by: ScheduleRule['by']): Rational {
  const lastDay = (month: MonthIndex) => dayNumber(`${yearOf(month)}-12-31`);
  switch (by) {
    case 'year':
      return yearsBetween(start, end);
    case 'month':
      return rational(BigInt(end - start));
    case 'day':
      return rational(BigInt(lastDay(end) - lastDay(start)));
  }
}

function growthShare(pursuit: Pursuit, rule: ScheduleRule, result: Rational): Calculation[] {
  const { standing } = pursuit;
  const { base, goal, start, end, observed } = standing;
  const rate = base === null ? null : averageGrowth(base, goal, start, end);
  if (base === null || rate === null) return [];
  const at = countedUntil(start, end, observed.at, rule);
  const due = at === end ? goal : grown(base, rate, start, at);
  if (due === null) return [];
  const way = subtract(goal, base);
  const share = isZero(way) ? ONE : divide(subtract(due, base), way);
  return [
    found('due', '{base} × (1 + {rate}) ^ {years}', due, 'amount', {
      ...baseInput(pursuit),
      rate: percentInput('rate', rate),
      years: numberInput('years', yearsBetween(start, at)),
    }),
    {
      ...found('schedule', '({due} − {base}) ÷ ({goal} − {base})', share, 'ratio', {
        due: numberInput('due', due),
        ...baseInput(pursuit),
        goal: numberInput('goal', goal),
      }),
      result,
      adjustment: compare(share, result) === 0 ? null : 'rounded',
    },
  ];
}
