import type { Rational } from '../../quantity/rational.ts';
import type { CurrentValue } from '../observations/observation.ts';
import { isWholeYear } from '../period/period.ts';
import type { Indicator } from '../plan/plan.ts';
import { withTotals } from './pursue-sum.ts';
import { newest, type Pursuit } from './pursuit.ts';

/** What 同比 compares: the last value, and the level of the same months a year earlier where it is known. */
export interface YearPair {
  readonly last: CurrentValue;
  readonly before: Rational | null;
}

/**
 * Of a row that is measured the last of the values used, else the newest known. Amounts are compared from January on where
 * the parts make that up: two quarters with the half year before, never the second quarter alone.
 */
export function yearPair(
  indicator: Indicator,
  pursuit: Pursuit | null,
  values: readonly CurrentValue[],
): YearPair | null {
  const used = pursuit?.used ?? values;
  const isAmount = indicator.flow || pursuit?.standing.kind === 'sum';
  const last = newest(isAmount ? withTotals(used) : used);
  if (last === undefined) return null;
  return { last, before: levelBefore(last, isAmount ? withTotals(values) : values, indicator.base) };
}

/** The level of the same months a year earlier; the plan's base counts for its year. */
export function levelBefore(
  { period }: CurrentValue,
  values: readonly CurrentValue[],
  base: Indicator['base'],
): Rational | null {
  const same = values.find(
    (other) =>
      other.reading === 'level' &&
      other.period.year === period.year - 1 &&
      other.period.first === period.first &&
      other.period.last === period.last,
  );
  if (same !== undefined) return same.value;
  const isBaseYear = base?.kind === 'value' && base.year === period.year - 1;
  return isBaseYear && isWholeYear(period) ? base.value : null;
}
