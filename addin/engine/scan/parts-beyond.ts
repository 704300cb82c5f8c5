import { issue } from '../../../core/issue/issue.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { compare } from '../../../core/quantity/rational.ts';
import { addUp, mostPlaces, partsOf } from './add-up.ts';
import { addressOf, areaOf, type ScanFound } from './scan-found.ts';
import { isAmount, type ScanCell, type SheetGrid } from './sheet-grid.ts';
import { addingColumns } from './total-columns.ts';

/** 其中: the rows directly below that are parts of this one need not be all of it, but cannot come to more than it. */
export function findPartsBeyond(grid: SheetGrid): ScanFound[] {
  const { roles, bodyStart, cells } = grid;
  const columns = [...addingColumns(grid)];
  return roles.flatMap((role, at) => {
    if (role.kind === 'part' || roles[at + 1]?.kind !== 'part') return [];
    let end = at + 1;
    while (roles[end]?.kind === 'part') end += 1;
    const rows = cells.slice(bodyStart + at, bodyStart + end);
    return columns.flatMap((column) =>
      beyond(
        grid,
        rows.flatMap((row) => row[column] ?? []),
      ),
    );
  });
}

function beyond(grid: SheetGrid, [whole, ...below]: readonly ScanCell[]): ScanFound[] {
  if (whole === undefined || !isAmount(whole.content)) return [];
  const { value } = whole.content;
  const amounts = below.flatMap(({ content }) => (isAmount(content) ? [content.value] : []));
  const parts = partsOf(amounts);
  const verdict = addUp(value, parts, mostPlaces([value, ...amounts]));
  if (verdict.kind !== 'wrong' || compare(parts.sum, value) <= 0) return [];
  const values = { cell: addressOf(grid, whole), found: whole.found, sum: decimalText(parts.sum) };
  return [{ issue: issue('scanPartsBeyond', 'error', {}, values), area: areaOf(grid, whole), fix: null }];
}
