import type { Choice, DeclaredRounding, Policy } from '../policy/policy.ts';

/** A decision of the policy with what it decides about; `use` is a setting's name, a rounding, or words. */
export interface DeclaredChoice {
  readonly subject: string;
  readonly use: string;
  readonly choice: Choice;
}

/** Every decision a policy declares, printed or assumed, in the order in which a reader meets them. */
export function declaredChoices(policy: Policy): DeclaredChoice[] {
  const { series, outputs, funding, checks, deadlines, documents, terms } = policy;
  return [
    { subject: '每日和每次的平均', use: series.grouping.use, choice: series.grouping },
    { subject: '监测点权重', use: series.weights.use, choice: series.weights },
    { subject: '平均价的舍入', use: roundingUse(series.rounding.use), choice: series.rounding },
    { subject: '同点同日两个价格', use: series.conflicts.use, choice: series.conflicts },
    ...terms.flatMap((term) =>
      term.kind === 'input' && term.assume !== undefined
        ? [{ subject: `${term.term}未填时`, use: `按${term.assume.use}`, choice: term.assume }]
        : [],
    ),
    ...outputs.flatMap(({ term, rounding }) =>
      rounding === undefined ? [] : [{ subject: `${term}的尾数`, use: roundingUse(rounding.use), choice: rounding }],
    ),
    { subject: '保费分担的零头', use: funding.settlement.use, choice: funding.settlement },
    { subject: '保费分担的范围', use: funding.scope.use, choice: funding.scope },
    ...checks.flatMap(({ title, basis }) => (basis === undefined ? [] : [{ subject: title, use: basis.use, choice: basis }])),
    ...deadlines.flatMap(({ task, calendar }) => (calendar === undefined ? [] : [{ subject: `${task}的期限`, use: calendar.use, choice: calendar }])),
    ...documents.flatMap(({ title, basis }) => (basis === undefined ? [] : [{ subject: `${title}的栏目`, use: basis.use, choice: basis }])),
  ];
}

function roundingUse(rounding: DeclaredRounding | null): string {
  return rounding === null ? 'none' : `${rounding.rule} ${rounding.places}`;
}
