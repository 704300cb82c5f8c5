import type { Cells } from './sheet-format.ts';

export interface JoinedCells<T> {
  readonly cells: Cells;
  readonly value: T;
}

/**
 * Joins cells of the same value into few rectangles: first along each row, then runs of the same columns downwards.
 * Values are the same as `===` has it; null is left out. Rows may differ in length.
 */
export function joinCells<T>(rows: readonly (readonly (T | null)[])[], row = 0, column = 0): readonly JoinedCells<T>[] {
  const done: JoinedCells<T>[] = [];
  let open = new Map<string, JoinedCells<T>>();
  for (const [index, cells] of rows.entries()) {
    const next = new Map<string, JoinedCells<T>>();
    for (const { from, to, value } of runsOf(cells)) {
      const key = `${from}:${to}`;
      const above = open.get(key);
      const grows = above !== undefined && above.value === value;
      const start = grows ? above.cells.row : row + index;
      next.set(key, {
        cells: { row: start, column: column + from, rows: row + index + 1 - start, columns: to - from },
        value,
      });
      if (grows) open.delete(key);
    }
    done.push(...open.values());
    open = next;
  }
  done.push(...open.values());
  return done.sort((a, b) => a.cells.row - b.cells.row || a.cells.column - b.cells.column);
}

function runsOf<T>(cells: readonly (T | null)[]): readonly { from: number; to: number; value: T }[] {
  const runs: { from: number; to: number; value: T }[] = [];
  for (const [column, value] of cells.entries()) {
    if (value === null) continue;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.to === column && last.value === value) last.to = column + 1;
    else runs.push({ from: column, to: column + 1, value });
  }
  return runs;
}

/** The cells that lie in both; null where none does. */
export function commonCells(a: Cells, b: Cells): Cells | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}
