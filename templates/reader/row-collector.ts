import type { Budget } from './budget.ts';

/** A row of a sheet, with the number a person sees at its left edge. */
interface CollectedRow<C> {
  readonly number: number;
  readonly cells: readonly C[];
}

/**
 * Builds rows from cells that come from left to right. Gaps are filled; row ends and rows without cells take no memory,
 * so a sheet formatted down to its last row is as small as its content.
 */
export class RowCollector<C> {
  readonly rows: CollectedRow<C>[] = [];
  readonly #budget: Budget;
  readonly #gap: C;
  readonly #cells: C[] = [];

  /** The budget is for all tables of a file together; the gap stands for a cell that is not there. */
  constructor(budget: Budget, gap: C) {
    this.#budget = budget;
    this.#gap = gap;
  }

  /** The column counts from 0 and is beyond those put before. */
  put(column: number, cell: C): void {
    while (this.#cells.length < column) this.#cells.push(this.#gap);
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
