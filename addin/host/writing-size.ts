import type { EntryRows } from './entry.ts';
import type { Area } from './host.ts';
import type { NewSheet, Writing } from './writing.ts';

/** Cells of a writing that get something, on new sheets and on old. */
export function writingCells({ sheets, cells }: Writing): number {
  return [...sheets.map(({ rows }) => rows), ...cells.map(({ entries }) => entries)]
    .map(entryCount)
    .reduce((sum, count) => sum + count, 0);
}

export function entryCount(rows: EntryRows): number {
  let count = 0;
  for (const row of rows) for (const entry of row) if (entry !== null) count += 1;
  return count;
}

/** The area of a new sheet that its rows fill; without rows or columns where they hold nothing. */
export function filledArea({ name, rows }: NewSheet): Area {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { sheet: name, row: 0, column: 0, rows: rows.length, columns };
}
