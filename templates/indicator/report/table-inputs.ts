import { isRateTarget } from '../../../core/indicator/explain/explain-goal.ts';
import { yearOf } from '../../../core/indicator/period/period.ts';
import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';
import type { Pursuit } from '../../../core/indicator/progress/pursuit.ts';
import { yearPair } from '../../../core/indicator/progress/year-pair.ts';
import type { Criterion } from '../../../core/indicator/target/meets.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { absolute, divide, isZero, ONE, type Rational, subtract } from '../../../core/quantity/rational.ts';
import { count, empty, formula, number, sheetNumber } from '../../workbook/cells.ts';
import type { CellPlan } from '../../workbook/plan.ts';
import {
  averageGrowthAttained,
  averageGrowthGoal,
  type GrowthReferences,
  totalGrowthAttained,
  totalGrowthGoal,
  yearGrowthAttained,
} from '../formulas/growth-formulas.ts';
import { rowTime } from '../formulas/time-formula.ts';
import { measure } from './cells.ts';
import { type TableColumn, tableCell } from './table-columns.ts';
import { monthOf, referencesOf } from './table-references.ts';

/** The cells that the measures of a row are computed from, live wherever they follow from other cells. */
export function inputCells(row: ProgressRow, at: number): Partial<Record<TableColumn, CellPlan>> {
  const { pursuit } = row;
  return {
    ...yearOnYearCells(row),
    ...(pursuit !== null && {
      startYear: count(yearOf(pursuit.standing.start), 'value'),
      endYear: count(yearOf(pursuit.standing.end), 'value'),
      year: count(yearOf(pursuit.standing.observed.at), 'value'),
      month: count(monthOf(pursuit.standing.observed.at), 'value'),
      goal: goalCell(row, pursuit, at),
      actual: actualCell(row, pursuit, at),
      measured: measuredCell(row, pursuit, at),
      attained: attainedCell(row, pursuit, at),
      ...rangeCells(pursuit.criterion),
      tolerance: pursuit.criterion.operator === 'about' ? number(pursuit.criterion.tolerance, 'value') : empty('value'),
      incomplete: count(pursuit.flags.includes('sumIncomplete') ? 1 : 0, 'value'),
    }),
  };
}

/** The ends of a printed range, in the unit the value is measured in. */
function rangeCells({ value, upper }: Criterion): Partial<Record<TableColumn, CellPlan>> {
  return upper === null ? {} : { lower: number(value, 'value'), upper: number(upper, 'value') };
}

/** The level or sum that the printed number leads to. */
function goalCell(row: ProgressRow, pursuit: Pursuit, at: number): CellPlan {
  const expression = row.target?.expression;
  const { standing } = pursuit;
  if (expression === undefined || expression === null || standing.kind === 'rate') return empty('value');
  const { direction, upper } = pursuit.criterion;
  const growth = growthReferences(row, pursuit, at);
  switch (expression.measure) {
    case 'annualGrowth':
      return formula(averageGrowthGoal(growth), standing.goal, 'area');
    case 'totalGrowth':
      return formula(totalGrowthGoal(growth), standing.goal, 'area');
    case 'change': {
      if (upper !== null) return number(standing.goal, 'value');
      const sign = expression.flags.includes('decrease') ? '-' : '+';
      const change = absolute(subtract(standing.goal, standing.base ?? standing.goal));
      return formula(
        `${tableCell('base', at)}${sign}${times(tableCell('target', at), change, expression.value)}`,
        standing.goal,
        'value',
      );
    }
    default:
      // A range is entered at its near end.
      return direction === 'falling' && upper !== null
        ? formula(tableCell('upper', at), standing.goal, 'value')
        : formula(times(tableCell('target', at), standing.goal, expression.value), standing.goal, 'value');
  }
}

/** The printed number, or that many times it which `whole` is: years of a yearly mean, 10000 for 万 against 个. */
function times(printed: string, whole: Rational, value: Rational): string {
  const factor = isZero(value) ? ONE : divide(whole, value);
  return factor.numerator === factor.denominator ? printed : `${printed}*${sheetNumber(factor)}`;
}

/** What a person reads as the actual value: a level, a sum of its parts, or a growth rate. */
function actualCell(row: ProgressRow, pursuit: Pursuit, at: number): CellPlan {
  const { actual } = row;
  if (actual === null) return empty('value');
  if (actual.kind === 'rate') {
    const computed = pursuit.flags.includes('rateFromLevels') || pursuit.flags.includes('ratesMultiplied');
    return computed
      ? formula(tableCell('attained', at), actual.value, 'percentNumber')
      : number(actual.value, 'percentNumber');
  }
  return actual.kind === 'sum' && pursuit.used.length > 1
    ? formula(pursuit.used.map(({ value }) => signed(value)).join('+'), actual.value, 'value')
    : number(actual.value, 'value');
}

function measuredCell(row: ProgressRow, { standing, flags, used }: Pursuit, at: number): CellPlan {
  if (standing.kind === 'rate') return formula(tableCell('attained', at), standing.observed.value, 'value');
  if (!flags.includes('ratesMultiplied')) return formula(tableCell('actual', at), row.actual?.value ?? ONE, 'value');
  const factors = used.map(({ value }) => `*(1+${signed(value)}/100)`);
  return formula(`100${factors.join('')}`, standing.observed.value, 'area');
}

function attainedCell(row: ProgressRow, pursuit: Pursuit, at: number): CellPlan {
  const { attained, flags, standing } = pursuit;
  const growth = growthReferences(row, pursuit, at);
  if (!isRateTarget(row)) return formula(tableCell('actual', at), attained, 'value');
  if (standing.kind === 'rate') {
    return flags.includes('rateFromLevels')
      ? measure(
          yearGrowthAttained(tableCell('latest', at), tableCell('before', at), growth.sense),
          attained,
          'percentNumber',
        )
      : formula(tableCell('actual', at), attained, 'percentNumber');
  }
  return row.target?.expression?.measure === 'annualGrowth'
    ? measure(averageGrowthAttained(growth), attained, 'percentNumber')
    : measure(totalGrowthAttained(growth), attained, 'percentNumber');
}

function growthReferences(row: ProgressRow, pursuit: Pursuit, at: number): GrowthReferences {
  const references = referencesOf(row, pursuit, at);
  const { yearsElapsed, total } = rowTime(references);
  return {
    base: references.base ?? '100',
    value: references.value,
    rate: tableCell('target', at),
    sense: row.target?.expression?.flags.includes('decrease') === true ? 'decrease' : 'increase',
    yearsElapsed,
    yearsTotal: `(${total}/12)`,
  };
}

/** The newest value and the one a year before it, or what it was before the increase that the file gives. */
function yearOnYearCells(row: ProgressRow): Partial<Record<TableColumn, CellPlan>> {
  const { indicator, pursuit, values, measures } = row;
  const pair = yearPair(indicator, pursuit, values);
  const fromLevels = pursuit?.flags.includes('rateFromLevels') === true;
  if (pair === null || (measures.yearOnYear === null && !fromLevels)) return {};
  const { last } = pair;
  const increased = last.increase === null ? null : subtract(last.value, last.increase);
  const before = pair.before ?? increased;
  if (before === null) return {};
  return { latest: number(last.value, 'value'), before: number(before, 'value') };
}

/** A literal of a formula; a negative one in brackets. */
function signed(value: Rational): string {
  return value.numerator < 0n ? `(${sheetNumber(value)})` : decimalText(value);
}
