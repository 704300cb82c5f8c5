import type { Place } from '../../issue/issue.ts';
import { BLANK, type Cell, cellText, type Row, type Table } from '../../table/cell.ts';
import { inheritMerged } from '../../table/merged.ts';
import { readCellNumber } from '../../table/read-cell.ts';
import type { Period } from '../period/period.ts';
import { readCellPeriod } from '../period/read-period.ts';
import type { ActualColumn, Layout } from './actual-columns.ts';

/** One value of a file with the cells that belong to it, in whichever way the file is laid out. */
export interface Entry {
  readonly row: Row;
  /** `null` where what stands there is none. */
  readonly period: Period | null;
  /** The cell of a column; blank where the file has no such column. */
  readonly cell: (column: ActualColumn) => Cell;
  readonly at: (column: ActualColumn) => Place;
  /** The unit in a column's header as written, empty where there is none. */
  readonly headerUnit: (column: ActualColumn) => string;
}

/** Typed once for several rows where cells are merged; a value never is. */
const INHERITED: readonly ActualColumn[] = ['indicator', 'period', 'unit', 'place'];

/** The values of a table, from top to bottom. Rows without any content and cells of a wide table not filled yet are none. */
export function entriesOf(table: Table, layout: Layout, place: Place): Entry[] {
  const body = table.rows.filter(({ number }) => number > layout.bodyAfter);
  const inherited = INHERITED.flatMap((id) => layout.columns.get(id)?.index ?? []);
  const rows = inheritMerged(body, table.merged, inherited).filter(({ cells }) => cells.some(isFilled));
  return layout.kind === 'long'
    ? rows.map((row) => longEntry(row, layout, table, place))
    : rows.flatMap((row) => wideEntries(row, layout, table, place));
}

function longEntry(row: Row, { columns }: Layout, table: Table, place: Place): Entry {
  const rowPlace = { ...place, row: row.number };
  return {
    row,
    period: readCellPeriod(cellAt(row, columns.get('period')?.index), table),
    cell: (id) => cellAt(row, columns.get(id)?.index),
    at: (id) => {
      const header = columns.get(id)?.header;
      return header === undefined ? rowPlace : { ...rowPlace, column: header };
    },
    headerUnit: (id) => columns.get(id)?.unitText ?? '',
  };
}

function wideEntries(row: Row, layout: Extract<Layout, { kind: 'wide' }>, table: Table, place: Place): Entry[] {
  const base = longEntry(row, layout, table, place);
  return layout.periods.flatMap((column) => {
    const value = cellAt(row, column.index);
    if (readCellNumber(value, table).kind === 'missing') return [];
    const at = { ...place, row: row.number, column: column.header };
    return [
      {
        row,
        period: column.period,
        cell: (id) => (id === 'value' ? value : base.cell(id)),
        at: (id) => (id === 'value' || id === 'period' ? at : base.at(id)),
        headerUnit: (id) => (id === 'value' ? column.unitText : base.headerUnit(id)),
      },
    ];
  });
}

function cellAt({ cells }: Row, index: number | undefined): Cell {
  return (index === undefined ? undefined : cells[index]) ?? BLANK;
}

function isFilled(cell: Cell): boolean {
  return cellText(cell).trim() !== '';
}
