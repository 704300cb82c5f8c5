import { addUp } from './add-up.ts';
import { type ColumnSums, columnSums, type RowRange } from './running-sums.ts';
import type { ScanFound } from './scan-found.ts';
import { isAmount, type RowRole, type SheetGrid } from './sheet-grid.ts';
import { addingColumns } from './total-columns.ts';
import { type HeldTotal, totalFound } from './total-found.ts';

/**
 * 合计行: totals that are not the sum of their rows. What a total is the sum of is told by most of its columns: the rows above it up
 * to the total before, all rows above, the subtotals above, or the rows below. 其中 rows are never parts.
 */
export function findWrongTotalRows(grid: SheetGrid): ScanFound[] {
  const totals = grid.roles.flatMap((role, at) => (role.kind === 'total' ? [at] : []));
  if (totals.length === 0) return [];
  const columns = [...addingColumns(grid)].map((column) => columnSums(grid, column));
  return totals.flatMap((at, index) => {
    const [before = -1, next = grid.roles.length] = [totals[index - 1], totals[index + 1]];
    const [first = [], ...others] = candidates(before, at, next, grid.roles.length, totals[0] ?? 0)
      .map((range) => columns.flatMap((column) => held(column, at, range) ?? []))
      .filter((each) => each.length > 0);
    const best = others.reduce((most, other) => (fitting(other) > fitting(most) ? other : most), first);
    return best.flatMap((each) => totalFound(grid, labelOf(grid.roles[at]), each));
  });
}

function fitting(held: readonly HeldTotal[]): number {
  return held.filter(({ verdict }) => verdict.kind !== 'wrong').length;
}

/**
 * What a total can be the sum of, the likeliest first. Rows below count only in a table that begins with a total: elsewhere
 * the rows below a subtotal are those of the next group.
 */
function candidates(before: number, at: number, next: number, end: number, first: number): readonly RowRange[] {
  const above: readonly RowRange[] = [
    { of: 'item', from: before + 1, to: at },
    { of: 'total', from: 0, to: at },
    { of: 'item', from: 0, to: at },
  ];
  const below: readonly RowRange[] = [
    { of: 'item', from: at + 1, to: next },
    { of: 'total', from: at + 1, to: end },
    { of: 'item', from: at + 1, to: end },
  ];
  return first === 0 ? [...above, ...below] : above;
}

function held({ cells, places, partsIn }: ColumnSums, at: number, range: RowRange): HeldTotal | null {
  const cell = cells[at];
  const parts = partsIn(range);
  if (cell === undefined || !isAmount(cell.content) || parts.count === 0) return null;
  return { cell, parts, verdict: addUp(cell.content.value, parts, places) };
}

function labelOf(role: RowRole | undefined): string {
  return role?.kind === 'total' ? role.label : '';
}
