import type { SnapshotCell } from '../../reader/snapshot.ts';
import type { CellPlan } from '../../workbook/plan.ts';
import { holdsNumber, lookOf } from './given-look.ts';
import { type CellSpot, cellsOfRow, type PlacedBook, type PlacedSheet } from './placed-sheet.ts';

/** A cell of the template that is still there, with what stands there now. */
export interface DoubtfulCell extends CellSpot {
  readonly cell: CellPlan;
  readonly found: SnapshotCell | undefined;
}

/**
 * The cells of the template that are not letter by letter as it has them, row by row. Only these can be at fault, in their
 * content, lock or format; most are not, because programs write the same thing in many ways, and each is judged by what it
 * means. In a file that was filled in and nothing else there are few or none.
 */
export function doubtfulCells({ isMoved }: PlacedBook, sheet: PlacedSheet): readonly DoubtfulCell[] {
  const { plan, found, rows, columns } = sheet;
  const doubtful: DoubtfulCell[] = [];
  for (let planRow = 1; planRow <= plan.rows.length; planRow++) {
    const row = rows.at(planRow);
    if (row === null) continue;
    const cells = plan.rows[planRow - 1]?.cells ?? [];
    const there = cellsOfRow(found, row);
    for (let planColumn = 1; planColumn <= cells.length; planColumn++) {
      const cell = cells[planColumn - 1];
      const column = columns.at(planColumn);
      if (cell === null || cell === undefined || column === null) continue;
      const now = there[column - 1];
      if (!isUntouched(cell, now, isMoved)) doubtful.push({ row, column, planRow, planColumn, cell, found: now });
    }
  }
  return doubtful;
}

function isUntouched(cell: CellPlan, found: SnapshotCell | undefined, isMoved: boolean): boolean {
  const { isInput, format } = lookOf(cell);
  if (found === undefined) return cell.kind === 'empty' && !isInput;
  if (found.locked === isInput) return false;
  return isInput || (holdsTheVery(cell, found, isMoved) && (found.format === format || !holdsNumber(cell)));
}

/** Where anything moved, a formula that is written as it was no longer means what it did. */
function holdsTheVery(cell: CellPlan, { cell: now, formula }: SnapshotCell, isMoved: boolean): boolean {
  if (cell.kind === 'formula') return formula === cell.formula && !isMoved;
  if (formula !== null) return false;
  switch (cell.kind) {
    case 'empty':
      return now.kind === 'blank';
    case 'number':
      return now.kind === 'number' && now.text === cell.decimal;
    case 'date':
      return now.kind === 'date' && now.iso === cell.iso;
    default:
      return now.kind === 'text' && now.text === cell.text;
  }
}
