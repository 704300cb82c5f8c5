import { referencedIds } from '../expression/children.ts';
import type { Node } from '../expression/node.ts';

interface Defined {
  readonly id: string;
  readonly node: Node;
  readonly cap: Node | null;
}

/** Sorts outputs so that each stands after those its formula or cap names; a circle is returned instead of an order. */
export function orderOutputs<T extends Defined>(
  outputs: readonly T[],
): { ordered: T[]; cycle: readonly string[] | null } {
  const byId = new Map(outputs.map((output) => [output.id, output]));
  const ordered: T[] = [];
  const done = new Set<string>();

  const visit = (output: T, trail: readonly string[]): readonly string[] | null => {
    if (done.has(output.id)) return null;
    if (trail.includes(output.id)) return [...trail.slice(trail.indexOf(output.id)), output.id];
    const ids = [...referencedIds(output.node), ...(output.cap === null ? [] : referencedIds(output.cap))];
    for (const id of ids) {
      const needed = byId.get(id);
      const cycle = needed === undefined ? null : visit(needed, [...trail, output.id]);
      if (cycle !== null) return cycle;
    }
    done.add(output.id);
    ordered.push(output);
    return null;
  };

  for (const output of outputs) {
    const cycle = visit(output, []);
    if (cycle !== null) return { ordered: [], cycle };
  }
  return { ordered, cycle: null };
}
