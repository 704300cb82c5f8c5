import { evaluate, type NoValue } from '../backends/evaluate.ts';
import { specialise } from '../backends/specialise.ts';
import type { Node } from '../expression/node.ts';
import { compare, type Rational, reduce, ZERO } from '../quantity/rational.ts';
import { round } from '../quantity/round.ts';
import type { Scheme, SchemeOutput } from './scheme.ts';

/** One result of one row. `exact` is gated and capped but not rounded; `value` is what is paid. */
export interface Result {
  readonly exact: Rational;
  readonly value: Rational;
  readonly capped: boolean;
}

export type RowResults =
  | {
      readonly kind: 'computed';
      readonly results: ReadonlyMap<string, Result>;
      readonly inputs: ReadonlyMap<string, Rational>;
    }
  | { readonly kind: 'refused'; readonly output: SchemeOutput; readonly why: NoValue };

export type RowComputer = (inputs: ReadonlyMap<string, Rational>) => RowResults;

interface Step {
  readonly output: SchemeOutput;
  readonly node: Node;
  readonly cap: Node | null;
  /** The result of an output that no input changes, worked out once. */
  readonly settled: Result | null;
}

/**
 * Makes the function that computes one row of a scheme, with parameters, observed price and event already worked in. The
 * function is exact and may be called for any number of rows; inputs not given are assumed where the policy says so.
 */
export function rowComputer(scheme: Scheme, observed: Rational, event: boolean): RowComputer {
  const constants = new Map<string, Rational>(scheme.parameters.map(({ id, value }) => [id, value]));
  constants.set(scheme.observed.id, observed);
  const known = (id: string): Rational | undefined => constants.get(id);
  const steps: Step[] = scheme.outputs.map((output) => {
    const node = specialise(output.node, known);
    const cap = output.cap === null ? null : specialise(output.cap, known);
    const first = output.constant ? computeOutput({ output, node, cap, settled: null }, event, known) : null;
    const settled = first !== null && !('kind' in first) ? first : null;
    if (settled !== null) constants.set(output.id, reduce(settled.value));
    return { output, node, cap, settled };
  });
  const assumptions = scheme.inputs.flatMap(({ id, assume }) =>
    assume === null ? [] : [{ id, node: specialise(assume, known) }],
  );

  return (given) => {
    const values = new Map(given);
    const look = (id: string): Rational | undefined => values.get(id) ?? constants.get(id);
    for (const { id, node } of assumptions) {
      if (values.has(id)) continue;
      const assumed = evaluate(node, look);
      if (assumed.kind === 'known') values.set(id, assumed.value);
    }
    const results = new Map<string, Result>();
    for (const step of steps) {
      const result = step.settled ?? computeOutput(step, event, look);
      if ('kind' in result) return { kind: 'refused', output: step.output, why: result };
      results.set(step.output.id, result);
      values.set(step.output.id, result.value);
    }
    return { kind: 'computed', results, inputs: values };
  };
}

function computeOutput(
  { output: { output }, node, cap }: Step,
  event: boolean,
  look: (id: string) => Rational | undefined,
): Result | NoValue {
  // The event gates the payout: above the full cost both factors of the hog formula are negative, and ungated it would pay.
  if (output.gated && !event) return { exact: ZERO, value: ZERO, capped: false };
  const computed = evaluate(node, look);
  if (computed.kind !== 'known') return computed;
  const limit = cap === null ? null : evaluate(cap, look);
  if (limit !== null && limit.kind !== 'known') return limit;
  const capped = limit !== null && compare(computed.value, limit.value) > 0;
  const exact = capped && limit !== null ? limit.value : computed.value;
  return { exact, value: output.rounding === undefined ? exact : round(exact, output.rounding.use), capped };
}
