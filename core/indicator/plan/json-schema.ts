import { z } from 'zod';
import { planSchema } from './schema.ts';

/** The JSON Schema (draft 2020-12) of a plan file, for completion and hints in editors. */
export function planJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(planSchema, { io: 'input', unrepresentable: 'any' });
}
