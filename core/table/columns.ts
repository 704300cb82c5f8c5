import { type Issue, issue, type Place } from '../issue/issue.ts';
import type { Table } from './cell.ts';
import { type ColumnFound, type ColumnWanted, type Header, likelyHeaders } from './header.ts';

/** What is wrong with a table's columns: wanted ones that are missing or stand twice, with what was found instead. */
export function columnIssues(
  header: Header | null,
  wanted: readonly ColumnWanted[],
  table: Table,
  place: Place,
): Issue[] {
  const found = likelyHeaders(table).join('、');
  if (table.rows.length === 0) return [issue('noRows', 'error', place, {})];
  if (header === null) {
    const names = wanted.filter(({ required }) => required).map(({ names: [name = ''] }) => name);
    return [issue('headerNotFound', 'error', place, { wanted: names.join('、'), found })];
  }
  return wanted.flatMap(({ id, names, required }) => {
    const columns = header.columns.get(id) ?? [];
    const [name = '', ...aliases] = names;
    if (columns.length > 1) {
      const headers = columns.map((column) => column.header).join('、');
      return [issue('columnTwice', required ? 'error' : 'warning', place, { wanted: name, columns: headers })];
    }
    if (columns.length === 1 || !required) return [];
    return [issue('columnNotFound', 'error', place, { wanted: name, aliases: aliases.slice(0, 6).join('、'), found })];
  });
}

/** The one column found for a name; `null` when there is none, or when two lay claim to it. */
export function onlyColumn(header: Header, id: string): ColumnFound | null {
  const columns = header.columns.get(id) ?? [];
  return columns.length === 1 ? (columns[0] ?? null) : null;
}
