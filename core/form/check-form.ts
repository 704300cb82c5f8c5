import { nameKey } from '../expression/scope.ts';
import { type Issue, issue } from '../issue/issue.ts';
import { columnIssues, numberIssues } from './check-columns.ts';
import type { FormData } from './schema.ts';

/** What no schema can see: ids and headers used twice, values for columns that are not there, bounds that exclude everything. */
export function checkForm(data: FormData, file: string): Issue[] {
  const given = data.columns.filter(({ kind }) => kind === 'given').map(({ id }) => id);
  const numbers = data.columns.flatMap((each) => (each.kind === 'given' && each.type === 'number' ? [each.id] : []));
  const rows = data.rows.kind === 'fixed' ? data.rows.rows : [];
  const unknown = (id: string, known: readonly string[], path: string) =>
    known.includes(id) ? [] : [issue('policyUnknownId', 'error', { file, path }, { id, known: known.join('、') })];
  return [
    ...repeated(
      data.columns.map(({ id }) => id),
      'columns',
      'id',
      file,
    ),
    ...repeated(
      data.columns.map(({ term }) => nameKey(term)),
      'columns',
      'term',
      file,
    ),
    ...repeated(
      rows.map(({ id }) => id),
      'rows.rows',
      'id',
      file,
    ),
    ...repeated(data.units, 'units', '', file),
    ...repeated(
      data.groups.map(({ unit }) => unit),
      'groups',
      'unit',
      file,
    ),
    ...data.groups.flatMap(({ unit }, index) => unknown(unit, data.units, `groups[${index}].unit`)),
    ...data.columns.flatMap((column, index) => columnIssues(column, file, `columns[${index}]`)),
    ...rows.flatMap(({ values, for: units }, index) => [
      ...Object.entries(values).flatMap(([id, value]) => [
        ...unknown(id, given, `rows.rows[${index}].values.${id}`),
        ...(numbers.includes(id) ? numberIssues(value, { file, path: `rows.rows[${index}].values.${id}` }) : []),
      ]),
      ...(units ?? []).flatMap((unit, at) => unknown(unit, data.units, `rows.rows[${index}].for[${at}]`)),
    ]),
    ...repeated(
      data.assigned.map(({ column }) => column),
      'assigned',
      'column',
      file,
    ),
    ...data.assigned.flatMap(({ column, units }, index) => [
      ...unknown(column, numbers, `assigned[${index}].column`),
      ...repeated(
        units.map(({ unit }) => unit),
        `assigned[${index}].units`,
        'unit',
        file,
      ),
      ...units.flatMap(({ unit, values }, at) => [
        ...unknown(
          unit,
          [...data.units, ...(data.whole === undefined ? [] : [data.whole])],
          `assigned[${index}].units[${at}].unit`,
        ),
        ...Object.entries(values).flatMap(([id, value]) => [
          ...unknown(
            id,
            rows.map((row) => row.id),
            `assigned[${index}].units[${at}].values.${id}`,
          ),
          ...numberIssues(value, { file, path: `assigned[${index}].units[${at}].values.${id}` }),
        ]),
      ]),
    ]),
  ];
}

function repeated(values: readonly string[], list: string, field: string, file: string): Issue[] {
  return values.flatMap((value, index) => {
    const first = values.indexOf(value);
    const at = (place: number) => `${list}[${place}]${field === '' ? '' : `.${field}`}`;
    return first === index
      ? []
      : [issue('policyDuplicateId', 'error', { file, path: at(index) }, { id: value, first: at(first) })];
  });
}
