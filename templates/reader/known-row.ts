import type { StoredCell } from './cell-value.ts';
import { LESS } from './xml-bytes.ts';
import { decodeStoredValue } from './xml-text.ts';
import type { XmlWindow } from './xml-window.ts';

/** A cell of a known row, as it is told again with the value that stands there now. */
export interface KnownCell extends StoredCell {
  value: string | undefined;
  readonly column: number;
  /** Where its value stands in the row; both are 0 in a cell without one. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** A row of an earlier workbook, with where the values of its cells stand in it. */
export class KnownRow {
  readonly number: number;
  readonly bytes: Buffer;
  readonly cells: readonly KnownCell[];
  /** Where the values start in the row that was matched last. */
  readonly #starts: number[] = [];

  constructor(number: number, bytes: Buffer, cells: readonly KnownCell[]) {
    this.number = number;
    this.bytes = bytes;
    this.cells = cells;
  }

  /** The position after the row that starts here, if it is the known one but for values; -1 otherwise. */
  match(window: XmlWindow, start: number): number {
    let at = start;
    let from = 0;
    for (let place = 0; place < this.cells.length; place++) {
      const { valueStart, valueEnd } = this.cells[place] as KnownCell;
      if (valueStart === 0) continue;
      if (!window.hasStretch(this.bytes, from, valueStart, at)) return -1;
      at += valueStart - from;
      this.#starts[place] = at;
      at = window.find(LESS, at);
      from = valueEnd;
    }
    return window.hasStretch(this.bytes, from, this.bytes.length, at) ? at + this.bytes.length - from : -1;
  }

  /** The cell as it stands in the row that was matched last. */
  cell(window: XmlWindow, place: number): KnownCell {
    const cell = this.cells[place] as KnownCell;
    if (cell.valueStart > 0) {
      cell.value = decodeStoredValue(window.textBefore(LESS, this.#starts[place] as number), cell.type);
    }
    return cell;
  }
}
