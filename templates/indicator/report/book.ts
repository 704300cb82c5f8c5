import type { Plan } from '../../../core/indicator/plan/plan.ts';
import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';
import type { ProgressRun } from '../../../core/indicator/progress/progress-run.ts';
import type { IsoDate } from '../../../core/quantity/date.ts';

/** A row of the run with its place in the report: its number, and the row of 指标进度 it stands in. */
export interface ReportRow {
  readonly row: ProgressRow;
  /** 序号, from 1. */
  readonly number: number;
  /** The row of the sheet 指标进度. */
  readonly at: number;
  /** The number of its group, from 1, in the order of the plan. */
  readonly group: number;
}

/** What all sheets of one report agree on. */
export interface ReportBook {
  readonly run: ProgressRun;
  readonly plans: readonly Plan[];
  readonly created: IsoDate;
  readonly rows: readonly ReportRow[];
  /** The names of the groups; empty for indicators without one. Groups are counted by number, since a name may hold `*`. */
  readonly groups: readonly string[];
  readonly lastRow: number;
}

/** Title, subtitle, note and a header of two rows stand above the first indicator. */
export const FIRST_ROW = 6;

export function makeBook(run: ProgressRun, plans: readonly Plan[], created: IsoDate): ReportBook {
  const groups = [...new Set(run.rows.map(groupOf))];
  const rows = run.rows.map((row, index) => ({
    row,
    number: index + 1,
    at: FIRST_ROW + index,
    group: groups.indexOf(groupOf(row)) + 1,
  }));
  return { run, plans, created, rows, groups, lastRow: FIRST_ROW + rows.length - 1 };
}

function groupOf({ indicator }: ProgressRow): string {
  return indicator.group ?? '';
}
