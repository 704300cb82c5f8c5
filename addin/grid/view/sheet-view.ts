import type { Area } from '../../host/host.ts';
import type { Cells } from '../../host/sheet-format.ts';
import type { GridWorkbook } from '../model/grid-workbook.ts';
import type { GridWords } from '../words/grid-words.ts';
import { type DrawnSheet, drawCells } from './draw-cells.ts';
import { columnHeaders, HEADER_HEIGHT, HEADER_WIDTH, rowHeaders } from './draw-headers.ts';
import { element, place } from './element.ts';
import { MergedCells } from './merged-cells.ts';
import { sheetAxes } from './sheet-axes.ts';
import { ShownConditions } from './shown-conditions.ts';

/** Lines drawn beyond what is seen, so that scrolling shows no gaps. */
const AROUND = 4;

/** The sheet on the page: only the cells in view are elements, however many rows there are. */
export class SheetView {
  readonly root = element('div', 'sheet');
  /** What scrolls, and what keys are typed into. */
  readonly scroller = element('div', 'scroller');
  readonly letters = element('div', 'letters');
  readonly digits = element('div', 'digits');
  readonly #content = element('div', 'content');
  readonly #corner = element('div', 'frozen frozen-both');
  readonly #top = element('div', 'frozen frozen-rows');
  readonly #left = element('div', 'frozen frozen-columns');
  readonly #cells = element('div', 'cells');
  readonly #selection = element('div', 'selection');
  readonly #workbook: GridWorkbook;
  #words: GridWords;
  #drawn: DrawnSheet | null = null;
  #asked = false;

  constructor(workbook: GridWorkbook, words: GridWords) {
    this.#workbook = workbook;
    this.#words = words;
    this.scroller.tabIndex = 0;
    this.scroller.setAttribute('role', 'grid');
    this.scroller.setAttribute('aria-multiselectable', 'true');
    for (const layer of [this.#corner, this.#top, this.#left, this.#cells]) layer.setAttribute('role', 'presentation');
    this.#cells.append(this.#selection);
    this.#content.append(this.#corner, this.#top, this.#left, this.#cells);
    this.#content.setAttribute('role', 'row');
    this.scroller.append(this.#content);
    // Each cell tells its row and column itself.
    for (const strip of [this.letters, this.digits]) strip.setAttribute('aria-hidden', 'true');
    this.letters.append(element('div', 'strip'));
    this.digits.append(element('div', 'strip'));
    this.root.append(element('div', 'corner'), this.letters, this.digits, this.scroller);
    this.scroller.addEventListener('scroll', () => this.redraw());
    new ResizeObserver(() => this.redraw()).observe(this.scroller);
  }

  /** The sheet in front: the one the selection is on. */
  get drawn(): DrawnSheet {
    const sheet = this.#workbook.sheet(this.#workbook.selection.sheet);
    if (this.#drawn?.sheet !== sheet) {
      const notes = sheet.extras.flatMap((extra) =>
        extra.kind === 'note' ? [[`${extra.row} ${extra.column}`, extra.text] as const] : [],
      );
      const words = this.#words;
      const [axes, merges] = [sheetAxes(sheet), new MergedCells(sheet)];
      this.#drawn = { sheet, axes, merges, notes: new Map(notes), conditions: new ShownConditions(sheet), words };
    }
    return this.#drawn;
  }

  /** Draws anew what changed, at the next frame. */
  refresh(words: GridWords = this.#words): void {
    this.#words = words;
    this.#drawn = null;
    this.redraw();
  }

  redraw(): void {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      this.#draw();
    });
  }

  /** Scrolls as little as brings a cell into view. */
  reveal({ row, column, columns }: Area): void {
    const { axes } = this.drawn;
    const frozen = this.#frozen();
    const { scroller } = this;
    const [top, left] = [axes.rows.startOf(row), axes.columns.startOf(column)];
    const [bottom, right] = [top + axes.rows.sizeOf(row), axes.columns.startOf(column + Math.min(columns, 1))];
    const [upper, before] = [axes.rows.startOf(frozen.rows), axes.columns.startOf(frozen.columns)];
    if (row >= frozen.rows && top < scroller.scrollTop + upper) scroller.scrollTop = top - upper;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
    if (column >= frozen.columns && left < scroller.scrollLeft + before) scroller.scrollLeft = left - before;
    else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
    this.redraw();
  }

  /** How many rows are seen at once. */
  get page(): number {
    return Math.max(1, this.#window().rows - 2 * AROUND - 1);
  }

  #frozen(): { readonly rows: number; readonly columns: number } {
    const freeze = this.drawn.sheet.extras.find((extra) => extra.kind === 'freeze');
    return freeze?.kind === 'freeze' ? freeze : { rows: 0, columns: 0 };
  }

  #window(): Cells {
    const { rows, columns } = this.drawn.axes;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.scroller;
    const row = Math.max(0, rows.lineAt(scrollTop) - AROUND);
    const column = Math.max(0, columns.lineAt(scrollLeft) - AROUND);
    const lastRow = Math.min(rows.count - 1, rows.lineAt(scrollTop + clientHeight) + AROUND);
    const lastColumn = Math.min(columns.count - 1, columns.lineAt(scrollLeft + clientWidth) + AROUND);
    return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
  }

