import type { EntrySheet, InputCell } from '../../core/form/read-row-entries.ts';
import { sheetNumbers } from '../../core/form/sheet-numbers.ts';
import { BLANK } from '../../core/table/cell.ts';
import { showsPercent } from '../reader/number-format.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../reader/snapshot.ts';
import { type CellBlock, cellBlock, isWithin } from './compare/cell-block.ts';
import type { Located } from './compare/compare-workbook.ts';
import { cellsOfRow } from './compare/placed-sheet.ts';

/** A sheet that came back, as its input cells are read. */
export interface ReturnedSheet extends EntrySheet {
  /** Whether a merge covers the cell, so that nothing can stand in it. */
  readonly hides: (place: Located) => boolean;
}

export function returnedSheet(sheet: SheetSnapshot, { dateSystem }: WorkbookSnapshot): ReturnedSheet {
  const merges = sheet.merged.flatMap((range) => cellBlock(range) ?? []);
  return {
    file: '',
    sheet: sheet.name,
    dateSystem,
    resultOf: sheetNumbers((address) => {
      const { top, left } = cellBlock(address) ?? { top: 0, left: 0 };
      return cellsOfRow(sheet, top)[left - 1];
    }).resultOf,
    hides: ({ row, column }) => merges.some((block) => covers(block, row, column)),
  };
}

/** The cell of a field; a cell that the file leaves out is blank. */
export function inputCell({ address, cell }: Located): InputCell {
  if (cell === undefined) return { address, cell: BLANK, formula: null, percent: false };
  return { address, cell: cell.cell, formula: cell.formula, percent: showsPercent(cell.format) };
}

function covers(block: CellBlock, row: number, column: number): boolean {
  return isWithin(block, row, column) && !(row === block.top && column === block.left);
}
