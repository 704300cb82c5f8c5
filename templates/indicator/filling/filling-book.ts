import type { Entry, UnitEntries } from '../../../core/form/entry.ts';
import { endOfYear } from '../../../core/indicator/period/period.ts';
import type { Indicator, Plan } from '../../../core/indicator/plan/plan.ts';
import { type Assessed, assess } from '../../../core/indicator/progress/assess-row.ts';
import type { IsoDate } from '../../../core/quantity/date.ts';
import type { Rational } from '../../../core/quantity/rational.ts';
import { type Course, type Stage, stagesOf, YEARLY, yearValue } from './course.ts';
import { fillingYears, usualAsOf, yearOf } from './filling-years.ts';
import { type InputKind, inputKind } from './input-kind.ts';
import { AS_OF_ITEM, type EntryLayout, entryLayout, HEADER_ROW, WORDS } from './layout.ts';

/** An indicator with its row of the sheet, and what core finds for the values that are filled in. */
export interface FillingRow {
  readonly indicator: Indicator;
  readonly number: number;
  readonly row: number;
  readonly input: InputKind;
  readonly stages: readonly Stage[];
  /** What stands in the cells of the years, and those of it that are numbers. */
  readonly entries: ReadonlyMap<number, Entry>;
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
  /** 截至年份 as it stands in its cell, and the year that it comes to. */
  readonly asOfEntry: Entry;
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
  /** What is filled in, by the id of the indicator and by year; 截至年份 too, where it is not to follow from `created`. */
  readonly entries?: UnitEntries;
  /** The unit that fills it in, where it is not the plan's own region. */
  readonly unit?: string;
  readonly contact?: string;
}

export function makeBook(
  plan: Plan,
  { created, until, entries = new Map(), unit = plan.data.region, contact = '' }: FillingOptions,
): FillingBook {
  const years = fillingYears(plan, until);
  const asOfEntry = entries.get(AS_OF_ITEM)?.get(AS_OF_ITEM) ?? usualAsOf(created, years);
  const asOf = yearOf(asOfEntry);
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
      const own = entries.get(indicator.id);
      const typed = new Map(years.map((year) => [year, own?.get(String(year)) ?? NOT_FILLED_IN]));
      rows.push({ number, row, entries: typed, ...measured(indicator, years, asOf, numbersOf(typed)) });
    }
  }
  const layout = entryLayout(plan, years);
  return { plan, created, unit, contact, layout, asOfEntry, asOf, rows, groups, lastRow: row };
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
  const course = (stages.find(({ upTo }) => upTo >= asOf) ?? stages.at(-1))?.course ?? missingCourse;
  const known = [...values]
    .filter(([year]) => year <= asOf)
    .map(([year, value]) => yearValue(indicator, year, value, input));
  const assessed = assess(indicator, course.target, known, YEARLY, endOfYear(asOf));
  return { indicator, input, stages, values, course, assessed };
}

function numbersOf(entries: ReadonlyMap<number, Entry>): ReadonlyMap<number, Rational> {
  return new Map(
    [...entries].flatMap(([year, entry]) => (entry.kind === 'number' ? [[year, entry.value] as const] : [])),
  );
}

const NOT_FILLED_IN: Entry = { kind: 'missing' };

const missingCourse: Course = { kind: 'unmeasured', target: null, reason: 'noTarget' };
