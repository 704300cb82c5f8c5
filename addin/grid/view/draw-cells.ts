import type { Cells } from '../../host/sheet-format.ts';
import { type GridSheet, isBlank } from '../model/grid-sheet.ts';
import type { GridWords } from '../words/grid-words.ts';
import { cellElement } from './cell-element.ts';
import { place } from './element.ts';
import type { MergedCells } from './merged-cells.ts';
import type { SheetAxes } from './sheet-axes.ts';
import type { ShownConditions } from './shown-conditions.ts';

/** A sheet with what its cells are drawn by. */
export interface DrawnSheet {
  readonly sheet: GridSheet;
  readonly axes: SheetAxes;
  readonly merges: MergedCells;
  /** By `row column`. */
  readonly notes: ReadonlyMap<string, string>;
  readonly conditions: ShownConditions;
  readonly words: GridWords;
}

/** Columns that a text may run over where they are blank. */
const MOST_RUN_OVER = 12;

/** In pixels, of the size that cells have. */
const [DIGIT, PADDING] = [8, 8];

/** The cells of a window, each at its place on the sheet; a merged range is one cell. */
export function drawCells(drawn: DrawnSheet, window: Cells): readonly HTMLElement[] {
  const elements: HTMLElement[] = [];
  const merges = drawn.merges.within(window);
  for (let row = window.row; row < window.row + window.rows; row++) {
    const cells = drawn.sheet.cells(row, window.column, window.columns);
    cells.forEach((cell, at) => {
      const column = window.column + at;
      if (drawn.axes.columns.sizeOf(column) === 0) return;
      if (merges.length > 0 && drawn.merges.over(row, column) !== null) return;
      elements.push(drawCell(drawn, { row, column, rows: 1, columns: 1 }, cell));
    });
  }
  for (const merge of merges) elements.push(drawCell(drawn, merge, drawn.sheet.cell(merge.row, merge.column)));
  return elements;
}

function drawCell(drawn: DrawnSheet, cells: Cells, cell: Parameters<typeof cellElement>[0]): HTMLElement {
  const { rows, columns } = drawn.axes;
  const { row, column } = cells;
  const over = drawn.conditions.lookOver(row, column);
  const made = cellElement(over === null ? cell : { ...cell, look: { ...cell.look, ...over } }, drawn.words);
  drawBar(drawn, made, row, column);
  made.dataset['at'] = `${row} ${column}`;
  made.id = `cell-${row}-${column}`;
  made.setAttribute('role', 'gridcell');
  made.setAttribute('aria-rowindex', String(row + 1));
  made.setAttribute('aria-colindex', String(column + 1));
  const [left, top] = [columns.startOf(column), rows.startOf(row)];
  place(made, left, top, columns.startOf(column + cells.columns) - left, rows.startOf(row + cells.rows) - top);
  if (typeof cell.value === 'number') coverCut(made, columns.startOf(column + cells.columns) - left);
  const note = drawn.notes.get(`${row} ${column}`);
  if (note !== undefined) {
    made.classList.add('noted');
    made.title = note;
  }
  if (typeof cell.value === 'string' && cell.value !== '' && !cell.look.wrap && cells.columns === 1) {
    runOver(drawn, made, row, column);
  }
  return made;
}

/** A bar lies under the number, as long as its share of the cell. */
function drawBar({ conditions }: DrawnSheet, made: HTMLElement, row: number, column: number): void {
  const bar = conditions.barOf(row, column);
  if (bar === null) return;
  const end = `${Math.round(bar.share * 100)}%`;
  made.style.backgroundImage = `linear-gradient(90deg, ${bar.color}66 ${end}, transparent ${end})`;
}

/** Half of a number looks like another number: one that has no room is covered, as in any spreadsheet. */
function coverCut(made: HTMLElement, width: number): void {
  const text = made.firstElementChild;
  const shown = text?.textContent ?? '';
  if (text === null || shown.length * DIGIT + PADDING <= width) return;
  made.title = shown;
  text.textContent = '#'.repeat(Math.max(1, Math.floor((width - PADDING) / DIGIT)));
}

/** A long text runs over the blank cells beside it, as in any spreadsheet. */
function runOver({ sheet, axes }: DrawnSheet, made: HTMLElement, row: number, column: number): void {
  let end = column + 1;
  while (end < column + MOST_RUN_OVER && end < axes.columns.count && isBlank(sheet.cell(row, end))) end += 1;
  if (end === column + 1) return;
  made.classList.add('over');
  const room = axes.columns.startOf(end) - axes.columns.startOf(column);
  const text = made.firstElementChild;
  if (text instanceof HTMLElement) text.style.maxWidth = `${room}px`;
}
