import { type JoinedCells, joinCells } from './join-cells.ts';

/**
 * Joins cells of the same value into few rectangles, as `joinCells` does. Rows that are `alike` the one above are taken
 * together first: in a long list nearly all are, and need not be looked at cell by cell.
 */
export function joinRows<R, T>(
  rows: readonly R[],
  alike: (above: R, row: R) => boolean,
  valuesOf: (row: R) => readonly (T | null)[],
): readonly JoinedCells<T>[] {
  const values: (readonly (T | null)[])[] = [];
  const starts: number[] = [];
  let above: R | undefined;
  for (const [index, row] of rows.entries()) {
    if (above === undefined || !alike(above, row)) {
      starts.push(index);
      values.push(valuesOf(row));
    }
    above = row;
  }
  const startOf = (band: number): number => starts[band] ?? rows.length;
  return joinCells(values).map(({ cells, value }) => {
    const row = startOf(cells.row);
    return { cells: { ...cells, row, rows: startOf(cells.row + cells.rows) - row }, value };
  });
}
