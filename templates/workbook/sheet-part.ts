import { fillBlanks } from './blanks.ts';
import { rangeAddress } from './cell-reference.ts';
import type { SheetFrame } from './frame.ts';
import { LIMITS } from './limits.ts';
import { mergesXml } from './merges.ts';
import type { ColumnPlan, RowPlan, StreamedSheet } from './plan.ts';
import { hyperlinksXml, idColumnsXml, notesXml, validationsXml } from './sheet-extras.ts';
import type { SheetRows } from './sheet-rows.ts';

/** What is the sheet's own, beside its rows. */
export interface SheetFilling {
  /** The element that locks the sheet, or nothing. */
  readonly protection: string;
  readonly blanks: readonly string[];
}

/** The sheet's part: what exceljs made of everything around the rows, with the rows and the sheet's own words put in. */
export async function* sheetPart(
  sheet: StreamedSheet,
  frame: SheetFrame,
  rows: SheetRows,
  { protection, blanks }: SheetFilling,
): AsyncGenerator<string> {
  yield frame.head.replace(/<dimension [^>]*>/, dimensionXml(sheet)) + columnsXml(sheet.columns);
  yield '<sheetData>';
  yield* rows.pieces();
  yield '</sheetData>';
  const filter = sheet.autoFilter === undefined ? '' : `<autoFilter ref="${sheet.autoFilter}"/>`;
  yield protection + filter + mergesXml(sheet.merges) + withExtras(fillBlanks(frame.tail, blanks), sheet, rows);
}

/** The order of the elements in a sheet is fixed; anything out of place makes Excel offer a repair. */
function withExtras(tail: string, sheet: StreamedSheet, rows: SheetRows): string {
  return tail
    .replace('<printOptions', () => `${validationsXml(sheet)}${hyperlinksXml(rows.links)}<printOptions`)
    .replace('</headerFooter>', () => `</headerFooter>${idColumnsXml(rows)}${notesXml(sheet)}`);
}

/** The range in use stands before the rows; where they are still to be made nobody knows it, and the file may leave it out. */
function dimensionXml({ rows }: StreamedSheet): string {
  if (!isList(rows)) return '';
  const columns = rows.reduce((most, row) => Math.max(most, row.cells.length), 1);
  // A row that is too wide is refused when its turn comes.
  const last = Math.min(columns, LIMITS.columns);
  return `<dimension ref="${rangeAddress(1, 1, last, Math.max(rows.length, 1))}"/>`;
}

function isList(rows: StreamedSheet['rows']): rows is readonly RowPlan[] {
  return Array.isArray(rows);
}

function columnsXml(columns: readonly ColumnPlan[]): string {
  if (columns.length === 0) return '';
  return `<cols>${columns.map((column, index) => columnXml(column, index + 1, columns[index - 1])).join('')}</cols>`;
}

/** The sign that opens a closed group stands at the column after it. */
function columnXml(column: ColumnPlan, number: number, before: ColumnPlan | undefined): string {
  const closedBefore = before?.outline === 1 && before.hidden === true && column.outline === undefined;
  const hidden = column.hidden === true ? ' hidden="1"' : '';
  const outline = column.outline === undefined ? '' : ` outlineLevel="${column.outline}"`;
  const collapsed = closedBefore ? ' collapsed="1"' : '';
  return `<col min="${number}" max="${number}" width="${column.width}"${hidden}${outline}${collapsed} customWidth="1"/>`;
}
