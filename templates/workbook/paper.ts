import type { ColumnPlan, Paper } from './plan.ts';

/** What a landscape A4 holds at full size between its margins, in the pixels that column widths are counted in. */
const A4_WIDTH = 1027;
/** 五号 becomes 6.3 points, below 小六号, the smallest print that is read with ease. */
const SMALLEST_SCALE = 0.6;
const CHARACTER = 8;
const BETWEEN = 5;

/** The paper that a table is printed on, one page wide, lying: A3 where A4 would make it too small to read. */
export function landscapePaper(columns: readonly ColumnPlan[]): Paper {
  const shown = columns.filter(({ hidden }) => !hidden);
  const width = shown.reduce((sum, column) => sum + column.width * CHARACTER + BETWEEN, 0);
  return A4_WIDTH / width < SMALLEST_SCALE ? 'A3' : 'A4';
}
