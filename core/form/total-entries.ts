import { add, type Rational, ZERO } from '../quantity/rational.ts';
import type { Entry } from './entry.ts';

/** What stands in a row, by the id of the column; a column without an entry is missing. */
export type RowEntries = ReadonlyMap<string, Entry>;

/** 合计: what a column comes to over the units, and how many of them are in it. */
export interface EntryTotal {
  /** The sum of the numbers that are there; null where there is none, which is not zero. */
  readonly sum: Rational | null;
  readonly counted: number;
  /** Left empty, or not sent back. */
  readonly missing: number;
  /** Something stands there that is no number. */
  readonly unreadable: number;
}

/** Adds up one column exactly; only numbers count. */
export function totalColumn(rows: Iterable<RowEntries>, column: string): EntryTotal {
  let [sum, counted, missing, unreadable] = [ZERO, 0, 0, 0];
  for (const row of rows) {
    const entry = row.get(column);
    if (entry?.kind === 'number') {
      sum = add(sum, entry.value);
      counted += 1;
    } else if (entry === undefined || entry.kind === 'missing') missing += 1;
    else unreadable += 1;
  }
  return { sum: counted === 0 ? null : sum, counted, missing, unreadable };
}

/** The totals of each column for each item, in the order in which the items first stand. */
export function totalEntries(
  rows: Iterable<{ readonly item: string; readonly entries: RowEntries }>,
  columns: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, EntryTotal>> {
  const byItem = new Map<string, RowEntries[]>();
  for (const { item, entries } of rows) {
    const found = byItem.get(item);
    if (found === undefined) byItem.set(item, [entries]);
    else found.push(entries);
  }
  return new Map(
    [...byItem].map(([item, entries]) => [
      item,
      new Map(columns.map((column) => [column, totalColumn(entries, column)])),
    ]),
  );
}

/**
 * The rows that have a number in every one of these columns. A ratio of two sums is one of the same units: 完成 of eighteen
 * towns over 任务 of twenty says nothing about either.
 */
export function withAllNumbers(rows: Iterable<RowEntries>, columns: readonly string[]): readonly RowEntries[] {
  return [...rows].filter((row) => columns.every((column) => row.get(column)?.kind === 'number'));
}
