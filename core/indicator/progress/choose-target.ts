import type { MonthIndex } from '../measures/standing.ts';
import { endOfYear } from '../period/period.ts';
import type { Indicator, Target } from '../plan/plan.ts';
import { differ, sameSpan } from '../plan/repeated-target.ts';

/**
 * The target an indicator is measured against on a day: that of the year asked for, else the first whose date has not
 * passed, else the last. `null` where there is none.
 */
export function chooseTarget({ targets }: Indicator, asOf: MonthIndex, year: number | null): Target | null {
  const next = targets.find(({ by }) => endOfYear(by) >= asOf) ?? targets.at(-1);
  return targetOf(targets, year ?? next?.by ?? null);
}

/** The target of a year: of several the first printed with a number, since words cannot be measured; else the first. */
export function targetOf(targets: readonly Target[], year: number | null): Target | null {
  const ofYear = targets.filter(({ by }) => by === year);
  return ofYear.find(({ expression }) => expression !== null) ?? ofYear[0] ?? null;
}

/** Whether the same document prints something else for the same year. */
export function isDisputed({ targets }: Indicator, chosen: Target): boolean {
  return targets.some(
    (other) => other !== chosen && other.by === chosen.by && sameSpan(other, chosen) && differ(other, chosen),
  );
}
