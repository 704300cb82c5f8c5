import type { Entry } from '../../../core/form/entry.ts';
import type { Plan } from '../../../core/indicator/plan/plan.ts';
import { completedMonth } from '../../../core/indicator/progress/run-progress.ts';
import type { IsoDate } from '../../../core/quantity/date.ts';
import { fixedText } from '../../../core/quantity/decimal.ts';
import { rational } from '../../../core/quantity/rational.ts';
import { round } from '../../../core/quantity/round.ts';

const LAST_YEAR = 9999;

/** The years of the sheet, from the first that any target counts. */
export function fillingYears(plan: Plan, until: number | null): readonly number[] {
  const first = Math.min(plan.base, ...plan.indicators.flatMap(({ targets }) => targets.map(({ from }) => from))) + 1;
  const last = Math.max(until ?? firstTargetYear(plan), first);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

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

/** 截至年份 before anybody chooses one: the last year of the sheet that is over at the end of a day. */
export function usualAsOf(day: IsoDate, years: readonly number[]): Entry {
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const over = Math.floor(completedMonth(day) / 12) - 1;
  return { kind: 'number', value: rational(BigInt(Math.min(Math.max(over, first), last))) };
}

/**
 * The year that 截至年份 comes to in the formulas: 0 where the cell is empty, and the last of all where it holds a text, which
 * a spreadsheet counts as more than any number.
 */
export function yearOf(entry: Entry): number {
  if (entry.kind !== 'number') return entry.kind === 'missing' ? 0 : LAST_YEAR;
  const year = Number.parseInt(fixedText(round(entry.value, { places: 0, rule: 'floor' }), 0), 10);
  return Math.min(Math.max(year, 0), LAST_YEAR);
}
