import { evaluate } from '../backends/evaluate.ts';
import { explain, shownNumber } from '../backends/explain.ts';
import type { ReferenceNode } from '../expression/node.ts';
import { decimal } from '../quantity/decimal.ts';
import { isNegative, type Rational } from '../quantity/rational.ts';
import { NO_UNIT, unit, unitText } from '../quantity/unit.ts';
import { type Result, rowComputer } from './compute-row.ts';
import type { Explanation, Step } from './explanation.ts';
import { findTerm, labelOf } from './find-term.ts';
import { eventOccurs } from './run-payout.ts';
import type { Scheme, SchemeOutput } from './scheme.ts';
import { splitPremium } from './split.ts';

/**
 * Works one household's answer in steps that can be followed by hand: what was given and from which clause, whether the
 * event occurred, each output with the numbers put in, and the split of the premium.
 */
export function explainPayout(scheme: Scheme, observed: Rational, given: ReadonlyMap<string, Rational>): Explanation {
  const event = eventOccurs(scheme, observed) ?? false;
  const outcome = rowComputer(scheme, observed, event)(given);
  if (outcome.kind === 'refused') {
    const missing = outcome.why.kind === 'missing' ? outcome.why.ids.map((id) => labelOf(scheme, id)) : [];
    return { kind: 'notComputed', label: outcome.output.label, missing };
  }
  const { results, inputs } = outcome;
  const values = new Map<string, Rational>(scheme.parameters.map(({ id, value }) => [id, value]));
  values.set(scheme.observed.id, observed);
  for (const [id, value] of inputs) values.set(id, value);
  for (const [id, { value }] of results) values.set(id, value);
  const premium = results.get(scheme.premium.id);
  const { settlement, residualPayer, source } = scheme.policy.funding;
  const funding =
    premium === undefined
      ? []
      : splitPremium(premium.value, premium.exact, scheme.shares, settlement.use, residualPayer);
  const show = (reference: ReferenceNode): string => shownReference(scheme, reference, values);
  const steps: Step[] = [
    ...givenSteps(scheme, observed, given, inputs),
    {
      kind: 'event',
      formula: explain(scheme.event, ({ term }) => term),
      substituted: explain(scheme.event, show),
      occurred: event,
      source: scheme.policy.event.source,
    },
    ...scheme.outputs.flatMap((output) => outputStep(output, results.get(output.id), event, values, show)),
    {
      kind: 'funding',
      total: premium?.value ?? { numerator: 0n, denominator: 1n },
      shares: scheme.shares.map(({ payer, share }, index) => ({ payer, share, amount: funding[index] ?? share })),
      settlement: settlement.reason,
      source,
    },
  ];
  return { kind: 'explained', event, results, funding, steps };
}

function givenSteps(
  scheme: Scheme,
  observed: Rational,
  given: ReadonlyMap<string, Rational>,
  inputs: ReadonlyMap<string, Rational>,
): Step[] {
  // A parameter is told as the document prints it: 7%, although formulas compute with 0.07.
  const parameters = scheme.parameters.map(
    ({ label, term, version }): Step => ({
      kind: 'given',
      origin: 'parameter',
      label,
      value: decimal(version.value ?? '0'),
      unit: unit(term.unit),
      source: version.source,
    }),
  );
  const rows = scheme.inputs.flatMap(({ id, label, unit: inputUnit }): Step[] => {
    const value = inputs.get(id);
    const origin = given.has(id) ? 'input' : 'assumed';
    return value === undefined ? [] : [{ kind: 'given', origin, label, value, unit: inputUnit, source: null }];
  });
  const { label, unit: observedUnit } = scheme.observed;
  const { source } = scheme.policy.series;
  return [
    ...parameters,
    { kind: 'given', origin: 'observed', label, value: observed, unit: observedUnit, source },
    ...rows,
  ];
}

function outputStep(
  scheme: SchemeOutput,
  result: Result | undefined,
  event: boolean,
  values: ReadonlyMap<string, Rational>,
  show: (reference: ReferenceNode) => string,
): Step[] {
  if (result === undefined) return [];
  const { output, label, unit, node, cap } = scheme;
  const look = (id: string): Rational | undefined => values.get(id);
  const computed = evaluate(node, look);
  const limit = cap === null ? null : evaluate(cap, look);
  return [
    {
      kind: 'output',
      label,
      formula: explain(node, ({ term }) => term),
      substituted: explain(node, show),
      computed: computed.kind === 'known' ? computed.value : result.exact,
      result,
      unit,
      gated: output.gated && !event,
      cap:
        cap !== null && limit?.kind === 'known'
          ? { formula: explain(cap, ({ term }) => term), value: limit.value }
          : null,
      rounding: output.rounding?.use ?? null,
      source: output.source,
    },
  ];
}

function shownReference(scheme: Scheme, { id, term }: ReferenceNode, values: ReadonlyMap<string, Rational>): string {
  const parameter = scheme.parameters.find((candidate) => candidate.id === id);
  if (parameter?.version.value != null && parameter.term.unit === '%') return `${parameter.version.value}%`;
  const value = values.get(id);
  if (value === undefined) return term;
  const number = shownNumber(value);
  const shown = `${number.includes('/') ? `(${number})` : number}${unitText(findTerm(scheme, id)?.unit ?? NO_UNIT)}`;
  return isNegative(value) ? `(${shown})` : shown;
}
