import { isInput } from './cell-meaning.ts';
import type { LostRules } from './compare-validations.ts';
import type { MergedCells } from './merged-cells.ts';
import { addressOf, type CellSpot, eachCell, type PlacedSheet } from './placed-sheet.ts';
import type { SheetIssues } from './sheet-issues.ts';

/**
 * Counts the cells whose lock is another than the template's. A cell pasted over loses its input rule and gets a lock in one
 * go; that is one fault, and the lost rule tells of it.
 */
export function compareLocks(sheet: PlacedSheet, merged: MergedCells, lost: LostRules, issues: SheetIssues): void {
  const changed: CellSpot[] = [];
  eachCell(
    sheet,
    (cell, found) => (found?.locked ?? true) === isInput(cell),
    (spot, cell) => {
      const wasPastedOver = isInput(cell) && lost.has(spot.planRow, spot.planColumn);
      if (!wasPastedOver && !merged.hides(spot.row, spot.column)) changed.push(spot);
    },
  );
  const [first] = changed;
  if (first === undefined) return;
  const values = { cell: addressOf(first), count: String(changed.length) };
  issues.add('locksChanged', 'warning', { row: first.row, column: first.column }, values);
}
