import type { Plan } from '../../core/indicator/plan/plan.ts';
import { decimal, decimalText } from '../../core/quantity/decimal.ts';
import { add, compare, divide, multiply, type Rational, rational } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import type { ActualRow } from './indicator-actuals.ts';

const TOWNS = ['样例镇一', '样例镇二', '样例镇三', '样例镇四'];
const YEAR = 2023;
/** How many indicators of each kind are split over the towns. */
const SPLIT = 2;
/** In 百分点. */
const APART = ['-2.5', '-0.8', '0.8', '2.5'];
const MOST_APART = '2.5';

/** The last year of a few indicators by town: counts as parts of the whole, shares with what they are made of. */
export function townRows(plan: Plan, rows: readonly ActualRow[]): ActualRow[] {
  const last = rows.filter(({ period }) => period === `${YEAR}年`);
  const split = (['sum', 'ratio'] as const).flatMap((kind) =>
    plan.indicators
      .filter(({ aggregate, unitText }) => aggregate === kind && (kind === 'sum' || unitText === '%'))
      .flatMap((indicator) => last.filter(({ name, value }) => name === indicator.name && !value.endsWith('%')))
      .slice(0, SPLIT)
      .map((row) => ({ kind, row })),
  );
  return split.flatMap(({ kind, row }) => (kind === 'sum' ? parts(row) : shares(row)));
}

/** The whole in tenths: 4, 3, 2 and 1. */
function parts(row: ActualRow): ActualRow[] {
  return TOWNS.map((town, index) => ({
    ...row,
    town,
    value: text(divide(multiply(decimal(row.value), rational(BigInt(4 - index))), rational(10n)), 2),
  }));
}

/** A town above the whole for each one below it, all of one size, so that numerators and denominators give the whole back. */
function shares(row: ActualRow): ActualRow[] {
  const whole = decimal(row.value);
  const room = compare(add(whole, decimal(MOST_APART)), decimal('100')) <= 0;
  return TOWNS.map((town, index) => {
    const value = room ? add(whole, decimal(APART[index] ?? '0')) : whole;
    const numerator = decimalText(multiply(value, rational(100n)));
    return { ...row, town, value: decimalText(value), numerator, denominator: '10000' };
  });
}

function text(value: Rational, places: number): string {
  return decimalText(round(value, { places, rule: 'halfAwayFromZero' }));
}
