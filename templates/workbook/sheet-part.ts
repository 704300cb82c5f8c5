import { rangeAddress } from './cell-reference.ts';
import type { ColumnPlan, SheetPlan } from './plan.ts';
import { rowHeights } from './row-height.ts';
import { rowXml } from './row-xml.ts';
import { hyperlinksXml, idColumnsXml, notesXml, validationsXml } from './sheet-extras.ts';
import type { StyleNumbers } from './workbook-parts.ts';

/** Rows are handed on in pieces of about this many characters. */
const PIECE = 65_536;

/** The sheet's part: what exceljs made of everything around the rows, with the rows put in. */
export function* sheetPart(sheet: SheetPlan, skeleton: string, styles: StyleNumbers): Generator<string> {
  const [head = '', tail = ''] = skeleton.split(/<sheetData\/>|<sheetData>.*<\/sheetData>/s);
  yield head.replace(/<dimension [^>]*>/, `<dimension ref="${usedRange(sheet)}"/>`) + columnsXml(sheet.columns);
  yield '<sheetData>';
  yield* rowPieces(sheet, styles);
  yield '</sheetData>';
  yield withExtras(fixedIds(tail), sheet);
}

function* rowPieces(sheet: SheetPlan, styles: StyleNumbers): Generator<string> {
  const heightOf = rowHeights(sheet);
  let piece = '';
  let number = 0;
  for (const row of sheet.rows) {
    number += 1;
    if (row.cells.length === 0 && row.height === undefined) continue;
    piece += rowXml(sheet.name, row, number, heightOf(row, number), styles);
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** The order of the elements in a sheet is fixed; anything out of place makes Excel offer a repair. */
function withExtras(tail: string, sheet: SheetPlan): string {
  return tail
    .replace('<printOptions', () => `${validationsXml(sheet)}${hyperlinksXml(sheet)}<printOptions`)
    .replace('</headerFooter>', () => `</headerFooter>${idColumnsXml(sheet)}${notesXml(sheet)}`);
}

/** exceljs gives data bars random ids; they only have to differ from each other. */
function fixedIds(tail: string): string {
  const fixed = new Map<string, string>();
  return tail.replace(/\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}(?=<\/x14:id>|">)/g, (id) => {
    const known = fixed.get(id) ?? `{00000000-0000-4000-8000-${String(fixed.size + 1).padStart(12, '0')}}`;
    fixed.set(id, known);
    return known;
  });
}

function usedRange(sheet: SheetPlan): string {
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), 1);
  return rangeAddress(1, 1, columns, Math.max(sheet.rows.length, 1));
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
