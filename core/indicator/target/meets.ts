import { add, compare, type Rational, subtract } from '../../quantity/rational.ts';
import type { Flag, Operator } from './target.ts';

/** What a value is held against, in one unit. */
export interface Criterion {
  /** `null`: the document prints a bare number, and the direction says which side is good. */
  readonly operator: Operator | null;
  /** The number, or the lower end of a range. */
  readonly value: Rational;
  readonly upper: Rational | null;
  readonly tolerance: Rational;
  readonly direction: 'rising' | 'falling';
}

/** Met, not met, or a reason why nobody can tell from the printed words. */
export type Verdict =
  | { readonly kind: 'met' }
  | { readonly kind: 'notMet' }
  | { readonly kind: 'unknown'; readonly reason: 'qualitative' | 'noValue' | 'beyondRange' };

/**
 * Whether a value meets a target. 以上, 以下 and 以内 include the number, 超过 and 低于 do not; 约 and 左右 reach as far as
 * the declared tolerance on the side that is not wanted; a value past the far end of a printed range is not judged.
 */
export function meets(criterion: Criterion | null, value: Rational | null): Verdict {
  if (criterion === null) return { kind: 'unknown', reason: 'qualitative' };
  if (value === null) return { kind: 'unknown', reason: 'noValue' };
  if (criterion.operator === 'between') return inRange(criterion, value);
  return { kind: isMet(criterion, value) ? 'met' : 'notMet' };
}

function isMet({ operator, value: goal, tolerance, direction }: Criterion, value: Rational): boolean {
  const order = compare(value, goal);
  switch (operator) {
    case '=':
      return order === 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case 'about':
      return direction === 'rising'
        ? compare(value, subtract(goal, tolerance)) >= 0
        : compare(value, add(goal, tolerance)) <= 0;
    case 'between':
    case null:
      return direction === 'rising' ? order >= 0 : order <= 0;
  }
}

/** The number to be reached. A range is entered at its near end: 15–20 % at 15 by what rises, at 20 by what falls. */
export function goalOf({ value, upper, direction }: Pick<Criterion, 'value' | 'upper' | 'direction'>): Rational {
  return direction === 'falling' && upper !== null ? upper : value;
}

/** Which way a printed number should go: 下降15% of what should fall is better the larger it is, 增长3% the smaller. */
export function wantedDirection(direction: Criterion['direction'], flags: readonly Flag[]): Criterion['direction'] {
  return (direction === 'rising') !== flags.includes('decrease') ? 'rising' : 'falling';
}

function inRange({ value: lower, upper, direction }: Criterion, value: Rational): Verdict {
  const [below, above] = [compare(value, lower) < 0, upper !== null && compare(value, upper) > 0];
  if (!below && !above) return { kind: 'met' };
  const beyond = direction === 'rising' ? above : below;
  return beyond ? { kind: 'unknown', reason: 'beyondRange' } : { kind: 'notMet' };
}
