import { type Answer, type Answers, faulty } from './answer.ts';

/**
 * An argument as rows of cells. A single value is one cell, and so is what was left out; older WPS gives a column as a flat
 * list.
 */
export function rowsOf(argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  const rows: readonly unknown[] = argument;
  if (rows.length === 0) return [[null]];
  return rows.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
}

/** An argument that is one value: what stands in a range of one cell is that value. */
export function single(argument: unknown): unknown {
  const [row = [], ...rows] = rowsOf(argument);
  return row.length === 1 && rows.length === 0 ? row[0] : argument;
}

/**
 * Computes cell by cell over arguments that are single values, columns, rows or blocks. A single value, row or column goes
 * with every cell of a larger argument; shapes that fit in no such way are refused.
 */
export function eachCell(args: readonly unknown[], compute: (...cells: unknown[]) => Answer): Answers {
  const blocks = args.map(rowsOf);
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map(widthOf));
  const fits = blocks.every(
    (block) => [1, rows].includes(block.length) && block.every((row) => [1, columns].includes(row.length)),
  );
  if (!fits) return [[faulty({ kind: 'shapes' })]];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_each, column) => compute(...blocks.map((block) => cellAt(block, row, column)))),
  );
}

function widthOf(block: readonly (readonly unknown[])[]): number {
  return Math.max(...block.map((row) => row.length));
}

function cellAt(block: readonly (readonly unknown[])[], row: number, column: number): unknown {
  const cells = block[block.length === 1 ? 0 : row] ?? [];
  return cells[cells.length === 1 ? 0 : column];
}
