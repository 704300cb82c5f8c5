import { type Issue, issue, type Place } from '../../issue/issue.ts';
import { decimalText } from '../../quantity/decimal.ts';
import { absolute, compare, isZero, multiply, ONE, type Rational, rational } from '../../quantity/rational.ts';
import { conversionFactor, unitText } from '../../quantity/unit.ts';
import type { Indicator } from '../plan/plan.ts';
import type { Value } from './read-value.ts';

/** Why a value is not computed with: it cannot be true, or nobody can tell 0.65 from 65 %; `null` where it is neither. */
export function judgeValue(indicator: Indicator, given: Value, found: string, at: Place): Issue | null {
  if (given.reading === 'rate') return null;
  return doubtfulShare(indicator, given, found, at) ?? impossible(indicator, given.value, found, at);
}

/**
 * A bare number of at most 1 for an indicator in per cent whose other numbers are all above 1. Zero is no doubt, a typed
 * per cent sign leaves none, and an indicator without other numbers gives no reason to doubt.
 */
function doubtfulShare(indicator: Indicator, { value, typedUnit }: Value, found: string, at: Place): Issue | null {
  if (typedUnit || !isSmall(value) || !doubtsSmallShares(indicator)) return null;
  const percent = decimalText(multiply(value, rational(100n)));
  return issue('actualShareDoubtful', 'error', at, { indicator: indicator.name, found: found.trim(), percent });
}

/** Whether a bare number of at most 1 for the indicator may have been meant as a hundred times as much. */
export function doubtsSmallShares(indicator: Indicator): boolean {
  const references = referencesOf(indicator);
  return unitText(indicator.unit) === '%' && references.length > 0 && !references.some(isOneOrLess);
}

/** Not zero and at most 1, on either side of zero. */
export function isSmall(value: Rational): boolean {
  return !isZero(value) && isOneOrLess(value);
}

function isOneOrLess(value: Rational): boolean {
  return compare(absolute(value), ONE) <= 0;
}

/** The base and the targets that are levels in the indicator's unit. */
function referencesOf({ base, targets, unit }: Indicator): Rational[] {
  const levels = targets.flatMap(({ expression, unit: own }) => {
    const factor = conversionFactor(own, unit);
    return expression === null || expression.measure !== 'level' || factor === null
      ? []
      : [multiply(expression.value, factor)];
  });
  return base === null ? levels : [base.value, ...levels];
}

function impossible({ name, least, most }: Indicator, value: Rational, found: string, at: Place): Issue | null {
  const refused = (limit: Rational, side: 'least' | 'most') =>
    issue('actualImpossible', 'error', at, { indicator: name, found: found.trim(), limit: decimalText(limit), side });
  if (most !== null && compare(value, most) > 0) return refused(most, 'most');
  return least !== null && compare(value, least) < 0 ? refused(least, 'least') : null;
}
