import type { MethodId } from '../methods/method.ts';
import { summariseMethods } from './method-summary.ts';
import type { ProgressRow } from './progress-row.ts';
import type { PartSummary, ProgressSummary, StatusCounts, ValueCounts } from './progress-run.ts';
import { STATUS_CODES } from './status.ts';

/** Counts the statuses, in all, by group and by attribute; every row is in each of the three counts. */
export function summarise(
  rows: readonly ProgressRow[],
  methods: readonly MethodId[],
  values: ValueCounts,
): ProgressSummary {
  return {
    rows: rows.length,
    counts: count(rows),
    groups: parts(rows, ({ indicator }) => indicator.group ?? ''),
    attributes: parts(rows, ({ indicator }) => indicator.attribute ?? ''),
    methods: summariseMethods(rows, methods),
    values,
  };
}

function parts(rows: readonly ProgressRow[], nameOf: (row: ProgressRow) => string): PartSummary[] {
  const groups = new Map<string, ProgressRow[]>();
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row]);
  return [...groups].map(([name, members]) => ({ name, rows: members.length, counts: count(members) }));
}

function count(rows: readonly ProgressRow[]): StatusCounts {
  const of = (code: string) => rows.filter(({ status }) => status.code === code).length;
  return Object.fromEntries(STATUS_CODES.map((code) => [code, of(code)])) as unknown as StatusCounts;
}
