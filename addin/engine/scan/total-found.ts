import { issue } from '../../../core/issue/issue.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { absolute } from '../../../core/quantity/rational.ts';
import type { Parts, Verdict } from './add-up.ts';
import { addressOf, areaOf, type ScanFound } from './scan-found.ts';
import type { ScanCell, SheetGrid } from './sheet-grid.ts';

/** A total held against what it may be the sum of. */
export interface HeldTotal {
  readonly cell: ScanCell;
  readonly parts: Parts;
  readonly verdict: Verdict;
}

/** What is to be said about a total; nothing where it is exact. */
export function totalFound(grid: SheetGrid, label: string, { cell, parts, verdict }: HeldTotal): ScanFound[] {
  if (verdict.kind === 'exact') return [];
  const values = {
    ...{ label, cell: addressOf(grid, cell), found: cell.found },
    ...{ sum: decimalText(parts.sum), parts: String(parts.count) },
    difference: decimalText(absolute(verdict.difference)),
  };
  const found =
    verdict.kind === 'wrong'
      ? issue('scanTotalWrong', 'error', {}, values)
      : issue('scanTotalRounding', 'info', {}, { ...values, within: decimalText(verdict.within) });
  return [{ issue: found, area: areaOf(grid, cell), fix: null }];
}
