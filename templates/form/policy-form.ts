import { type FormReading, readForm } from '../../core/form/read-form.ts';
import type { FormData } from '../../core/form/schema.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import type { DocumentPlan, Policy } from '../../core/policy/policy.ts';
import { SHEETS } from '../payout/labels.ts';
import { policyColumns } from './policy-columns.ts';

/** As many households as a town's list has room for. */
const ROOM = 500;

/**
 * The 投保明细表 of a scheme as a form that towns fill in: the columns that the policy orders for it, with its premium as a
 * formula over the row, and the account that payouts go to. What comes back filled in is an insured list as it stands.
 *
 * A scheme whose premium cannot be worked out from the row alone gives the reading's problems and no form.
 */
export function policyForm({ policy, ...scheme }: Scheme, file: string): FormReading {
  const document = policy.documents.find(({ kind }) => kind === 'insuredList');
  const data: FormData = {
    kind: 'form',
    id: policy.id,
    version: '1',
    title: `${policy.title}${document?.title ?? SHEETS.insured}`,
    ...{ documentNumber: policy.documentNumber, issuer: policy.issuer, issued: policy.issued },
    ...{ unitTerm: '镇街', units: [], groups: [], whole: policy.region },
    instructions: instructions(policy),
    notes: notes(policy, document),
    columns: [...policyColumns({ policy, ...scheme })],
    rows: { kind: 'open', count: ROOM },
    assigned: [],
  };
  return readForm(data, file);
}

function instructions({ eligibility }: Policy): string[] {
  return [
    '一户一行，从第一行往下填，中间不空行；同一户有几处的合并为一行。企业、合作组织单独投保的填一行。',
    '身份证号填全18位，末位是X的照填；银行账号填全，中间不加空格。',
    '带公式的栏目自动计算，不用填。',
    ...eligibility.map(({ text, source }) => `方案规定：${text}（${source.clause}）。`),
    '本表有身份证号和银行账号，不要直接拿来张贴。',
    `本表可填${ROOM}户，不够用的请与发表单位联系。`,
  ];
}

function notes({ notes: own, funding, outputs }: Policy, document: DocumentPlan | undefined): string[] {
  const split = funding.payers.map(({ payer, share }) => `${payer}${share}`).join('，');
  const basis = document?.basis;
  return [
    ...own,
    ...(basis === undefined ? [] : [`栏目：${basis.reason}`]),
    ...outputs.flatMap(({ purpose, term, rounding }) =>
      purpose === 'premium' && rounding?.basis === 'assumed' ? [`${term}：${rounding.reason}`] : [],
    ),
    `保费分担：${split}（${funding.source.clause}）。自缴的数逐户四舍五入到分；各方合计要与保费一分不差，零头分怎样落由核算定，每户可能相差1分，收缴以核算结果为准。`,
  ];
}
