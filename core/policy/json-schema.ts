import { z } from 'zod';
import { policySchema } from './schema.ts';

/** The JSON Schema (draft 2020-12) of a policy file, for completion and hints in editors. */
export function policyJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(policySchema, { io: 'input', unrepresentable: 'any' });
}
