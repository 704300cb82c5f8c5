import { breathe } from '../../engine/breathe.ts';
import { startPart } from '../../pages/parts.ts';
import type { FileAnswer, FileRequest, SavedRow } from '../files/messages.ts';
import { type FullLook, PLAIN_LOOK } from '../model/grid-look.ts';
import { type GridSheet, isBlank } from '../model/grid-sheet.ts';
import type { GridWorkbook } from '../model/grid-workbook.ts';

const ROWS_AT_ONCE = 500;

/** Rows beyond the last cell that keep a height of their own. */
const MOST_BLANK_ROWS = 2000;

/** The workbook as the bytes of an xlsx file; its rows go to the worker in pieces, so that the page stays alive. */
export async function savedBytes(workbook: GridWorkbook): Promise<Uint8Array> {
  const worker = await startPart('files');
  const send = (request: FileRequest): void => worker.postMessage(request);
  try {
    const saved = new Promise<Uint8Array>((resolve, reject) => {
      worker.addEventListener('error', () => reject(new Error('worker')));
      worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => {
        if (data.kind === 'saved') resolve(data.bytes);
        else if (data.kind === 'failed') reject(new Error(data.detail));
      });
    });
    await tellBook(workbook, send);
    return await saved;
  } finally {
    worker.terminate();
  }
}

/** Tells a workbook in pieces, with a breath between them. */
export async function tellBook(workbook: GridWorkbook, send: (request: FileRequest) => void): Promise<void> {
  const sheets = [...workbook.sheets];
  send({
    kind: 'book',
    book: {
      sheets: sheets.map(({ name, visible, veryHidden, protected: locked, extras }) => ({
        name,
        visible,
        veryHidden,
        protected: locked,
        extras,
      })),
      names: [...workbook.names],
    },
  });
  const numbers = new Map<FullLook, number>();
  for (const sheet of sheets) await sendRows(sheet, numbers, send);
}

async function sendRows(
  sheet: GridSheet,
  numbers: Map<FullLook, number>,
  send: (request: FileRequest) => void,
): Promise<void> {
  const { rows: held, columns } = sheet.extent;
  const heights = sheet.extras.flatMap((extra) => (extra.kind === 'rowHeight' ? [extra] : []));
  const end = heights.reduce((last, { row, rows }) => Math.max(last, row + Math.min(rows, MOST_BLANK_ROWS)), held);
  for (let start = 0; start < end; start += ROWS_AT_ONCE) {
    const looks: FullLook[] = [];
    const rows: SavedRow[] = [];
    const near = heights.filter(({ row, rows }) => row < start + ROWS_AT_ONCE && row + rows > start);
    for (let row = start; row < Math.min(end, start + ROWS_AT_ONCE); row++) {
      const cells = sheet.cells(row, 0, columns).flatMap((cell, column) => {
        if (isBlank(cell) && cell.look === PLAIN_LOOK) return [];
        const known = numbers.get(cell.look);
        if (known === undefined) {
          looks.push(cell.look);
          numbers.set(cell.look, numbers.size);
        }
        return [{ column, look: numbers.get(cell.look) ?? 0, value: cell.value, formula: cell.formula }];
      });
      const hasHeight = near.some((each) => row >= each.row && row < each.row + each.rows);
      if (cells.length > 0 || hasHeight) rows.push({ row, cells });
    }
    if (rows.length > 0) send({ kind: 'rows', rows, looks });
    await breathe();
  }
  send({ kind: 'sheetEnd' });
}

/** Gives the file to the person, as browsers do. */
export function downloadFile(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `投保清单-算盘.xlsx` of `投保清单.csv`; a file that was saved here before keeps its name. */
export function savedName(opened: string | null): string {
  const stem = (opened ?? '').replace(/\.[^.]*$/, '').replace(/-算盘$/, '');
  return stem === '' ? '算盘.xlsx' : `${stem}-算盘.xlsx`;
}
