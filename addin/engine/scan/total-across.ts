import { splitHeader } from '../../../core/table/header.ts';
import { addUp, mostPlaces, partsOf } from './add-up.ts';
import type { ScanFound } from './scan-found.ts';
import { isAmount, type SheetGrid } from './sheet-grid.ts';
import { addingColumns } from './total-columns.ts';
import { type HeldTotal, totalFound } from './total-found.ts';

const TOTAL_HEADER = /^(?:.{0,6})(?:小计|合计|总计|共计)$/;
/** A sum across is believed where it holds in so many rows, and in four of five. */
const FEWEST_ROWS = 3;

/**
 * 合计列: cells of a column headed 合计 that are not the sum of columns beside them. Which columns those are is nowhere said, so a
 * group of neighbours counts only where it gives the total in nearly every row; then the other rows are told.
 */
export function findWrongTotalsAcross(grid: SheetGrid): ScanFound[] {
  const adding = addingColumns(grid);
  return grid.headers.flatMap((header, column) => {
    if (!adding.has(column) || !TOTAL_HEADER.test(splitHeader(header).name)) return [];
    const groups = neighbours(column, adding).map((group) => heldRows(grid, column, group));
    const believed = groups.filter(isBelieved);
    const best = believed.reduce<readonly HeldTotal[]>(
      (most, next) => (fitting(next) > fitting(most) ? next : most),
      [],
    );
    return best.flatMap((each) => totalFound(grid, header, each));
  });
}

/** The runs of adding columns that begin directly right of a column, or end directly left of it, of two columns or more. */
function neighbours(column: number, adding: ReadonlySet<number>): readonly (readonly number[])[] {
  return ([1, -1] as const).flatMap((step) => {
    const run: number[] = [];
    for (let at = column + step; adding.has(at); at += step) run.push(at);
    return run.map((_, index) => run.slice(0, index + 1)).filter((group) => group.length > 1);
  });
}

function heldRows({ cells, bodyStart }: SheetGrid, column: number, group: readonly number[]): readonly HeldTotal[] {
  return cells.slice(bodyStart).flatMap((row) => {
    const cell = row[column];
    const amounts = group.flatMap((at) => {
      const content = row[at]?.content;
      return content !== undefined && isAmount(content) ? [content.value] : [];
    });
    if (cell === undefined || !isAmount(cell.content) || amounts.length === 0) return [];
    const { value } = cell.content;
    const parts = partsOf(amounts);
    return [{ cell, parts, verdict: addUp(value, parts, mostPlaces([value, ...amounts])) }];
  });
}

function isBelieved(held: readonly HeldTotal[]): boolean {
  const fits = fitting(held);
  return fits >= FEWEST_ROWS && fits * 5 >= held.length * 4;
}

function fitting(held: readonly HeldTotal[]): number {
  return held.filter(({ verdict }) => verdict.kind === 'exact').length;
}
