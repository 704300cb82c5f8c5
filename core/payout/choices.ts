import type { Choice, DeclaredRounding, Policy } from '../policy/policy.ts';

/** What a decision is about; the words for each are at the edge. */
export type ChoiceSubject =
  | 'grouping'
  | 'weights'
  | 'observedRounding'
  | 'conflicts'
  | 'assume'
  | 'rounding'
  | 'settlement'
  | 'scope'
  | 'check'
  | 'deadline'
  | 'document';

/** A decision of the policy; `of` names the term, check, task or table concerned. */
export interface DeclaredChoice {
  readonly subject: ChoiceSubject;
  readonly of: string;
  /** A setting's name, a rounding such as `halfAwayFromZero 2`, `none`, or the policy's own words. */
  readonly use: string;
  readonly choice: Choice;
}

/** Every decision a policy declares, printed or assumed, in the order in which a reader meets them. */
export function declaredChoices(policy: Policy): DeclaredChoice[] {
  const { series, outputs, funding, checks, deadlines, documents, terms } = policy;
  return [
    { subject: 'grouping', of: '', use: series.grouping.use, choice: series.grouping },
    { subject: 'weights', of: '', use: series.weights.use, choice: series.weights },
    { subject: 'observedRounding', of: '', use: roundingUse(series.rounding.use), choice: series.rounding },
    { subject: 'conflicts', of: '', use: series.conflicts.use, choice: series.conflicts },
    ...terms.flatMap((term) =>
      term.kind === 'input' && term.assume !== undefined
        ? [{ subject: 'assume' as const, of: term.term, use: term.assume.use, choice: term.assume }]
        : [],
    ),
    ...outputs.flatMap(({ term, rounding }) =>
      rounding === undefined
        ? []
        : [{ subject: 'rounding' as const, of: term, use: roundingUse(rounding.use), choice: rounding }],
    ),
    { subject: 'settlement', of: '', use: funding.settlement.use, choice: funding.settlement },
    { subject: 'scope', of: '', use: funding.scope.use, choice: funding.scope },
    ...checks.flatMap(({ title, basis }) =>
      basis === undefined ? [] : [{ subject: 'check' as const, of: title, use: basis.use, choice: basis }],
    ),
    ...deadlines.flatMap(({ task, calendar }) =>
      calendar === undefined ? [] : [{ subject: 'deadline' as const, of: task, use: calendar.use, choice: calendar }],
    ),
    ...documents.flatMap(({ title, basis }) =>
      basis === undefined ? [] : [{ subject: 'document' as const, of: title, use: basis.use, choice: basis }],
    ),
  ];
}

function roundingUse(rounding: DeclaredRounding | null): string {
  return rounding === null ? 'none' : `${rounding.rule} ${rounding.places}`;
}
