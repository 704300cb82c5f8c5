import type { Area } from '../host/host.ts';

/** Cells that are alike in what was asked for. */
export interface UniformPart<T> {
  readonly area: Area;
  readonly found: T;
}

/**
 * Splits an area into parts whose cells are alike, because WPS says null of cells that differ: columns first, since a
 * column is mostly of one kind. `ask` answers undefined for cells that differ, never for one cell. Null when it would take
 * more than `atMost` questions.
 */
export function uniformParts<T>(
  area: Area,
  ask: (area: Area) => T | undefined,
  atMost: number,
): readonly UniformPart<T>[] | null {
  const parts: UniformPart<T>[] = [];
  const open = [area];
  for (let asked = 0; asked < atMost; asked++) {
    const next = open.pop();
    if (next === undefined) return parts;
    const found = ask(next);
    if (found !== undefined) parts.push({ area: next, found });
    else open.push(...halves(next));
  }
  return open.length === 0 ? parts : null;
}

function halves(area: Area): readonly Area[] {
  const { row, column, rows, columns } = area;
  if (columns > 1) {
    const left = Math.floor(columns / 2);
    return [
      { ...area, columns: left },
      { ...area, column: column + left, columns: columns - left },
    ];
  }
  const upper = Math.floor(rows / 2);
  return [
    { ...area, rows: upper },
    { ...area, row: row + upper, rows: rows - upper },
  ];
}

/** A table of what was found, cell by cell. */
export function tableOfParts<T>(area: Area, parts: readonly UniformPart<T>[], blank: T): readonly (readonly T[])[] {
  const table = Array.from({ length: area.rows }, () => new Array<T>(area.columns).fill(blank));
  for (const { area: part, found } of parts) {
    const first = part.column - area.column;
    for (let row = part.row - area.row; row < part.row - area.row + part.rows; row++) {
      table[row]?.fill(found, first, first + part.columns);
    }
  }
  return table;
}
