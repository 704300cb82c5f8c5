import { beginsIn, requireOnSheet } from '../host/check-area.ts';
import type { Area } from '../host/host.ts';
import type { Cells } from '../host/sheet-format.ts';
import { areasOf, type OpenWorkbook, rangeOn } from './open-workbook.ts';
import { uniformParts } from './uniform-parts.ts';
import type { WpsSheet } from './wps-application.ts';

/** WPS draws nothing while it is asked, so it is not asked for ever. */
const MOST_QUESTIONS = 20_000;

/** The merged cells that begin in an area; null where there are too many to be told apart in reasonable time. */
export function mergedAreas(open: OpenWorkbook, area: Area): readonly Cells[] | null {
  requireOnSheet(area);
  const sheet = open.sheet(area.sheet);
  const parts = uniformParts(area, (part) => rangeOn(sheet, part).MergeCells ?? undefined, MOST_QUESTIONS);
  if (parts === null) return null;
  const found = new Map<string, Cells>();
  for (const { area: part, found: merged } of parts) {
    if (!merged) continue;
    for (const cells of mergedIn(sheet, part)) found.set(`${cells.row} ${cells.column}`, cells);
  }
  return [...found.values()]
    .filter((cells) => beginsIn(cells, area))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The merged cells that a part consists of, found row by row: each is asked for once in a row. */
function mergedIn(sheet: WpsSheet, part: Area): readonly Cells[] {
  const found: Cells[] = [];
  for (let row = part.row; row < part.row + part.rows; row++) {
    for (let column = part.column; column < part.column + part.columns; ) {
      const cell = rangeOn(sheet, { row, column, rows: 1, columns: 1 });
      const [merged] = areasOf(part.sheet, cell.MergeArea);
      if (merged === undefined) break;
      const { sheet: _, ...cells } = merged;
      found.push(cells);
      column = cells.column + cells.columns;
    }
  }
  return found;
}
