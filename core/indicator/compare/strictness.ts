import { compare, type Rational } from '../../quantity/rational.ts';
import type { Direction } from '../plan/plan.ts';
import { wantedDirection } from '../target/meets.ts';
import type { Operator, TargetExpression } from '../target/target.ts';

/** How one target asks for more than another: in the order of what is asked. */
export type Strictness = 'weaker' | 'equal' | 'stronger';

/** At the same number, 超过80 asks for more than 80 and 80以上, and 约80 for less. */
const EMPHASIS: Readonly<Record<Operator, number>> = { '>': 2, '<': 2, '=': 1, '>=': 1, '<=': 1, between: 1, about: 0 };
const BARE = 1;

/** Whether `other`, its numbers in the unit of `own`, asks for more than `own`. */
export function strictness(own: TargetExpression, other: TargetExpression, direction: Direction): Strictness {
  const up = wantedDirection(direction, own.flags) === 'rising';
  const order = compare(asked(other, up), asked(own, up)) * (up ? 1 : -1);
  const difference = order !== 0 ? order : emphasis(other) - emphasis(own);
  if (difference === 0) return 'equal';
  return difference > 0 ? 'stronger' : 'weaker';
}

/** The end of a range that has to be reached. */
function asked({ operator, value, upper }: TargetExpression, up: boolean): Rational {
  return operator === 'between' && !up && upper !== null ? upper : value;
}

function emphasis({ operator }: TargetExpression): number {
  return operator === null ? BARE : EMPHASIS[operator];
}
