import type { SheetFormat } from '../../host/sheet-format.ts';
import type { OpenedLook } from '../model/grid-look.ts';

/** Looks of rows by column; those that are alike are one object. */
export type RowLooks = readonly (OpenedLook | undefined)[];

/** Looks of rows that follow one another, as few formats: one for each run of a look down a column. */
export function lookRuns(row: number, looks: readonly RowLooks[]): readonly SheetFormat[] {
  const columns = Math.max(0, ...looks.map((line) => line.length));
  return Array.from({ length: columns }, (_, column) => runsOf(row, column, looks)).flat();
}

function runsOf(row: number, column: number, looks: readonly RowLooks[]): SheetFormat[] {
  const runs: SheetFormat[] = [];
  for (let start = 0; start < looks.length; ) {
    const look = looks[start]?.[column];
    let end = start + 1;
    while (end < looks.length && looks[end]?.[column] === look) end += 1;
    const cells = { row: row + start, column, rows: end - start, columns: 1 };
    if (look !== undefined) runs.push({ kind: 'look', cells, look });
    start = end;
  }
  return runs;
}
