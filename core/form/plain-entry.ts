import { parseDecimal } from '../quantity/decimal.ts';
import { compare } from '../quantity/rational.ts';
import type { Cell } from '../table/cell.ts';
import type { Entry, EntryField } from './entry.ts';
import { rangeOf } from './read-entry.ts';

const MISSING: Entry = { kind: 'missing' };

/**
 * The entry of a cell that nothing is to be said about, as `readEntry` has it: left empty where it may be, or a number within
 * its range. Null for any other cell, which has to be judged in full. Nearly all cells of a form are such.
 */
export function plainEntry(cell: Cell, field: EntryField): Entry | null {
  if (cell.kind === 'blank') return field.required ? null : MISSING;
  if (cell.kind !== 'number' || cell.percent === true) return null;
  if (field.type !== 'number' && field.type !== 'whole') return null;
  const value = parseDecimal(cell.text);
  if (value === null || (field.type === 'whole' && value.denominator !== 1n)) return null;
  const { least, most } = rangeOf(field);
  const isOutside = (least !== null && compare(value, least) < 0) || (most !== null && compare(value, most) > 0);
  return isOutside ? null : { kind: 'number', value };
}
