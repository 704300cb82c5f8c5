import { BLANK, type Row } from './cell.ts';

interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/;

/**
 * Gives the rows of a merged block the value that stands in its first cell, in the given columns only: a village typed
 * once for ten households belongs to all ten, an area typed once does not.
 */
export function inheritMerged(
  rows: readonly Row[],
  merged: readonly string[],
  columns: readonly number[],
): readonly Row[] {
  const wanted = new Set(columns);
  const blocks = merged
    .map(readRange)
    .filter((block) => block !== null && wanted.has(block.left) && block.bottom > block.top) as Block[];
  if (blocks.length === 0) return rows;
  const byRow = new Map(rows.map((row) => [row.number, row]));
  const last = rows.at(-1)?.number ?? 0;
  const changed = new Map<number, { cells: Row['cells'][number][] }>();
  for (const { top, bottom, left } of blocks) {
    const value = byRow.get(top)?.cells[left];
    if (value === undefined || value.kind === 'blank') continue;
    for (let number = top + 1; number <= Math.min(bottom, last); number += 1) {
      const row = byRow.get(number);
      if (row === undefined) continue;
      const copy = changed.get(number) ?? { cells: [...row.cells] };
      while (copy.cells.length <= left) copy.cells.push(BLANK);
      if (copy.cells[left]?.kind === 'blank') copy.cells[left] = value;
      changed.set(number, copy);
    }
  }
  return rows.map((row) => ({ ...row, cells: changed.get(row.number)?.cells ?? row.cells }));
}

function readRange(range: string): Block | null {
  const match = RANGE.exec(range);
  if (match === null) return null;
  const [, letters = '', top = '', bottom = ''] = match;
  const left = Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { top: Number.parseInt(top, 10), bottom: Number.parseInt(bottom, 10), left };
}
