import type { SheetExtra } from '../model/grid-sheet.ts';
import { shownText } from '../view/shown-text.ts';
import type { RowLooks } from './look-runs.ts';
import type { OpenedRow } from './messages.ts';

/** Rows that are looked at. */
const LOOKED_AT = 200;
const NARROWEST = 8;
const WIDEST = 40;

/** Columns as wide as the first rows ask for, in characters; a title that runs over its neighbours asks for nothing. */
export function columnWidths(rows: readonly OpenedRow[], looks: readonly RowLooks[]): readonly SheetExtra[] {
  const widths: number[] = [];
  rows.slice(0, LOOKED_AT).forEach(({ contents }, at) => {
    if (contents.filter((content) => content !== null && content.value !== '').length < 2) return;
    contents.forEach((content, column) => {
      const shown = shownText(content?.value ?? '', looks[at]?.[column]?.numberFormat ?? 'General', '');
      widths[column] = Math.max(widths[column] ?? NARROWEST, Math.min(WIDEST, halfWidths(shown) + 2));
    });
  });
  return widths.map((characters, column) => ({ kind: 'columnWidth', column, columns: 1, characters }));
}

/** A Chinese character is two wide. */
function halfWidths(text: string): number {
  return [...text].reduce((width, character) => width + (character > 'ÿ' ? 2 : 1), 0);
}
