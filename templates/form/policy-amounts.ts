import { references } from '../../core/expression/children.ts';
import type { Node, ReferenceNode } from '../../core/expression/node.ts';
import type { FormColumnData } from '../../core/form/schema.ts';
import type { Scheme, SchemeOutput } from '../../core/payout/scheme.ts';
import { outputTexts } from '../../core/payout/scheme-scope.ts';
import { withUnit } from '../payout/register-layout.ts';

const CENTS = { places: 2, rule: 'halfAwayFromZero' } as const;

/**
 * The outputs that a row gives by itself, in the words of the document with each parameter as its number, and before each
 * those that it needs. One that waits for the observed price has none.
 */
export function amountColumns(
  scheme: Scheme,
  fields: readonly string[],
): ReadonlyMap<string, readonly FormColumnData[]> {
  const texts = new Map(outputTexts(scheme.policy, '').texts.map(({ output, text }) => [output.id, text.formula]));
  const done = new Set<string>();
  const columnsOf = (output: SchemeOutput): readonly FormColumnData[] => {
    if (done.has(output.id)) return [];
    done.add(output.id);
    const before = scheme.outputs.filter(
      ({ id }) => !fields.includes(id) && referencesOf(output).some((r) => r.id === id),
    );
    return [...before.flatMap(columnsOf), amountColumn(scheme, output, texts.get(output.id) ?? '')];
  };
  return new Map(
    scheme.outputs
      .filter((output) => fields.includes(output.id) && isKnownEarly(scheme, output))
      .map((output) => [output.id, columnsOf(output)] as const),
  );
}

function referencesOf({ node, cap }: SchemeOutput): readonly ReferenceNode[] {
  return [...references(node), ...(cap === null ? [] : references(cap))];
}

/** Whether the row and the policy are enough to work it out. */
function isKnownEarly(scheme: Scheme, output: SchemeOutput): boolean {
  return (
    !output.output.gated &&
    referencesOf(output).every(({ id, role }) => {
      const needed = role === 'output' ? scheme.outputs.find((each) => each.id === id) : undefined;
      return role !== 'observed' && (needed === undefined || isKnownEarly(scheme, needed));
    })
  );
}

function amountColumn(scheme: Scheme, output: SchemeOutput, printed: string): FormColumnData {
  const { id, label, output: declared, node, cap } = output;
  const formula = inColumns(scheme, node, printed);
  const limit = cap === null ? null : inColumns(scheme, cap, declared.cap?.formula ?? '');
  return {
    ...{ id, term: withUnit(label, output), kind: 'formula', unit: declared.unit, width: 13 },
    formula: limit === null ? formula : `MIN(${formula},${limit})`,
    ...(declared.rounding === undefined ? {} : { rounding: declared.rounding.use }),
    ...{ total: 'sum', source: declared.source },
  };
}

/** The printed text with every name put in the words of the form; from the last to the first, so that places stay true. */
function inColumns(scheme: Scheme, node: Node, printed: string): string {
  return references(node)
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (text, reference) =>
        text.slice(0, reference.span.start) + shown(scheme, reference) + text.slice(reference.span.end),
      printed,
    );
}

/** A parameter as printed, `245元/亩`; anything else by the header of its column. */
function shown({ parameters, inputs, outputs }: Scheme, { id, term }: ReferenceNode): string {
  const parameter = parameters.find((each) => each.id === id);
  if (parameter !== undefined) {
    const number = `${parameter.version.value}${parameter.term.unit}`;
    return number.startsWith('-') ? `(${number})` : number;
  }
  const column = [...inputs, ...outputs].find((each) => each.id === id);
  return column === undefined ? term : withUnit(column.label, column);
}

/** 投保人自缴: the part of the premium that the insured bears. */
export function ownShareColumns({ policy, premium }: Scheme): readonly FormColumnData[] {
  const { payers, source } = policy.funding;
  return payers.flatMap(({ payer, kind, share }, index): readonly FormColumnData[] => {
    if (kind !== 'insured') return [];
    const formula = `${withUnit(premium.label, premium)}×${share}`;
    const named = { id: `share${index + 1}`, term: `${payer}自缴（元）`, unit: '元', width: 13 };
    return [{ ...named, kind: 'formula', formula, rounding: CENTS, total: 'sum', source }];
  });
}
