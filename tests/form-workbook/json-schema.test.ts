import { expect, test } from 'vitest';
import { formJsonSchema } from '../../core/form/json-schema.ts';

const schema = formJsonSchema();

test('要填的是没有默认值的，别的都不要', () => {
  expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  expect(schema['required']).toEqual([
    'kind',
    'id',
    'version',
    'title',
    'issuer',
    'issued',
    'unitTerm',
    'columns',
    'rows',
  ]);
});

test('三种栏、两种行分得开，带编辑器显示的提示', () => {
  const text = JSON.stringify(schema);
  for (const kind of ['given', 'input', 'formula', 'fixed', 'open']) expect(text).toContain(`"const":"${kind}"`);
  for (const hint of ['栏目名称，即表头', '怎样填，选中单元格时显示', '版本号，改动后加一'])
    expect(text).toContain(hint);
});
