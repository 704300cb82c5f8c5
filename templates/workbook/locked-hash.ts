import { createHash } from 'node:crypto';
import type { SheetPlan } from './plan.ts';

/** Texts and formulas of every cell that is not an input, in order; inputs and cached results may change. */
export function lockedHash(sheets: readonly SheetPlan[]): string {
  const hash = createHash('sha256');
  for (const { name, rows } of sheets) {
    hash.update(`\u0000${name}`);
    for (const [at, { cells }] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell === null || cell.style.startsWith('input')) continue;
        if (cell.kind === 'formula') hash.update(`\u0001${at},${column}=${cell.formula}`);
        else if (cell.kind === 'text') hash.update(`\u0001${at},${column}:${cell.text}`);
        else if (cell.kind === 'number') hash.update(`\u0001${at},${column}#${cell.decimal}`);
      }
    }
  }
  return hash.digest('hex');
}
