import { referencedIds } from '../expression/children.ts';
import type { Rational } from '../quantity/rational.ts';
import type { InsuredList } from './insured-list.ts';
import { rowKey } from './row-key.ts';
import type { Scheme } from './scheme.ts';

/** Rows of a list with the same numbers, which are computed once. */
export interface WeighedRow {
  readonly inputs: ReadonlyMap<string, Rational>;
  /** How many rows of the list it stands for. */
  readonly rows: number;
}

/**
 * The rows of a list that can be computed, those with equal inputs as one: a county has a hundred thousand households and
 * few different areas. An amount is rounded for one row and then taken as often as there are rows, so totals stay the same to the fen.
 */
export function weighRows(scheme: Scheme, { rows }: InsuredList): readonly WeighedRow[] {
  const used = inputsUsed(scheme);
  const ids = scheme.inputs.map(({ id }) => id).filter((id) => used.has(id));
  const groups = new Map<string, { readonly inputs: WeighedRow['inputs']; rows: number }>();
  const keyOf = rowKey(ids);
  for (const { refused, inputs } of rows) {
    if (refused) continue;
    const key = keyOf(inputs);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { inputs, rows: 1 });
    else group.rows += 1;
  }
  return [...groups.values()];
}

/** Whatever a formula names, inputs among it; others, such as last year's area, are only for checks. */
function inputsUsed({ outputs, inputs }: Scheme): ReadonlySet<string> {
  const nodes = [...outputs.flatMap(({ node, cap }) => [node, cap]), ...inputs.map(({ assume }) => assume)];
  return new Set(nodes.flatMap((node) => (node === null ? [] : referencedIds(node))));
}
