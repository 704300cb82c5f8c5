import { NOT_CALCULATED } from '../../../core/table/cell.ts';
import type { Area } from '../../host/host.ts';
import { doubleDecimal } from '../../host/value-entry.ts';
import { type TypedContent, typedContent } from '../edit/typed-content.ts';
import type { GridCell } from '../model/grid-sheet.ts';
import type { GridWorkbook } from '../model/grid-workbook.ts';
import type { GridWords } from '../words/grid-words.ts';
import { element, place } from './element.ts';
import type { Place } from './move-selection.ts';
import type { SheetView } from './sheet-view.ts';

/** More than this no cell holds. */
const MOST_CHARACTERS = '32767';

/** The field that a cell is edited in, over the cell itself. */
export class CellEditor {
  /** Called after an entry was taken or given up; where to go next, or null to stay. */
  onEnd: (key: string | null) => void = () => {};
  onRefused: () => void = () => {};
  /** Puts what was typed into the one cell. */
  onTyped: (area: Area, typed: TypedContent) => void = () => {};
  readonly #workbook: GridWorkbook;
  readonly #view: SheetView;
  readonly #field = element('input', 'editor');
  #at: Place | null = null;

  constructor(workbook: GridWorkbook, view: SheetView) {
    this.#workbook = workbook;
    this.#view = view;
    this.#field.type = 'text';
    this.#field.autocomplete = 'off';
    this.#field.spellcheck = false;
    this.#field.setAttribute('maxlength', MOST_CHARACTERS);
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    this.#field.addEventListener('blur', () => this.#take(null));
  }

  /** Begins with what the cell holds, or with what a person began to type. */
  open(words: GridWords, typed: string | null = null): void {
    const { sheet, row, column } = this.#workbook.selection;
    const open = this.#workbook.sheet(sheet);
    if (open.protected) {
      this.onRefused();
      return;
    }
    const { axes } = this.#view.drawn;
    this.#at = { row, column };
    this.#workbook.editing = true;
    this.#field.setAttribute('aria-label', words.edit);
    this.#field.value = typed ?? editText(open.cell(row, column));
    const [left, top] = [axes.columns.startOf(column), axes.rows.startOf(row)];
    place(this.#field, left, top, Math.max(140, axes.columns.sizeOf(column)), axes.rows.sizeOf(row));
    this.#view.scroller.firstElementChild?.append(this.#field);
    this.#field.focus();
    if (typed === null) this.#field.select();
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') this.#close(null);
    else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      this.#take(event.key);
    }
  }

  #take(key: string | null): void {
    const at = this.#at;
    if (at === null) return;
    const { value } = this.#field;
    const { sheet } = this.#workbook.selection;
    const before = this.#workbook.sheet(sheet).cell(at.row, at.column);
    this.#close(key);
    if (value !== editText(before))
      this.onTyped({ sheet, ...at, rows: 1, columns: 1 }, typedContent(value, NOT_CALCULATED));
  }

  #close(key: string | null): void {
    this.#at = null;
    this.#workbook.editing = false;
    this.#field.remove();
    this.onEnd(key);
  }
}

/** What stands in the field: a formula, a number to its last digit, a text that would be another thing with its apostrophe. */
export function editText({ value, formula, look }: Pick<GridCell, 'value' | 'formula' | 'look'>): string {
  if (formula !== '') return formula;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return look.numberFormat.includes('%') ? percentText(value) : doubleDecimal(value);
  const typed = typedContent(value, NOT_CALCULATED).content;
  return value === '' || (typed.value === value && typed.formula === '') ? value : `'${value}`;
}

/** `0.65` as people type it where a cell shows per cent: `65%`, with the point moved and no digit lost. */
function percentText(value: number): string {
  const [mantissa = '', sign = ''] = [doubleDecimal(Math.abs(value)), value < 0 ? '-' : ''];
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = fraction.padEnd(2, '0');
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return `${sign}${moved}${digits.length > 2 ? `.${digits.slice(2)}` : ''}%`;
}
