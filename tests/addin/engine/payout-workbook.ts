import ExcelJS from 'exceljs';
import { type Entry, entryContent } from '../../../addin/host/entry.ts';
import type { Block } from '../../../addin/host/host.ts';
import type { Writing } from '../../../addin/host/writing.ts';

/** The sheets of a workbook with a writing carried out, as the bytes of an xlsx file. */
export async function workbookAfter(blocks: readonly Block[], writing: Writing): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { area, values } of blocks) {
    const sheet = workbook.addWorksheet(area.sheet);
    for (const [row, cells] of values.entries()) {
      for (const [column, value] of cells.entries()) {
        if (value !== '') sheet.getCell(area.row + row + 1, area.column + column + 1).value = value;
      }
    }
  }
  for (const { name, rows } of writing.sheets) put(workbook.addWorksheet(name), rows, { row: 0, column: 0 });
  for (const { area, entries } of writing.cells) {
    const sheet = workbook.getWorksheet(area.sheet);
    if (sheet !== undefined) put(sheet, entries, area);
  }
  for (const { name, refersTo } of writing.names) workbook.definedNames.add(refersTo, name);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

type Corner = { readonly row: number; readonly column: number };

function put(sheet: ExcelJS.Worksheet, rows: readonly (readonly (Entry | null)[])[], { row, column }: Corner): void {
  for (const [down, entries] of rows.entries()) {
    for (const [across, entry] of entries.entries()) {
      if (entry !== null) sheet.getCell(row + down + 1, column + across + 1).value = cellOf(entry);
    }
  }
}

function cellOf(entry: Entry): ExcelJS.CellValue {
  const content = entryContent(entry);
  switch (content.kind) {
    case 'blank':
      return null;
    case 'formula':
      return { formula: content.formula, date1904: false };
    case 'number':
      return Number(content.decimal);
    case 'text':
      return content.text;
    case 'boolean':
      return content.value;
    case 'error':
      return { error: content.code as ExcelJS.CellErrorValue['error'] };
  }
}
