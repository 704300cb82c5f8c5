import type { Indicator, Plan, Target } from '../../core/indicator/plan/plan.ts';
import { decimalText } from '../../core/quantity/decimal.ts';
import { add, compare, divide, multiply, type Rational, rational, subtract } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import type { CsvField } from '../workbook/csv.ts';
import { typed } from './field.ts';
import { type Draw, drawFrom } from './random.ts';
import { townRows } from './town-actuals.ts';

const HEADERS = ['指标', '时期', '数值', '单位', '单元', '分子', '分母', '发布日期'];
/** The years observed; with the base year before them they make a window of four. */
const FIRST_YEAR = 2021;
const YEARS = [FIRST_YEAR, 2022, 2023];
const HUNDRED = rational(100n);

/** A row of invented values, in the order of the headers; what is not said is left empty. */
export interface ActualRow {
  readonly name: string;
  readonly period: string;
  readonly value: string;
  readonly unit?: string;
  readonly town?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly published?: string;
}

/** Invented yearly values for a plan, the same on every run: most indicators near their course, some not filled in. */
export function inventActuals(plan: Plan, seed: number, blemishes: readonly ActualRow[] = []): CsvField[][] {
  const draw = drawFrom(seed);
  const rows = plan.indicators.flatMap((indicator) => indicatorRows(indicator, draw));
  return [HEADERS, ...[...rows, ...townRows(plan, rows), ...blemishes].map(fields)].map((row) => row.map(typed));
}

function fields({ name, period, value, unit, town, numerator, denominator, published }: ActualRow): string[] {
  return [name, period, value, unit, town, numerator, denominator, published].map((field) => field ?? '');
}

function indicatorRows(indicator: Indicator, draw: Draw): ActualRow[] {
  const target = indicator.targets.find(({ by, expression }) => by >= FIRST_YEAR && expression !== null);
  // One in twelve has not reported yet.
  if (target === undefined || draw(1, 12) === 1) return [];
  const pace = rational(BigInt(draw(45, 125)), 100n);
  return YEARS.filter((year) => year > (indicator.base?.year ?? target.from) && year <= target.by).map((year) => ({
    name: indicator.name,
    period: `${year}年`,
    ...observedValue(indicator, target, year, pace, draw),
  }));
}

function observedValue(
  indicator: Indicator,
  target: Target,
  year: number,
  pace: Rational,
  draw: Draw,
): Pick<ActualRow, 'value' | 'unit'> {
  const goal = target.expression?.value ?? rational(0n);
  const wobble = rational(BigInt(draw(94, 106)), 100n);
  const years = rational(BigInt(target.by - target.from));
  switch (target.expression?.measure) {
    case 'cumulative':
      return written(indicator, multiply(divide(multiply(goal, pace), years), wobble));
    case 'annualAverage':
      return written(indicator, multiply(multiply(goal, pace), wobble));
    case 'growth':
    case 'annualGrowth':
    case 'totalGrowth':
      return {
        value: `${decimalText(round(multiply(multiply(goal, pace), wobble), { places: 1, rule: 'halfAwayFromZero' }))}%`,
      };
    default:
      return written(indicator, level(indicator, target, goal, year, multiply(pace, wobble)));
  }
}

/** A level on its way from the base; without a base it starts at two thirds of the target. */
function level(indicator: Indicator, target: Target, goal: Rational, year: number, pace: Rational): Rational {
  const start = indicator.base?.value ?? divide(multiply(goal, rational(2n)), rational(3n));
  const first = indicator.base?.year ?? target.from;
  const share = rational(BigInt(year - first), BigInt(target.by - first));
  const value = add(start, multiply(multiply(subtract(goal, start), share), pace));
  if (indicator.most !== null && compare(value, indicator.most) > 0) return indicator.most;
  return compare(goal, start) === 0 ? multiply(goal, smallSlip(pace)) : value;
}

/** Where the target is to keep what there is, most keep it. */
function smallSlip(pace: Rational): Rational {
  return compare(pace, rational(1n, 2n)) < 0 ? rational(97n, 100n) : rational(1n);
}

function written({ unitText, most }: Indicator, value: Rational): Pick<ActualRow, 'value' | 'unit'> {
  const places = compare(value, HUNDRED) >= 0 && most === null ? 0 : 2;
  return { value: decimalText(round(value, { places, rule: 'halfAwayFromZero' })), unit: unitText };
}
