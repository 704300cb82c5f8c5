import { GLOSSARY } from '../glossary.ts';
import { type Issue, issue, type Place } from '../issue/issue.ts';
import { BLANK, cellText, type Table } from '../table/cell.ts';
import { columnIssues, onlyColumn } from '../table/columns.ts';
import { type ColumnWanted, findHeader } from '../table/header.ts';

/** A unit that gets a form: a town, a department, a village. */
export interface FormUnit {
  readonly name: string;
  readonly place: Place;
}

export interface UnitList {
  readonly units: readonly FormUnit[];
  readonly issues: readonly Issue[];
}

/**
 * Reads the units of a table: one a row, in its order. A unit that stands twice is listed once and said; blank rows are no
 * units. A column headed `term`, what the form calls its units, is preferred: a list of 村 may name their 镇街 beside them.
 */
export function readUnitList(table: Table, term?: string): UnitList {
  const place: Place = { file: table.file, ...(table.sheet === '' ? {} : { sheet: table.sheet }) };
  const { unitName } = GLOSSARY;
  const own = term === undefined ? [] : [term];
  const wanted: ColumnWanted[] = [
    { id: 'unitName', names: [...own, unitName.zh, ...unitName.aliases], required: true },
  ];
  const header = findHeader(table, wanted);
  const column = header === null ? null : onlyColumn(header, 'unitName');
  if (header === null || column === null) return { units: [], issues: columnIssues(header, wanted, table, place) };
  const units: FormUnit[] = [];
  const issues: Issue[] = [];
  for (const row of table.rows) {
    if (row.number <= header.row.number) continue;
    const name = cellText(row.cells[column.index] ?? BLANK).trim();
    if (name === '') continue;
    const at = { ...place, row: row.number, column: column.header };
    const first = units.find((unit) => unit.name === name);
    if (first === undefined) units.push({ name, place: at });
    else issues.push(issue('unitRepeated', 'warning', at, { unit: name, first: String(first.place.row) }));
  }
  if (units.length === 0) issues.push(issue('noRows', 'error', place, {}));
  return { units, issues };
}
