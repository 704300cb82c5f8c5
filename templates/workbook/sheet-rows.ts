import { cellAddress } from './cell-reference.ts';
import { LIMITS, planError } from './limits.ts';
import type { RowPlan, StreamedSheet } from './plan.ts';
import { rowHeights } from './row-height.ts';
import { rowXml } from './row-xml.ts';
import type { SheetLink } from './sheet-extras.ts';
import type { StyleNumbers } from './workbook-parts.ts';

/** Rows are handed on in pieces of about this many characters. */
const PIECE = 16_384;
const LINK = /^(?:#.+!.+|https?:\/\/.+|mailto:.+|\.\/[^/\\]+)$/;

/**
 * The rows of a sheet on their way into the file, and what the parts after them have to know. Rows are checked here, one at
 * a time, because nothing else sees the ones that are made while they are written.
 */
export class SheetRows {
  readonly links: SheetLink[] = [];
  /** Columns with ID numbers, counted from 1. */
  readonly idColumns = new Set<number>();
  /** In points, of every row, where notes are placed by them. */
  readonly heights: number[] = [];
  /** How many rows there were. */
  count = 0;
  readonly #sheet: StreamedSheet;
  readonly #styles: StyleNumbers;
  readonly #heightOf: (row: RowPlan, number: number) => number;
  #piece = '';

  constructor(sheet: StreamedSheet, styles: StyleNumbers) {
    this.#sheet = sheet;
    this.#styles = styles;
    this.#heightOf = rowHeights(sheet);
  }

  /** The rows as XML. A source that has to be waited for is waited for; any other is read straight on. */
  async *pieces(): AsyncGenerator<string> {
    const { rows } = this.#sheet;
    if (Symbol.asyncIterator in rows) {
      for await (const row of rows) if (this.#add(row)) yield this.#take();
    } else {
      for (const row of rows) if (this.#add(row)) yield this.#take();
    }
    yield this.#take();
  }

  /** Returns whether there is enough for a piece. */
  #add(row: RowPlan): boolean {
    this.count += 1;
    this.#check(row);
    const height = this.#heightOf(row, this.count);
    if (this.#sheet.notes !== undefined) this.heights.push(height);
    if (row.cells.length === 0 && row.height === undefined) return false;
    this.#piece += rowXml(this.#sheet.name, row, this.count, height, this.#styles);
    this.#note(row.cells);
    return this.#piece.length >= PIECE;
  }

  #note(cells: RowPlan['cells']): void {
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (cell?.style === 'idNumber') this.idColumns.add(index + 1);
      if (cell?.kind === 'link') this.#addLink(cell.target, index + 1);
    }
  }

  #take(): string {
    const piece = this.#piece;
    this.#piece = '';
    return piece;
  }

  #check({ cells, height }: RowPlan): void {
    if (this.count > LIMITS.rows) this.#refuse(`more than ${LIMITS.rows} rows; Excel allows no more`);
    if (cells.length > LIMITS.columns)
      this.#refuse(`${cells.length} cells in row ${this.count}; Excel allows ${LIMITS.columns}`);
    if (height !== undefined && !(height > 0 && height <= LIMITS.rowHeight))
      this.#refuse(`height ${height} of row ${this.count}; Excel allows up to ${LIMITS.rowHeight}`);
  }

  #addLink(target: string, column: number): void {
    if (!LINK.test(target))
      this.#refuse(
        `'${target}' in row ${this.count} is neither #'sheet'!A1, a file beside this one, nor a web or mail address`,
      );
    this.links.push({ address: cellAddress(column, this.count), target });
    if (this.links.length > LIMITS.linksPerSheet)
      this.#refuse(`${this.links.length} links; Excel allows ${LIMITS.linksPerSheet}`);
  }

  #refuse(what: string): never {
    throw planError(`sheet '${this.#sheet.name}'`, what);
  }
}
