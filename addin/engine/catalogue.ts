import type { Form } from '../../core/form/form.ts';
import type { Plan } from '../../core/indicator/plan/plan.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import type { TaskRun } from './session.ts';
import type { CatalogueItem } from './tasks.ts';

/**
 * Everything that can be chosen, sorted by id. A template is made of a form, of a plan (its filling table) or of a scheme
 * (its 投保明细表), and goes by the id of what it is made of.
 */
export const catalogue: TaskRun<'catalogue'> = ({ schemes, plans, forms }) => {
  const own = byId([...schemes.values()].map(schemeItem));
  const measured = byId([...plans.values()].map(planItem));
  const filledIn = byId([...forms.values()].map(formItem));
  return {
    schemes: own,
    plans: measured,
    templates: [...filledIn, ...[...measured, ...own].map((item) => ({ ...item, kind: 'template' as const }))],
  };
};

export function schemeItem({ policy }: Scheme): CatalogueItem {
  return { kind: 'scheme', id: policy.id, title: policy.title, source: sourceOf(policy), units: [] };
}

export function planItem({ id, title, data }: Plan): CatalogueItem {
  return { kind: 'plan', id, title, source: sourceOf(data), units: [] };
}

export function formItem({ data }: Form): CatalogueItem {
  return { kind: 'template', id: data.id, title: data.title, source: sourceOf(data), units: data.units };
}

interface Issued {
  readonly documentNumber?: string | undefined;
  readonly issuer: string;
}

function sourceOf({ documentNumber, issuer }: Issued): string {
  return documentNumber === undefined ? issuer : `${documentNumber}　${issuer}`;
}

function byId(items: readonly CatalogueItem[]): readonly CatalogueItem[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
