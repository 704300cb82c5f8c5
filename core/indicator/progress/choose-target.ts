import { compare, multiply } from '../../quantity/rational.ts';
import { conversionFactor } from '../../quantity/unit.ts';
import type { MonthIndex } from '../measures/standing.ts';
import { endOfYear } from '../period/period.ts';
import type { Indicator, Target } from '../plan/plan.ts';

/**
 * The target an indicator is measured against on a day: that of the year asked for, else the first whose date has not
 * passed, else the last. Of several for one year the first printed counts. `null` where there is none.
 */
export function chooseTarget({ targets }: Indicator, asOf: MonthIndex, year: number | null): Target | null {
  if (year !== null) return targets.find(({ by }) => by === year) ?? null;
  return targets.find(({ by }) => endOfYear(by) >= asOf) ?? firstOfYear(targets, targets.at(-1)?.by);
}

/** Whether the same document prints another number for the same year. */
export function isDisputed({ targets }: Indicator, chosen: Target): boolean {
  return targets.some(
    (other) => other !== chosen && other.by === chosen.by && sameSpan(other, chosen) && differ(other, chosen),
  );
}

/** 98个 in three years and 14个 in the last of them are two tasks; levels have no span. */
function sameSpan({ expression: a, from }: Target, { expression: b, from: otherFrom }: Target): boolean {
  return from === otherFrom || a?.measure === 'level' || b?.measure === 'level';
}

function firstOfYear(targets: readonly Target[], year: number | undefined): Target | null {
  return targets.find(({ by }) => by === year) ?? null;
}

/** 1.7万个 and 17000个 are the same number. */
function differ({ expression: a, unit: ownUnit }: Target, { expression: b, unit: otherUnit }: Target): boolean {
  if (a === null || b === null) return a !== b;
  const factor = conversionFactor(ownUnit, otherUnit);
  if (factor === null || a.measure !== b.measure || a.operator !== b.operator) return true;
  const [low, high] = [multiply(a.value, factor), multiply(a.upper ?? a.value, factor)];
  return compare(low, b.value) !== 0 || compare(high, b.upper ?? b.value) !== 0;
}
