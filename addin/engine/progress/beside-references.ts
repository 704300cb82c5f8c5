import { isRateTarget } from '../../../core/indicator/explain/explain-goal.ts';
import { yearOf } from '../../../core/indicator/period/period.ts';
import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';
import type { Pursuit } from '../../../core/indicator/progress/pursuit.ts';
import { terminatingText } from '../../../core/quantity/decimal.ts';
import {
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  type Rational,
  reduce,
  sum,
} from '../../../core/quantity/rational.ts';
import type { RowReferences } from '../../../templates/indicator/formulas/row-formula.ts';
import { sheetNumber } from '../../../templates/workbook/cells.ts';

/** A cell that an observed value stands in. */
export interface ValueCell {
  readonly address: string;
  /** The number that the program has for it; null where it has none. */
  readonly number: Rational | null;
  /** What was read from it, in the unit of the indicator. */
  readonly value: Rational;
}

/** Why the measures of a row are written as numbers although formulas were asked for. */
export type NotLive = 'notNumbers' | 'zero' | 'growthTarget';

export type Live =
  | { readonly kind: 'live'; readonly references: RowReferences }
  | { readonly kind: 'values'; readonly why: NotLive };

/**
 * The numbers of a row for its formulas: what was observed as references to its cells, with the exact factor where the cell has
 * another unit; base and target as literals, since they stand in the plan and not on the sheet. Growth targets need the levels of
 * several years and are written as values.
 */
export function besideReferences(row: ProgressRow, pursuit: Pursuit, cells: readonly ValueCell[]): Live {
  const { standing, criterion, flags } = pursuit;
  const isGrowth = isRateTarget(row) && (standing.kind !== 'rate' || flags.includes('rateFromLevels'));
  if (isGrowth || flags.includes('ratesMultiplied')) return { kind: 'values', why: 'growthTarget' };
  const formula = valueFormula(cells, standing.observed.value);
  if (formula.kind === 'values') return formula;
  const value = formula.text;
  const goal = literal(standing.goal);
  const { observed, start, end } = standing;
  return {
    kind: 'live',
    references: {
      base: standing.base === null ? null : literal(standing.base),
      ...{ value, attained: value, goal, target: goal },
      lower: criterion.upper === null ? null : literal(criterion.value),
      upper: criterion.upper === null ? null : literal(criterion.upper),
      tolerance: criterion.operator === 'about' ? literal(criterion.tolerance) : null,
      startYear: String(yearOf(start)),
      endYear: String(yearOf(end)),
      year: String(yearOf(observed.at)),
      month: String(observed.at - yearOf(observed.at) * 12),
      incomplete: flags.includes('sumIncomplete') ? 'TRUE' : null,
    },
  };
}

type ValueFormula = { readonly kind: 'formula'; readonly text: string } | Extract<Live, { kind: 'values' }>;

/** The observed value over its cells: `C5`, `(C5*100)`, `(C5+C6)`, `(C5*10000+C6)` where they have different units. */
function valueFormula(cells: readonly ValueCell[], observed: Rational): ValueFormula {
  const numbers = cells.flatMap(({ number }) => number ?? []);
  if (cells.length === 0 || numbers.length < cells.length) return { kind: 'values', why: 'notNumbers' };
  const total = sum(cells.map(({ value }) => value));
  const factors = cells.flatMap(({ number, value }) => {
    return number === null || isZero(number) || isZero(total)
      ? []
      : [multiply(divide(value, number), divide(observed, total))];
  });
  const [first, ...others] = factors;
  const isCommon = others.every((factor) => first !== undefined && compare(factor, first) === 0);
  // Of nothing every factor makes nothing, so that the unit would not be known when the cell is filled in.
  if (first === undefined || (!isCommon && factors.length < cells.length)) return { kind: 'values', why: 'zero' };
  const terms = cells.map(({ address }, index) => `${address}${isCommon ? '' : scaling(factors[index] ?? first)}`);
  const together = cells.length === 1 ? terms.join('') : `(${terms.join('+')})`;
  const scale = isCommon ? scaling(first) : '';
  return { kind: 'formula', text: scale === '' ? together : `(${together}${scale})` };
}

function scaling(factor: Rational): string {
  const { numerator, denominator } = reduce(factor);
  const times = numerator === 1n ? '' : `*${numerator}`;
  return denominator === 1n ? times : `${times}/${denominator}`;
}

/** A number in a formula, a negative one in brackets; one that no decimal ends is a quotient, so that no digit is lost. */
function literal(value: Rational): string {
  if (terminatingText(value) === null) {
    const { numerator, denominator } = reduce(value);
    return `(${numerator}/${denominator})`;
  }
  const text = sheetNumber(value);
  return isNegative(value) ? `(${text})` : text;
}
