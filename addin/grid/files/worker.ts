import { messageOf } from '../../../core/issue/message.ts';
import { bookWriter } from '../save/book-writer.ts';
import { lookRuns } from './look-runs.ts';
import type { FileAnswer, FileRequest } from './messages.ts';
import { readFile } from './read-file.ts';
import { settleNames } from './settle-names.ts';

/** Rows told at once: the page takes them in without standing still. */
const ROWS_AT_ONCE = 500;

const writer = bookWriter();

function tell(answer: FileAnswer): void {
  self.postMessage(answer);
}

async function open({ name, bytes, language, taken }: Extract<FileRequest, { kind: 'open' }>): Promise<void> {
  const read = await readFile(name, bytes);
  const { sheets, names, renamed } = settleNames(read, taken);
  for (const { rows, looks, ...sheet } of sheets) {
    tell({ kind: 'sheet', sheet });
    for (let start = 0; start < rows.length; ) {
      const end = endOfRun(rows, start);
      const first = rows[start]?.row ?? 0;
      tell({ kind: 'rows', rows: rows.slice(start, end), formats: lookRuns(first, looks.slice(start, end)) });
      start = end;
    }
  }
  tell({
    kind: 'opened',
    names,
    renamed,
    lost: read.lost,
    findings: read.issues.map((found) => ({ severity: found.severity, text: messageOf(found, language) })),
  });
}

/** Where the rows end that follow one another without a gap, as many as are told at once. */
function endOfRun(rows: readonly { readonly row: number }[], start: number): number {
  let end = start + 1;
  while (end < rows.length && end - start < ROWS_AT_ONCE && rows[end]?.row === (rows[end - 1]?.row ?? 0) + 1) end += 1;
  return end;
}

async function take(request: FileRequest): Promise<void> {
  switch (request.kind) {
    case 'open':
      return open(request);
    case 'book':
      return writer.start(request.book);
    case 'rows':
      return writer.rows(request.rows, request.looks);
    case 'sheetEnd': {
      const bytes = writer.endSheet();
      if (bytes !== null) tell({ kind: 'saved', bytes });
    }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<FileRequest>) => {
  take(data).catch((error: unknown) => tell({ kind: 'failed', detail: String(error) }));
});
