import { GLOSSARY, type GlossaryEntry } from '../../glossary.ts';
import type { Issue, Place } from '../../issue/issue.ts';
import { parseUnit } from '../../quantity/unit.ts';
import { BLANK, cellText, type Row, type Table } from '../../table/cell.ts';
import { columnIssues, onlyColumn } from '../../table/columns.ts';
import { type ColumnFound, type ColumnWanted, findHeader, type Header, splitHeader } from '../../table/header.ts';
import { readCellPeriod, readPeriod } from '../period/read-period.ts';

/** The columns of a file of observed values. */
export const ACTUAL_COLUMNS = [
  'indicator',
  'period',
  'value',
  'unit',
  'place',
  'numerator',
  'denominator',
  'increase',
  'published',
] as const;

export type ActualColumn = (typeof ACTUAL_COLUMNS)[number];

type Columns = ReadonlyMap<ActualColumn, ColumnFound>;

/**
 * How a file is laid out: `long` with one value a row, or `wide` with one indicator a row and a column for each period,
 * as the filling template has it. `bodyAfter` is the number of the last header row.
 */
export type Layout =
  | { readonly kind: 'long'; readonly columns: Columns; readonly bodyAfter: number; readonly unread: readonly string[] }
  | {
      readonly kind: 'wide';
      readonly columns: Columns;
      readonly bodyAfter: number;
      readonly periodRow: Row;
      readonly periods: readonly ColumnFound[];
    };

export type LayoutFound =
  | { readonly kind: 'found'; readonly layout: Layout; readonly issues: readonly Issue[] }
  | { readonly kind: 'none'; readonly issues: readonly Issue[] };

const LONG = wanted(['indicator', 'period', 'value']);
const WIDE = wanted(['indicator']);

/** Finds the header of a table of observed values and tells its layout; says what is missing where it has neither. */
export function findLayout(table: Table, place: Place): LayoutFound {
  const header = findHeader(table, LONG);
  const wide = header === null ? null : wideLayout(header, table);
  const issues = columnIssues(header, wide === null ? LONG : WIDE, table, place);
  const refused = issues.some(({ severity }) => severity === 'error');
  if (header === null || refused) return { kind: 'none', issues };
  const long: Layout = {
    kind: 'long',
    columns: columnsOf(header, ACTUAL_COLUMNS),
    bodyAfter: header.row.number,
    unread: header.unread,
  };
  return { kind: 'found', layout: wide ?? long, issues };
}

function wideLayout(header: Header, table: Table): Layout | null {
  if (!header.columns.has('indicator') || header.columns.has('period')) return null;
  const columns = columnsOf(header, ['indicator', 'unit', 'place']);
  const below = table.rows[table.rows.indexOf(header.row) + 1];
  // The periods may stand in a second header row, under a heading such as 实际值 that spans them.
  const isHeader = below !== undefined && isBlankAt(below, columns.get('indicator'));
  for (const row of isHeader ? [header.row, below] : [header.row]) {
    const periods = periodColumns(row, columns);
    if (periods.length > 0) return { kind: 'wide', columns, bodyAfter: row.number, periodRow: row, periods };
  }
  return null;
}

function isBlankAt({ cells }: Row, column: ColumnFound | undefined): boolean {
  return column !== undefined && cellText(cells[column.index] ?? BLANK).trim() === '';
}

/** `2023年`, a date, or `2023年（万人）` with a unit that is known; a base or a target column is none. */
function periodColumns({ cells }: Row, columns: Columns): ColumnFound[] {
  const taken = new Set([...columns.values()].map(({ index }) => index));
  return cells.flatMap((cell, index): ColumnFound[] => {
    const header = cellText(cell).trim();
    if (header === '' || taken.has(index)) return [];
    if (readCellPeriod(cell) !== null) return [{ index, header, unit: null, unitText: '' }];
    const { name, unitText } = splitHeader(header);
    const unit = unitText === '' ? null : parseUnit(unitText);
    return unit === null || readPeriod(name) === null ? [] : [{ index, header, unit, unitText }];
  });
}

function columnsOf(header: Header, ids: readonly ActualColumn[]): Columns {
  return new Map(
    ids.flatMap((id) => {
      const column = onlyColumn(header, id);
      return column === null ? [] : [[id, column] as const];
    }),
  );
}

function wanted(required: readonly ActualColumn[]): readonly ColumnWanted[] {
  return ACTUAL_COLUMNS.map((id) => {
    const { zh, aliases }: GlossaryEntry = GLOSSARY[id];
    return { id, names: [zh, ...aliases], required: required.includes(id) };
  });
}
