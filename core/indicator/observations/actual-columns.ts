import { GLOSSARY, type GlossaryEntry } from '../../glossary.ts';
import type { Issue, Place } from '../../issue/issue.ts';
import { parseUnit } from '../../quantity/unit.ts';
import { BLANK, type Cell, cellText, type Row, type Table } from '../../table/cell.ts';
import { columnIssues, onlyColumn } from '../../table/columns.ts';
import { type ColumnFound, type ColumnWanted, findHeader, type Header, splitHeader } from '../../table/header.ts';
import type { Period } from '../period/period.ts';
import { isYearPointOne, readCellPeriod, readPeriod } from '../period/read-period.ts';

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
      readonly periods: readonly PeriodColumn[];
      readonly unread: readonly string[];
    };

/** A column of values of one period, with what its header says of it. */
export interface PeriodColumn extends ColumnFound {
  readonly period: Period;
}

export type LayoutFound =
  | { readonly kind: 'found'; readonly layout: Layout; readonly issues: readonly Issue[] }
  | { readonly kind: 'none'; readonly issues: readonly Issue[] };

const LONG = wanted(['indicator', 'period', 'value']);
const WIDE = wanted(['indicator']);

/** Columns of a table with one value a row; beside columns of periods nobody reads them. */
const VALUE_COLUMNS = ['value', 'numerator', 'denominator', 'increase', 'published'] as const;

/** What people write behind the year over a column of values: 2023年实际值, 2023年完成. The longest first. */
const VALUE_NAMES = [GLOSSARY.value.zh, ...GLOSSARY.value.aliases, '实际', '完成'].sort((a, b) => b.length - a.length);

const NAMES_YEAR = /(?:19|20)\d{2}/;
/** Columns of the plan, not of values. */
const NO_VALUE = /基期|基数|目标|规划|计划/;

/** Finds the header of a table of observed values and tells its layout; says what is missing where it has neither. */
export function findLayout(table: Table, place: Place): LayoutFound {
  const header = findHeader(table, LONG);
  const wide = header === null ? null : wideLayout(header, table);
  const isWide = wide !== null || (header !== null && lacksIndicator(header, table));
  const issues = columnIssues(header, isWide ? WIDE : LONG, table, place);
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
    const periods = periodColumns(row, columns, table);
    if (periods.length === 0) continue;
    const unread = unreadColumns(header, row, periods, columns);
    return { kind: 'wide', columns, bodyAfter: row.number, periods, unread };
  }
  return null;
}

/** Values by year, but no column that names what they are of. */
function lacksIndicator({ columns, row }: Header, table: Table): boolean {
  const isNamed = columns.has('indicator') || columns.has('period');
  return !isNamed && periodColumns(row, new Map(), table).length > 0;
}

function isBlankAt({ cells }: Row, column: ColumnFound | undefined): boolean {
  return column !== undefined && cellText(cells[column.index] ?? BLANK).trim() === '';
}

function periodColumns({ cells }: Row, columns: Columns, table: Table): PeriodColumn[] {
  const taken = indexesOf(columns.values());
  return cells.flatMap((cell, index): PeriodColumn[] => {
    const header = cellText(cell).trim();
    const found = header === '' || taken.has(index) ? null : headerPeriod(cell, table);
    return found === null ? [] : [{ index, header, ...found }];
  });
}

/** `2023年`, a date, `2023年实际值`, or `2023年（万人）` with a unit that is known; a base or a target column is none. */
function headerPeriod(cell: Cell, table: Table): Omit<PeriodColumn, 'index' | 'header'> | null {
  const whole = readCellPeriod(cell, table);
  if (whole !== null) return { period: whole, unit: null, unitText: '' };
  const { name, unitText } = splitHeader(cellText(cell));
  const unit = unitText === '' ? null : parseUnit(unitText);
  if (unitText !== '' && unit === null) return null;
  const ending = VALUE_NAMES.find((value) => name.endsWith(value)) ?? '';
  const stem = name.slice(0, name.length - ending.length);
  const period = isYearPointOne(stem) ? null : readPeriod(stem);
  return period === null ? null : { period, unit, unitText };
}

/** What looks like values and is not read: a year that says something else as well, or a column of one value a row. */
function unreadColumns(header: Header, row: Row, periods: readonly PeriodColumn[], columns: Columns): string[] {
  const read = indexesOf([...periods, ...columns.values()]);
  const values = row === header.row ? VALUE_COLUMNS.flatMap((id) => header.columns.get(id) ?? []) : [];
  const ofValues = indexesOf(values);
  return row.cells.flatMap((cell, index) => {
    const text = cellText(cell).trim();
    const isDoubtful = ofValues.has(index) || (NAMES_YEAR.test(text) && !NO_VALUE.test(text));
    return isDoubtful && !read.has(index) ? [text] : [];
  });
}

function indexesOf(columns: Iterable<ColumnFound>): ReadonlySet<number> {
  return new Set([...columns].map(({ index }) => index));
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
