import { describe, expect, test } from 'vitest';
import type { FormColumn } from '../../core/form/form.ts';
import type { FormReading } from '../../core/form/read-form.ts';
import { readScheme } from '../../core/payout/read-scheme.ts';
import hog from '../../seeds/policies/zhangqiu-hog-2023.json' with { type: 'json' };
import scallion from '../../seeds/policies/zhangqiu-scallion-2023.json' with { type: 'json' };
import { policyForm } from '../../templates/form/policy-form.ts';
import { type Change, changed, REMOVED } from '../policy/fault.ts';
import { shippedForm } from './shipped-form.ts';

/** The list of a policy, changed here and there. */
function listOf(policy: unknown, ...changes: readonly Change[]): FormReading {
  const { scheme, issues } = readScheme(changed(policy, changes), 'policy.json');
  if (scheme === null) throw new Error(JSON.stringify(issues, null, 1));
  return policyForm(scheme, 'policy.json');
}

function columnsOf({ form, issues }: FormReading): readonly FormColumn[] {
  if (form === null) throw new Error(JSON.stringify(issues, null, 1));
  return form.columns;
}

/** `保险面积（亩） number* 0..1000000 Σ`: what is filled in, whether it must be, its bounds, whether it adds up; a formula after `=`. */
function shown(column: FormColumn): string {
  const adds = column.kind !== 'given' && column.total === 'sum' ? ' Σ' : '';
  if (column.kind === 'formula') return `${column.term} = ${column.formula}${adds}`;
  if (column.kind === 'given') return column.term;
  const { term, type, required, least, most, choices, longest } = column;
  const bounds = {
    number: `${least}..${most ?? ''}`,
    whole: `${least}..${most ?? ''}`,
    text: longest,
    date: '',
    choice: choices,
  };
  return `${term} ${type}${required ? '*' : ''} ${bounds[type]}${adds}`;
}

const SCALLION_COLUMNS = [
  '村 text* 50',
  '投保人 text* 50',
  '身份证号 text* 18',
  '联系电话 text 20',
  '保单号 text 40',
  '保险面积（亩） number* 0..1000000 Σ',
  '上年面积（亩） number 0.. Σ',
  '保险金额（元） = 3500元/亩×保险面积（亩） Σ',
  '保费（元） = 245元/亩×保险面积（亩） Σ',
  '投保人自缴（元） = 保费（元）×40% Σ',
  '开户行 text 60',
  '银行账号 text 40',
  '农户签字 choice 已签字',
  '备注 text 200',
];

describe('投保明细表的栏目出自方案', () => {
  test('大葱', () => {
    expect(columnsOf(listOf(scallion)).map(shown)).toEqual(SCALLION_COLUMNS);
  });

  test('生猪：头数是整数，从 1 起；资格要看的年限也填', () => {
    expect(columnsOf(listOf(hog)).map(shown)).toEqual([
      '村 text* 50',
      '投保人 text* 50',
      '身份证号 text* 18',
      '联系电话 text 20',
      '保单号 text 40',
      '保险数量（头） whole* 1..10000000 Σ',
      '养殖年限（年） number 0..',
      '品种饲养年限（年） number 0..',
      '保险金额合计（元） = 1750元/头×保险数量（头） Σ',
      '保费（元） = 52.50元/头×保险数量（头） Σ',
      '投保人自缴（元） = 保费（元）×40% Σ',
      '开户行 text 60',
      '银行账号 text 40',
      '备注 text 200',
    ]);
  });

  test('身份证号、银行账号是文字，18位以上的数字也不会丢', () => {
    const kinds = columnsOf(listOf(hog)).flatMap((column) =>
      column.kind === 'input' && ['idNumber', 'account', 'policyNumber', 'phone'].includes(column.id)
        ? column.type
        : [],
    );
    expect(kinds).toEqual(['text', 'text', 'text', 'text']);
  });

  test('表头、文号、印发日期照方案，没有列出单位，500个空行', () => {
    const { form, issues } = listOf(hog);
    expect(issues).toEqual([]);
    expect(form?.data).toMatchObject({
      id: 'zhangqiu-hog-2023',
      title: '章丘区生猪目标价格保险（一期）试点工作实施方案投保明细表',
      ...{ documentNumber: '章政办发〔2023〕11号', issued: '2023-09-15', unitTerm: '镇街', whole: '济南市章丘区' },
      ...{ units: [], rows: { kind: 'open', count: 500 } },
    });
    expect(form?.data.instructions).toContain('方案规定：在当地从事生猪养殖时间一年（不含）以上（二（一）1）。');
    expect(form?.data.notes.at(-1)).toContain('保费分担：投保人40%，区财政25%，市财政25%，省财政10%（二（三））。');
  });
});

