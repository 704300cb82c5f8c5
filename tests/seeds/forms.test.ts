import { describe, expect, test } from 'vitest';
import { readForm } from '../../core/form/read-form.ts';
import { FORM_FILES, fixedRows, formJson, formOf } from './form-files.ts';
import { sourceText, stretches, withoutSpaces } from './plan-files.ts';

describe.each(FORM_FILES)('%s', (file) => {
  test('loads with nothing to say against it', () => {
    const { form, issues } = readForm(formJson(file), file);
    expect(issues).toEqual([]);
    expect(form?.data.id).toBe(file.replace(/\.json$/, ''));
  });

  const form = formOf(file.replace(/\.json$/, ''));
  const { data } = form;
  const rows = fixedRows(form);

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
