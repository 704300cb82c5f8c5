import { z } from 'zod';
import { choice, identifier, source, text } from './schema-parts.ts';

/** The registers' fields that are not numbers; the official header of each is in the glossary. */
export const REGISTER_FIELDS = [
  'name',
  'idNumber',
  'town',
  'village',
  'phone',
  'bank',
  'account',
  'policyNumber',
  'signature',
  'remark',
] as const;

export type RegisterField = (typeof REGISTER_FIELDS)[number];

const registerField = z.enum(REGISTER_FIELDS);

const shared = {
  id: identifier,
  title: text.describe('检查的名称'),
  severity: z.enum(['error', 'warning', 'info']),
  action: z.enum(['flag', 'refuse']).default('flag').describe('flag 照算并标出；refuse 不予计算'),
  remedy: text.describe('请经办人怎么做'),
  basis: choice(text).optional().describe('界限由谁约定、为什么'),
  source,
};

/** What a scheme forbids, as data: a new check needs no code. */
export const checkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('duplicate'), fields: z.array(registerField).min(1) }),
  z.strictObject({ ...shared, kind: z.literal('present'), field: registerField }),
  z.strictObject({ ...shared, kind: z.literal('formula'), when: text.describe('成立即有问题的条件，照算式写') }),
]);
