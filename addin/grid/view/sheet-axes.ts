import type { GridSheet, SheetExtra } from '../model/grid-sheet.ts';
import { Axis } from './axis.ts';

const ROW = 25;
const COLUMN = 88;
const PER_CHARACTER = 8;
const PIXELS_PER_POINT = 4 / 3;

/** What a sheet shows beyond what it holds, so that there is room to type. */
const [LEAST_ROWS, LEAST_COLUMNS, ROWS_BEYOND, COLUMNS_BEYOND] = [100, 26, 40, 6];

export interface SheetAxes {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** The rows and columns of a sheet as they are drawn; hidden columns have no width. */
export function sheetAxes(sheet: GridSheet): SheetAxes {
  const used = sheet.used();
  const rows = Math.max(LEAST_ROWS, used === null ? 0 : used.row + used.rows + ROWS_BEYOND);
  const columns = Math.max(LEAST_COLUMNS, used === null ? 0 : used.column + used.columns + COLUMNS_BEYOND);
  const heights = new Map<number, number>();
  const widths = new Map<number, number>();
  for (const extra of sheet.extras) measure(extra, heights, widths, rows);
  for (const extra of sheet.extras) if (extra.kind === 'hideColumns') hide(extra, widths);
  return { rows: new Axis(rows, ROW, heights), columns: new Axis(columns, COLUMN, widths) };
}

/** Characters as Excel counts them, of a width in pixels. */
export function charactersOf(pixels: number): number {
  return Math.max(1, Math.round(pixels / PER_CHARACTER));
}

function measure(extra: SheetExtra, heights: Map<number, number>, widths: Map<number, number>, rows: number): void {
  if (extra.kind === 'rowHeight') {
    const end = Math.min(rows, extra.row + extra.rows);
    for (let row = extra.row; row < end; row++) heights.set(row, Math.round(extra.points * PIXELS_PER_POINT));
  } else if (extra.kind === 'columnWidth') {
    for (let at = 0; at < extra.columns; at++)
      widths.set(extra.column + at, Math.round(extra.characters * PER_CHARACTER));
  }
}

function hide({ column, columns }: Extract<SheetExtra, { kind: 'hideColumns' }>, widths: Map<number, number>): void {
  for (let at = 0; at < columns; at++) widths.set(column + at, 0);
}
