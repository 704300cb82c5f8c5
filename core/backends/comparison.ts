import type { Comparison } from '../expression/node.ts';
import { unreachable } from '../expression/unreachable.ts';

/** Whether a comparison holds, given how its left side compares with its right. */
export function compareBy(comparison: Comparison, order: -1 | 0 | 1): boolean {
  switch (comparison) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    default:
      return unreachable(comparison);
  }
}
