import type { z } from 'zod';
import { type Issue, issue, type Place } from '../issue/issue.ts';
import { checkPolicy } from './check-policy.ts';
import { type Draft, draftPolicy } from './draft-policy.ts';
import type { Policy } from './policy.ts';
import { policySchema } from './schema.ts';
import { FORMS } from './schema-parts.ts';

/** A policy that can be used, or everything that is wrong with the file. */
export interface PolicyReading {
  readonly policy: Policy | null;
  /** The policy as far as it can be read, for finding out what else is wrong; never for computing. */
  readonly draft: Draft | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads a policy from parsed JSON. All problems of shape and content are reported at once, each with its path; a badly
 * written date or number does not keep the rest of the file from being checked. Formulas are read with the scheme.
 */
export function readPolicy(json: unknown, file: string): PolicyReading {
  const parsed = policySchema.safeParse(json, { reportInput: true });
  if (parsed.success) {
    const draft = { policy: parsed.data, unitsDoubtful: false, sharesDoubtful: false };
    const issues = checkPolicy(parsed.data, file);
    return { policy: issues.some(({ severity }) => severity === 'error') ? null : parsed.data, draft, issues };
  }
  const draft = draftPolicy(json, parsed.error.issues);
  const content = draft === null ? [] : checkPolicy(draft.policy, file);
  const issues = [
    ...parsed.error.issues.flatMap((problem) => shapeIssues(problem, file)),
    ...content.filter(({ code }) => !(code === 'policyShares' && draft?.sharesDoubtful)),
  ];
  return { policy: null, draft, issues };
}

/** `terms[0].values[1].from`, as people write paths. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${String(key)}`),
    '',
  );
}

function shapeIssues(problem: z.core.$ZodIssue, file: string): Issue[] {
  const place: Place = { file, path: pathText(problem.path) };
  const found = shown(problem.input);
  switch (problem.code) {
    case 'invalid_type':
      return problem.input === undefined
        ? [issue('policyMissing', 'error', place, { expected: problem.expected })]
        : [issue('policyType', 'error', place, { expected: problem.expected, found })];
    case 'unrecognized_keys':
      return [issue('policyUnknownKey', 'error', place, { keys: problem.keys.join('、'), known: '' })];
    case 'invalid_value':
      return problem.input === undefined
        ? [issue('policyMissing', 'error', place, { expected: problem.values.map(String).join(' | ') })]
        : [issue('policyChoice', 'error', place, { found, allowed: problem.values.map(String).join('、') })];
    case 'too_small':
      return problem.origin === 'string'
        ? [issue('policyForm', 'error', place, { form: 'text', found })]
        : [issue('policyTooFew', 'error', place, { least: String(problem.minimum) })];
    case 'invalid_union':
      return [issue('policyChoice', 'error', place, { found, allowed: unionChoices(problem) })];
    default: {
      const form = FORMS.find((name) => name === problem.message) ?? 'text';
      return [issue('policyForm', 'error', place, { form, found })];
    }
  }
}

function unionChoices(problem: z.core.$ZodIssueInvalidUnion): string {
  const { discriminator } = problem as { discriminator?: string };
  return discriminator === 'kind' ? 'kind' : problem.message;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
