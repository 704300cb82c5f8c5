import { GLOSSARY } from '../glossary.ts';
import { type Issue, issue, type Place } from '../issue/issue.ts';
import { BLANK, cellText, type Row, type Table } from '../table/cell.ts';
import { columnIssues, onlyColumn } from '../table/columns.ts';
import { type ColumnFound, type ColumnWanted, findHeader } from '../table/header.ts';
import { inheritMerged } from '../table/merged.ts';

/** A unit that gets a form: a town, a department, a village. */
export interface FormUnit {
  readonly name: string;
  /** 类别: what it is one of, such as 镇街; empty where the list does not say. */
  readonly memberOf: readonly string[];
  readonly place: Place;
}

export interface UnitList {
  readonly units: readonly FormUnit[];
  readonly issues: readonly Issue[];
}

/**
 * Reads the units of a table: one a row, in its order. A unit that stands twice is listed once and said; blank rows are no
 * units. A column headed `term`, what the form calls its units, is preferred: a list of 村 may name their 镇街 beside them.
 * A column headed 类别 says what each is one of; several are separated by 、, and cells may be merged.
 */
export function readUnitList(table: Table, term?: string): UnitList {
  const place: Place = { file: table.file, ...(table.sheet === '' ? {} : { sheet: table.sheet }) };
  const { unitName, membership } = GLOSSARY;
  const own = term === undefined ? [] : [term];
  const wanted: ColumnWanted[] = [
    { id: 'unitName', names: [...own, unitName.zh, ...unitName.aliases], required: true },
    { id: 'membership', names: [membership.zh, ...membership.aliases], required: false },
  ];
  const header = findHeader(table, wanted);
  const column = header === null ? null : onlyColumn(header, 'unitName');
  const issues = columnIssues(header, wanted, table, place);
  if (header === null || column === null) return { units: [], issues };
  const groups = onlyColumn(header, 'membership');
  const units = new Map<string, FormUnit>();
  const body = table.rows.filter(({ number }) => number > header.row.number);
  for (const row of inheritMerged(body, table.merged, groups === null ? [] : [groups.index])) {
    const name = cellText(row.cells[column.index] ?? BLANK).trim();
    if (name === '') continue;
    const at = { ...place, row: row.number, column: column.header };
    const first = units.get(name);
    if (first === undefined) units.set(name, { name, memberOf: groups === null ? [] : listed(row, groups), place: at });
    else issues.push(issue('unitRepeated', 'warning', at, { unit: name, first: String(first.place.row) }));
  }
  if (units.size === 0) issues.push(issue('noRows', 'error', place, {}));
  return { units: [...units.values()], issues };
}

/** What stands in a cell one by one, each once: `镇街、沿黄镇街`. */
function listed({ cells }: Row, { index }: ColumnFound): readonly string[] {
  const names = cellText(cells[index] ?? BLANK).split(/[、，,；;]/);
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}
