import { LIMITS } from '../../templates/workbook/limits.ts';
import { requireOnSheet } from '../host/check-area.ts';
import type { Cells, SheetFormat } from '../host/sheet-format.ts';
import { applyHighlight, applyLook } from './apply-look.ts';
import { applyRule } from './cell-rule.ts';
import { type OfficeProgram, supports, supportsNotes } from './office-program.ts';
import type { OfficeRequests } from './office-requests.ts';

/** A look is up to some thirty calls of 100 bytes, so this many formats stay under a megabyte. */
const FORMATS_PER_REQUEST = 250;

/** Carries out formats in order; what the program is too old for is left out. */
export async function formatSheet(
  requests: OfficeRequests,
  program: OfficeProgram,
  name: string,
  formats: readonly SheetFormat[],
): Promise<void> {
  for (const format of formats) requireOnSheet({ sheet: name, ...formattedCells(format) });
  for (let done = 0; done < formats.length; done += FORMATS_PER_REQUEST) {
    await requests.send(async ({ context, sync }) => {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const format of formats.slice(done, done + FORMATS_PER_REQUEST)) applyFormat(sheet, program, format);
      await sync();
    });
  }
}

function applyFormat(sheet: Excel.Worksheet, program: OfficeProgram, format: SheetFormat): void {
  const { row, column, rows, columns } = formattedCells(format);
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  switch (format.kind) {
    case 'look':
      applyLook(range, format.cells, format.look);
      break;
    case 'columnWidth':
      range.format.columnWidth = columnPoints(format.characters);
      break;
    case 'hideColumns':
      range.columnHidden = true;
      break;
    case 'rowHeight':
      range.format.rowHeight = format.points;
      break;
    case 'merge':
      range.merge();
      break;
    case 'freeze':
      freeze(sheet, range, format);
      break;
    case 'tabColor':
      sheet.tabColor = format.color;
      break;
    case 'autoFilter':
      if (supports(program, 9)) sheet.autoFilter.apply(range);
      break;
    case 'validation':
      if (supports(program, 8)) applyRule(range, format);
      break;
    case 'highlight':
      highlight(range, format);
      break;
    case 'dataBar':
      range.conditionalFormats.add('DataBar').dataBar.positiveFormat.fillColor = format.color;
      break;
    case 'note':
      if (supportsNotes(program)) sheet.notes.add(range, format.text);
      break;
  }
}

/** The cells a format is about; of a tab, any. */
function formattedCells(format: SheetFormat): Cells {
  switch (format.kind) {
    case 'columnWidth':
    case 'hideColumns':
      return { row: 0, column: format.column, rows: LIMITS.rows, columns: format.columns };
    case 'rowHeight':
      return { row: format.row, column: 0, rows: format.rows, columns: LIMITS.columns };
    case 'freeze':
      return { row: 0, column: 0, rows: Math.max(1, format.rows), columns: Math.max(1, format.columns) };
    case 'tabColor':
      return { row: 0, column: 0, rows: 1, columns: 1 };
    case 'note':
      return { row: format.row, column: format.column, rows: 1, columns: 1 };
    default:
      return format.cells;
  }
}

/** A character is 7 pixels wide in Excel's standard font, 5 more stand at the edges, and a pixel is ¾ of a point. */
function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

type Freeze = Extract<SheetFormat, { kind: 'freeze' }>;

function freeze({ freezePanes }: Excel.Worksheet, corner: Excel.Range, { rows, columns }: Freeze): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(corner);
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
  else freezePanes.unfreeze();
}

function highlight(range: Excel.Range, { formula, look }: Extract<SheetFormat, { kind: 'highlight' }>): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = `=${formula}`;
  applyHighlight(custom.format, look);
}
