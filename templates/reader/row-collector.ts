import { BLANK, type Cell, type Row } from '../../core/table/cell.ts';
import type { ReadLimits } from './read-limits.ts';
import { refuse } from './refusal.ts';

/** The cells that may still be stored, for all tables of a file together. */
export class CellBudget {
  readonly #limit: number;
  #left: number;

  constructor(limits: ReadLimits) {
    this.#limit = limits.cells;
    this.#left = limits.cells;
  }

  take(cells: number): void {
    this.#left -= cells;
    if (this.#left < 0) refuse('workbookTooLarge', { measure: 'cells', limit: String(this.#limit) });
  }
}

/**
 * Builds rows from cells that come from left to right. Gaps become blanks; blank ends and blank rows take no memory,
 * so a sheet formatted down to its last row is as small as its content.
 */
export class RowCollector {
  readonly rows: Row[] = [];
  readonly #budget: CellBudget;
  readonly #cells: Cell[] = [];

  constructor(budget: CellBudget) {
    this.#budget = budget;
  }

  /** The column counts from 0 and is beyond those put before. */
  put(column: number, cell: Cell): void {
    while (this.#cells.length < column) this.#cells.push(BLANK);
    this.#cells.push(cell);
  }

  /** Keeps the row if it holds anything, and says whether it does. */
  endRow(number: number): boolean {
    if (this.#cells.length === 0) return false;
    this.#budget.take(this.#cells.length);
    this.rows.push({ number, cells: this.#cells.slice() });
    this.#cells.length = 0;
    return true;
  }
}
