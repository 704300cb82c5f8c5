import type { MethodId } from '../methods/method.ts';
import { compareCourses, compareMethods, type SideBySide } from '../methods/side-by-side.ts';
import type { CurrentValue } from '../observations/observation.ts';
import { isWholeYear } from '../period/period.ts';
import type { Indicator, Target } from '../plan/plan.ts';
import { levelCourse } from './pursue-level.ts';
import { withTotals } from './pursue-sum.ts';
import { newest, type Pursuit } from './pursuit.ts';

/**
 * The published methods side by side for an indicator; where its target is in words, those that can judge a course without
 * one. `null` where none is asked for, or nothing was observed that can be measured.
 */
export function methodView(
  indicator: Indicator,
  target: Target | null,
  pursuit: Pursuit | null,
  values: readonly CurrentValue[],
  ids: readonly MethodId[],
): SideBySide | null {
  if (ids.length === 0) return null;
  if (pursuit !== null) return compareMethods(pursuit.standing, ids);
  const { base, direction, flow } = indicator;
  const known = flow ? withTotals(values).filter(({ period }) => isWholeYear(period)) : values;
  const levels = known.filter(({ reading }) => reading === 'level');
  const last = newest(levels);
  if (hasNumber(target) || last === undefined || base === null) return null;
  return compareCourses({ kind: 'level', direction, ...levelCourse(indicator, levels, last, base.year) }, ids);
}

function hasNumber(target: Target | null): boolean {
  return target !== null && target.expression !== null;
}
