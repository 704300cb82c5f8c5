import type { Language } from '../../../core/issue/language.ts';
import { startPart } from '../../pages/parts.ts';
import type { DefinedName, FileAnswer, FileFinding, FileRequest, LostKind, OpenedSheet } from '../files/messages.ts';
import type { GridSheet } from '../model/grid-sheet.ts';
import type { GridWorkbook } from '../model/grid-workbook.ts';

/** What became of a file: the names of its sheets in the workbook, and what is to be said of it. */
export interface Opened {
  readonly sheets: readonly string[];
  readonly findings: readonly FileFinding[];
  readonly renamed: readonly DefinedName[];
  readonly lost: readonly LostKind[];
}

/**
 * Adds the sheets of a file to the workbook, in pieces, so that the page stays alive. A refused file adds nothing. The
 * sheets come as the pane's, so that nothing looks at them before they are whole.
 */
export async function openFile(workbook: GridWorkbook, file: File, language: Language): Promise<Opened> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = await startPart('files');
  const added: { readonly sheet: GridSheet; readonly given: OpenedSheet }[] = [];
  try {
    const told = await new Promise<Extract<FileAnswer, { kind: 'opened' }>>((resolve, reject) => {
      worker.addEventListener('error', () => reject(new Error('worker')));
      worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => {
        const last = added.at(-1);
        if (data.kind === 'sheet') added.push({ given: data.sheet, sheet: addSheet(workbook, data.sheet) });
        else if (data.kind === 'rows' && last !== undefined) takeRows(workbook, last.sheet, data);
        else if (data.kind === 'opened') resolve(data);
        else if (data.kind === 'failed') reject(new Error(data.detail));
      });
      const taken = { sheets: workbook.sheets.map(({ name }) => name), names: [...workbook.names.keys()] };
      const request: FileRequest = { kind: 'open', name: file.name, bytes, language, taken };
      worker.postMessage(request, [bytes.buffer]);
    });
    for (const { sheet, given } of added) {
      sheet.visible = given.visible;
      sheet.veryHidden = given.veryHidden;
      sheet.protected = given.protected;
    }
    for (const [name, refersTo] of told.names) workbook.names.set(name, refersTo);
    const { findings, renamed, lost } = told;
    return { sheets: added.map(({ sheet }) => sheet.name), findings, renamed, lost };
  } finally {
    worker.terminate();
  }
}

/** Adds a sheet of a file, whose name is free, with what lies over it. */
export function addSheet(workbook: GridWorkbook, { name, extras }: OpenedSheet): GridSheet {
  const sheet = workbook.addSheet(name, 'pane');
  workbook.format(sheet.name, extras, 'pane');
  return sheet;
}

/** Puts rows of a file into its sheet. */
export function takeRows(
  workbook: GridWorkbook,
  sheet: GridSheet,
  { rows, formats }: Pick<Extract<FileAnswer, { kind: 'rows' }>, 'rows' | 'formats'>,
): void {
  for (const { row, contents } of rows) sheet.setContents(row, 0, contents);
  workbook.format(sheet.name, formats, 'pane');
}
