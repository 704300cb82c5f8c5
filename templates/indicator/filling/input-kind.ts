import type { Indicator, Target } from '../../../core/indicator/plan/plan.ts';
import { isPercent } from '../../../core/indicator/plan/unit-of.ts';
import { GROWTH_MEASURES, type Measure } from '../../../core/indicator/target/target.ts';

/**
 * What is filled in for a year: the level of that year, the amount of that year alone (the sheet adds them up), or the
 * growth over the year before in per cent, where the plan prints no base to grow from.
 */
export type InputKind = 'level' | 'amount' | 'rate';

/** 填报口径, as the sheet names it. */
export const INPUT_NAMES: Readonly<Record<InputKind, string>> = {
  level: '当年值',
  amount: '当年新增',
  rate: '当年增速',
};

const SUMS: ReadonlySet<Measure> = new Set<Measure>(['cumulative', 'annualAverage']);

/** What all targets of an indicator that the sheet can come to are measured from. */
export function inputKind(indicator: Indicator, targets: readonly Target[]): InputKind {
  const numbers = targets.filter(({ expression }) => expression !== null);
  if (numbers.length === 0) return 'level';
  const every = (measures: ReadonlySet<Measure>) =>
    numbers.every(({ expression }) => expression !== null && measures.has(expression.measure));
  if (every(SUMS)) return 'amount';
  if (!every(GROWTH_MEASURES) || isPercent(indicator)) return 'level';
  return numbers.every((target) => growsFromBase(indicator, target)) ? 'level' : 'rate';
}

function growsFromBase({ base }: Indicator, { expression, from }: Target): boolean {
  if (base?.kind !== 'value') return false;
  return expression?.measure === 'growth' || base.year === from;
}
