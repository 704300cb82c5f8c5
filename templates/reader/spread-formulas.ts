import type { Budget } from './budget.ts';
import { type Address, parseAddress } from './cell-address.ts';
import type { ReadLimits } from './read-limits.ts';

interface Spread {
  readonly from: Address;
  readonly to: Address;
  readonly formula: string;
}

/**
 * The formulas of a sheet that fill several cells: array formulas, spilled ones and data tables. Only the first cell has
 * the text; the others hold a result and nothing that tells it from a number somebody typed.
 */
export class SpreadFormulas {
  readonly #limits: ReadLimits;
  readonly #budget: Budget;
  /** Those that reach the row that is read, or rows below it. */
  #open: Spread[] = [];
  #row = 0;

  /** The budget counts the ranges that cells are looked for in. */
  constructor(limits: ReadLimits, budget: Budget) {
    this.#limits = limits;
    this.#budget = budget;
  }

  /** Notes the formula of a first cell; a range that is none, or is that cell alone, fills nothing. */
  add(range: string, formula: string): void {
    const [first = '', last = first] = range.split(':');
    const [from, to] = [parseAddress(first, this.#limits), parseAddress(last, this.#limits)];
    if (first !== last && typeof from !== 'string' && typeof to !== 'string') this.#open.push({ from, to, formula });
  }

  /** The formula that fills a cell without one of its own. Cells are asked for in reading order. */
  textOf({ row, column }: Address): string | null {
    if (this.#open.length === 0) return null;
    if (row !== this.#row) this.#open = this.#open.filter(({ to }) => to.row >= row);
    this.#row = row;
    this.#budget.take(this.#open.length);
    const found = this.#open.find(
      ({ from, to }) => row >= from.row && row <= to.row && column >= from.column && column <= to.column,
    );
    return found?.formula ?? null;
  }
}
