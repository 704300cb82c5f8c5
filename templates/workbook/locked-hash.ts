import { createHash } from 'node:crypto';
import type { CellPlan, RowPlan, SheetPlan } from './plan.ts';

/** A hash of every cell that is not an input, in order; inputs and cached results may change. */
export function lockedHash(sheets: readonly SheetPlan[]): string {
  let contents = '';
  for (const { name, rows } of sheets) {
    contents += `\u0000${name}`;
    const textOf = rows.length <= MOST_REMEMBERED ? rememberedText : lockedText;
    for (const [at, row] of rows.entries()) contents += textOf(row, at);
  }
  return createHash('sha256').update(contents).digest('hex');
}

/** Rows of a longer sheet are no form's, and no two workbooks have them in common. */
const MOST_REMEMBERED = 6000;
const REMEMBERED = new WeakMap<RowPlan, { readonly at: number; readonly text: string }>();

/** The same as `lockedText`, written down once for a row that many workbooks have in common. */
function rememberedText(row: RowPlan, at: number): string {
  const known = REMEMBERED.get(row);
  if (known?.at === at) return known.text;
  const text = lockedText(row, at);
  REMEMBERED.set(row, { at, text });
  return text;
}

/** The content of a row, each cell with its place. */
function lockedText(row: RowPlan, at: number): string {
  let text = '';
  for (const [column, cell] of row.cells.entries()) {
    const content = cell === null || cell.style.startsWith('input') ? '' : contentOf(cell);
    if (content !== '') text += `\u0001${at},${column}${content}`;
  }
  return text;
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
