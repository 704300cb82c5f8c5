import { expect, test } from 'vitest';
import { fractionText } from '../../core/quantity/rational.ts';
import { formSource } from '../../templates/collect/form-source.ts';
import { summaryRows } from '../../templates/collect/summary/rows.ts';
import { itemTotals } from '../../templates/collect/summary/totals.ts';
import { formOf } from '../form/sample-form.ts';
import { returned, runOf } from './sample-run.ts';

const SHARES = formSource(
  formOf({
    ...{ kind: 'form', id: 'sample-shares', version: '1', title: '样例区份额表' },
    ...{ issuer: '样例区人民政府办公室', issued: '2023-03-01', unitTerm: '镇街', units: ['甲镇'] },
    columns: [
      { id: 'item', term: '项目', kind: 'given' },
      { id: 'share', term: '份额', kind: 'input', type: 'number', unit: '%', total: 'sum' },
      { id: 'part', term: '基数', kind: 'input', type: 'number', total: 'sum' },
      { id: 'each', term: '每份', kind: 'formula', formula: '份额÷基数' },
    ],
    rows: { kind: 'fixed', rows: [{ id: 'one', values: { item: '第一项' } }] },
  }),
);

// 一行里份额 50% 是 0.5，÷ 2 = 0.25；拿合计的 50 ÷ 2 = 25 就差了一百倍
test('百分数的栏填的是百分之几，不拿它的合计去除', () => {
  const run = runOf(SHARES, [returned('甲镇', { one: { share: '50', part: '2' } })]);
  const rows = summaryRows(run);
  const each = rows[0]?.entries.get('each');
  expect(each?.kind === 'number' && fractionText(each.value)).toBe('1/4');
  const [totals] = itemTotals(SHARES, rows);
  expect(totals?.lines.map(({ column, kind }) => [column.id, kind])).toEqual([
    ['share', 'sum'],
    ['part', 'sum'],
    ['each', 'apart'],
  ]);
});
