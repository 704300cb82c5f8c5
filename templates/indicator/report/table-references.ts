import { isRateTarget } from '../../../core/indicator/explain/explain-goal.ts';
import type { ScheduleRule } from '../../../core/indicator/measures/schedule.ts';
import { yearOf } from '../../../core/indicator/period/period.ts';
import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';
import type { Pursuit } from '../../../core/indicator/progress/pursuit.ts';
import { type RowReferences, type RowShape, shapeOf } from '../formulas/row-formula.ts';
import { tableCell } from './table-columns.ts';

/** Where the formulas of a row of 指标进度 find their numbers. */
export function referencesOf(row: ProgressRow, pursuit: Pursuit, at: number): RowReferences {
  const { standing, criterion, flags } = pursuit;
  const isRate = isRateTarget(row);
  const approximate = criterion.operator === 'about';
  return {
    base: baseReference(pursuit, at),
    value: tableCell('measured', at),
    goal: isRate && standing.kind === 'rate' ? tableCell('target', at) : tableCell('goal', at),
    attained: tableCell('attained', at),
    target: tableCell(isRate ? 'target' : 'goal', at),
    upper: criterion.upper === null ? null : tableCell('upper', at),
    lower: criterion.upper === null ? null : tableCell('lower', at),
    tolerance: approximate ? tableCell('tolerance', at) : null,
    ...timeReferences(at),
    incomplete: flags.includes('sumIncomplete') ? `${tableCell('incomplete', at)}=1` : null,
  };
}

export function shapeOfRow(row: ProgressRow, pursuit: Pursuit, schedule: ScheduleRule): RowShape {
  const { attribute, base } = row.indicator;
  return shapeOf(pursuit, { attribute, schedule, baseReason: base?.kind === 'bound' ? 'baseIsBound' : 'noBase' });
}

/** What the schedule needs of a row in which nothing is measured: its time still runs. */
export function timeOnly(
  { indicator }: ProgressRow,
  schedule: ScheduleRule,
  at: number,
): { readonly references: RowReferences; readonly shape: RowShape } {
  const { direction, attribute } = indicator;
  const nothing = tableCell('measured', at);
  return {
    references: {
      ...{ base: null, value: nothing, goal: nothing, attained: nothing, target: nothing },
      ...{ lower: null, upper: null, tolerance: null, incomplete: null },
      ...timeReferences(at),
    },
    shape: {
      ...{ kind: 'level', path: 'linear', direction, criterionDirection: direction, operator: null, attribute },
      ...{ schedule, targetSign: 'positive', provisional: false, inUnit: false, baseReason: 'noBase' },
    },
  };
}

function timeReferences(at: number): Pick<RowReferences, 'startYear' | 'endYear' | 'year' | 'month'> {
  return {
    startYear: tableCell('startYear', at),
    endYear: tableCell('endYear', at),
    year: tableCell('year', at),
    month: tableCell('month', at),
  };
}

/** A sum starts from nothing, and an index of growth rates from 100. */
function baseReference({ standing, flags }: Pursuit, at: number): string | null {
  if (standing.base === null) return null;
  if (standing.kind === 'sum') return '0';
  return flags.includes('ratesMultiplied') ? '100' : tableCell('base', at);
}

/** The month of the year that a month index falls in, 1 to 12. */
export function monthOf(month: number): number {
  return month - yearOf(month) * 12;
}
