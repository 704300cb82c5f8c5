import type { DoubtfulCell } from './doubtful-cells.ts';
import { formatMeaning } from './format-meaning.ts';
import { holdsNumber, lookOf } from './given-look.ts';
import type { MergedCells } from './merged-cells.ts';
import { addressOf, shortened } from './placed-sheet.ts';
import type { SheetIssues } from './sheet-issues.ts';

/**
 * Counts the given numbers and the formulas that are shown in another format than the template's. An input cell is left out:
 * a spreadsheet changes its format by itself when 65% or a day is typed into it, and what was meant is read from that. So
 * are texts, which every format shows as they are.
 */
export function compareFormats(cells: readonly DoubtfulCell[], merged: MergedCells, issues: SheetIssues): void {
  const changed = cells.filter(({ row, column, cell, found }) => {
    const { isInput, format } = lookOf(cell);
    if (found === undefined || isInput || !holdsNumber(cell)) return false;
    return formatMeaning(found.format) !== formatMeaning(format) && !merged.hides(row, column);
  });
  const [first] = changed;
  if (first === undefined) return;
  const { row, column, cell, found } = first;
  const values = {
    ...{ cell: addressOf(first), count: String(changed.length) },
    ...{ found: shortened(found?.format ?? ''), expected: lookOf(cell).format },
  };
  issues.add('formatsChanged', 'warning', { row, column }, values);
}
