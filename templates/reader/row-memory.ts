import { type KnownCell, KnownRow } from './known-row.ts';
import type { KnownSheet } from './known-sheet.ts';
import type { PlainCell } from './plain-cell.ts';
import type { XmlWindow } from './xml-window.ts';

/** Rows stand in the data of a sheet; deeper ones may be too deep. */
const ROW_DEPTH = 2;
/** With a prefix, a row of one workbook may be none in another. */
const PLAIN_ROW = '<row ';

interface Reading {
  readonly window: XmlWindow;
  readonly start: number;
  readonly cells: KnownCell[];
}

/**
 * The rows of a sheet as they are read: finds the one known at the same place, and makes known those that are plain. A
 * row is plain that states its number and holds no elements but plain cells.
 */
export class RowMemory {
  readonly #known: KnownSheet;
  #reading: Reading | undefined;
  #place = -1;

  constructor(known: KnownSheet) {
    this.#known = known;
  }

  /** Begins with the row that starts here; gives the one that may be the same. */
  next(window: XmlWindow, start: number, depth: number): KnownRow | undefined {
    this.#reading = undefined;
    if (depth !== ROW_DEPTH || !window.has(PLAIN_ROW, start)) return undefined;
    this.#place += 1;
    this.#reading = { window, start, cells: [] };
    return this.#known.row(this.#place);
  }

  /** Adds a plain cell of the row. */
  add(column: number, { type, style, value, inline, formula, valueStart, valueEnd }: PlainCell): void {
    if (this.#reading === undefined) return;
    const { start, cells } = this.#reading;
    const place =
      valueStart === 0 ? { valueStart, valueEnd } : { valueStart: valueStart - start, valueEnd: valueEnd - start };
    cells.push({ type, style, value, inline, formula, shared: undefined, fills: undefined, column, ...place });
  }

  /** Says that the row is not plain. */
  drop(): void {
    this.#reading = undefined;
  }

  /** Makes the row known that ends here, if it is plain. */
  keep(number: number, end: number): void {
    if (this.#reading === undefined) return;
    const { window, start, cells } = this.#reading;
    this.#reading = undefined;
    this.#known.keepRow(this.#place, new KnownRow(number, window.copy(start, end), cells));
  }
}
