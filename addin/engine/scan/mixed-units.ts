import { issue } from '../../../core/issue/issue.ts';
import { unitText } from '../../../core/quantity/unit.ts';
import { addressOf, areaOf, type ScanFound } from './scan-found.ts';
import type { ScanCell, SheetGrid } from './sheet-grid.ts';
import { headerUnit } from './text-numbers.ts';

/** 单位混用: a column whose cells, or whose header and cells, name more than one unit. Nothing is converted. */
export function findMixedUnits(grid: SheetGrid): ScanFound[] {
  return grid.headers.flatMap((header, column) => {
    const byUnit = new Map<string, ScanCell[]>();
    for (const cell of grid.columns[column] ?? []) {
      if (cell.content.kind !== 'numberText' || cell.content.unit === null) continue;
      const unit = unitText(cell.content.unit);
      const same = byUnit.get(unit);
      if (same === undefined) byUnit.set(unit, [cell]);
      else same.push(cell);
    }
    const own = headerUnit(header);
    const names = new Set([...(own === null ? [] : [own]), ...byUnit.keys()]);
    if (names.size < 2) return [];
    const others = [...byUnit].filter(([unit]) => unit !== own).sort(([, a], [, b]) => b.length - a.length);
    // The rarest of the units is the likeliest slip.
    const cells = others.at(-1)?.[1] ?? [];
    const [first] = cells;
    if (first === undefined) return [];
    const listed = [...byUnit].map(([unit, each]) => `${unit}×${each.length}`).join('、');
    const values = { header, own: own ?? '', units: listed, cell: addressOf(grid, first) };
    return [{ issue: issue('scanMixedUnits', 'error', {}, values), area: areaOf(grid, first), fix: null }];
  });
}
