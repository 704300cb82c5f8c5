import type { SheetSnapshot, SnapshotCell } from '../../reader/snapshot.ts';
import type { SheetPlan } from '../../workbook/plan.ts';
import { alignLines } from './align-lines.ts';
import { foundKey, planKey } from './cell-meaning.ts';
import { isInput } from './given-look.ts';
import { LineMap } from './line-map.ts';
import { holdsSomething, widthOf } from './placed-sheet.ts';

/** Columns further out are not looked through for those of the form. */
const MOST_INSERTED = 100;
/** Of a column that is filled in, being open for it weighs so much. */
const OPEN_WEIGHT = 0.25;
/** A column that nobody fills in may have been written over as a whole. */
const WRITTEN_OVER = 0.1;

/** What a column holds, and whether cells of it can be filled in. */
interface Column {
  readonly keys: Map<string, number>;
  open: number;
}

/**
 * Where the columns of a template stand in a sheet: each is known by its header, given texts and formulas, in whatever rows
 * they are. What only few columns hold counts for more, so that a header tells more than a formula all years share.
 */
export function alignColumns(plan: SheetPlan, found: SheetSnapshot): LineMap {
  const width = widthOf(plan);
  const expected = columnsOf(
    width,
    plan.rows.map(({ cells }) => cells),
    (cell) => planKey(cell),
    (cell) => isInput(cell),
  );
  const there = columnsOf(
    Math.min(width + MOST_INSERTED, usedWidth(found)),
    found.rows.map(({ cells }) => cells),
    foundKey,
    (cell) => cell?.locked === false,
  );
  const holders = new Map<string, number>();
  for (const { keys } of expected) for (const key of keys.keys()) holders.set(key, (holders.get(key) ?? 0) + 1);
  const likenesses = expected.map((column) => there.map((other) => likeness(column, other, holders)));
  const at = (column: number, place: number) => likenesses[column]?.[place] ?? 0;
  const places = alignLines({
    expected: width,
    found: there.length,
    same: (column, place) => at(column, place) === 1 && expected[column]?.keys.size !== 0,
    likeness: at,
    preference: () => 0,
  });
  return new LineMap(
    width,
    places.map((place) => (place === null ? null : place + 1)),
  );
}

function columnsOf<T>(
  width: number,
  rows: readonly (readonly T[])[],
  keyOf: (cell: T) => string,
  isOpen: (cell: T) => boolean,
): readonly Column[] {
  const columns = Array.from({ length: width }, (): Column => ({ keys: new Map(), open: 0 }));
  for (const cells of rows) {
    for (const [index, column] of columns.entries()) {
      const cell = cells[index];
      if (cell === undefined || cell === null) continue;
      const key = keyOf(cell);
      if (key !== '') column.keys.set(key, (column.keys.get(key) ?? 0) + 1);
      if (isOpen(cell)) column.open += 1;
    }
  }
  return columns;
}

function likeness(expected: Column, found: Column, holders: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const [key, count] of expected.keys) {
    const weight = 1 / (holders.get(key) ?? 1);
    all += weight * count;
    shared += weight * Math.min(count, found.keys.get(key) ?? 0);
  }
  const held = all === 0 ? 0 : shared / all;
  if (expected.open === 0) return Math.max(held, WRITTEN_OVER);
  const open = Math.min(1, found.open / expected.open);
  return held === 1 ? 1 : held * (1 - OPEN_WEIGHT) + open * OPEN_WEIGHT;
}

/** A column to be filled in is there although nobody filled anything in. */
function usedWidth({ rows }: SheetSnapshot): number {
  const isUsed = (cell: SnapshotCell | undefined) => cell?.locked === false || holdsSomething(cell);
  return rows.reduce((most, { cells }) => Math.max(most, cells.findLastIndex(isUsed) + 1), 0);
}