test('自带的大葱投保明细表与方案推出来的栏目一致，只多了说明', () => {
  const withoutHelp = (columns: readonly FormColumn[]) => columns.map((column) => ({ ...column, help: '' }));
  const shipped = shippedForm('zhangqiu-scallion-list-2023');
  expect(withoutHelp(shipped.columns)).toEqual(withoutHelp(columnsOf(listOf(scallion))));
});

describe('别的写法的方案', () => {
  const DOCUMENTS = ['documents'] as const;
  const PREMIUM = ['outputs', 1, 'formula'] as const;
  const FIELDS = ['documents', 0, 'fields'] as const;
  const amounts = (...changes: readonly Change[]) =>
    columnsOf(listOf(scallion, ...changes)).flatMap((column) => (column.kind === 'formula' ? shown(column) : []));

  test('没有列出表格的方案有通常的栏目', () => {
    expect(columnsOf(listOf(scallion, [DOCUMENTS, []])).map(shown)).toEqual(
      SCALLION_COLUMNS.filter((column) => !column.startsWith('保单号')),
    );
  });

  test.each([
    ['数在后面', '保险面积×每亩保险费', '保险面积（亩）×245元/亩'],
    ['别名', '每亩保险费×参保面积', '245元/亩×保险面积（亩）'],
    ['百分数照印', '每亩保险金额×保险费率×保险面积', '3500元/亩×7%×保险面积（亩）'],
    ['函数', 'MAX(每亩保险费×保险面积，10元)', 'MAX(245元/亩×保险面积（亩），10元)'],
    [
      '条件',
      'IF(保险面积>10亩，每亩保险费×10亩，每亩保险费×保险面积)',
      'IF(保险面积（亩）>10亩，245元/亩×10亩，245元/亩×保险面积（亩）)',
    ],
    ['左边有名称', '保费=每亩保险费×保险面积。', '245元/亩×保险面积（亩）'],
    ['用到别的结果', '保险金额×保险费率', '保险金额（元）×7%'],
  ])('%s：%s', (_, formula, expected) => {
    expect(amounts([PREMIUM, formula])[1]).toBe(`保费（元） = ${expected} Σ`);
  });

  test('表里没有列、但保费要用的结果也有一栏，在保费左边', () => {
    const fields = ['name', 'area', 'premium', 'funding'];
    expect(amounts([PREMIUM, '保险金额×保险费率'], [FIELDS, fields])).toEqual([
      '保险金额（元） = 3500元/亩×保险面积（亩） Σ',
      '保费（元） = 保险金额（元）×7% Σ',
      '投保人自缴（元） = 保费（元）×40% Σ',
    ]);
  });

  test('有上限的结果取两者中小的', () => {
    const cap = { formula: '100元/亩×保险面积', source: { clause: '三' } };
    expect(amounts([['outputs', 1, 'cap'], cap])[1]).toBe(
      '保费（元） = MIN(245元/亩×保险面积（亩）,100元/亩×保险面积（亩）) Σ',
    );
  });

  test('要等价格的结果不在表里', () => {
    const fields = ['name', 'area', 'premium', 'payout'];
    expect(amounts([FIELDS, fields])).toEqual(['保费（元） = 245元/亩×保险面积（亩） Σ']);
  });

  test('没有哪一方是投保人，就没有自缴一栏', () => {
    expect(amounts([['funding', 'payers', 0, 'kind'], 'budget'])).toHaveLength(2);
  });

  test('没有查重的检查，只有投保人必填', () => {
    const required = columnsOf(listOf(scallion, [['checks'], REMOVED])).flatMap((column) =>
      column.kind === 'input' && column.required ? column.term : [],
    );
    expect(required).toEqual(['投保人', '保险面积（亩）']);
  });
});
