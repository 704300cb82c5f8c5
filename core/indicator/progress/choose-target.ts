import type { MonthIndex } from '../measures/standing.ts';
import { endOfYear } from '../period/period.ts';
import type { Indicator, Target } from '../plan/plan.ts';
import { differ, sameSpan } from '../plan/repeated-target.ts';

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

function firstOfYear(targets: readonly Target[], year: number | undefined): Target | null {
  return targets.find(({ by }) => by === year) ?? null;
}
