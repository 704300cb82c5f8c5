import type { EntrySheet, InputCell } from '../../core/form/read-row-entries.ts';
import { sheetNumbers } from '../../core/form/sheet-numbers.ts';
import { BLANK } from '../../core/table/cell.ts';
import { showsPercent } from '../reader/number-format.ts';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../reader/snapshot.ts';
import { cellAddress } from '../workbook/cell-reference.ts';
import { type CellBlock, cellBlock } from './compare/cell-block.ts';
import { cellsOfRow } from './compare/placed-sheet.ts';

/** A sheet that came back, as its input cells are read. */
export interface ReturnedSheet extends EntrySheet {
  /** The merges that cover cells of a row. */
  readonly mergesIn: (row: number) => readonly CellBlock[];
}

/** The sheets of a workbook by name, each made ready when it is first asked for; null where there is none. */
export function returnedSheets(workbook: WorkbookSnapshot): (name: string) => ReturnedSheet | null {
  const ready = new Map<string, ReturnedSheet | null>();
  return (name) => {
    const known = ready.get(name);
    if (known !== undefined) return known;
    const sheet = workbook.sheets.findLast((each) => each.name === name);
    const made = sheet === undefined ? null : returnedSheet(sheet, workbook);
    ready.set(name, made);
    return made;
  };
}

function returnedSheet(sheet: SheetSnapshot, { dateSystem }: WorkbookSnapshot): ReturnedSheet {
  const merges = sheet.merged.flatMap((range) => cellBlock(range) ?? []);
  return {
    file: '',
    sheet: sheet.name,
    dateSystem,
    resultOf: sheetNumbers((address) => {
      const { top, left } = cellBlock(address) ?? { top: 0, left: 0 };
      return cellsOfRow(sheet, top)[left - 1];
    }).resultOf,
    mergesIn: (row) => merges.filter(({ top, bottom }) => row >= top && row <= bottom),
  };
}

/** Whether a merge of its row covers the cell, so that nothing can stand in it. */
export function isHidden(merges: readonly CellBlock[], row: number, column: number): boolean {
  return merges.some(({ top, left, right }) => column >= left && column <= right && !(row === top && column === left));
}

/** The cell of a field; one that the file leaves out is blank. What only a fault needs of it is made when it is asked for. */
export class FoundInput implements InputCell {
  readonly #found: SnapshotCell | undefined;
  readonly #row: number;
  readonly #column: number;

  constructor(found: SnapshotCell | undefined, row: number, column: number) {
    this.#found = found;
    this.#row = row;
    this.#column = column;
  }

  get cell() {
    return this.#found?.cell ?? BLANK;
  }

  get formula() {
    return this.#found?.formula ?? null;
  }

  get percent() {
    return this.#found !== undefined && showsPercent(this.#found.format);
  }

  get address() {
    return cellAddress(this.#column, this.#row);
  }
}
