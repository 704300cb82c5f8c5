import type { Budget } from './budget.ts';
import type { Address } from './cell-address.ts';
import { type FormulaPiece, movedFormula, movingReferences } from './moving-references.ts';

interface First {
  readonly at: Address;
  readonly formula: string;
  /** Known from the second cell of the group on. */
  pieces?: readonly FormulaPiece[];
}

/** The formulas that cells of a sheet have in common: the first cell has the text, the others point to it. */
export class SharedFormulas {
  readonly #budget: Budget;
  readonly #firsts = new Map<string, First>();

  /** The budget counts the characters of what is written out. */
  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** The formula of a cell of the group; empty where no cell before had a text for it. */
  textOf(group: string, stated: string, at: Address): string {
    if (stated !== '') {
      this.#firsts.set(group, { at: { ...at }, formula: stated });
      return stated;
    }
    const first = this.#firsts.get(group);
    if (first === undefined) return '';
    first.pieces ??= movingReferences(first.formula);
    const text = movedFormula(first.pieces, at.column - first.at.column, at.row - first.at.row);
    this.#budget.take(text.length);
    return text;
  }
}
