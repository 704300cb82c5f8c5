import type { Area } from '../../host/host.ts';
import { HostError } from '../../host/host-error.ts';
import { copiedText, pastedRows } from '../edit/copied-text.ts';
import type { PersonWrites } from '../edit/person-writes.ts';
import { ruleFault } from '../edit/rule-fault.ts';
import type { TypedContent } from '../edit/typed-content.ts';
import type { FileFinding } from '../files/messages.ts';
import { BLANK_CONTENT } from '../model/grid-sheet.ts';
import type { GridWorkbook } from '../model/grid-workbook.ts';
import type { GridWords } from '../words/grid-words.ts';

/** What one copying or pasting may hold: the page stands still meanwhile. */
const MOST_CELLS = 200_000;

/** What a person does to the selected cells at once: copies, pastes, clears and takes back. */
export class SheetClipboard {
  onSaid: (finding: FileFinding) => void = () => {};
  readonly #workbook: GridWorkbook;
  readonly #writes: PersonWrites;
  readonly #words: () => GridWords;

  constructor(workbook: GridWorkbook, writes: PersonWrites, scroller: HTMLElement, words: () => GridWords) {
    this.#workbook = workbook;
    this.#writes = writes;
    this.#words = words;
    scroller.addEventListener('copy', (event) => this.#copy(event));
    scroller.addEventListener('cut', (event) => {
      if (this.#copy(event)) this.clear();
    });
    scroller.addEventListener('paste', (event) => this.#paste(event));
  }

  clear(): void {
    const { selection } = this.#workbook;
    const blank: TypedContent = { content: BLANK_CONTENT, numberFormat: null };
    const used = this.#withinUsed(selection);
    if (used === null) return;
    this.write(
      used,
      Array.from({ length: used.rows }, () => Array.from({ length: used.columns }, () => blank)),
    );
  }

  undo(): void {
    const area = this.#writes.undo();
    if (area === null) return;
    this.#workbook.select(area, 'pane');
    this.onSaid({ severity: 'info', text: this.#words().undone });
  }

  /** Writes what may stand there; what breaks a rule or a lock is told, and nothing is written then. */
  write(area: Area, typed: readonly (readonly TypedContent[])[]): void {
    try {
      const sheet = this.#workbook.sheet(area.sheet);
      for (const [r, row] of typed.entries()) {
        for (const [c, { content }] of row.entries()) {
          const fault = ruleFault(sheet, area.row + r, area.column + c, content, this.#words());
          if (fault === null) continue;
          this.onSaid({ severity: 'warning', text: fault });
          return;
        }
      }
      this.#writes.write(area, typed);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { protected: locked, failed } = this.#words();
      this.onSaid({ severity: 'warning', text: error.fault === 'protected' ? locked : failed(error.fault) });
    }
  }

  #copy(event: ClipboardEvent): boolean {
    if (this.#workbook.editing) return false;
    event.preventDefault();
    const area = this.#withinUsed(this.#workbook.selection);
    const { rows, columns } = area ?? { rows: 0, columns: 0 };
    if (rows * columns > MOST_CELLS) {
      this.onSaid({ severity: 'warning', text: this.#words().tooMuch });
      return false;
    }
    if (area === null) return false;
    const sheet = this.#workbook.sheet(area.sheet);
    const cells = Array.from({ length: rows }, (_, at) => sheet.cells(area.row + at, area.column, columns));
    event.clipboardData?.setData('text/plain', copiedText(cells, this.#words().waiting));
    this.onSaid({ severity: 'info', text: this.#words().copied(rows * columns) });
    return true;
  }

  #paste(event: ClipboardEvent): void {
    if (this.#workbook.editing) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    const typed = pastedRows(text);
    const [rows, columns] = [typed.length, typed[0]?.length ?? 0];
    if (rows * columns > MOST_CELLS) {
      this.onSaid({ severity: 'warning', text: this.#words().tooMuch });
      return;
    }
    const { sheet, row, column } = this.#workbook.selection;
    const area = { sheet, row, column, rows, columns };
    this.write(area, typed);
    this.#workbook.select(area, 'pane');
  }

  /** What of an area holds anything; null where nothing does. */
  #withinUsed(area: Area): Area | null {
    const used = this.#workbook.sheet(area.sheet).used();
    if (used === null) return null;
    const rows = Math.min(area.rows, used.row + used.rows - area.row);
    const columns = Math.min(area.columns, used.column + used.columns - area.column);
    return rows <= 0 || columns <= 0 ? null : { ...area, rows, columns };
  }
}
