import { cellText } from '../../../core/table/cell.ts';
import type { CellPlan } from '../../workbook/plan.ts';
import type { PlacedSheet } from './placed-sheet.ts';
import type { SheetIssues } from './sheet-issues.ts';

/** Holds the facts of the identity sheet against those that the template states for this unit, by name, wherever they stand. */
export function compareIdentity({ plan, found }: PlacedSheet, issues: SheetIssues): void {
  const stated = new Map(
    found.rows.flatMap(({ number, cells }) => {
      const [name = '', ...values] = Array.from(cells, (cell) =>
        cell === undefined ? '' : cellText(cell.cell).trim(),
      );
      const value = values.filter((text) => text !== '').join(' ');
      return name === '' && value === '' ? [] : [[name, { row: number, value }] as const];
    }),
  );
  for (const [index, { cells }] of plan.rows.entries()) {
    const [name, value] = [textOf(cells[0]), textOf(cells[1])];
    const there = stated.get(name);
    stated.delete(name);
    if (there?.value === value.trim()) continue;
    const values = { found: there === undefined ? '' : factText(name, there.value), expected: factText(name, value) };
    issues.add('identityChanged', 'error', { row: there?.row ?? index + 1 }, values);
  }
  for (const [name, { row, value }] of stated) {
    issues.add('identityChanged', 'error', { row }, { found: factText(name, value), expected: '' });
  }
}

function factText(name: string, value: string): string {
  return `${name}=${value}`;
}

function textOf(cell: CellPlan | null | undefined): string {
  return cell?.kind === 'text' ? cell.text : '';
}
