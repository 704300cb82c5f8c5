import { GLOSSARY } from '../glossary.ts';
import { type Issue, issue, type Place } from '../issue/issue.ts';
import { REGISTER_FIELDS, type RegisterField } from '../policy/schema-checks.ts';
import type { Rational } from '../quantity/rational.ts';
import { BLANK, cellText, type Row, type Table } from '../table/cell.ts';
import { columnIssues, onlyColumn } from '../table/columns.ts';
import { type ColumnFound, findHeader, type Header } from '../table/header.ts';
import { inheritMerged } from '../table/merged.ts';
import { type InputColumn, inputColumn, readInput } from './read-input.ts';
import { registerIssues } from './register-issues.ts';
import { rowKind } from './row-kind.ts';
import type { Scheme } from './scheme.ts';

/** One row of the insured list: who is insured, the numbers given, and what was found. */
export interface InsuredRow {
  readonly row: number;
  readonly register: Readonly<Partial<Record<RegisterField, string>>>;
  readonly inputs: ReadonlyMap<string, Rational>;
  /** Inputs that were not given and are assumed as the policy says. */
  readonly assumed: readonly string[];
  readonly issues: readonly Issue[];
  /** A row with an error here is refused: nothing is computed for it, and it is counted. */
  readonly refused: boolean;
}

export interface InsuredList {
  readonly place: Place;
  readonly rows: readonly InsuredRow[];
  /** Problems of the table as a whole. */
  readonly issues: readonly Issue[];
  /** The register's columns that the file has. */
  readonly fields: readonly RegisterField[];
  readonly inputs: readonly string[];
}

/** Reads the insured list of a table. Every row with anything in it becomes a row here, computed or refused. */
export function readInsuredList(scheme: Scheme, table: Table): InsuredList {
  const place: Place = { file: table.file, ...(table.sheet === '' ? {} : { sheet: table.sheet }) };
  const wanted = wantedColumns(scheme);
  const header = findHeader(table, wanted);
  const issues = columnIssues(header, wanted, table, place);
  if (header === null || issues.some(({ severity }) => severity === 'error')) {
    return { place, rows: [], issues, fields: [], inputs: [] };
  }
  const inputs = scheme.inputs.flatMap((input) => {
    const column = onlyColumn(header, input.id);
    return column === null ? [] : [inputColumn(input, column, place, issues)];
  });
  for (const input of scheme.inputs) {
    const { assume } = input.term;
    if (assume === undefined || inputs.some((column) => column.input === input)) continue;
    issues.push(
      issue('columnAssumed', 'warning', place, { term: input.label, assumed: assume.use, reason: assume.reason }),
    );
  }
  if (header.unread.length > 0)
    issues.push(issue('columnUnread', 'info', place, { columns: header.unread.join('、') }));
  const fields = registerColumns(header);
  const body = table.rows.filter(({ number }) => number > header.row.number);
  const rows = inheritMerged(
    body,
    table.merged,
    [...fields.values()].map(({ index }) => index),
  )
    .filter((row) => row.cells.some((cell) => cellText(cell).trim() !== ''))
    .map((row) => readRow(row, { header, fields, inputs, table, place }));
  if (rows.length === 0) issues.push(issue('noRows', 'error', place, {}));
  return { place, rows, issues, fields: [...fields.keys()], inputs: inputs.map(({ input }) => input.id) };
}

interface Columns {
  readonly header: Header;
  readonly fields: ReadonlyMap<RegisterField, ColumnFound>;
  readonly inputs: readonly InputColumn[];
  readonly table: Table;
  readonly place: Place;
}

function readRow(row: Row, columns: Columns): InsuredRow {
  const { header, fields, inputs, table, place } = columns;
  const at: Place = { ...place, row: row.number };
  const register: Partial<Record<RegisterField, string>> = {};
  for (const [field, { index }] of fields) {
    const text = cellText(row.cells[index] ?? BLANK).trim();
    if (text !== '') register[field] = text;
  }
  const kind = rowKind(row, header, register, inputs);
  if (kind !== null) {
    return { row: row.number, register, inputs: new Map(), assumed: [], issues: [kind(at)], refused: true };
  }
  const issues = registerIssues(row, fields, register, at);
  const values = new Map<string, Rational>();
  const assumed: string[] = [];
  for (const column of inputs) {
    const reading = readInput(row, column, table, at);
    issues.push(...reading.issues);
    if (reading.value !== null) values.set(column.input.id, reading.value);
    else if (reading.assumed) assumed.push(column.input.id);
  }
  const refused = issues.some(({ code, severity }) => severity === 'error' && REFUSING.has(code));
  return { row: row.number, register, inputs: values, assumed, issues, refused };
}

/** The findings after which a row has no number to compute with. */
const REFUSING: ReadonlySet<string> = new Set([
  'cellMissing',
  'cellUnreadable',
  'cellUnit',
  'notPositive',
  'aboveMaximum',
]);

function wantedColumns(scheme: Scheme) {
  const inputs = scheme.inputs.map(({ id, label, term }) => ({
    id,
    names: [label, ...term.aliases],
    required: !term.optional && term.assume === undefined,
  }));
  const registers = REGISTER_FIELDS.map((field) => ({
    id: field,
    names: [GLOSSARY[field].zh, ...GLOSSARY[field].aliases],
    required: field === 'name',
  }));
  const serial = { id: 'serial', names: [GLOSSARY.serial.zh, ...GLOSSARY.serial.aliases], required: false };
  return [...inputs, ...registers, serial];
}

function registerColumns(header: Header): Map<RegisterField, ColumnFound> {
  return new Map(
    REGISTER_FIELDS.flatMap((field) => {
      const column = onlyColumn(header, field);
      return column === null ? [] : [[field, column] as const];
    }),
  );
}
