import { parseDecimal, terminatingText } from '../quantity/decimal.ts';
import type { Rational } from '../quantity/rational.ts';
import type { Cell } from '../table/cell.ts';
import { computeTypedFormula, type NumberAt } from './typed-formula.ts';

/** A cell of a sheet that came back; `formula` is without the leading `=`. */
export interface SheetCell {
  readonly cell: Cell;
  readonly formula: string | null;
}

/** More digits than a sheet keeps. */
const LONGEST_NUMBER = 20;
/** Formulas that need each other in a longer chain, and sheets with more to look up, were not filled in by hand. */
const DEEPEST = 50;
const MOST_LOOKED_UP = 200_000;
/** A list of five hundred rows with a hundred characters in each. */
const MOST_CHARACTERS = 50_000;

/** What can be told of the numbers of a sheet, of which so much is looked up and worked out and no more. */
export interface SheetNumbers {
  readonly numberAt: NumberAt;
  /** What a formula comes to that was typed into the sheet; null where that cannot be told. */
  readonly resultOf: (formula: string) => Rational | null;
}

/**
 * The numbers of a sheet, for formulas that were typed into it: what was typed as a number, and what typed formulas come
 * to. A stored result is never taken. A number shown as per cent is the ratio it is, as in the spreadsheet; a text that
 * looks like a number, a circle, and a number of more than twenty characters (as `1/3` is) cannot be told.
 */
export function sheetNumbers(cellAt: (address: string) => SheetCell | undefined): SheetNumbers {
  const known = new Map<string, Rational | null>();
  const open = new Set<string>();
  let [lookedUp, characters] = [0, 0];
  const resultOf = (formula: string): Rational | null => {
    characters += formula.length;
    return characters > MOST_CHARACTERS ? null : computeTypedFormula(formula, numberAt);
  };
  const numberAt: NumberAt = (address) => {
    lookedUp += 1;
    if (lookedUp > MOST_LOOKED_UP) return null;
    const found = cellAt(address);
    if (found === undefined || (found.formula === null && found.cell.kind === 'blank')) return 'blank';
    if (found.formula === null)
      return found.cell.kind === 'number' ? shortDecimal(parseDecimal(found.cell.text)) : null;
    const computed = known.get(address);
    if (computed !== undefined) return computed;
    if (open.size >= DEEPEST || open.has(address)) return null;
    open.add(address);
    const number = shortDecimal(resultOf(found.formula));
    open.delete(address);
    known.set(address, number);
    return number;
  };
  return { numberAt, resultOf };
}

function shortDecimal(value: Rational | null): Rational | null {
  const text = value === null ? null : terminatingText(value);
  return text === null || text.length > LONGEST_NUMBER ? null : value;
}
