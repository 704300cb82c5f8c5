import { decimalText } from '../../../core/quantity/decimal.ts';
import {
  averageGrowthAttained,
  averageGrowthGoal,
  type GrowthReferences,
  totalGrowthAttained,
  totalGrowthGoal,
  yearGrowthAttained,
} from '../formulas/growth-formulas.ts';
import { choose, type RowReferences, whenNumbers } from '../formulas/row-formula.ts';
import type { FillingRow } from './filling-book.ts';
import type { EntryLayout } from './layout.ts';
import {
  cellsOf,
  countedCells,
  hasGaps,
  latestCell,
  type Measured,
  NOTHING,
  ratesMultiplied,
} from './year-formulas.ts';

/** 最近值: the last level, the sum so far, or a growth rate in per cent. */
export function actualFormula(layout: EntryLayout, row: FillingRow, course: Measured): string {
  const { cell } = cellsOf(layout, row);
  const latest = latestCell(layout, row);
  switch (course.way) {
    case 'level':
    case 'growthFromLevels':
      return whenNumbers([cell('year')], latest);
    case 'sum':
      return whenNumbers([cell('year')], `SUM(${countedCells(layout, row, course)})`);
    case 'rate':
      return whenNumbers([cell('year')], senseOf(course) === 'decrease' ? `-${latest}` : latest);
    case 'rateFromLevels':
      return whenNumbers([cell('year')], yearGrowth(layout, row, course));
    case 'growthFromRates':
      return whenNumbers([cell('attained')], cell('attained'));
  }
}

/** The growth of the target's year over the year before, which is filled in or is the base. */
function yearGrowth(layout: EntryLayout, row: FillingRow, course: Measured): string {
  const { cell, yearCell } = cellsOf(layout, row);
  const { base } = row.indicator;
  const year = course.target.by;
  const growthFrom = (before: string) => yearGrowthAttained(yearCell(year), before, senseOf(course));
  const fromBase = base?.kind === 'value' && base.year === year - 1 ? growthFrom(cell('base')) : NOTHING;
  if (!layout.years.includes(year - 1)) return fromBase;
  const before = yearCell(year - 1);
  return fromBase === NOTHING ? growthFrom(before) : choose(`ISNUMBER(${before})`, growthFrom(before), fromBase);
}

/** The index of growth rates, the level a growth rate leads to, and the growth so far; `""` for any other target. */
export function growthFormulas(layout: EntryLayout, row: FillingRow, course: Measured) {
  const { cell } = cellsOf(layout, row);
  const base = baseReference(layout, row, course);
  const isGrowth = course.way === 'growthFromLevels' || course.way === 'growthFromRates';
  if (!isGrowth || base === null) return { index: NOTHING, goalLevel: NOTHING, attained: NOTHING };
  const fromRates = course.way === 'growthFromRates';
  const references: GrowthReferences = {
    base,
    value: cell(fromRates ? 'index' : 'actual'),
    rate: cell('goal'),
    sense: senseOf(course),
    yearsElapsed: `(${cell('year')}-${cell('startYear')})`,
    yearsTotal: `(${cell('endYear')}-${cell('startYear')})`,
  };
  const [attained, goal] =
    course.target.expression?.measure === 'annualGrowth'
      ? [averageGrowthAttained(references), averageGrowthGoal(references)]
      : [totalGrowthAttained(references), totalGrowthGoal(references)];
  return {
    index: fromRates ? ratesMultiplied(layout, row, course) : NOTHING,
    goalLevel: whenNumbers([cell('attained')], goal),
    attained: fromRates ? attained : choose(`N(${base})>0`, attained, NOTHING),
  };
}

/** Where the measures of a row find their numbers. */
export function rowReferences(layout: EntryLayout, row: FillingRow, course: Measured): RowReferences {
  const { cell } = cellsOf(layout, row);
  const { way, pursuit } = course;
  const { value, upper, tolerance } = pursuit.criterion;
  const isGrowth = way === 'growthFromLevels' || way === 'growthFromRates';
  return {
    base: baseReference(layout, row, course),
    value: cell(way === 'growthFromRates' ? 'index' : 'actual'),
    goal: cell(isGrowth ? 'goalLevel' : 'goal'),
    attained: cell(isGrowth ? 'attained' : 'actual'),
    target: cell('goal'),
    upper: upper === null ? null : decimalText(upper),
    lower: upper === null ? null : decimalText(value),
    tolerance: decimalText(tolerance),
    startYear: cell('startYear'),
    endYear: cell('endYear'),
    year: cell('year'),
    month: null,
    incomplete: way === 'sum' ? hasGaps(layout, row, course) : null,
  };
}

function baseReference(layout: EntryLayout, { indicator: { base }, row }: FillingRow, { way, target }: Measured) {
  const { cell, yearCell } = cellsOf(layout, { row });
  switch (way) {
    case 'sum':
      return '0';
    case 'rate':
    case 'rateFromLevels':
      return null;
    case 'growthFromRates':
      return '100';
    case 'level':
      return base?.kind === 'value' ? cell('base') : null;
    case 'growthFromLevels':
      return base?.kind === 'value' && base.year === target.from ? cell('base') : yearCell(target.from);
  }
}

/** 下降 and 压减 state how much less it should be. */
function senseOf({ target }: Measured): GrowthReferences['sense'] {
  return target.expression?.flags.includes('decrease') === true ? 'decrease' : 'increase';
}
