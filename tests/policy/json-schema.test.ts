import { expect, test } from 'vitest';
import { policyJsonSchema } from '../../core/policy/json-schema.ts';

interface Schema {
  readonly $schema?: string;
  readonly type?: string;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly const?: string;
}

const schema = policyJsonSchema() as Schema;

test('the schema is draft 2020-12 and closed', () => {
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.type).toBe('object');
  expect(schema.additionalProperties).toBe(false);
});

test('it asks for what has no default, and for nothing else', () => {
  expect(schema.required).toEqual([
    'id',
    'title',
    'documentNumber',
    'issuer',
    'region',
    'issued',
    'terms',
    'series',
    'event',
    'outputs',
    'funding',
  ]);
  expect(Object.keys(schema.properties ?? {})).toEqual([
    '$schema',
    'id',
    'title',
    'documentNumber',
    'issuer',
    'region',
    'issued',
    'notes',
    'terms',
    'series',
    'event',
    'outputs',
    'funding',
    'eligibility',
    'checks',
    'deadlines',
    'documents',
  ]);
});

test('it tells the three kinds of term apart', () => {
  const kinds = schema.properties?.['terms']?.items?.oneOf?.map(({ properties }) => properties?.['kind']?.const);
  expect(kinds).toEqual(['parameter', 'input', 'observed']);
});

test('it carries the hints that editors show', () => {
  const output = schema.properties?.['outputs']?.items?.properties;
  expect(output?.['formula']?.description).toBe('算式，照文件原样写');
  expect(output?.['unit']?.description).toBe('单位，如 "元/500g"、"亩"、"头"、"%"；纯数写空串');
});

test('it is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});
