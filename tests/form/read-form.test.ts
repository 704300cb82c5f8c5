import { describe, expect, test } from 'vitest';
import { evaluate } from '../../core/backends/evaluate.ts';
import type { Form, FormulaColumn } from '../../core/form/form.ts';
import { readForm } from '../../core/form/read-form.ts';
import { decimal, decimalText } from '../../core/quantity/decimal.ts';
import { type Change, changed } from '../policy/fault.ts';
import { formOf, LIST_JSON, TASKS_JSON } from './sample-form.ts';

function formulaColumn(form: Form, id: string): FormulaColumn {
  const found = form.columns.find((column) => column.id === id);
  if (found?.kind !== 'formula') throw new Error(`no formula column ${id}`);
  return found;
}

describe('a form that is whole is read without a word', () => {
  test.each([
    ['fixed rows', TASKS_JSON],
    ['open rows', LIST_JSON],
  ])('%s', (_, json) => {
    const { form, issues } = readForm(json, 'form.json');
    expect(issues).toEqual([]);
    expect(form).not.toBeNull();
  });

  test.each<{ name: string; changes: readonly Change[] }>([
    {
      name: 'bounds that leave one value',
      changes: [
        [['columns', 2, 'least'], '10.0'],
        [['columns', 2, 'most'], '10'],
      ],
    },
    { name: 'only a least value', changes: [[['columns', 2, 'most'], undefined]] },
    {
      name: 'choices for a column that is no choice',
      changes: [
        [
          ['columns', 5, 'choices'],
          ['是', '否'],
        ],
      ],
    },
    {
      name: 'a word, not a number, in a given column of text',
      changes: [[['rows', 'rows', 1, 'values', 'item'], '—']],
    },
    {
      name: 'the id of a row that is also that of a column',
      changes: [
        [['rows', 'rows', 2, 'id'], 'remark'],
        [['assigned'], []],
      ],
    },
    {
      name: 'choices of 255 characters together: 127 and 127 and the comma between them',
      changes: [
        [
          ['columns', 4, 'choices'],
          ['甲'.repeat(127), '乙'.repeat(127)],
        ],
      ],
    },
    { name: 'a choice with a Chinese comma', changes: [[['columns', 4, 'choices'], ['在建，已封顶']]] },
    {
      name: 'a bound of fifteen digits, and one of more that end in zeros',
      changes: [
        [['columns', 2, 'least'], '-123456789.012345'],
        [['columns', 2, 'most'], '1000000000000000000'],
      ],
    },
    {
      name: 'a name that begins with a digit, where no formula needs it',
      changes: [[['columns', 5, 'term'], '2024年说明']],
    },
    {
      name: 'a digit that is a number of the formula, beside a column that is called so',
      changes: [
        [['columns', 5, 'term'], '2'],
        [['columns', 3, 'formula'], '完成数÷任务数×2'],
      ],
    },
    {
      name: 'no units listed: anyone may be sent it',
      changes: [
        [['units'], []],
        [['rows', 'rows', 2, 'for'], undefined],
        [['assigned'], []],
      ],
    },
  ])('$name', ({ changes }) => {
    expect(readForm(changed(TASKS_JSON, changes), 'form.json').issues).toEqual([]);
  });

  test.each(['0', '85', '85.00', '-3', '.5', '1e3', '123456789012345', '12345678901234500'])(
    '「%s」 is a number of the document',
    (task) => {
      expect(
        readForm(changed(TASKS_JSON, [[['rows', 'rows', 1, 'values', 'task'], task]]), 'form.json').issues,
      ).toEqual([]);
    },
  );
});

test('what a form leaves out has a value', () => {
  const { data } = formOf(LIST_JSON);
  expect(data).toMatchObject({ units: [], groups: [], instructions: [], notes: [], assigned: [] });
  expect(data.columns[0]).toMatchObject({ width: 12, unit: '', longest: 200, required: false, total: 'none' });
  expect(data.columns[2]).toMatchObject({ width: 12, total: 'none' });
});

describe('a row may say that it does not add up over units', () => {
  const { rows } = formOf(TASKS_JSON).data;

  test('造林成活率 does not, the others follow their columns', () => {
    const totals = rows.kind === 'fixed' ? rows.rows.map(({ total }) => total) : [];
    expect(totals).toEqual([undefined, 'none', undefined]);
  });
});

describe('a formula knows which columns it needs, in the order of the form', () => {
  test.each([
    { formula: '完成数÷任务数', needs: ['task', 'done'] },
    { formula: '(任务数-完成数)/任务数', needs: ['task', 'done'] },
    { formula: '完成数', needs: ['done'] },
    { formula: '50%', needs: [] },
  ])('$formula', ({ formula, needs }) => {
    const form = formOf(changed(TASKS_JSON, [[['columns', 3, 'formula'], formula]]));
    expect(formulaColumn(form, 'rate').needs).toEqual(needs);
  });

  test('a formula further left is one of them', () => {
    expect(formulaColumn(formOf(LIST_JSON), 'share').needs).toEqual(['premium']);
  });

  test('a whole number that is filled in may be named', () => {
    const form = formOf(
      changed(LIST_JSON, [
        [['columns', 0], { id: 'heads', term: '户数', kind: 'input', type: 'whole' }],
        [['columns', 3], { id: 'mean', term: '户均面积', kind: 'formula', formula: '保险面积（亩）÷户数', unit: '亩' }],
      ]),
    );
    expect(formulaColumn(form, 'mean').needs).toEqual(['heads', 'area']);
  });
});

describe('the tree computes the row', () => {
  const { node } = formulaColumn(formOf(TASKS_JSON), 'rate');
  const rate = (done: string | undefined, task: string) =>
    evaluate(node, (id) => (id === 'task' ? decimal(task) : done === undefined ? undefined : decimal(done)));

  test('完成 60 of 80: 0.75', () => {
    const result = rate('60', '80');
    expect(result.kind === 'known' ? decimalText(result.value) : result).toBe('0.75');
  });

  test.each([
    ['nothing filled in', undefined, '80'],
    ['a task of zero', '0', '0'],
  ])('%s: no rate, not zero', (_, done, task) => {
    expect(rate(done, task).kind).not.toBe('known');
  });

  test('an area in 公顷 is changed into 亩 where the coefficient is per 亩: 2公顷 × 126元/亩 = 3780元', () => {
    const form = formOf(changed(LIST_JSON, [[['columns', 1, 'unit'], '公顷']]));
    const result = evaluate(formulaColumn(form, 'premium').node, () => decimal('2'));
    expect(result.kind === 'known' ? decimalText(result.value) : result).toBe('3780');
  });
});
