import { type Cell, cellText } from '../../../core/table/cell.ts';
import type { DateSystem } from '../../../core/table/serial-date.ts';
import type { SheetSnapshot, SnapshotCell, SnapshotRow } from '../../reader/snapshot.ts';
import { cellAddress } from '../../workbook/cell-reference.ts';
import type { SheetPlan } from '../../workbook/plan.ts';
import type { LineMap } from './line-map.ts';

/** A sheet of the template with the sheet it came back as, and where its rows and columns stand there. */
export interface PlacedSheet {
  readonly plan: SheetPlan;
  readonly found: SheetSnapshot;
  readonly rows: LineMap;
  readonly columns: LineMap;
}

/** Every sheet of the template that came back. */
export interface PlacedBook {
  readonly sheets: readonly PlacedSheet[];
  readonly dateSystem: DateSystem;
  /** Whether a row, a column or a name of any sheet is another than the template's. */
  readonly isMoved: boolean;
  /** Characters of formulas that may still be taken apart. */
  readonly effort: { left: number };
}

/** How many columns the form has. */
export function widthOf({ rows }: SheetPlan): number {
  let most = 0;
  for (const { cells } of rows) if (cells.length > most) most = cells.length;
  return most;
}

const NO_CELLS: SnapshotRow['cells'] = [];

/** The cells of a row, by its number counted from 1. */
export function cellsOfRow({ rows }: SheetSnapshot, number: number): SnapshotRow['cells'] {
  const likely = rows[number - 1];
  if (likely?.number === number) return likely.cells;
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  const found = rows[low];
  return found?.number === number ? found.cells : NO_CELLS;
}

/** Whether a person sees something in the cell, or a formula stands in it. */
export function holdsSomething(found: SnapshotCell | undefined): found is SnapshotCell {
  if (found === undefined) return false;
  return found.formula !== null || (found.cell.kind !== 'blank' && !isBlankText(found.cell));
}

function isBlankText(cell: Cell): boolean {
  return cell.kind === 'text' && cell.text.trim() === '';
}

/** Longer texts are cut: a list of faults has narrow columns. */
const LONGEST = 100;

/** What the cell shows, or its formula. */
export function shownText(found: SnapshotCell | undefined): string {
  if (found === undefined) return '';
  return shortened(found.formula === null ? cellText(found.cell) : `=${found.formula}`);
}

/** So many characters of a text at most, none of them cut in two. */
export function shortened(text: string, most = LONGEST): string {
  if (text.length <= most) return text;
  const characters = [...text.slice(0, 2 * most + 1)];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** Where a cell stands in the file, and where in the template; all count from 1. */
export interface CellSpot {
  readonly row: number;
  readonly column: number;
  readonly planRow: number;
  readonly planColumn: number;
}

/** A cell of the template that is still there, in the file. */
export interface FoundPlace {
  readonly row: number;
  readonly column: number;
  readonly cell: SnapshotCell | undefined;
}

/** Where a cell of the template stands in the file; null where its row or column is gone. Both count from 1. */
export function placeOfCell({ found, rows, columns }: PlacedSheet, row: number, column: number): FoundPlace | null {
  const [there, across] = [rows.at(row), columns.at(column)];
  if (there === null || across === null) return null;
  return { row: there, column: across, cell: cellsOfRow(found, there)[across - 1] };
}

export function addressOf({ row, column }: Pick<FoundPlace, 'row' | 'column'>): string {
  return cellAddress(column, row);
}
