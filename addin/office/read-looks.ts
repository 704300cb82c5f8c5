import { requireOnSheet } from '../host/check-area.ts';
import type { Area } from '../host/host.ts';
import type { Look } from '../host/sheet-format.ts';
import { loadOneByOne, loadTogether } from './load-looks.ts';
import { type OfficeProgram, supports } from './office-program.ts';
import type { OfficeBatch, OfficeRequests } from './office-requests.ts';

/** How looks are asked for: by whom, for how many cells in one request, and for how many at most. */
interface Asking {
  readonly load: (batch: OfficeBatch, area: Area) => Promise<Look[][]>;
  readonly perRequest: number;
  readonly atMost: number;
}

/** From ExcelApi 1.9 a table of cells at once, some 500 bytes of answer each: half a megabyte is taken in quickly. */
const TOGETHER: Asking = { load: loadTogether, perRequest: 1_000, atMost: 40_000 };

/** Before, each cell by itself, some 2,000 bytes of request each. */
const ONE_BY_ONE: Asking = { load: loadOneByOne, perRequest: 250, atMost: 1_000 };

/** How each cell looks; null for very many cells. */
export async function readLooks(
  requests: OfficeRequests,
  program: OfficeProgram,
  area: Area,
): Promise<readonly (readonly Look[])[] | null> {
  requireOnSheet(area);
  const { load, perRequest, atMost } = supports(program, 9) ? TOGETHER : ONE_BY_ONE;
  if (area.rows * area.columns > atMost) {
    await requests.send((batch) => requireSheet(batch, area.sheet));
    return null;
  }
  const rowsPerRequest = Math.max(1, Math.floor(perRequest / area.columns));
  const looks: Look[][] = [];
  for (let done = 0; done < area.rows; done += rowsPerRequest) {
    const rows = Math.min(rowsPerRequest, area.rows - done);
    looks.push(...(await requests.send((batch) => load(batch, { ...area, row: area.row + done, rows }))));
  }
  return looks;
}

/** Refused as `notFound` where there is no such sheet. */
async function requireSheet({ context, sync }: OfficeBatch, sheet: string): Promise<void> {
  context.workbook.worksheets.getItem(sheet).load('id');
  await sync();
}
