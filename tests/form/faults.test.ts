import { describe, expect, test } from 'vitest';
import { readForm } from '../../core/form/read-form.ts';
import { type Change, changed, REMOVED } from '../policy/fault.ts';
import { CONTENT_FAULTS } from './content-faults.ts';
import { FORMULA_FAULTS } from './formula-faults.ts';
import { LIST_JSON, TASKS_JSON } from './sample-form.ts';
import { SHAPE_FAULTS } from './shape-faults.ts';

describe.each([
  ['the shape of the file', SHAPE_FAULTS],
  ['its content', CONTENT_FAULTS],
  ['its formulas', FORMULA_FAULTS],
] as const)('one fault in %s is the one thing reported', (_, faults) => {
  test.each(faults)('$name', ({ changes, code, path, values }) => {
    const { form, issues } = readForm(changed(TASKS_JSON, changes), 'form.json');
    expect(form).toBeNull();
    expect(issues).toEqual([
      { code, severity: 'error', place: { file: 'form.json', path }, values: expect.objectContaining(values) },
    ]);
  });
});

describe('several faults are all reported at once', () => {
  const reported = (changes: readonly Change[]) =>
    readForm(changed(TASKS_JSON, changes), 'form.json').issues.map(({ code, place }) => [code, place.path]);

  test('of shape', () => {
    expect(
      reported([
        [['title'], REMOVED],
        [['columns', 2, 'unit'], '桶'],
        [['assigned', 0, 'units', 3, 'values', 'nursery'], '三十'],
      ]),
    ).toEqual([
      ['policyMissing', 'title'],
      ['policyForm', 'columns[2].unit'],
      ['policyForm', 'assigned[0].units[3].values.nursery'],
    ]);
  });

  test('of content and formulas together', () => {
    expect(
      reported([
        [['columns', 3, 'formula'], '完成数÷任务书'],
        [['columns', 4, 'choices'], REMOVED],
        [['rows', 'rows', 1, 'values', 'task'], '八十五'],
        [['assigned', 0, 'units', 1, 'unit'], '城关街道'],
      ]),
    ).toEqual([
      ['policyMissing', 'columns[4].choices'],
      ['policyForm', 'rows.rows[1].values.task'],
      ['policyUnknownId', 'assigned[0].units[1].unit'],
      ['formulaUnknownName', 'columns[3].formula'],
    ]);
  });

  test('an id used three times is reported at the second and the third place', () => {
    expect(
      reported([
        [['units', 4], '城关镇'],
        [['units', 5], '城关镇'],
      ]),
    ).toEqual([
      ['policyDuplicateId', 'units[4]'],
      ['policyDuplicateId', 'units[5]'],
    ]);
  });
});

test.each([[null], ['填报表'], [[]], [42]])('%j is no form', (json) => {
  const { form, issues } = readForm(json, 'form.json');
  expect(form).toBeNull();
  expect(issues.map(({ code }) => code)).toEqual(['policyType']);
});

test('more empty rows than a form may have are refused', () => {
  expect(readForm(changed(LIST_JSON, [[['rows', 'count'], 5001]]), 'form.json').form).toBeNull();
});
