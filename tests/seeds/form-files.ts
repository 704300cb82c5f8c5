import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Form } from '../../core/form/form.ts';
import { readForm } from '../../core/form/read-form.ts';
import type { FormData } from '../../core/form/schema.ts';

const FORM_FOLDER = fileURLToPath(new URL('../../seeds/forms/', import.meta.url));

/** The names of the form files that come with the package. */
export const FORM_FILES: readonly string[] = readdirSync(FORM_FOLDER).filter((name) => name.endsWith('.json'));

export function formJson(file: string): unknown {
  return JSON.parse(readFileSync(FORM_FOLDER + file, 'utf8'));
}

/** A shipped form; throws with what is wrong when it cannot be read. */
export function formOf(id: string): Form {
  const { form, issues } = readForm(formJson(`${id}.json`), `${id}.json`);
  if (form === null) throw new Error(JSON.stringify(issues, null, 1));
  return form;
}

export type FixedRow = Extract<FormData['rows'], { kind: 'fixed' }>['rows'][number];

/** The rows of a form; none where its rows are open. */
export function fixedRows({ data }: Form): readonly FixedRow[] {
  return data.rows.kind === 'fixed' ? data.rows.rows : [];
}

/** What is printed in a given column of a row, or nothing. */
export function cell(row: FixedRow, column: string): string {
  return row.values[column] ?? '';
}

/** `1-3 5` is 1, 2, 3 and 5. */
export function numbers(ranges: string): readonly string[] {
  return ranges.split(' ').flatMap((range) => {
    const [from = '', to = from] = range.split('-');
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, step) => `${Number(from) + step}`);
  });
}
