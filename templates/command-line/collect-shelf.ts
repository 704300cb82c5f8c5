import type { Form } from '../../core/form/form.ts';
import type { Plan } from '../../core/indicator/plan/plan.ts';
import { formSource } from '../collect/form-source.ts';
import { planSource, statedUntil } from '../collect/plan-source.ts';
import type { Shelf } from '../collect/read-returned.ts';
import type { CollectSource, IdentityFacts } from '../collect/source.ts';
import { FORM_TEMPLATE } from '../form/identity-sheet.ts';
import { FILLING_TEMPLATE } from '../indicator/filling/identity-sheet.ts';
import { findTemplateSource, shippedForms, shippedPolicyForms } from './form-files.ts';
import { shippedPlans } from './plan-files.ts';

/** What returned workbooks are held against, and the one that was asked for. */
export interface CollectShelf extends Pick<Shelf, 'sourceOf'> {
  readonly wanted: CollectSource | null;
}

/**
 * The template that was asked for, and all that come with the package, so that a file of another can be named. A workbook is
 * of the one whose kind and id it states; those of a plan are told apart by the year they go up to.
 */
export async function collectShelf(asked: string | undefined, cwd: string): Promise<CollectShelf> {
  const wanted = asked === undefined ? null : await findTemplateSource(asked, cwd);
  const forms = new Map(
    [...(await shippedForms()), ...(await shippedPolicyForms())].map((form) => [form.data.id, form]),
  );
  const plans = new Map((await shippedPlans()).map((plan) => [plan.id, plan]));
  if (wanted?.kind === 'form') forms.set(wanted.form.data.id, wanted.form);
  if (wanted?.kind === 'plan') plans.set(wanted.plan.id, wanted.plan);
  const sources = new Map<string, CollectSource | null>();
  return {
    wanted: wanted === null ? null : wanted.kind === 'form' ? formSource(wanted.form) : planSource(wanted.plan),
    sourceOf: (facts) => {
      const [template = '', form = '', plan = '', until = ''] = ID_FACTS.map((fact) => facts.get(fact));
      const key = JSON.stringify([template, form, plan, until]);
      const known = sources.get(key);
      if (known !== undefined) return known;
      const source = madeSource(template, forms.get(form), plans.get(plan), facts);
      sources.set(key, source);
      return source;
    },
  };
}

/** The identity facts that tell one template from another. */
const ID_FACTS = ['suanpan', 'form', 'plan', 'until'] as const;

function madeSource(
  template: string,
  form: Form | undefined,
  plan: Plan | undefined,
  facts: IdentityFacts,
): CollectSource | null {
  if (template === FORM_TEMPLATE) return form === undefined ? null : formSource(form);
  if (template !== FILLING_TEMPLATE || plan === undefined) return null;
  return planSource(plan, statedUntil(plan, facts));
}
