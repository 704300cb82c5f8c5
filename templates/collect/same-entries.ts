import type { UnitEntries } from '../../core/form/entry.ts';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { isZero } from '../../core/quantity/rational.ts';
import { entriesKey } from './entries-key.ts';
import type { ReadFile } from './settle-units.ts';

/** Two units may well both have planted 100 亩; five numbers that agree, none of them zero, are no chance. */
const TELLING_NUMBERS = 5;

/**
 * Units that filled in the very same as a unit before them, by unit: perhaps one file was copied. `prefilled` are the items
 * whose cells are not empty when they are sent out, which tell nothing.
 */
export function sameEntries(
  files: readonly ReadFile[],
  prefilled: ReadonlySet<string>,
): ReadonlyMap<string, readonly Issue[]> {
  const first = new Map<string, string>();
  const found = new Map<string, readonly Issue[]>();
  for (const { file, unit, entries } of files) {
    const count = tellingNumbers(entries, prefilled);
    if (count < TELLING_NUMBERS) continue;
    const key = entriesKey(entries);
    const other = first.get(key);
    if (other === undefined) first.set(key, unit);
    else found.set(unit, [issue('sameEntries', 'warning', { file }, { unit, other, count: String(count) })]);
  }
  return found;
}

function tellingNumbers(entries: UnitEntries, prefilled: ReadonlySet<string>): number {
  const all = [...entries].flatMap(([item, row]) => (prefilled.has(item) ? [] : [...row.values()]));
  return all.filter((entry) => entry.kind === 'number' && !isZero(entry.value)).length;
}
