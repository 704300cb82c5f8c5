import { parseDecimal } from '../../../core/quantity/decimal.ts';
import { compare } from '../../../core/quantity/rational.ts';
import type { Cell } from '../../../core/table/cell.ts';
import { type DateSystem, serialToIso } from '../../../core/table/serial-date.ts';
import { numberText } from '../../reader/number-text.ts';
import type { SnapshotCell } from '../../reader/snapshot.ts';
import type { CellPlan } from '../../workbook/plan.ts';
import { formulaSketch } from './formula-meaning.ts';
import { isInput } from './given-look.ts';
import { holdsSomething } from './placed-sheet.ts';

type GivenCell = Exclude<CellPlan, { kind: 'formula' }>;

/** What a given cell holds, as the template states it. */
export function givenText(cell: GivenCell): string {
  switch (cell.kind) {
    case 'number':
      return cell.decimal;
    case 'date':
      return cell.iso;
    case 'empty':
      return '';
    default:
      return cell.text;
  }
}

/**
 * Whether a cell still holds what the template gives. A number counts by its value, however it is stored: a number format
 * makes a day of it, an apostrophe a text, and neither changes the number.
 */
export function holdsGiven(cell: GivenCell, found: SnapshotCell | undefined, days: DateSystem): boolean {
  if (cell.kind === 'empty') return !holdsSomething(found);
  if (found === undefined || found.formula !== null) return false;
  switch (cell.kind) {
    case 'number':
      return holdsNumber(cell.decimal, found.cell, days);
    case 'date':
      return holdsDay(cell.iso, found.cell, days);
    default:
      return holdsText(cell.text, found.cell);
  }
}

function holdsNumber(decimal: string, found: Cell, days: DateSystem): boolean {
  switch (found.kind) {
    case 'number':
      return found.text === decimal || found.text === numberText(decimal);
    case 'text':
      return sameDecimal(decimal, found.text.trim());
    case 'date':
      return serialToIso(Number.parseFloat(decimal), days) === found.iso;
    default:
      return false;
  }
}

function holdsDay(iso: string, found: Cell, days: DateSystem): boolean {
  if (found.kind === 'number') return serialToIso(Number.parseFloat(found.text), days) === iso;
  return (found.kind === 'date' && found.iso === iso) || (found.kind === 'text' && found.text.trim() === iso);
}

/** Line ends are written as each program likes. */
function holdsText(text: string, found: Cell): boolean {
  if (found.kind === 'number') return found.text === text;
  return found.kind === 'text' && (found.text === text || withLineFeeds(found.text) === withLineFeeds(text));
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function sameDecimal(a: string, b: string): boolean {
  const [one, other] = [parseDecimal(a), parseDecimal(b)];
  return one !== null && other !== null && compare(one, other) === 0;
}

/** What a locked cell of the template is known again by, wherever it stands; empty where it holds nothing. */
export function planKey(cell: CellPlan | null | undefined): string {
  if (cell === null || cell === undefined || isInput(cell)) return '';
  if (cell.kind === 'formula') return `=${formulaSketch(cell.formula)}`;
  const text = givenText(cell);
  return text === '' ? '' : `:${cell.kind === 'number' ? (numberText(text) ?? text) : withLineFeeds(text)}`;
}

/** The same of a cell that came back. What stands in an unlocked cell was filled in, and tells no row from another. */
export function foundKey(found: SnapshotCell | undefined): string {
  if (!holdsSomething(found)) return '';
  if (found.formula !== null) return `=${formulaSketch(found.formula)}`;
  if (!found.locked) return '';
  const { cell } = found;
  switch (cell.kind) {
    case 'date':
      return `:${cell.iso}`;
    case 'number':
      return `:${cell.text}`;
    case 'text':
      return `:${withLineFeeds(cell.text)}`;
    default:
      return `!${cell.kind}`;
  }
}
