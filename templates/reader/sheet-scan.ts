import { type Address, parseAddress } from './cell-address.ts';
import { CellContent } from './cell-content.ts';
import type { StoredCell } from './cell-value.ts';
import type { KnownSheet } from './known-sheet.ts';
import { PlainCell } from './plain-cell.ts';
import type { ReadLimits } from './read-limits.ts';
import { RowMemory } from './row-memory.ts';
import { refuseAddress } from './sheet-range.ts';
import type { XmlHandler } from './xml-scan.ts';
import type { XmlTag } from './xml-tag.ts';
import type { XmlWindow } from './xml-window.ts';

/** What is told of a sheet, in document order. Tags, addresses and stored cells are valid during the call only. */
export interface SheetTarget {
  /** Of a row that is known from an earlier workbook the tag is not told. */
  openRow?(tag: XmlTag): void;
  /** Cells come from left to right, each of them within the grid. */
  cell(at: Address, stored: StoredCell): void;
  closeRow(row: number): void;
  /** What stands before and after the rows. */
  readonly beside: XmlHandler;
}

/**
 * Finds rows and cells in a sheet's XML as it is scanned. Only cells that are there count: the dimension a sheet states
 * and the ranges it merges or formats are never filled in. Refuses what comes out of order or lies outside the grid.
 */
export class SheetScan implements XmlHandler {
  readonly #sheet: string;
  readonly #target: SheetTarget;
  readonly #limits: ReadLimits;
  readonly #plainCell = new PlainCell();
  readonly #content = new CellContent();
  readonly #rows: RowMemory | undefined;
  readonly #at = { row: 0, column: -1 };
  /** The innermost element that the scan is in; `cell` covers what stands inside one. */
  #zone: 'sheet' | 'data' | 'row' | 'cell' = 'sheet';

  /** What is known of the sheet from an earlier workbook serves only one that is scanned in one piece. */
  constructor(sheet: string, target: SheetTarget, limits: ReadLimits, known?: KnownSheet) {
    this.#sheet = sheet;
    this.#target = target;
    this.#limits = limits;
    this.#rows = known === undefined ? undefined : new RowMemory(known);
  }

  open(name: string, tag: XmlTag): void {
    if (this.#zone === 'cell') this.#content.open(name, tag);
    else if (this.#zone === 'row') this.#openInRow(name, tag);
    else if (this.#zone === 'data' && name === 'row') this.#openRow(tag);
    else if (this.#zone === 'sheet') {
      this.#target.beside.open(name, tag);
      if (name === 'sheetData') this.#zone = 'data';
    }
  }

  glance(window: XmlWindow, start: number, depth: number): number {
    switch (this.#zone) {
      case 'sheet':
        return this.#target.beside.glance?.(window, start, depth) ?? -1;
      case 'data':
        return this.#knownRow(window, start, depth);
      case 'row':
        return this.#plainCells(window, start);
      case 'cell':
        return -1;
    }
  }

  #knownRow(window: XmlWindow, start: number, depth: number): number {
    const row = this.#rows?.next(window, start, depth);
    if (row === undefined || row.number <= this.#at.row) return -1;
    const end = row.match(window, start);
    if (end < 0) return -1;
    this.#at.row = row.number;
    for (let place = 0; place < row.cells.length; place++) {
      const cell = row.cell(window, place);
      this.#at.column = cell.column;
      this.#target.cell(this.#at, cell);
    }
    this.#target.closeRow(row.number);
    return end;
  }

  #plainCells(window: XmlWindow, start: number): number {
    let end = -1;
    for (let next = this.#plainCellEnd(window, start); next >= 0; next = this.#plainCellEnd(window, next)) end = next;
    return end;
  }

  #plainCellEnd(window: XmlWindow, start: number): number {
    const end = this.#plainCell.match(window, start);
    if (end < 0) return -1;
    const { addressStart, addressEnd } = this.#plainCell;
    this.#at.column = this.#statedColumn(window.characters, addressStart, addressEnd);
    this.#rows?.add(this.#at.column, this.#plainCell);
    this.#target.cell(this.#at, this.#plainCell);
    return end;
  }

  text(text: string): void {
    if (this.#zone === 'cell') this.#content.text(text);
    else if (this.#zone === 'sheet') this.#target.beside.text(text);
  }

  close(name: string, end: number): void {
    if (this.#zone === 'cell') {
      if (name === 'c') this.#closeCell();
      else this.#content.close(name);
    } else if (name === 'row' && this.#zone === 'row') {
      this.#target.closeRow(this.#at.row);
      this.#rows?.keep(this.#at.row, end);
      this.#zone = 'data';
    } else if (name === 'sheetData') {
      this.#zone = 'sheet';
    } else if (this.#zone === 'sheet') {
      this.#target.beside.close(name, end);
    }
  }

  /** Rows and cells may leave out where they are; then they follow the one before. */
  #openRow(tag: XmlTag): void {
    const stated = tag.attribute('r');
    if (stated === undefined) this.#rows?.drop();
    const row = stated === undefined ? this.#at.row + 1 : Number.parseInt(stated, 10);
    if (!(row >= 1)) refuseAddress(this.#sheet, stated ?? '', 'malformed');
    if (row > this.#limits.rowNumber) refuseAddress(this.#sheet, String(row), 'outside');
    if (row <= this.#at.row) refuseAddress(this.#sheet, String(row), 'order');
    this.#at.row = row;
    this.#at.column = -1;
    this.#zone = 'row';
    this.#target.openRow?.(tag);
  }

  #openInRow(name: string, tag: XmlTag): void {
    this.#rows?.drop();
    if (name === 'c') this.#openCell(tag);
  }

  #openCell(tag: XmlTag): void {
    const stated = tag.attribute('r');
    this.#at.column = stated === undefined ? this.#at.column + 1 : this.#statedColumn(stated);
    if (this.#at.column >= this.#limits.columns) refuseAddress(this.#sheet, this.#at, 'outside');
    this.#content.start(tag);
    this.#zone = 'cell';
  }

  #statedColumn(text: string, start = 0, end = text.length): number {
    const address = parseAddress(text, this.#limits, start, end);
    if (typeof address === 'string') return refuseAddress(this.#sheet, text.slice(start, end), address);
    if (address.row !== this.#at.row || address.column <= this.#at.column) {
      refuseAddress(this.#sheet, text.slice(start, end), 'order');
    }
    return address.column;
  }

  #closeCell(): void {
    this.#target.cell(this.#at, this.#content);
    this.#zone = 'row';
  }
}
