import { type Rational, ZERO } from '../../../core/quantity/rational.ts';
import { empty, formula, textFormula } from '../../workbook/cells.ts';
import type { CellPlan } from '../../workbook/plan.ts';
import type { StyleName } from '../../workbook/style.ts';

/** A live measure with the value core found; blank where it does not exist. A row that never has it holds no formula. */
export function measure(content: string | null, value: Rational | null, style: StyleName): CellPlan {
  if (content === null) return empty(style);
  return value === null ? textFormula(content, '', style) : formula(content, value, style);
}

/** The value of a cell of another sheet; an empty cell would show as 0, so one without a value is left empty. */
export function mirrored(reference: string, value: Rational | null, style: StyleName): CellPlan {
  return value === null ? empty(style) : formula(reference, value, style);
}

export function wholeNumber(value: number): Rational {
  return value === 0 ? ZERO : { numerator: BigInt(value), denominator: 1n };
}
