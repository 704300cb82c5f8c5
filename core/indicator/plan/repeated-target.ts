import { compare, multiply } from '../../quantity/rational.ts';
import { conversionFactor } from '../../quantity/unit.ts';
import type { Target } from './plan.ts';

/** The targets without those that only say again what an earlier one of the same year says: 100 in the table, 100% in the text. */
export function distinctTargets(targets: readonly Target[]): readonly Target[] {
  return targets.filter((target, index) => !targets.slice(0, index).some((earlier) => repeats(earlier, target)));
}

function repeats(earlier: Target, target: Target): boolean {
  return earlier.by === target.by && sameSpan(earlier, target) && !differ(earlier, target);
}

/** 98个 in three years and 14个 in the last of them are two tasks; levels have no span. */
export function sameSpan({ expression: a, from }: Target, { expression: b, from: otherFrom }: Target): boolean {
  return from === otherFrom || a?.measure === 'level' || b?.measure === 'level';
}

/** 1.7万个 and 17000个 are the same number; words are the same only where they are. */
export function differ(own: Target, other: Target): boolean {
  const { expression: a, unit: ownUnit } = own;
  const { expression: b, unit: otherUnit } = other;
  if (a === null || b === null) return a !== b || own.printed !== other.printed;
  const factor = conversionFactor(ownUnit, otherUnit);
  if (factor === null || a.measure !== b.measure || a.operator !== b.operator) return true;
  const [low, high] = [multiply(a.value, factor), multiply(a.upper ?? a.value, factor)];
  return compare(low, b.value) !== 0 || compare(high, b.upper ?? b.value) !== 0;
}
