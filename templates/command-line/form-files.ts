import type { Form } from '../../core/form/form.ts';
import { readForm } from '../../core/form/read-form.ts';
import type { Plan } from '../../core/indicator/plan/plan.ts';
import { readPlan } from '../../core/indicator/plan/read-plan.ts';
import type { Issue } from '../../core/issue/issue.ts';
import { readScheme } from '../../core/payout/read-scheme.ts';
import { policyForm } from '../form/policy-form.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { readJsonFile } from './json-file.ts';
import { shippedPlans } from './plan-files.ts';
import { findOnShelf, shippedFiles } from './shipped-files.ts';
import { UserFault } from './user-fault.ts';

/** What a template can be made of, the indicators of a plan or a form, and what its reading remarked. */
export type TemplateSource = Source & { readonly issues: readonly Issue[] };

type Source = { readonly kind: 'plan'; readonly plan: Plan } | { readonly kind: 'form'; readonly form: Form };

/** The forms that come with the package, sorted by id. */
export async function shippedForms(): Promise<readonly Form[]> {
  return formsOf(await shippedFiles('forms'));
}

/** The 投保明细表 of each policy that comes with the package, under the id of its policy. */
export async function shippedPolicyForms(): Promise<readonly Form[]> {
  return formsOf(await shippedFiles('policies'));
}

/**
 * The plan, form or policy that an argument names: a shipped id, a part of a shipped title, or a JSON file of the user's.
 * A policy is a form: its 投保明细表.
 */
export async function findTemplateSource(argument: string, cwd: string): Promise<TemplateSource> {
  const plans = (await shippedPlans()).map((plan) => ({ kind: 'plan' as const, plan, issues: [] }));
  const forms = [...(await shippedForms()), ...(await shippedPolicyForms())];
  return findOnShelf<TemplateSource>(argument, cwd, {
    shipped: [...plans, ...forms.map((form) => ({ kind: 'form' as const, form, issues: [] }))],
    titled: (source) => (source.kind === 'plan' ? source.plan : source.form.data),
    read: loadSource,
    notFound: 'templateNotFound',
    ambiguous: 'templateAmbiguous',
  });
}

async function formsOf(paths: readonly string[]): Promise<readonly Form[]> {
  return Promise.all(
    paths.map(async (path) => {
      const source = await loadSource(path);
      if (source.kind !== 'form') throw new RangeError(`${path} is no form`);
      return source.form;
    }),
  );
}

async function loadSource(path: string): Promise<TemplateSource> {
  const { json, file } = await readJsonFile(path);
  const { source, issues } = READERS[fileKind(json)](json, file);
  if (source === null) throw new UserFault(issues);
  return { ...source, issues };
}

type SourceReader = (
  json: unknown,
  file: string,
) => { readonly source: Source | null; readonly issues: readonly Issue[] };

const READERS = {
  plan: (json, file) => {
    const { plan, issues } = readPlan(json, file);
    return { source: plan === null ? null : { kind: 'plan', plan }, issues };
  },
  form: (json, file) => {
    const { form, issues } = readForm(json, file);
    return { source: form === null ? null : { kind: 'form', form }, issues };
  },
  policy: (json, file) => {
    const { scheme, issues: found } = readScheme(json, file);
    if (scheme === null) return { source: null, issues: found };
    const { form, issues } = policyForm(scheme, file);
    return { source: form === null ? null : { kind: 'form', form }, issues: [...found, ...issues] };
  },
} as const satisfies Readonly<Record<FileKind, SourceReader>>;
