import { z } from 'zod';
import { formSchema } from './schema.ts';

/** The JSON Schema (draft 2020-12) of a form file, for completion and hints in editors. */
export function formJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(formSchema, { io: 'input', unrepresentable: 'any' });
}
