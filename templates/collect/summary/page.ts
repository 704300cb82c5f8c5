import { columnLetters, rangeAddress } from '../../workbook/cell-reference.ts';
import { empty, row, text } from '../../workbook/cells.ts';
import type { CellPlan, ConditionalFormat, RowPlan } from '../../workbook/plan.ts';

/** Narrow columns of 概况, so that bars, cards and tables of different columns stand below each other. */
export const PAGE_COLUMNS = 80;
export const PAGE_COLUMN_WIDTH = 1.3;

/** A cell over so many narrow columns; `bar` leaves them apart, to be filled one by one. */
export interface Span {
  readonly cell: CellPlan;
  readonly span: number;
  readonly bar?: true;
}

/** Collects the rows of 概况 from the top, with the merges and colours that go with them. */
export class SummaryPage {
  readonly rows: RowPlan[] = [];
  readonly merges: string[] = [];
  readonly formats: ConditionalFormat[] = [];

  /** The number of the row that is added next. */
  get next(): number {
    return this.rows.length + 1;
  }

  /** Adds a row of cells side by side and gives its number. */
  add(spans: readonly Span[], height?: number): number {
    const at = this.next;
    const cells: CellPlan[] = [];
    for (const { cell, span, bar } of spans) {
      if (span > 1 && bar !== true) this.merges.push(rangeAddress(cells.length + 1, at, cells.length + span, at));
      cells.push(cell, ...Array.from({ length: span - 1 }, () => empty(cell.style)));
    }
    this.rows.push(row(cells, height));
    return at;
  }

  /** A cell over the whole width. */
  wide(cell: CellPlan, height?: number): number {
    return this.add([{ cell, span: PAGE_COLUMNS }], height);
  }

  gap(height: number): void {
    this.rows.push(row([], height));
  }

  section(heading: string): void {
    this.gap(10);
    this.wide(text(heading, 'emphasis'), 20);
  }

  /** The header of a table whose columns have these widths. */
  header(columns: readonly (readonly [string, number])[]): number {
    return this.add(columns.map(([words, span]) => ({ cell: text(words, 'header'), span })));
  }

  /** A colour over some narrow columns of some rows, where a formula on the first of the cells holds. */
  colour(
    place: { readonly from: number; readonly span: number; readonly first: number; readonly last: number },
    formula: string,
    look: Extract<ConditionalFormat, { kind: 'highlight' }>['look'],
  ): void {
    const { from, span, first, last } = place;
    this.formats.push({ kind: 'highlight', range: rangeAddress(from, first, from + span - 1, last), formula, look });
  }
}

/** The fixed address of a cell of this page. */
export function fixedCell(column: number, at: number): string {
  return `$${columnLetters(column)}$${at}`;
}

/** The address of a cell of the first row of a block, for a colour that is to look at each row's own. */
export function rowCell(column: number, first: number): string {
  return `$${columnLetters(column)}${first}`;
}
