import type { Area } from '../../host/host.ts';
import { isBlank } from '../model/grid-sheet.ts';
import type { GridWorkbook } from '../model/grid-workbook.ts';
import type { GridWords } from '../words/grid-words.ts';
import type { CellEditor } from './cell-editor.ts';
import { HEADER_WIDTH } from './draw-headers.ts';
import { type Place, placeAfterKey } from './move-selection.ts';
import { charactersOf } from './sheet-axes.ts';
import type { SheetClipboard } from './sheet-clipboard.ts';
import type { SheetView } from './sheet-view.ts';

const NARROWEST = 24;

/** What a person does to the sheet with keys and the pointer. */
export class SheetInput {
  readonly #workbook: GridWorkbook;
  readonly #view: SheetView;
  readonly #editor: CellEditor;
  readonly #clipboard: SheetClipboard;
  readonly #words: () => GridWords;
  /** Where a selection began and where it ends now; a selection of the pane begins anew. */
  #anchor: Place = { row: 0, column: 0 };
  #end: Place = { row: 0, column: 0 };

  constructor(
    workbook: GridWorkbook,
    view: SheetView,
    editor: CellEditor,
    clipboard: SheetClipboard,
    words: () => GridWords,
  ) {
    this.#workbook = workbook;
    this.#view = view;
    this.#editor = editor;
    this.#clipboard = clipboard;
    this.#words = words;
    view.scroller.addEventListener('keydown', (event) => this.#key(event));
    view.scroller.addEventListener('pointerdown', (event) => this.#press(event));
    view.scroller.addEventListener('dblclick', () => editor.open(words()));
    view.letters.addEventListener('pointerdown', (event) => this.#pressLetter(event));
    view.digits.addEventListener('pointerdown', (event) => this.#pressDigit(event));
    editor.onEnd = (key) => {
      view.scroller.focus();
      if (key !== null) this.#move(key, false, false);
    };
    workbook.listen((change, by) => {
      if (change.kind !== 'selection' || by !== 'pane') return;
      const { row, column } = workbook.selection;
      this.#anchor = { row, column };
      this.#end = this.#anchor;
    });
  }

  /** Moves to another sheet, to its first cell. */
  toSheet(name: string): void {
    this.#anchor = { row: 0, column: 0 };
    this.#end = this.#anchor;
    this.#workbook.select({ sheet: name, row: 0, column: 0, rows: 1, columns: 1 });
  }

  #key(event: KeyboardEvent): void {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (altKey || event.isComposing) return;
    const far = ctrlKey || metaKey;
    if (key === 'F2') this.#editor.open(this.#words());
    else if (key === 'Enter') this.#editor.open(this.#words());
    else if (key === 'Delete' || key === 'Backspace') this.#clipboard.clear();
    else if (far && key.toLowerCase() === 'a') this.#selectUsed();
    else if (far && key.toLowerCase() === 'z') this.#clipboard.undo();
    else if (key.length === 1 && !far) this.#editor.open(this.#words(), key);
    // Tab leaves the sheet, as it leaves any other part of a page.
    else if (key === 'Tab' || !this.#move(key, far, shiftKey)) return;
    event.preventDefault();
  }

  #move(key: string, far: boolean, extend: boolean): boolean {
    const { sheet, axes } = this.#view.drawn;
    const size = {
      rows: axes.rows.count,
      columns: axes.columns.count,
      filled: ({ row, column }: Place) => !isBlank(sheet.cell(row, column)),
    };
    const next = placeAfterKey(key, far, extend ? this.#end : this.#anchor, size, this.#view.page);
    if (next === null) return false;
    this.#select(extend ? this.#anchor : next, next);
    return true;
  }

  #select(anchor: Place, end: Place): void {
    this.#anchor = anchor;
    this.#end = end;
    const area: Area = {
      sheet: this.#workbook.selection.sheet,
      row: Math.min(anchor.row, end.row),
      column: Math.min(anchor.column, end.column),
      rows: Math.abs(anchor.row - end.row) + 1,
      columns: Math.abs(anchor.column - end.column) + 1,
    };
    this.#workbook.select(area);
    this.#view.reveal({ ...area, ...end, rows: 1, columns: 1 });
  }

  #press(event: PointerEvent): void {
    const start = placeOf(event);
    if (start === null || event.button !== 0) return;
    this.#select(event.shiftKey ? this.#anchor : start, start);
    const { scroller } = this.#view;
    const drag = (moved: PointerEvent): void => {
      const at = placeOf(moved);
      if (at !== null && (at.row !== this.#end.row || at.column !== this.#end.column)) this.#select(this.#anchor, at);
    };
    scroller.addEventListener('pointermove', drag);
    window.addEventListener('pointerup', () => scroller.removeEventListener('pointermove', drag), { once: true });
  }

  #pressLetter(event: PointerEvent): void {
    const { edge } = dataOf(event.target);
    if (edge !== undefined) this.#pullEdge(Number(edge), event);
    const { column } = dataOf(event.target);
    if (edge !== undefined || column === undefined) return;
    const used = this.#view.drawn.sheet.used();
    this.#select(
      { row: 0, column: Number(column) },
      { row: used === null ? 0 : used.row + used.rows - 1, column: Number(column) },
    );
  }

  #pressDigit(event: PointerEvent): void {
    const { row } = dataOf(event.target);
    if (row === undefined) return;
    const used = this.#view.drawn.sheet.used();
    this.#select(
      { row: Number(row), column: 0 },
      { row: Number(row), column: used === null ? 0 : used.column + used.columns - 1 },
    );
  }

  /** Pulls the edge of a column to another width. */
  #pullEdge(column: number, event: PointerEvent): void {
    event.preventDefault();
    const { scroller, drawn } = this.#view;
    const start = drawn.axes.columns.startOf(column);
    const pull = ({ clientX }: PointerEvent): void => {
      const from = this.#view.root.getBoundingClientRect().left + HEADER_WIDTH + start - scroller.scrollLeft;
      const characters = charactersOf(Math.max(NARROWEST, clientX - from));
      drawn.sheet.lay({ kind: 'columnWidth', column, columns: 1, characters });
      this.#view.refresh();
    };
    window.addEventListener('pointermove', pull);
    window.addEventListener('pointerup', () => window.removeEventListener('pointermove', pull), { once: true });
  }

  #selectUsed(): void {
    const used = this.#view.drawn.sheet.used();
    if (used === null) return;
    this.#select(
      { row: used.row, column: used.column },
      { row: used.row + used.rows - 1, column: used.column + used.columns - 1 },
    );
  }
}

function placeOf(event: PointerEvent): Place | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (cell?.dataset['at'] ?? '').split(' ');
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

function dataOf(target: EventTarget | null): DOMStringMap {
  return target instanceof HTMLElement ? target.dataset : {};
}
