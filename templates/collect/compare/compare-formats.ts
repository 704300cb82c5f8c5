import type { CellPlan } from '../../workbook/plan.ts';
import { STYLES } from '../../workbook/style-table.ts';
import { isInput } from './cell-meaning.ts';
import { formatMeaning } from './format-meaning.ts';
import type { MergedCells } from './merged-cells.ts';
import { addressOf, type CellSpot, eachCell, type PlacedSheet, shortened } from './placed-sheet.ts';
import type { SheetIssues } from './sheet-issues.ts';

/**
 * Counts the given numbers and the formulas that are shown in another format than the template's. An input cell is left out:
 * a spreadsheet changes its format by itself when 65% or a day is typed into it, and what was meant is read from that. So
 * are texts, which every format shows as they are.
 */
export function compareFormats(sheet: PlacedSheet, merged: MergedCells, issues: SheetIssues): void {
  const changed: { readonly spot: CellSpot; readonly found: string; readonly expected: string }[] = [];
  eachCell(
    sheet,
    (cell, found) => found !== undefined && showsNumber(cell) && found.format !== formatOf(cell),
    (spot, cell, found) => {
      const [is, expected] = [found?.format ?? '', formatOf(cell)];
      if (formatMeaning(is) === formatMeaning(expected) || merged.hides(spot.row, spot.column)) return;
      changed.push({ spot, found: is, expected });
    },
  );
  const [first] = changed;
  if (first === undefined) return;
  const { spot, found, expected } = first;
  const values = { cell: addressOf(spot), count: String(changed.length), found: shortened(found), expected };
  issues.add('formatsChanged', 'warning', { row: spot.row, column: spot.column }, values);
}

function showsNumber(cell: CellPlan): boolean {
  return (cell.kind === 'formula' || cell.kind === 'number' || cell.kind === 'date') && !isInput(cell);
}

function formatOf({ style }: CellPlan): string {
  return STYLES[style].numFmt ?? 'General';
}
