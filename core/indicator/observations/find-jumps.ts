import { type Issue, issue } from '../../issue/issue.ts';
import { decimalText } from '../../quantity/decimal.ts';
import { compare, divide, isNegative, isZero, type Rational, rational } from '../../quantity/rational.ts';
import { endOf, isWholeYear } from '../period/period.ts';
import type { Observation } from './observation.ts';

const TEN = rational(10n);
const TENTH = rational(1n, 10n);

/**
 * Word of values that a slip of unit or decimal point may have made, and of values for the base year that are not the
 * plan's. A level is held against the nearest earlier one of the same place and the same months, else a year's value of
 * the whole region against the base: a month's jobs are no tenth of a year's by mistake.
 */
export function findJumps(observations: readonly Observation[]): Issue[] {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const { indicator, town, period, reading } = observation;
    if (reading === 'rate') continue;
    const key = JSON.stringify([indicator.id, town, period.first, period.last]);
    groups.set(key, [...(groups.get(key) ?? []), observation]);
  }
  return [...groups.values()].flatMap((group) => {
    const issues: Issue[] = [];
    let earlier: Rational | null = null;
    for (const observation of [...group].sort((a, b) => endOf(a.period) - endOf(b.period))) {
      const found = jump(observation, earlier ?? baseOf(observation));
      // A value that is doubtful itself is no measure for the next.
      if (found.length === 0) earlier = observation.value;
      issues.push(...found, ...baseDiffers(observation));
    }
    return issues;
  });
}

function jump({ indicator, value, typed, place }: Observation, reference: Rational | null): Issue[] {
  if (reference === null || isZero(reference) || isZero(value)) return [];
  const ratio = divide(value, reference);
  if (isNegative(ratio) || (compare(ratio, TEN) <= 0 && compare(ratio, TENTH) >= 0)) return [];
  const values = { indicator: indicator.name, found: shown(typed, value), reference: decimalText(reference) };
  return [issue('actualJump', 'warning', place, values)];
}

function baseOf({ indicator: { base }, town, period }: Observation): Rational | null {
  return base !== null && town === null && isWholeYear(period) ? base.value : null;
}

function baseDiffers({ indicator: { name, base }, town, period, value, typed, place }: Observation): Issue[] {
  const isBase = base?.kind === 'value' && town === null && isWholeYear(period) && period.year === base.year;
  if (!isBase || compare(value, base.value) === 0) return [];
  const values = {
    indicator: name,
    found: shown(typed, value),
    base: decimalText(base.value),
    year: String(base.year),
  };
  return [issue('actualBaseDiffers', 'warning', place, values)];
}

/** What was typed; the value itself where 分子 and 分母 gave it. */
function shown(typed: string, value: Rational): string {
  return typed === '' ? decimalText(value) : typed;
}
