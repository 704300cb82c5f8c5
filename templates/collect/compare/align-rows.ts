import type { SheetSnapshot, SnapshotRow } from '../../reader/snapshot.ts';
import type { SheetPlan } from '../../workbook/plan.ts';
import { alignLines } from './align-lines.ts';
import { foundKey, planKey } from './cell-meaning.ts';
import { isInput } from './given-look.ts';
import { LineMap } from './line-map.ts';
import { cellsOfRow, holdsSomething, widthOf } from './placed-sheet.ts';

/** Rows further down are not looked through for those of the form. */
const MOST_INSERTED = 200;
/** Of a row that is filled in, being open for it weighs so much. */
const OPEN_WEIGHT = 0.25;
/** A row that nobody fills in may have been written over as a whole. */
const WRITTEN_OVER = 0.1;

/**
 * Where the rows of a template stand in a sheet: each is known by its given texts, numbers and formulas. What only few rows
 * hold in a column counts for more, so that a name tells more than a formula all rows share. Of rows that are all alike, as
 * in a list to be filled in, the filled ones are rather the template's than the empty.
 */
export function alignRows(plan: SheetPlan, found: SheetSnapshot, columns: LineMap): LineMap {
  const pairs = Array.from({ length: widthOf(plan) }, (_, index) => [index, columns.at(index + 1)] as const).flatMap(
    ([column, place]) => (place === null ? [] : [[column, place - 1] as const]),
  );
  const count = plan.rows.length;
  const length = Math.min(
    count + MOST_INSERTED,
    Math.max(lastUsedRow(found), Math.min(count, found.rows.at(-1)?.number ?? 0)),
  );
  const there = Array.from({ length }, (_, index) => cellsOfRow(found, index + 1));
  const expectedKeys = plan.rows.map(({ cells }) => pairs.map(([column]) => planKey(cells[column])));
  const foundKeys = there.map((cells) => pairs.map(([, place]) => foundKey(cells[place])));
  const inputs = plan.rows.map(({ cells }) => pairs.flatMap(([column], at) => (isInput(cells[column]) ? [at] : [])));
  const open = there.map((cells) => pairs.map(([, place]) => cells[place]?.locked === false));
  const likeness = likenessOf(expectedKeys, foundKeys, (row, place) => openShare(inputs[row] ?? [], open[place] ?? []));
  const preferences = there.map(preferenceOf);
  const [wholeExpected, wholeFound] = [expectedKeys.map(joined), foundKeys.map(joined)];
  const places = alignLines({
    expected: count,
    found: length,
    same: (row, place) => wholeExpected[row] === wholeFound[place],
    likeness,
    preference: (place) => preferences[place] ?? 0,
  });
  return new LineMap(
    count,
    places.map((place) => (place === null ? null : place + 1)),
  );
}

function joined(keys: readonly string[]): string {
  return keys.join('\u0002');
}

/** How much of what a row holds, each cell weighed by how few rows hold the same, stands in a row of the file. */
function likenessOf(
  expected: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
  openShareOf: (row: number, place: number) => number | null,
) {
  const holders = new Map<string, number>();
  for (const keys of expected) {
    for (const [column, key] of keys.entries()) {
      holders.set(`${column}${key}`, (holders.get(`${column}${key}`) ?? 0) + 1);
    }
  }
  const weights = expected.map((keys) =>
    keys.map((key, column) => (key === '' ? 0 : 1 / (holders.get(`${column}${key}`) ?? 1))),
  );
  return (row: number, place: number): number => {
    const [own, wanted, there] = [weights[row] ?? [], expected[row] ?? [], found[place] ?? []];
    let [shared, all] = [0, 0];
    for (let column = 0; column < own.length; column++) {
      const weight = own[column] ?? 0;
      all += weight;
      if (weight > 0 && wanted[column] === there[column]) shared += weight;
    }
    const held = all === 0 ? 0 : shared / all;
    const open = openShareOf(row, place);
    return open === null ? Math.max(held, WRITTEN_OVER) : held * (1 - OPEN_WEIGHT) + open * OPEN_WEIGHT;
  };
}

/** How many of the cells that are filled in can be; null where none is. */
function openShare(inputs: readonly number[], open: readonly boolean[]): number | null {
  if (inputs.length === 0) return null;
  let count = 0;
  for (const at of inputs) if (open[at] === true) count += 1;
  return count / inputs.length;
}

function preferenceOf(cells: SnapshotRow['cells']): number {
  const open = cells.filter((cell) => cell?.locked === false);
  return (open.some(holdsSomething) ? 2 : 0) + (open.length > 0 ? 1 : 0);
}

function lastUsedRow({ rows }: SheetSnapshot): number {
  return rows.findLast(({ cells }) => cells.some(holdsSomething))?.number ?? 0;
}
