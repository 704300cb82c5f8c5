import type { FormColumnData } from '../../core/form/schema.ts';
import type { Scheme, SchemeInput } from '../../core/payout/scheme.ts';
import type { RegisterField } from '../../core/policy/schema-checks.ts';
import { decimal, decimalText } from '../../core/quantity/decimal.ts';
import { add, compare, rational } from '../../core/quantity/rational.ts';
import { isRegisterField, registerLabel } from '../payout/labels.ts';
import { withUnit } from '../payout/register-layout.ts';
import { amountColumns, ownShareColumns } from './policy-amounts.ts';

/** What a policy that orders no table of its own asks of a household. */
const USUAL: readonly RegisterField[] = ['village', 'name', 'idNumber', 'phone'];
/** The town is the one that fills the form in. */
const SAID_ABOVE: ReadonlySet<string> = new Set(['town']);
/** What is done by hand when all the rest is there stands last. */
const LAST: ReadonlySet<string> = new Set(['signature', 'remark']);

/** How each field of the register is filled in. A signature is on paper: the cell says that it is there, or stays empty. */
const REGISTER: Readonly<Record<RegisterField, Readonly<Partial<Extract<FormColumnData, { kind: 'input' }>>>>> = {
  name: { longest: 50, width: 10, help: '农户填姓名；企业、合作组织填全称。' },
  idNumber: { longest: 18, width: 20, help: '填全18位，末位是X的照填；企业、合作组织填统一社会信用代码。' },
  town: { longest: 50, width: 14 },
  village: { longest: 50, width: 12, help: '填村（社区）全名。' },
  phone: { longest: 20, width: 13 },
  bank: { longest: 60, width: 18, help: '填到支行或网点。' },
  account: { longest: 40, width: 22, help: '投保人自己的账号，填全，中间不加空格。' },
  policyNumber: { longest: 40, width: 16, help: '已有保单的填，没有的留空。' },
  signature: { type: 'choice', choices: ['已签字'], width: 9, help: '已签字确认的选“已签字”，没有签字的留空。' },
  remark: { longest: 200, width: 14 },
};

/**
 * The columns of the 投保明细表: those that the policy orders, the numbers that its checks need of a household, what the
 * insured pays themselves, and the account of the payout list; signature and remark last.
 */
export function policyColumns(scheme: Scheme): readonly FormColumnData[] {
  const { policy, inputs, outputs } = scheme;
  const ordered = fieldsOf(scheme, 'insuredList') ?? [
    ...USUAL,
    ...outputs.filter(({ output }) => output.purpose === 'sumInsured').map(({ id }) => id),
    ...[scheme.premium.id, 'funding', 'signature', 'remark'],
  ];
  const paid = (fieldsOf(scheme, 'payoutList') ?? ['bank', 'account']).filter(isRegisterField);
  const checked = inputs.filter(({ term }) => term.optional && term.assume === undefined).map(({ id }) => id);
  const needed = [scheme.quantity.id, ...checked].filter((id) => !ordered.includes(id));
  const fields = [
    ...ordered.filter((field) => inputs.some(({ id }) => id === field) || isRegisterField(field)),
    ...needed,
    ...outputs.map(({ id }) => id).filter((id) => ordered.includes(id)),
    ...(ordered.includes('funding') ? ['funding'] : []),
    ...paid.filter((field) => !ordered.includes(field)),
  ];
  const placed = [...fields.filter((field) => !LAST.has(field)), ...fields.filter((field) => LAST.has(field))];
  const amounts = amountColumns(scheme, placed);
  const identifying = new Set<string>(
    policy.checks.flatMap((check) => (check.kind === 'duplicate' ? check.fields : [])).concat('name'),
  );
  return placed
    .filter((field) => !SAID_ABOVE.has(field))
    .flatMap((field): readonly FormColumnData[] => {
      if (field === 'funding') return ownShareColumns(scheme);
      if (isRegisterField(field)) return [registerColumn(field, identifying.has(field))];
      const input = inputs.find(({ id }) => id === field);
      return input === undefined ? (amounts.get(field) ?? []) : [inputColumn(input, scheme.quantity)];
    });
}

function fieldsOf({ policy }: Scheme, kind: 'insuredList' | 'payoutList'): readonly string[] | undefined {
  return policy.documents.find((document) => document.kind === kind)?.fields;
}

function registerColumn(field: RegisterField, required: boolean): FormColumnData {
  return {
    ...{ id: field, term: registerLabel(field), kind: 'input', type: 'text', unit: '', width: 12, longest: 200 },
    ...{ required, total: 'none' },
    ...REGISTER[field],
  };
}

/** The scheme takes numbers above a bound; a cell can only be told the least. */
function inputColumn(input: SchemeInput, quantity: SchemeInput): FormColumnData {
  const { id, label, term, above } = input;
  const least = term.whole ? add(above, rational(1n)) : compare(above, rational(0n)) < 0 ? rational(0n) : above;
  return {
    ...{ id, term: withUnit(label, input), kind: 'input', type: term.whole ? 'whole' : 'number', unit: term.unit },
    ...{ width: 12, longest: 200, least: decimalText(least) },
    ...(term.atMost === undefined ? {} : { most: decimalText(decimal(term.atMost)) }),
    ...{ required: !term.optional, total: term.unit === quantity.term.unit ? 'sum' : 'none' },
  };
}
