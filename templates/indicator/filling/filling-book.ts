import { endOfYear } from '../../../core/indicator/period/period.ts';
import type { Indicator, Plan } from '../../../core/indicator/plan/plan.ts';
import { type Assessed, assess } from '../../../core/indicator/progress/assess-row.ts';
import { completedMonth } from '../../../core/indicator/progress/run-progress.ts';
import type { IsoDate } from '../../../core/quantity/date.ts';
import { decimal } from '../../../core/quantity/decimal.ts';
import type { Rational } from '../../../core/quantity/rational.ts';
import { type Course, type Stage, stagesOf, YEARLY, yearValue } from './course.ts';
import { type InputKind, inputKind } from './input-kind.ts';
import { type EntryLayout, entryLayout, HEADER_ROW, WORDS } from './layout.ts';

/** Values by the id of the indicator and by year, as decimals in the unit of the row. */
export type YearValues = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** An indicator with its row of the sheet, and what core finds for the values that are filled in. */
export interface FillingRow {
  readonly indicator: Indicator;
  readonly number: number;
  readonly row: number;
  readonly input: InputKind;
  readonly stages: readonly Stage[];
  readonly values: ReadonlyMap<number, Rational>;
  /** The course that counts for 截至年份, and what core makes of it. */
  readonly course: Course;
  readonly assessed: Assessed;
}

/** What all sheets of one template agree on. */
export interface FillingBook {
  readonly plan: Plan;
  readonly created: IsoDate;
  /** Who fills it in. */
  readonly unit: string;
  /** 联系人和电话 of the sender; empty where none is given. */
  readonly contact: string;
  readonly layout: EntryLayout;
  /** 截至年份. */
  readonly asOf: number;
  /** Rows of indicators by group, and the row of each group above its first indicator; numbers are those of the plan. */
  readonly rows: readonly FillingRow[];
  readonly groups: readonly { readonly name: string; readonly row: number }[];
  readonly lastRow: number;
}

export interface FillingOptions {
  /** The day written into the file's properties; 截至年份 is the last year that is over on it. */
  readonly created: IsoDate;
  /** The last year to fill in; `null`: the year that most indicators have their first target in. */
  readonly until: number | null;
  /** Values already known, for a template that is handed out again. */
  readonly values?: YearValues;
  /** The unit that fills it in, where it is not the plan's own region. */
  readonly unit?: string;
  readonly contact?: string;
}

export function makeBook(
  plan: Plan,
  { created, until, values, unit = plan.data.region, contact = '' }: FillingOptions,
): FillingBook {
  const first = Math.min(plan.base, ...plan.indicators.flatMap(({ targets }) => targets.map(({ from }) => from))) + 1;
  const last = Math.max(until ?? firstTargetYear(plan), first);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const asOf = Math.min(Math.max(yearsOver(created), first), last);
  const rows: FillingRow[] = [];
  const groups: { name: string; row: number }[] = [];
  let row = HEADER_ROW;
  const numbered = plan.indicators.map((indicator, index) => ({ indicator, number: index + 1 }));
  const names = new Set(plan.indicators.map(({ group }) => group));
  for (const name of names) {
    if (name !== null || names.size > 1) {
      row += 1;
      groups.push({ name: name ?? WORDS.noGroup, row });
    }
    for (const { indicator, number } of numbered.filter(({ indicator: { group } }) => group === name)) {
      row += 1;
      const typed = values?.get(indicator.id) ?? new Map<number, string>();
      const known = new Map([...typed].map(([year, text]) => [year, decimal(text)]));
      rows.push({ number, row, ...measured(indicator, years, asOf, known) });
    }
  }
  return { plan, created, unit, contact, layout: entryLayout(plan, years), asOf, rows, groups, lastRow: row };
}

function measured(
  indicator: Indicator,
  years: readonly number[],
  asOf: number,
  values: ReadonlyMap<number, Rational>,
): Pick<FillingRow, 'indicator' | 'input' | 'stages' | 'values' | 'course' | 'assessed'> {
  const targets = stagesOf(indicator, years, 'level').flatMap(({ course: { target } }) => target ?? []);
  const input = inputKind(indicator, targets);
  const stages = stagesOf(indicator, years, input);
  const course = stages.find(({ upTo }) => upTo >= asOf)?.course ?? missingCourse;
  const known = [...values]
    .filter(([year]) => year <= asOf)
    .map(([year, value]) => yearValue(indicator, year, value, input));
  const assessed = assess(indicator, course.target, known, YEARLY, endOfYear(asOf));
  return { indicator, input, stages, values, course, assessed };
}

const missingCourse: Course = { kind: 'unmeasured', target: null, reason: 'noTarget' };

/** The year in which most indicators have their first target; of several the latest. */
function firstTargetYear(plan: Plan): number {
  const counts = new Map<number, number>();
  for (const { targets } of plan.indicators) {
    const first = targets[0]?.by;
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, many], [b, more]) => more - many || b - a);
  return most?.[0] ?? plan.until;
}

/** The last year that is over at the end of a day. */
function yearsOver(day: IsoDate): number {
  return Math.floor(completedMonth(day) / 12) - 1;
}
