import { cellText } from '../../../core/table/cell.ts';
import type { SnapshotCell, SnapshotRow } from '../../reader/snapshot.ts';
import type { CellPlan } from '../../workbook/plan.ts';
import { type PlacedSheet, shortened } from './placed-sheet.ts';
import type { SheetIssues } from './sheet-issues.ts';

/** A line of the sheet as it came back. */
interface StatedFact {
  readonly name: string;
  readonly row: number;
  readonly value: string;
}

/** Holds the facts of the identity sheet against those that the template states for this unit, by name, wherever they stand. */
export function compareIdentity({ plan, found }: PlacedSheet, issues: SheetIssues): void {
  const stated = found.rows.map(statedFact).filter(({ name, value }) => name !== '' || value !== '');
  const others = new Set(stated);
  for (const [index, { cells }] of plan.rows.entries()) {
    const [name, value] = [textOf(cells[0]), textOf(cells[1])];
    // Of several lines with the name, the first is the one that is read.
    const there = stated.find((fact) => fact.name === name);
    if (there !== undefined) others.delete(there);
    if (there?.value === value.trim()) continue;
    const values = { found: there === undefined ? '' : factText(name, there.value), expected: factText(name, value) };
    issues.add('identityChanged', 'error', { row: there?.row ?? index + 1 }, values);
  }
  for (const { name, row, value } of others) {
    issues.add('identityChanged', 'error', { row }, { found: factText(name, value), expected: '' });
  }
}

/** The first cell names the fact; whatever stands behind it is its value. */
function statedFact({ number, cells }: SnapshotRow): StatedFact {
  let value = '';
  for (let index = 1; index < cells.length; index++) {
    const text = trimmed(cells[index]);
    if (text !== '') value = value === '' ? text : `${value} ${text}`;
  }
  return { name: trimmed(cells[0]), row: number, value };
}

function trimmed(found: SnapshotCell | undefined): string {
  return found === undefined ? '' : cellText(found.cell).trim();
}

function factText(name: string, value: string): string {
  return shortened(`${name}=${value}`);
}

function textOf(cell: CellPlan | null | undefined): string {
  return cell?.kind === 'text' ? cell.text : '';
}
