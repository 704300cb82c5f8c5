import { type Issue, issue } from '../../issue/issue.ts';
import type { IsoDate } from '../../quantity/date.ts';
import { decimalText } from '../../quantity/decimal.ts';
import { compare } from '../../quantity/rational.ts';
import type { MonthIndex } from '../measures/standing.ts';
import { endOf, periodText } from '../period/period.ts';
import type { CurrentValue, Lost, Observation } from './observation.ts';

/** What was known on a day: one value for each period and town, and what had to be said about the others. */
export interface Known {
  readonly values: readonly CurrentValue[];
  /** Towns whose values contradict each other. */
  readonly lost: readonly Lost[];
  readonly issues: readonly Issue[];
}

/**
 * Chooses the value that counts for each indicator, period and town: of several with different publication dates the
 * latest, keeping the earlier ones; two different values without dates to tell them apart count for nothing. Periods
 * that end after `until`, and values published after `asOf`, are left out and said so.
 */
export function currentValues(observations: readonly Observation[], asOf: IsoDate, until: MonthIndex): Known {
  const issues: Issue[] = [];
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const late = tooLate(observation, asOf, until);
    if (late !== null) issues.push(late);
    else {
      const { indicator, period, town, reading } = observation;
      const key = JSON.stringify([indicator.id, periodText(period), town, reading]);
      groups.set(key, [...(groups.get(key) ?? []), observation]);
    }
  }
  const chosen = [...groups.values()].map(chooseValue);
  issues.push(...chosen.flatMap((each) => each.issues));
  return {
    values: chosen.flatMap(({ value }) => value ?? []),
    lost: chosen.flatMap(({ lost }) => lost ?? []),
    issues,
  };
}

function tooLate(observation: Observation, asOf: IsoDate, until: MonthIndex): Issue | null {
  const { period, published, place, indicator } = observation;
  if (endOf(period) > until) {
    return issue('actualAfter', 'warning', place, { indicator: indicator.name, period: periodText(period), asOf });
  }
  if (published !== null && published > asOf) {
    return issue('actualPublishedAfter', 'info', place, { indicator: indicator.name, published, asOf });
  }
  return null;
}

interface Chosen {
  readonly value: CurrentValue | null;
  readonly lost?: Lost;
  readonly issues: readonly Issue[];
}

function chooseValue(group: readonly Observation[]): Chosen {
  const newestFirst = [...group].sort((a, b) => compareText(b.published ?? '', a.published ?? ''));
  const [newest, ...others] = newestFirst;
  if (newest === undefined) return { value: null, issues: [] };
  const same = others.filter(({ published }) => published === newest.published);
  const differing = same.filter(({ value }) => compare(value, newest.value) !== 0);
  if (differing.length > 0) {
    const doubtful = newestFirst.filter(({ published }) => published === newest.published);
    const { indicator, town, period, reading } = newest;
    const lost = town === null || reading === 'rate' ? {} : { lost: { indicator, town, period } };
    return { value: null, ...lost, issues: placesOf(doubtful).map((observation) => conflict(observation, doubtful)) };
  }
  const issues = same.map((observation) =>
    issue('actualRepeated', 'info', observation.place, {
      indicator: observation.indicator.name,
      period: periodText(observation.period),
    }),
  );
  const earlier = others.filter(({ published }) => published !== newest.published);
  return { value: { ...newest, earlier }, issues };
}

/** One of each place: a year that stands over two columns puts two values at one. */
function placesOf(observations: readonly Observation[]): readonly Observation[] {
  return [...new Map(observations.map((each) => [JSON.stringify(each.place), each])).values()];
}

function conflict(observation: Observation, doubtful: readonly Observation[]): Issue {
  const { indicator, period, place } = observation;
  return issue('actualConflict', 'error', place, {
    indicator: indicator.name,
    period: periodText(period),
    values: doubtful.map(({ value }) => decimalText(value)).join('、'),
    rows: [...new Set(doubtful.map((each) => String(each.place.row ?? '')))].join('、'),
  });
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