  #draw(): void {
    const { drawn } = this;
    const { rows, columns } = drawn.axes;
    const window = this.#window();
    const frozen = this.#frozen();
    const { selection } = this.#workbook;
    this.#content.style.width = `${columns.startOf(columns.count)}px`;
    this.#content.style.height = `${rows.startOf(rows.count)}px`;
    this.scroller.setAttribute('aria-rowcount', String(rows.count));
    this.scroller.setAttribute('aria-colcount', String(columns.count));
    this.#cells.replaceChildren(...drawCells(drawn, window), this.#selection);
    const above = { row: 0, rows: frozen.rows };
    const before = { column: 0, columns: frozen.columns };
    this.#fill(this.#top, { ...window, ...above }, rows.startOf(frozen.rows));
    this.#fill(this.#left, { ...window, ...before }, 0, columns.startOf(frozen.columns));
    this.#fill(this.#corner, { ...above, ...before }, rows.startOf(frozen.rows), columns.startOf(frozen.columns));
    this.#drawHeaders(window, selection);
    const top = rows.startOf(selection.row);
    const left = columns.startOf(selection.column);
    const bottom = rows.startOf(Math.min(rows.count, selection.row + selection.rows));
    const right = columns.startOf(Math.min(columns.count, selection.column + selection.columns));
    place(this.#selection, left, top, right - left, bottom - top);
    this.scroller.setAttribute('aria-activedescendant', `cell-${selection.row}-${selection.column}`);
  }

  /** Cells that stay in view lie over those that scroll, so they are drawn a second time. */
  #fill(layer: HTMLElement, cells: Cells, height: number, width = 0): void {
    layer.hidden = cells.rows === 0 || cells.columns === 0;
    layer.replaceChildren();
    if (layer.hidden) return;
    const drawn = drawCells(this.drawn, cells);
    for (const cell of drawn) cell.removeAttribute('id');
    layer.style.setProperty('--high', `${height}px`);
    layer.style.setProperty('--wide', `${width}px`);
    layer.append(...drawn);
  }

  #drawHeaders(window: Cells, selection: Area): void {
    const { rows, columns } = this.drawn.axes;
    const [letters, digits] = [this.letters.firstElementChild, this.digits.firstElementChild] as HTMLElement[];
    const frozen = this.#frozen();
    const { scrollLeft, scrollTop } = this.scroller;
    const keptLetters = columnHeaders(columns, 0, frozen.columns, selection);
    const keptDigits = rowHeaders(rows, 0, frozen.rows, selection);
    for (const kept of [...keptLetters, ...keptDigits]) kept.classList.add('kept');
    for (const kept of keptLetters) kept.style.marginLeft = `${scrollLeft}px`;
    for (const kept of keptDigits) kept.style.marginTop = `${scrollTop}px`;
    letters?.replaceChildren(...columnHeaders(columns, window.column, window.columns, selection), ...keptLetters);
    digits?.replaceChildren(...rowHeaders(rows, window.row, window.rows, selection), ...keptDigits);
    if (letters !== undefined) letters.style.transform = `translateX(${-scrollLeft}px)`;
    if (digits !== undefined) digits.style.transform = `translateY(${-scrollTop}px)`;
    this.letters.style.left = `${HEADER_WIDTH}px`;
    this.digits.style.top = `${HEADER_HEIGHT}px`;
  }
}
