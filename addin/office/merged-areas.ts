import { requireOnSheet } from '../host/check-area.ts';
import type { Area } from '../host/host.ts';
import { HostError, type HostFault } from '../host/host-error.ts';
import type { Cells } from '../host/sheet-format.ts';
import { type OfficeProgram, supports } from './office-program.ts';
import type { OfficeRequests } from './office-requests.ts';
import { PLACE, rangeOf } from './sheet-range.ts';

/** Excel refuses to tell more than 512 merged areas at once; in fewer rows than this there is another reason for it. */
const FEWEST_ROWS = 16;

/** How that refusal may be worded; none of these says anything about the sheet. */
const TOO_MANY: ReadonlySet<HostFault> = new Set(['host', 'shape', 'unsupported', 'tooLarge']);

/**
 * The merged cells that begin in an area, which is how Office itself counts them: one that begins above is not among them.
 * Null before ExcelApi 1.13, and where the program will not say even of a few rows.
 */
export async function mergedAreas(
  requests: OfficeRequests,
  program: OfficeProgram,
  area: Area,
): Promise<readonly Cells[] | null> {
  requireOnSheet(area);
  return supports(program, 13) ? inHalves(requests, area) : askSheet(requests, area);
}

/** Half of the rows at a time where all of them have too many merged areas. */
async function inHalves(requests: OfficeRequests, area: Area): Promise<readonly Cells[] | null> {
  try {
    return await ask(requests, area);
  } catch (error) {
    if (!(error instanceof HostError) || !TOO_MANY.has(error.fault)) throw error;
  }
  if (area.rows < FEWEST_ROWS) return null;
  const half = Math.floor(area.rows / 2);
  const upper = await inHalves(requests, { ...area, rows: half });
  if (upper === null) return null;
  const lower = await inHalves(requests, { ...area, row: area.row + half, rows: area.rows - half });
  return lower === null ? null : [...upper, ...lower];
}

function ask(requests: OfficeRequests, area: Area): Promise<readonly Cells[]> {
  return requests.send(async ({ context, sync }) => {
    const merged = rangeOf(context, area).getMergedAreasOrNullObject();
    const ranges = merged.areas.load(`items/${PLACE.replace(/,/g, ',items/')}`);
    merged.load('areaCount');
    await sync();
    if (merged.isNullObject) return [];
    return ranges.items.map((range) => {
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
      return { row, column, rows, columns };
    });
  });
}

/** Refused as `notFound` where there is no such sheet, like any question about it. */
function askSheet(requests: OfficeRequests, { sheet }: Area): Promise<null> {
  return requests.send(async ({ context, sync }) => {
    context.workbook.worksheets.getItem(sheet).load('id');
    await sync();
    return null;
  });
}
