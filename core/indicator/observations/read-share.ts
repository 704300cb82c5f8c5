import { type Issue, issue } from '../../issue/issue.ts';
import { decimalText } from '../../quantity/decimal.ts';
import { divide, isZero, multiply, type Rational } from '../../quantity/rational.ts';
import { conversionFactor, NO_UNIT, type Unit, unitText } from '../../quantity/unit.ts';
import { cellText, type Table } from '../../table/cell.ts';
import type { Indicator } from '../plan/plan.ts';
import { agrees } from '../progress/combine-towns.ts';
import type { Entry } from './entries.ts';
import type { Value } from './read-value.ts';
import { readStatedNumber, withoutMultiplier } from './stated-number.ts';

/** What a share is made of; both parts or none. */
export interface Share {
  readonly parts: { readonly numerator: Rational; readonly denominator: Rational } | null;
  readonly issues: readonly Issue[];
}

const NONE: Share = { parts: null, issues: [] };

/**
 * Reads 分子 and 分母. Multipliers are taken out (34.2万人 are 342000) and like units brought together, so that the share does
 * not depend on how either was written. A sum has no parts, and a part alone says nothing.
 */
export function readShare(entry: Entry, indicator: Indicator, table: Table): Share {
  if (indicator.aggregate === 'sum') return NONE;
  const numerator = readPart(entry, 'numerator', indicator, table);
  const denominator = readPart(entry, 'denominator', indicator, table);
  const issues = [...numerator.issues, ...denominator.issues];
  const [above, below] = [numerator.part, denominator.part];
  if (above === null || below === null) {
    // Beside a part that cannot be read, a blank one needs no word of its own.
    const which = above === null ? 'denominator' : 'numerator';
    const isAlone = issues.length === 0 && (above !== null || below !== null);
    const alone = issue('actualPartAlone', 'warning', entry.at(which), { indicator: indicator.name, which });
    return { parts: null, issues: isAlone ? [alone] : issues };
  }
  if (isZero(below.value)) {
    const problem = issue('actualDenominatorZero', 'warning', entry.at('denominator'), { indicator: indicator.name });
    return { parts: null, issues: [...issues, problem] };
  }
  const bare = bareBeside(above, below) ? 'denominator' : bareBeside(below, above) ? 'numerator' : null;
  if (bare !== null) {
    const [other, found] = [bare === 'numerator' ? below : above, cellText(entry.cell(bare))];
    const values = { term: indicator.name, found, unit: '', wanted: unitText(other.given) };
    return { parts: null, issues: [...issues, issue('cellUnit', 'warning', entry.at(bare), values)] };
  }
  const factor = conversionFactor(above.unit, below.unit);
  const value = factor === null ? above.value : multiply(above.value, factor);
  return { parts: { numerator: value, denominator: below.value }, issues };
}

/** Word of a value that is not what its parts give, to the digits that were typed. */
export function shareIssues(entry: Entry, indicator: Indicator, { value, half }: Value, { parts }: Share): Issue[] {
  if (parts === null || agrees(value, parts.numerator, parts.denominator, indicator.per, half)) return [];
  const computed = decimalText(shareOf(indicator, parts));
  const found = cellText(entry.cell('value')).trim();
  return [issue('actualShareDiffers', 'warning', entry.at('value'), { indicator: indicator.name, found, computed })];
}

/** The value where only its parts are given, and word of it; `null` where they are not. */
export function valueFromShare(entry: Entry, indicator: Indicator, { parts }: Share): Value | null {
  if (parts === null) return null;
  const value = shareOf(indicator, parts);
  const values = { indicator: indicator.name, computed: decimalText(value) };
  const note = issue('actualShareComputed', 'info', entry.at('value'), values);
  return {
    kind: 'value',
    reading: 'level',
    value,
    half: { numerator: 0n, denominator: 1n },
    typedUnit: true,
    issues: [note],
  };
}

function shareOf({ per }: Indicator, { numerator, denominator }: NonNullable<Share['parts']>): Rational {
  return multiply(divide(numerator, denominator), per);
}

interface Part {
  readonly value: Rational;
  readonly given: Unit;
  /** The given unit without its multiplier, in which the value stands. */
  readonly unit: Unit;
}

/** 50 beside 17万立方米: nobody can tell whether the 50 are 万立方米 as well. */
function bareBeside({ given, unit }: Part, other: Part): boolean {
  return other.given.factors.length === 0 && unitText(given) !== unitText(unit);
}

function readPart(
  entry: Entry,
  column: 'numerator' | 'denominator',
  { name }: Indicator,
  table: Table,
): { readonly part: Part | null; readonly issues: readonly Issue[] } {
  const cell = entry.cell(column);
  const found = cellText(cell);
  const number = readStatedNumber(cell, table, [entry.headerUnit(column)], NO_UNIT);
  switch (number.kind) {
    case 'missing':
      return { part: null, issues: [] };
    case 'unreadable': {
      const values = { term: name, found, reason: number.reason };
      return { part: null, issues: [issue('cellUnreadable', 'warning', entry.at(column), values)] };
    }
    case 'unknownUnit': {
      const values = { term: name, found, unit: number.unitText, wanted: '—' };
      return { part: null, issues: [issue('cellUnit', 'warning', entry.at(column), values)] };
    }
    case 'number': {
      const unit = withoutMultiplier(number.unit);
      const factor = conversionFactor(number.unit, unit);
      const value = factor === null ? number.value : multiply(number.value, factor);
      return { part: { value, given: number.unit, unit }, issues: [] };
    }
  }
}
