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

/**
 * Stands in for every value that is merely badly written (`2024-04-31`, `1,06`) and drops keys that nobody knows, so that
 * one slip does not hide the others. `null` where parts are missing or of the wrong type: nothing can be said then.
 */
export function draftPolicy(json: unknown, problems: readonly z.core.$ZodIssue[]): Draft | null {
  const copy = JSON.parse(JSON.stringify(json)) as Json;
  const forms = new Set<string>();
  for (const problem of problems) {
    if (problem.code === 'unrecognized_keys') dropKeys(copy, problem.path, problem.keys);
    else {
      const form = FORMS.find((name) => name === problem.message);
      if (form === undefined || !putIn(copy, problem.path, standIn(form, problem.path.at(-1)))) return null;
      forms.add(form);
    }
  }
  const parsed = policySchema.safeParse(copy);
  if (!parsed.success) return null;
  return { policy: parsed.data, unitsDoubtful: forms.has('unit'), sharesDoubtful: forms.has('percent') };
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

function dropKeys(root: Json, path: readonly PropertyKey[], keys: readonly string[]): void {
  const holder = step(root, path);
  if (isObject(holder)) for (const key of keys) delete holder[key];
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
