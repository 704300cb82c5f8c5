import type { Place } from '../../../core/issue/issue.ts';
import { type Cell, cellText, type Row, type Table } from '../../../core/table/cell.ts';
import type { Area, Block } from '../../host/host.ts';

/** A block of cells as core reads it, with what it needs to find its way back to the sheet. */
export interface TableSource {
  readonly area: Area;
  readonly table: Table;
  /** By their numbers as people see them. */
  readonly rows: ReadonlyMap<number, Row>;
  /** Null where no row was read below one. */
  readonly header: Row | null;
}

/**
 * The source of a table. Readers take every row with anything in it, so the header is the last such row above the first
 * that was read.
 */
export function tableSource({ area }: Block, table: Table, rowsRead: readonly number[]): TableSource {
  const first = rowsRead.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const above = table.rows.filter(({ number, cells }) => number < first && cells.some(isFilled));
  const rows = new Map(table.rows.map((row) => [row.number, row]));
  return { area, table, rows, header: rowsRead.length === 0 ? null : (above.at(-1) ?? null) };
}

/** The cells that a problem is about: a cell, a row, a header, or null for a problem of no cell in particular. */
export function areaOf({ file, row, column }: Place, sources: readonly TableSource[]): Area | null {
  const source = sources.find(({ table }) => table.file === file);
  if (source === undefined) return null;
  const { area, header } = source;
  const headers = header?.cells ?? [];
  const at = column === undefined ? -1 : headers.findIndex((cell) => cellText(cell).trim() === column);
  const place = at < 0 ? { column: area.column, columns: area.columns } : { column: area.column + at, columns: 1 };
  if (row !== undefined) return { sheet: area.sheet, row: row - 1, rows: 1, ...place };
  if (at < 0 || header === null) return null;
  return { sheet: area.sheet, row: header.number - 1, rows: 1, ...place };
}

function isFilled(cell: Cell): boolean {
  return cellText(cell).trim() !== '';
}
