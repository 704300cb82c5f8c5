import { readFileSync } from 'node:fs';
import type { Form } from '../../core/form/form.ts';
import { readScheme } from '../../core/payout/read-scheme.ts';
import { policyForm } from '../../templates/form/policy-form.ts';
import { formOf } from '../form/sample-form.ts';

/** A form that comes with the package, by its id. */
export function shippedForm(id: string): Form {
  return formOf(readSeed(`forms/${id}`));
}

/** The 投保明细表 of a policy that comes with the package, by the id of the policy. */
export function shippedPolicyForm(id: string): Form {
  const { scheme } = readScheme(readSeed(`policies/${id}`), `${id}.json`);
  if (scheme === null) throw new Error(id);
  const { form, issues } = policyForm(scheme, `${id}.json`);
  if (form === null) throw new Error(JSON.stringify(issues, null, 1));
  return form;
}

function readSeed(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../seeds/${name}.json`, import.meta.url), 'utf8'));
}
