import type { z } from 'zod';
import type { Policy } from './policy.ts';
import { policySchema } from './schema.ts';
import { FORMS } from './schema-parts.ts';

/** A policy whose badly written leaves were stood in for, so that the rest of the file can still be checked. */
export interface Draft {
  readonly policy: Policy;
  /** Whether units were stood in for; the units of formulas say nothing then. */
  readonly unitsDoubtful: boolean;
  readonly sharesDoubtful: boolean;
}

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** A missing text may turn out to be a date or a unit, which only a second look tells. */
const LOOKS = 3;
/** Stands in for a text that is missing. */
const SOME_TEXT = '—';

/**
 * Stands in for every value that is merely badly written (`2024-04-31`, `1,06`) or for a missing text, and drops keys that
 * nobody knows, so that one slip does not hide the others. `null` where whole parts are missing or of the wrong type.
 */
export function draftPolicy(json: unknown, problems: readonly z.core.$ZodIssue[]): Draft | null {
  const copy = JSON.parse(JSON.stringify(json)) as Json;
  const forms = new Set<string>();
  let open = problems;
  for (let look = 0; look < LOOKS; look += 1) {
    if (!open.every((problem) => mend(copy, problem, forms))) return null;
    const parsed = policySchema.safeParse(copy, { reportInput: true });
    if (parsed.success) {
      return { policy: parsed.data, unitsDoubtful: forms.has('unit'), sharesDoubtful: forms.has('percent') };
    }
    open = parsed.error.issues;
  }
  return null;
}

function mend(copy: Json, problem: z.core.$ZodIssue, forms: Set<string>): boolean {
  if (problem.code === 'unrecognized_keys') return dropKeys(copy, problem.path, problem.keys);
  if (problem.code === 'invalid_type' && problem.expected === 'string') return putIn(copy, problem.path, SOME_TEXT);
  const form = FORMS.find((name) => name === problem.message);
  if (form === undefined) return false;
  forms.add(form);
  return putIn(copy, problem.path, standIn(form, problem.path.at(-1)));
}

function standIn(form: (typeof FORMS)[number], key: PropertyKey | undefined): string {
  switch (form) {
    case 'date':
      return key === 'from' ? '0001-01-01' : '9999-12-31';
    case 'decimal':
      return '1';
    case 'percent':
      return '1%';
    case 'unit':
      return '';
    case 'identifier':
      return 'unnamed';
    case 'policyId':
      return 'unnamed';
    case 'version':
      return '1';
    case 'year':
      return '2000';
  }
}

function putIn(root: Json, path: readonly PropertyKey[], value: string): boolean {
  const parent = step(root, path.slice(0, -1));
  const key = path.at(-1);
  if (Array.isArray(parent) && typeof key === 'number') parent[key] = value;
  else if (isObject(parent) && typeof key === 'string') parent[key] = value;
  else return false;
  return true;
}

function dropKeys(root: Json, path: readonly PropertyKey[], keys: readonly string[]): boolean {
  const holder = step(root, path);
  if (!isObject(holder)) return false;
  for (const key of keys) delete holder[key];
  return true;
}

function step(root: Json, path: readonly PropertyKey[]): Json | undefined {
  return path.reduce<Json | undefined>((at, key) => {
    if (Array.isArray(at) && typeof key === 'number') return at[key];
    return isObject(at) && typeof key === 'string' ? at[key] : undefined;
  }, root);
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
