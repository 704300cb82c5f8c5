import type { z } from 'zod';
import { type Issue, issue, type Place } from '../issue/issue.ts';
import { FORMS } from './schema-parts.ts';

/** `terms[0].values[1].from`, as people write paths. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${String(key)}`),
    '',
  );
}

/** A problem of shape as zod found it, as one of ours with its path. */
export function shapeIssues(problem: z.core.$ZodIssue, file: string): Issue[] {
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
    case 'too_big':
      return [issue('policyTooLarge', 'error', place, { most: String(problem.maximum), found })];
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
