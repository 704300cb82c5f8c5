import { type Issue, issue } from '../../issue/issue.ts';
import { decimalText } from '../../quantity/decimal.ts';
import { compare, multiply, ONE, type Rational } from '../../quantity/rational.ts';
import { conversionFactor, isRatio, type Unit, unit, unitText } from '../../quantity/unit.ts';
import { cellText, type Table } from '../../table/cell.ts';
import type { Indicator } from '../plan/plan.ts';
import { GROWTH_MEASURES } from '../target/target.ts';
import type { Entry } from './entries.ts';
import type { Observation } from './observation.ts';
import { halfOfLastDigit, readStatedNumber } from './stated-number.ts';

/** The value of an entry in the unit it is computed in. */
export interface Value {
  readonly kind: 'value';
  readonly reading: Observation['reading'];
  readonly value: Rational;
  /** Half a unit of the last digit typed, in the same unit. */
  readonly half: Rational;
  /** Whether the unit stands in the cell itself: 0.65% is meant as it is written. */
  readonly typedUnit: boolean;
  readonly issues: readonly Issue[];
}

export type ValueReading = Value | { readonly kind: 'missing' } | { readonly kind: 'refused'; readonly problem: Issue };

const PERCENT = unit('%');

/**
 * Reads the value of an entry: a level converted exactly into the unit of the indicator, or a growth rate in per cent where
 * per cent is given for an indicator that is not a percentage and has growth targets.
 */
export function readValue(entry: Entry, indicator: Indicator, nameUnit: string, table: Table): ValueReading {
  const cell = entry.cell('value');
  const at = entry.at('value');
  const found = cellText(cell);
  const { name: term } = indicator;
  const stated = [cellText(entry.cell('unit')), nameUnit, entry.headerUnit('value')];
  const number = readStatedNumber(cell, table, stated, indicator.unit);
  if (number.kind === 'missing') return number;
  if (number.kind === 'unreadable') {
    return { kind: 'refused', problem: issue('cellUnreadable', 'error', at, { term, found, reason: number.reason }) };
  }
  const { reading, wanted } = readingOf(indicator, number.kind === 'number' ? number.unit : indicator.unit);
  const factor = number.kind === 'number' ? factorTo(number.unit, wanted) : null;
  if (number.kind !== 'number' || factor === null) {
    const given = number.kind === 'number' ? unitText(number.unit) : number.unitText;
    const values = { term, found, unit: given, wanted: shown(wanted) };
    return { kind: 'refused', problem: issue('cellUnit', 'error', at, values) };
  }
  const value = multiply(number.value, factor);
  const issues: Issue[] = [];
  if (compare(factor, ONE) !== 0) {
    const values = { term, found, value: decimalText(value), unit: unitText(wanted) };
    issues.push(issue('cellConverted', number.typed ? 'warning' : 'info', at, values));
  } else if (number.rewritten && !number.typed && found.trim() !== decimalText(value)) {
    issues.push(issue('cellNormalised', 'info', at, { found, value: decimalText(value) }));
  }
  const half = multiply(halfOfLastDigit(cell), factor);
  return { kind: 'value', reading, value, half, typedUnit: number.typed, issues };
}

function readingOf(indicator: Indicator, given: Unit): { reading: Observation['reading']; wanted: Unit } {
  const rate = { reading: 'rate', wanted: PERCENT } as const;
  const level = { reading: 'level', wanted: indicator.unit } as const;
  if (isShare(indicator.unit)) return level;
  const measures = indicator.targets.flatMap(({ expression }) => (expression === null ? [] : [expression.measure]));
  if (isShare(given)) return measures.some((measure) => GROWTH_MEASURES.has(measure)) ? rate : level;
  // Nothing is printed of such an indicator but its growth, so a number without a unit is its growth as well.
  const onlyGrowth = measures.length > 0 && measures.every((measure) => GROWTH_MEASURES.has(measure));
  return indicator.unit.factors.length === 0 && onlyGrowth ? { reading: 'rate', wanted: PERCENT } : level;
}

/** % or ‰; a plain ratio such as 1.77 is none. */
function isShare(of: Unit): boolean {
  return isRatio(of) && of.factors.length > 0;
}

/** Also from a plain number to per cent as they stand, and from 万人次 to 万人次/年: the year is the period's. */
function factorTo(given: Unit, wanted: Unit): Rational | null {
  if (given.factors.length === 0 && wanted === PERCENT) return ONE;
  const withoutYear = { factors: wanted.factors.filter(({ symbol }) => symbol !== '年') };
  return conversionFactor(given, wanted) ?? conversionFactor(given, withoutYear);
}

function shown(wanted: Unit): string {
  return wanted.factors.length === 0 ? '—' : unitText(wanted);
}
