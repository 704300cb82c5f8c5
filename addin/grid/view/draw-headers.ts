import { columnLetters } from '../../../templates/workbook/cell-reference.ts';
import type { Cells } from '../../host/sheet-format.ts';
import type { Axis } from './axis.ts';
import { element, place } from './element.ts';

/** How wide the strip of row numbers is, and how high that of column letters. */
export const [HEADER_WIDTH, HEADER_HEIGHT] = [52, 26];

/** The letters over the columns of a window; those of the selection stand out, and each has an edge to be pulled. */
export function columnHeaders(axis: Axis, from: number, count: number, selected: Cells): readonly HTMLElement[] {
  return lines(from, count).flatMap((column) => {
    if (axis.sizeOf(column) === 0) return [];
    const made = element('div', 'letter', columnLetters(column + 1));
    made.dataset['column'] = String(column);
    if (column >= selected.column && column < selected.column + selected.columns) made.classList.add('chosen');
    place(made, axis.startOf(column), 0, axis.sizeOf(column), HEADER_HEIGHT);
    const edge = element('span', 'edge');
    edge.dataset['edge'] = String(column);
    made.append(edge);
    return [made];
  });
}

/** The numbers before the rows of a window. */
export function rowHeaders(axis: Axis, from: number, count: number, selected: Cells): readonly HTMLElement[] {
  return lines(from, count).map((row) => {
    const made = element('div', 'digit', String(row + 1));
    made.dataset['row'] = String(row);
    if (row >= selected.row && row < selected.row + selected.rows) made.classList.add('chosen');
    place(made, 0, axis.startOf(row), HEADER_WIDTH, axis.sizeOf(row));
    return made;
  });
}

function lines(from: number, count: number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => from + index);
}
