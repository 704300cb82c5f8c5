import type { LostRules } from './compare-validations.ts';
import type { DoubtfulCell } from './doubtful-cells.ts';
import { isInput } from './given-look.ts';
import type { MergedCells } from './merged-cells.ts';
import { addressOf } from './placed-sheet.ts';
import type { SheetIssues } from './sheet-issues.ts';

/**
 * Counts the cells whose lock is another than the template's. A cell pasted over loses its input rule and gets a lock in one
 * go; that is one fault, and the lost rule tells of it.
 */
export function compareLocks(
  cells: readonly DoubtfulCell[],
  merged: MergedCells,
  lost: LostRules,
  issues: SheetIssues,
): void {
  const changed = cells.filter(({ row, column, planRow, planColumn, cell, found }) => {
    if ((found?.locked ?? true) !== isInput(cell)) return false;
    const wasPastedOver = isInput(cell) && lost.has(planRow, planColumn);
    return !wasPastedOver && !merged.hides(row, column);
  });
  const [first] = changed;
  if (first === undefined) return;
  const values = { cell: addressOf(first), count: String(changed.length) };
  issues.add('locksChanged', 'warning', { row: first.row, column: first.column }, values);
}
