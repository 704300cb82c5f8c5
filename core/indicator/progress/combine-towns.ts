import {
  absolute,
  compare,
  divide,
  isZero,
  larger,
  multiply,
  type Rational,
  smaller,
  subtract,
  sum,
} from '../../quantity/rational.ts';
import type { CurrentValue, Lost } from '../observations/observation.ts';
import { endOf, type Period, periodText } from '../period/period.ts';
import type { Indicator } from '../plan/plan.ts';

/** A town's value in the period shown, and its share of the total where towns add up. */
export interface TownValue {
  readonly town: string;
  readonly value: CurrentValue;
  readonly share: Rational | null;
}

/**
 * The towns of one period against the whole: their total (sum), or Σ分子 ÷ Σ分母 (ratio). Percentages are never averaged:
 * where 分子 and 分母 are not given by every town there is no combined value, and the reason says so. Nor is there one where
 * a town is missing: the total of some towns is not the whole.
 */
export interface Combined {
  readonly period: Period;
  readonly towns: readonly TownValue[];
  readonly combined: Rational | null;
  readonly reason: 'noDenominators' | 'notCombinable' | 'townsMissing' | null;
  /** Towns without a value in the period shown. */
  readonly missing: readonly string[];
  /** The value given for the whole region in the same period, and combined less given. */
  readonly whole: Rational | null;
  readonly difference: Rational | null;
  readonly lowest: Rational;
  readonly highest: Rational;
}

/**
 * Combines the towns' values of the newest period that every town has that ever has one; where there is no such period,
 * of the newest that any has. A town whose rows were all refused is missing as well. `null` where no town has a value.
 */
export function combineTowns(
  indicator: Indicator,
  values: readonly CurrentValue[],
  lost: readonly Lost[],
): Combined | null {
  const newestFirst = byPeriod(values, lost);
  const chosen = newestFirst.find(({ missing }) => missing.length === 0) ?? newestFirst[0];
  const [first] = chosen?.values ?? [];
  if (chosen === undefined || first === undefined) return null;
  const { period } = first;
  const inPeriod = chosen.values;
  const total = combine(indicator, chosen);
  const whole = values.find(
    ({ town, reading, period: other }) =>
      town === null && reading === 'level' && periodText(other) === periodText(period),
  );
  const all = inPeriod.map(({ value }) => value);
  const sharesOf = indicator.aggregate === 'sum' ? total.combined : null;
  return {
    period,
    towns: inPeriod.map((value) => ({ town: value.town ?? '', value, share: shareOf(value.value, sharesOf) })),
    ...total,
    missing: chosen.missing,
    whole: whole?.value ?? null,
    difference: total.combined === null || whole === undefined ? null : subtract(total.combined, whole.value),
    lowest: all.reduce(smaller, first.value),
    highest: all.reduce(larger, first.value),
  };
}

/** What the towns make together in every period that can be combined, as values of the whole, newest first. */
export function combinedValues(
  indicator: Indicator,
  values: readonly CurrentValue[],
  lost: readonly Lost[],
): readonly CurrentValue[] {
  return byPeriod(values, lost).flatMap((part) => {
    const [first] = part.values;
    const now = combine(indicator, part).combined;
    if (first === undefined || now === null) return [];
    const { file, sheet } = first.place;
    const place = { ...(file !== undefined && { file }), ...(sheet !== undefined && { sheet }) };
    const ofWhole = { town: null, place, numerator: null, denominator: null, increase: null, typed: '' };
    const older = part.values.map((value) => ({ ...value, ...value.earlier[0] }));
    const before = part.values.some(({ earlier }) => earlier.length > 0)
      ? combine(indicator, { ...part, values: older }).combined
      : null;
    const earlier = before === null ? [] : [{ ...first, ...ofWhole, value: before }];
    return [{ ...first, ...ofWhole, value: now, earlier }];
  });
}

interface InPeriod {
  readonly values: readonly CurrentValue[];
  /** Towns that have a value in another period, or none that could be read, and none in this. */
  readonly missing: readonly string[];
}

/** The towns' levels by period, newest first; of periods that end together the longest. */
function byPeriod(values: readonly CurrentValue[], lost: readonly Lost[]): readonly InPeriod[] {
  const levels = values.filter(({ reading, town }) => reading === 'level' && town !== null);
  const towns = new Set([...levels, ...lost].flatMap(({ town }) => town ?? []));
  const periods = new Map<string, CurrentValue[]>();
  for (const value of levels) {
    const key = periodText(value.period);
    const known = periods.get(key);
    if (known === undefined) periods.set(key, [value]);
    else known.push(value);
  }
  return [...periods.values()]
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : newestFirst(a, b)))
    .map((inPeriod) => {
      const present = new Set(inPeriod.map(({ town }) => town));
      return { values: inPeriod, missing: [...towns].filter((town) => !present.has(town)) };
    });
}

function newestFirst({ period: a }: CurrentValue, { period: b }: CurrentValue): number {
  return endOf(b) - endOf(a) || a.first - b.first;
}

function combine(indicator: Indicator, { values, missing }: InPeriod): Pick<Combined, 'combined' | 'reason'> {
  if (indicator.aggregate === 'none') return { combined: null, reason: 'notCombinable' };
  if (missing.length > 0) return { combined: null, reason: 'townsMissing' };
  switch (indicator.aggregate) {
    case 'sum':
      return { combined: sum(values.map(({ value }) => value)), reason: null };
    case 'ratio': {
      const numerators = values.flatMap(({ numerator }) => (numerator === null ? [] : [numerator]));
      const denominators = values.flatMap(({ denominator }) => (denominator === null ? [] : [denominator]));
      const areGiven = numerators.length === values.length && denominators.length === values.length;
      const below = sum(denominators);
      if (!areGiven || isZero(below)) return { combined: null, reason: 'noDenominators' };
      return { combined: multiply(divide(sum(numerators), below), indicator.per), reason: null };
    }
  }
}

function shareOf(value: Rational, total: Rational | null): Rational | null {
  return total === null || isZero(total) ? null : divide(value, total);
}

/** Whether a share and what it is said to be made of agree to the digits that were typed. */
export function agrees(
  typed: Rational,
  numerator: Rational,
  denominator: Rational,
  per: Rational,
  half: Rational,
): boolean {
  if (isZero(denominator)) return false;
  const difference = subtract(multiply(divide(numerator, denominator), per), typed);
  return compare(absolute(difference), half) <= 0;
}
