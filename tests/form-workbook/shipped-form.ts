import { readFileSync } from 'node:fs';
import type { Form } from '../../core/form/form.ts';
import { formOf } from '../form/sample-form.ts';

/** A form that comes with the package, by its id. */
export function shippedForm(id: string): Form {
  return formOf(JSON.parse(readFileSync(new URL(`../../seeds/forms/${id}.json`, import.meta.url), 'utf8')));
}
