import { requireOnSheet } from '../host/check-area.ts';
import type { Area, Block, CellValue } from '../host/host.ts';
import { HostError } from '../host/host-error.ts';
import type { OfficeRequests } from './office-requests.ts';
import { areaOf, intersection, PLACE, rangeOf } from './sheet-range.ts';

/**
 * Cells asked for in one request. A cell of ten Chinese characters comes back with value, formula and number format in
 * some 90 bytes, so this is 0.5 MB of the 5 MB that Office answers with; more would hold the pane up while it is taken in.
 */
const CELLS_PER_READ = 5_000;

/** What stands in some rows; the three tables have the same shape. */
interface Rows {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
}

/** What stands in an area. Of a large one only what is in use is asked for: a person may have selected whole columns. */
export async function readArea(requests: OfficeRequests, area: Area): Promise<Block> {
  requireOnSheet(area);
  const part = area.rows * area.columns > CELLS_PER_READ ? await usedPart(requests, area) : area;
  if (part === null) return { area, ...blankRows(area) };
  const rowsPerRead = Math.max(1, Math.floor(CELLS_PER_READ / part.columns));
  const found: Rows[] = [];
  for (let done = 0; done < part.rows; done += rowsPerRead) {
    const rows = Math.min(rowsPerRead, part.rows - done);
    found.push(...(await readRows(requests, { ...part, row: part.row + done, rows })));
  }
  return { area, ...placed(area, part, found) };
}

/** The part in which something has a value or a format. */
function usedPart(requests: OfficeRequests, area: Area): Promise<Area | null> {
  return requests.send(async ({ context, sync }) => {
    const used = context.workbook.worksheets.getItem(area.sheet).getUsedRangeOrNullObject(false);
    used.load(PLACE);
    await sync();
    return used.isNullObject ? null : intersection(area, areaOf(area.sheet, used));
  });
}

/** The rows in as few answers as the program can give: half of them at a time where all are too much. */
async function readRows(requests: OfficeRequests, area: Area): Promise<Rows[]> {
  try {
    return [await requests.send(({ context, sync }) => loadRows(rangeOf(context, area), sync))];
  } catch (error) {
    if (!(error instanceof HostError && error.fault === 'tooLarge' && area.rows > 1)) throw error;
  }
  const rows = Math.floor(area.rows / 2);
  const upper = await readRows(requests, { ...area, rows });
  const lower = await readRows(requests, { ...area, row: area.row + rows, rows: area.rows - rows });
  return [...upper, ...lower];
}

async function loadRows(range: Excel.Range, sync: () => Promise<void>): Promise<Rows> {
  range.load('values,formulas,numberFormat');
  await sync();
  const values: CellValue[][] = range.values;
  const formulas: CellValue[][] = range.formulas;
  const formats: string[][] = range.numberFormat;
  return { values, formulas: formulas.map((row, r) => row.map((text, c) => formulaIn(text, values[r]?.[c]))), formats };
}

/** Office gives the value itself where there is no formula, so a text that begins with `=` is its own value. */
function formulaIn(formula: CellValue, value: CellValue | undefined): string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : '';
}

function blankRows({ rows, columns }: Area): Rows {
  return {
    values: blank(rows, columns, ''),
    formulas: blank(rows, columns, ''),
    formats: blank(rows, columns, GENERAL),
  };
}

const GENERAL = 'General';

/** Rows of one and the same row: whole columns are a million of them. */
function blank<T>(rows: number, columns: number, cell: T): T[][] {
  return new Array<T[]>(rows).fill(new Array<T>(columns).fill(cell));
}

/** The rows that were read, with blanks around them up to the area. */
function placed(area: Area, part: Area, found: readonly Rows[]): Rows {
  return {
    values: framed(
      area,
      part,
      found.flatMap(({ values }) => values),
      '',
    ),
    formulas: framed(
      area,
      part,
      found.flatMap(({ formulas }) => formulas),
      '',
    ),
    formats: framed(
      area,
      part,
      found.flatMap(({ formats }) => formats),
      GENERAL,
    ),
  };
}

function framed<T>(area: Area, part: Area, rows: readonly (readonly T[])[], cell: T): readonly (readonly T[])[] {
  const above = blank(part.row - area.row, area.columns, cell);
  const below = blank(area.row + area.rows - part.row - part.rows, area.columns, cell);
  const left = new Array<T>(part.column - area.column).fill(cell);
  const right = new Array<T>(area.column + area.columns - part.column - part.columns).fill(cell);
  return [...above, ...rows.map((row) => [...left, ...row, ...right]), ...below];
}
