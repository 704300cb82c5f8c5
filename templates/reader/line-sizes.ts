import type { StatedLines } from './appearance.ts';
import { Budget } from './budget.ts';

/** Columns or rows with a size of their own, counted from 0; alike ones that follow one another are one entry. */
export class LineSizes {
  readonly lines: StatedLines[] = [];
  readonly #budget: Budget;

  constructor(sheet: string, limit: number) {
    this.#budget = new Budget('lineSizes', limit, { sheet });
  }

  add(first: number, last: number, size: number | null, hidden: boolean): void {
    const before = this.lines.at(-1);
    if (before !== undefined && before.last === first - 1 && before.size === size && before.hidden === hidden) {
      this.lines[this.lines.length - 1] = { ...before, last };
      return;
    }
    this.#budget.take();
    this.lines.push({ first, last, size, hidden });
  }
}
