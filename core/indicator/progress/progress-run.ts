import type { Issue } from '../../issue/issue.ts';
import type { IsoDate } from '../../quantity/date.ts';
import type { ScheduleRule } from '../measures/schedule.ts';
import type { MethodId } from '../methods/method.ts';
import type { Plan } from '../plan/plan.ts';
import type { MethodSummary } from './method-summary.ts';
import type { ProgressRow } from './progress-row.ts';
import type { StatusCode } from './status.ts';

/** What is asked for: the day, the way the schedule counts, the methods, and a target year where not the next one. */
export interface ProgressOptions {
  readonly asOf: IsoDate;
  readonly schedule: ScheduleRule;
  readonly methods: readonly MethodId[];
  readonly targetYear: number | null;
}

/** How many indicators have each status. */
export type StatusCounts = Readonly<Record<StatusCode, number>>;

/** The counts of one group (智慧城镇化 …) or one attribute (约束性 …). */
export interface PartSummary {
  readonly name: string;
  readonly rows: number;
  readonly counts: StatusCounts;
}

/** What became of the values of the file; `given` is the sum of the others. */
export interface ValueCounts {
  readonly given: number;
  /** Each stands for its period and town. */
  readonly counted: number;
  readonly refused: number;
  /** Not over or not published yet, given again, replaced by a later one, or contradicted. */
  readonly aside: number;
}

export interface ProgressSummary {
  readonly rows: number;
  readonly counts: StatusCounts;
  /** In the order of the plan; indicators without a group are under an empty name. */
  readonly groups: readonly PartSummary[];
  /** `binding`, `expected`, and an empty name where the document prints no 属性. */
  readonly attributes: readonly PartSummary[];
  readonly methods: MethodSummary;
  readonly values: ValueCounts;
}

export interface ProgressRun {
  readonly plan: Plan;
  readonly options: ProgressOptions;
  readonly rows: readonly ProgressRow[];
  readonly summary: ProgressSummary;
  readonly issues: readonly Issue[];
}
