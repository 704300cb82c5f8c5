import { requireOnSheet } from '../host/check-area.ts';
import type { Area } from '../host/host.ts';
import type { Cells } from '../host/sheet-format.ts';

/** What is loaded of a range to know where it is. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** Where a range is, after `PLACE` was loaded. */
export function areaOf(sheet: string, range: Excel.Range): Area {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { sheet, row, column, rows, columns };
}

/** The range of an area. Refuses what is not on the sheet as `shape`, before anything is asked of the program. */
export function rangeOf(context: Excel.RequestContext, area: Area): Excel.Range {
  requireOnSheet(area);
  const { row, column, rows, columns } = area;
  return context.workbook.worksheets.getItem(area.sheet).getRangeByIndexes(row, column, rows, columns);
}

/** What two areas of a sheet have in common, or null. */
export function intersection<C extends Cells>(area: C, other: Cells): C | null {
  const row = Math.max(area.row, other.row);
  const column = Math.max(area.column, other.column);
  const rows = Math.min(area.row + area.rows, other.row + other.rows) - row;
  const columns = Math.min(area.column + area.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { ...area, row, column, rows, columns } : null;
}
