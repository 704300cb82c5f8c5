import { createHash } from 'node:crypto';
import type { CellPlan, SheetPlan } from './plan.ts';

/** A hash of every cell that is not an input, in order; inputs and cached results may change. */
export function lockedHash(sheets: readonly SheetPlan[]): string {
  const contents: string[] = [];
  for (const { name, rows } of sheets) {
    contents.push(`\u0000${name}`);
    for (const [at, { cells }] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const content = cell === null || cell.style.startsWith('input') ? '' : contentOf(cell);
        if (content !== '') contents.push(`\u0001${at},${column}${content}`);
      }
    }
  }
  return createHash('sha256').update(contents.join('')).digest('hex');
}

function contentOf(cell: CellPlan): string {
  switch (cell.kind) {
    case 'formula':
      return `=${cell.formula}`;
    case 'text':
      return `:${cell.text}`;
    case 'number':
      return `#${cell.decimal}`;
    case 'date':
      return `@${cell.iso}`;
    case 'link':
      return `>${cell.text}\u0002${cell.target}`;
    case 'empty':
      return '';
  }
}
