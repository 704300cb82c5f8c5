import { evaluate } from '../backends/evaluate.ts';
import type { Node } from '../expression/node.ts';
import type { Rational } from '../quantity/rational.ts';
import { type Rounding, round } from '../quantity/round.ts';

/** The formula of a column, over the numbers of its row. */
export interface RowFormula {
  /** The id of its column. */
  readonly id: string;
  readonly node: Node;
  /** The ids of the columns that it needs. */
  readonly needs: readonly string[];
  readonly rounding?: Rounding | undefined;
}

/**
 * What the formulas of a row come to, by column; those further right may need those further left. A formula whose numbers
 * are not all known, or that has no answer (完成率 of a task of zero), has no result. `known` gives a number filled in under
 * % as the ratio it is: 0.65 for 65.
 */
export function rowResults(
  formulas: readonly RowFormula[],
  known: (id: string) => Rational | undefined,
): ReadonlyMap<string, Rational> {
  const results = new Map<string, Rational>();
  const value = (id: string) => results.get(id) ?? known(id);
  for (const { id, node, needs, rounding } of formulas) {
    if (needs.some((needed) => value(needed) === undefined)) continue;
    const found = evaluate(node, value);
    if (found.kind === 'known') results.set(id, rounding === undefined ? found.value : round(found.value, rounding));
  }
  return results;
}
