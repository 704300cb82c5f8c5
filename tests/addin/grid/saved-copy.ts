import { lookRuns } from '../../../addin/grid/files/look-runs.ts';
import { type ReadFile, readFile } from '../../../addin/grid/files/read-file.ts';
import { settleNames } from '../../../addin/grid/files/settle-names.ts';
import { GridWorkbook } from '../../../addin/grid/model/grid-workbook.ts';
import { addSheet, takeRows } from '../../../addin/grid/page/open-file.ts';
import { tellBook } from '../../../addin/grid/page/save-file.ts';
import { bookWriter } from '../../../addin/grid/save/book-writer.ts';

/** A file opened in the grid and saved from it, with what was read of it. */
export interface SavedCopy {
  readonly read: ReadFile;
  readonly bytes: Uint8Array;
}

/** Opens a file as the page does and saves it as the page does, without their worker. */
export async function savedCopy(file: Uint8Array): Promise<SavedCopy> {
  const read = await readFile('a.xlsx', file);
  const workbook = new GridWorkbook('空');
  const { sheets, names } = settleNames(read, { sheets: [], names: [] });
  for (const given of sheets) {
    const sheet = addSheet(workbook, given);
    given.rows.forEach((row, at) => {
      takeRows(workbook, sheet, { rows: [row], formats: lookRuns(row.row, given.looks.slice(at, at + 1)) });
    });
    sheet.visible = given.visible;
    sheet.veryHidden = given.veryHidden;
    sheet.protected = given.protected;
  }
  for (const [name, refersTo] of names) workbook.names.set(name, refersTo);
  workbook.removeSheet('空');
  const writer = bookWriter();
  let bytes: Uint8Array | null = null;
  await tellBook(workbook, (request) => {
    if (request.kind === 'book') writer.start(request.book);
    else if (request.kind === 'rows') writer.rows(request.rows, request.looks);
    else if (request.kind === 'sheetEnd') bytes = writer.endSheet();
  });
  if (bytes === null) throw new Error('the last sheet ends the file');
  return { read, bytes };
}
