import type { ScheduleRule } from '../measures/schedule.ts';
import type { MonthIndex } from '../measures/standing.ts';
import type { ProgressRow } from '../progress/progress-row.ts';
import type { Pursuit } from '../progress/pursuit.ts';
import { meets } from '../target/meets.ts';
import type { Calculation } from './calculation.ts';
import { explainAttained, explainGoal, isRateTarget } from './explain-goal.ts';
import { explainMeasures } from './explain-measures.ts';
import { explainSchedule, explainTime } from './explain-schedule.ts';
import { explainYearOnYear } from './explain-year-on-year.ts';
import type { Explanation, Judgement } from './explanation.ts';
import { absentMeasures } from './find-absences.ts';

/** Works a row out again as steps that can be redone by hand. `asOf` is the last month that is over on the day asked for. */
export function explainRow(row: ProgressRow, rule: ScheduleRule, asOf: MonthIndex): Explanation {
  const { indicator, target, actual, pursuit, measures, status } = row;
  const calculations: Calculation[] =
    pursuit === null
      ? [...explainTime(row, rule, asOf), ...explainYearOnYear(row)]
      : [
          ...explainGoal(row, pursuit),
          ...explainAttained(row, pursuit),
          ...explainMeasures(row, pursuit, explainSchedule(row, pursuit, rule)),
          ...explainYearOnYear(row),
        ];
  return {
    base: indicator.base,
    target,
    actual,
    calculations,
    absent: absentMeasures(row),
    judgement: pursuit === null ? null : judge(pursuit, measures, isRateTarget(row)),
    status,
  };
}

function judge(
  { criterion, attained, standing, provisional }: Pursuit,
  { progress, schedule }: ProgressRow['measures'],
  isRate: boolean,
): Judgement {
  return {
    verdict: meets(criterion, attained),
    criterion,
    attained,
    isRate,
    final: standing.observed.at >= standing.end,
    provisional,
    progress,
    schedule,
  };
}
