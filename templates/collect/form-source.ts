import type { UnitEntries } from '../../core/form/entry.ts';
import { entryFields, rowItem, rowName } from '../../core/form/entry-fields.ts';
import { type Form, type FormColumn, rowsFor, type UnitRow } from '../../core/form/form.ts';
import { type FormOptions, HEADER_ROW, makeFormBook, SHEETS } from '../form/form-book.ts';
import { formWorkbook, sentWorkbook } from '../form/form-workbook.ts';
import { FORM_LAYOUT, FORM_TEMPLATE, groupsOf } from '../form/identity-sheet.ts';
import { formResults } from './computed-results.ts';
import type {
  CollectColumn,
  CollectRow,
  CollectSource,
  ColumnContent,
  IdentityFacts,
  PlacedField,
  PrintedValues,
} from './source.ts';

/** A form as workbooks of it are collected. */
export function formSource(form: Form): CollectSource {
  const { data } = form;
  const created = data.issued;
  const optionsOf = (unit: string, facts: IdentityFacts, entries: UnitEntries): FormOptions => {
    return { unit, memberOf: groupsOf(facts), created, contact: facts.get('contact') ?? '', entries };
  };
  return {
    ...{ template: FORM_TEMPLATE, layout: FORM_LAYOUT, id: data.id, version: data.version },
    ...{ title: data.title, documentNumber: data.documentNumber ?? '', years: '' },
    ...{ unitTerm: data.unitTerm, units: data.units, created, open: data.rows.kind === 'open' },
    columns: form.columns.map((column) => columnOf(form, column)),
    items: data.rows.kind === 'fixed' ? data.rows.rows.map(({ id }) => id) : [],
    rowsOf: rowsOf(form),
    whole: wholeOf(form),
    fields: fieldsOf(form),
    workbook: (unit, facts, entries) => formWorkbook(form, optionsOf(unit, facts, entries)),
    expected: (unit, facts, entries) => {
      const book = makeFormBook(form, optionsOf(unit, facts, entries));
      return { sent: sentWorkbook(book), results: formResults(book) };
    },
  };
}

function columnOf({ data }: Form, column: FormColumn): CollectColumn {
  const { id, term, width, unit } = column;
  // A number that each unit has its own of is a part of the whole; a 序号 is not.
  const isAssigned = data.assigned.some((each) => each.column === id) && unit !== '%';
  const adds = column.kind === 'given' ? isAssigned : column.total === 'sum';
  return { ...{ id, term, width, unit, adds }, content: contentOf(column) };
}

function contentOf(column: FormColumn): ColumnContent {
  switch (column.kind) {
    case 'given':
      return { kind: 'given', type: column.type };
    case 'input':
      return { kind: 'input', type: column.type };
    case 'formula': {
      const { node, needs, rounding } = column;
      return { kind: 'formula', node, needs, ...(rounding !== undefined && { rounding }) };
    }
  }
}

/** The rows of an open list are the same for every unit. */
function rowsOf(form: Form): CollectSource['rowsOf'] {
  const { rows } = form.data;
  const apart = new Set(
    rows.kind === 'fixed' ? rows.rows.flatMap(({ id, total }) => (total === 'none' ? [id] : [])) : [],
  );
  const make = (unit: string, groups: readonly string[]): readonly CollectRow[] =>
    rowsFor(form, unit, groups).map((row, index) => ({
      item: rowItem(row, index),
      name: rowName(form, row, index),
      given: row.given,
      adds: row.id === null || !apart.has(row.id),
    }));
  if (rows.kind === 'fixed') return (unit, facts) => make(unit, groupsOf(facts));
  const open = make('', []);
  return () => open;
}

function wholeOf({ data: { whole, assigned } }: Form): CollectSource['whole'] {
  const values = new Map<string, Map<string, string>>();
  for (const { column, units } of assigned) {
    for (const [row, value] of Object.entries(units.find(({ unit }) => unit === whole)?.values ?? {}))
      values.set(row, (values.get(row) ?? new Map()).set(column, value));
  }
  const printed: PrintedValues = values;
  return whole === undefined || printed.size === 0 ? null : { name: whole, values: printed };
}

/** Units with the same rows have the same fields, which are placed once. */
function fieldsOf(form: Form): CollectSource['fields'] {
  const known = new WeakMap<readonly UnitRow[], readonly PlacedField[]>();
  const placed = new Map<string, readonly PlacedField[]>();
  return (unit, facts) => {
    const groups = groupsOf(facts);
    const rows = rowsFor(form, unit, groups);
    const found = known.get(rows);
    if (found !== undefined) return found;
    const items = rows.map(rowItem);
    const key = items.join(' ');
    const fields = placed.get(key) ?? placedFields(form, unit, groups, items);
    placed.set(key, fields);
    known.set(rows, fields);
    return fields;
  };
}

function placedFields(
  form: Form,
  unit: string,
  groups: readonly string[],
  items: readonly string[],
): readonly PlacedField[] {
  const rows = new Map(items.map((item, index) => [item, HEADER_ROW + 1 + index]));
  const columns = new Map(form.columns.map(({ id }, index) => [id, index + 1]));
  return entryFields(form, unit, groups).map((field) => ({
    field,
    sheet: SHEETS.entry,
    row: rows.get(field.item) ?? 0,
    column: columns.get(field.column) ?? 0,
  }));
}
