import type { Area } from '../../host/host.ts';

/** The letters of a column that counts from 0: A, Z, AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** `A1:F20`, or `A1` for one cell. */
export function rangeText(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  const last = `${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** `投保清单!A1:F20`, as people read it; not a reference for a formula. */
export function areaText(area: Area): string {
  return `${area.sheet}!${rangeText(area)}`;
}

export function sameArea(a: Area, b: Area): boolean {
  return (
    a.sheet === b.sheet && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns
  );
}
