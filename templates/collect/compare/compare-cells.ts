import type { SnapshotCell } from '../../reader/snapshot.ts';
import { columnLetters } from '../../workbook/cell-reference.ts';
import type { CellPlan } from '../../workbook/plan.ts';
import { givenText, holdsGiven } from './cell-meaning.ts';
import type { DoubtfulCell } from './doubtful-cells.ts';
import { formulaThere, sameFormula } from './formula-place.ts';
import { isInput } from './given-look.ts';
import type { MergedCells } from './merged-cells.ts';
import { holdsSomething, type PlacedBook, type PlacedSheet, shortened, shownText } from './placed-sheet.ts';
import type { CellPlace, SheetIssues } from './sheet-issues.ts';

/**
 * Holds the content of every cell that must not change against the template: given texts and numbers, formulas, and cells
 * that stay empty. `onFormula` is told the cells of the template whose formula is another.
 */
export function compareCells(
  book: PlacedBook,
  sheet: PlacedSheet,
  cells: readonly DoubtfulCell[],
  merged: MergedCells,
  issues: SheetIssues,
  onFormula: (row: number, column: number) => void,
): void {
  for (const { row, column, planRow, planColumn, cell, found } of cells) {
    if (isInput(cell) || isSame(book, sheet, cell, found)) continue;
    if (!holdsSomething(found) && merged.hides(row, column)) continue;
    if (cell.kind === 'formula' && found?.formula != null) onFormula(planRow, planColumn);
    const place = { row, column, plan: { row: planRow, column: planColumn } };
    addDifference(book, sheet, issues, { place, cell, found });
  }
}

function isSame(book: PlacedBook, sheet: PlacedSheet, cell: CellPlan, found: SnapshotCell | undefined): boolean {
  if (cell.kind !== 'formula') return holdsGiven(cell, found, book.dateSystem);
  return found !== undefined && found.formula !== null && sameFormula(book, sheet, cell.formula, found.formula);
}

interface Difference {
  readonly place: Required<CellPlace>;
  readonly cell: CellPlan;
  readonly found: SnapshotCell | undefined;
}

function addDifference(book: PlacedBook, sheet: PlacedSheet, issues: SheetIssues, difference: Difference): void {
  const { place, cell, found } = difference;
  const address = `${columnLetters(place.column)}${place.row}`;
  if (cell.kind !== 'formula') {
    const values = { cell: address, found: shownText(found), expected: shortened(givenText(cell)) };
    issues.add('lockedCellChanged', 'error', place, values);
    return;
  }
  const expected = formulaThere(book, sheet, cell.formula);
  const formula = found?.formula ?? null;
  if (formula === null) {
    issues.add('formulaTypedOver', 'error', place, { cell: address, found: shownText(found), expected });
  } else {
    issues.add('formulaChanged', 'error', place, { cell: address, found: formula, expected });
  }
}

/**
 * Finds what stands where the template has nothing, beside the form and below it: one fault a row, because a note or a line
 * added to a list has several cells.
 */
export function findOutside(
  { plan, found, rows, columns }: PlacedSheet,
  merged: MergedCells,
  issues: SheetIssues,
): void {
  for (const { number, cells } of found.rows) {
    const row = rows.origin(number);
    if (row === null) continue;
    const known = plan.rows[row - 1]?.cells ?? [];
    const texts: string[] = [];
    let first = 0;
    for (let place = 1; place <= cells.length; place++) {
      const column = columns.origin(place);
      if (column === null || (known[column - 1] ?? null) !== null || !holdsSomething(cells[place - 1])) continue;
      const text = shownText(cells[place - 1]);
      if (merged.lostText(row, column) === text) continue;
      if (texts.length === 0) first = place;
      texts.push(text);
    }
    if (first === 0) continue;
    const cell = `${columnLetters(first)}${number}`;
    issues.add('outsideForm', 'warning', { row: number, column: first }, { cell, found: shortened(texts.join('　')) });
  }
}
