import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Form } from '../../core/form/form.ts';
import { readForm } from '../../core/form/read-form.ts';
import { sourceText, stretches, withoutSpaces } from './plan-files.ts';

const FOLDER = fileURLToPath(new URL('../../seeds/forms/', import.meta.url));
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

function formOf(file: string): Form {
  const { form, issues } = readForm(JSON.parse(readFileSync(FOLDER + file, 'utf8')), file);
  if (form === null) throw new Error(JSON.stringify(issues, null, 1));
  return form;
}

describe.each(FILES)('%s', (file) => {
  test('loads with nothing to say against it', () => {
    const { form, issues } = readForm(JSON.parse(readFileSync(FOLDER + file, 'utf8')), file);
    expect(issues).toEqual([]);
    expect(form?.data.id).toBe(file.replace(/\.json$/, ''));
  });

  const { data } = formOf(file);
  const rows = data.rows.kind === 'fixed' ? data.rows.rows : [];

  test('every assigned number stands in the words quoted', () => {
    const apart = data.assigned.flatMap(({ units }) =>
      units.filter(({ quote, values }) => {
        const printed: readonly string[] = quote.match(/\d+(?:\.\d+)?/g) ?? [];
        return !Object.values(values).every((value) => printed.includes(value));
      }),
    );
    expect(apart).toEqual([]);
  });

  const { source, section } = data;
  const text = source === undefined ? null : sourceText(source);
  const name = text === null ? `（跳过：没有来源文本 ../shared/seeds/${source ?? ''}_*.txt）` : '';
  test.skipIf(text === null)(`every quote stands in the source at the section it cites${name}`, () => {
    const quotes = [
      ...rows.flatMap(({ quote }) => (quote === undefined ? [] : [quote])),
      ...data.assigned.flatMap(({ units }) => units.map(({ quote }) => quote)),
      ...data.columns.flatMap((column) => (column.kind === 'formula' ? (column.source?.printed ?? []) : [])),
    ];
    const found = section === undefined ? [] : stretches(text ?? '', section.begins, section.ends);
    const absent = quotes.filter((quote) => !found.some((stretch) => stretch.includes(withoutSpaces(quote))));
    expect(absent).toEqual([]);
  });
});
