import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DEBIAN_PYTHON } from '../setup/tools.ts';
import { LIBREOFFICE_SCRIPT } from './libreoffice-script.ts';
import { runProcess } from './run-process.ts';
import { withTempFolder } from './temp-folder.ts';

/** Something a person does in LibreOffice; rows and columns count from 1. */
export type Deed =
  | readonly ['number' | 'text' | 'key_in', sheet: string, cell: string, content: string]
  | readonly ['array_formula', sheet: string, range: string, formula: string]
  | readonly ['clear' | 'merge' | 'fill_down' | 'dress', sheet: string, range: string]
  | readonly ['insert_rows' | 'delete_rows', sheet: string, row: number, count: number]
  | readonly ['insert_columns' | 'delete_columns', sheet: string, column: number, count: number]
  | readonly ['sort', sheet: string, range: string, column: number]
  | readonly ['paste', sheet: string, source: string, target: string]
  | readonly ['filter', sheet: string, range: string, column: number, text: string]
  | readonly ['hide', sheet: string, row: number, column: number]
  | readonly ['number_format', sheet: string, range: string, code: string]
  | readonly ['rename' | 'copy_sheet', sheet: string, name: string]
  | readonly ['add_sheet' | 'remove_sheet' | 'show_sheet' | 'unlock', sheet: string]
  /** Copies a sheet of the other workbook in, in front of the last. */
  | readonly ['fetch_sheet', from: Uint8Array, sheet: string];

export interface LibreOfficeJob {
  readonly book: Uint8Array;
  readonly deeds: readonly Deed[];
}

/** Does things to workbooks in one LibreOffice and gives them as it saved them, in the same order. */
export function workInLibreOffice(jobs: readonly LibreOfficeJob[], timeoutMs: number): Promise<readonly Uint8Array[]> {
  return withTempFolder(async (folder) => {
    const [script, list] = [join(folder, 'work.py'), join(folder, 'jobs.json')];
    await mkdir(join(folder, 'profile'));
    await writeFile(script, LIBREOFFICE_SCRIPT);
    let files = 0;
    const put = async (bytes: Uint8Array) => {
      const path = join(folder, `${files++}.xlsx`);
      await writeFile(path, bytes);
      return path;
    };
    const written = [];
    for (const { book, deeds } of jobs) {
      const done = [];
      for (const deed of deeds) {
        done.push(deed[0] === 'fetch_sheet' ? [deed[0], await put(deed[1]), deed[2]] : deed);
      }
      const from = await put(book);
      written.push({ from, to: from.replace(/xlsx$/, 'saved.xlsx'), deeds: done });
    }
    await writeFile(list, JSON.stringify(written));
    await runProcess(DEBIAN_PYTHON, [script, list, join(folder, 'profile'), basename(folder)], { timeoutMs });
    return Promise.all(written.map(({ to }) => readFile(to)));
  });
}
