import { type Issue, issue, type Place } from '../../issue/issue.ts';
import { wantedDirection } from '../target/meets.ts';
import type { IndicatorData, TargetData } from './schema.ts';

/**
 * Word of a target whose print says the opposite of the indicator's direction: 80以内 of what should rise, 80以上 of what
 * should fall, and 下降5% of what should rise, unless it is 5%以内. A range has both ends and contradicts neither.
 */
export function checkDirection({ name, direction }: IndicatorData, target: TargetData, place: Place): Issue[] {
  const { printed, flags, op } = target;
  const side = printedSide(target);
  const isLonelyFall = side === null && op !== 'between' && flags.includes('decrease') && direction === 'rising';
  const isOpposite = side !== null && side !== wantedDirection(direction, flags);
  if (!isLonelyFall && !isOpposite) return [];
  return [issue('planDirection', 'warning', place, { indicator: name, printed, direction })];
}

/** Which way a number should go by the sign or word printed with it; `null` where that says nothing. */
function printedSide({ op, flags }: TargetData): 'rising' | 'falling' | null {
  switch (op) {
    case '>':
    case '>=':
      return 'rising';
    case '<':
    case '<=':
      return 'falling';
    case 'about':
      // 控制在3%左右
      return flags.includes('limit') ? 'falling' : null;
    case '=':
    case 'between':
    case undefined:
      return null;
  }
}
