import type { Form } from '../../core/form/form.ts';
import { readForm } from '../../core/form/read-form.ts';
import type { Plan } from '../../core/indicator/plan/plan.ts';
import { readPlan } from '../../core/indicator/plan/read-plan.ts';
import type { Issue } from '../../core/issue/issue.ts';
import { readJsonFile } from './json-file.ts';
import { shippedPlans } from './plan-files.ts';
import { findOnShelf, shippedFiles } from './shipped-files.ts';
import { UserFault } from './user-fault.ts';

/** What a template can be made of, the indicators of a plan or a form, and what its reading remarked. */
export type TemplateSource = { readonly issues: readonly Issue[] } & (
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'form'; readonly form: Form }
);

/** The forms that come with the package, sorted by id. */
export async function shippedForms(): Promise<readonly Form[]> {
  return Promise.all(
    (await shippedFiles('forms')).map(async (path) => {
      const source = await loadSource(path);
      if (source.kind !== 'form') throw new RangeError(`${path} is no form`);
      return source.form;
    }),
  );
}

/** The plan or form that an argument names: a shipped id, a part of a shipped title, or a JSON file of the user's. */
export async function findTemplateSource(argument: string, cwd: string): Promise<TemplateSource> {
  const plans = (await shippedPlans()).map((plan) => ({ kind: 'plan' as const, plan, issues: [] }));
  const forms = (await shippedForms()).map((form) => ({ kind: 'form' as const, form, issues: [] }));
  return findOnShelf<TemplateSource>(argument, cwd, {
    shipped: [...plans, ...forms],
    titled: (source) => (source.kind === 'plan' ? source.plan : source.form.data),
    read: loadSource,
    notFound: 'templateNotFound',
    ambiguous: 'templateAmbiguous',
  });
}

async function loadSource(path: string): Promise<TemplateSource> {
  const { json, file } = await readJsonFile(path);
  if (isForm(json)) {
    const { form, issues } = readForm(json, file);
    if (form === null) throw new UserFault(issues);
    return { kind: 'form', form, issues };
  }
  const { plan, issues } = readPlan(json, file);
  if (plan === null) throw new UserFault(issues);
  return { kind: 'plan', plan, issues };
}

function isForm(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'kind' in json && json.kind === 'form';
}
