import type { KnownRow } from './known-row.ts';
import type { SettingsSaid } from './sheet-settings.ts';

/** An element beside the rows. */
export interface KnownElement {
  readonly bytes: Buffer;
  readonly said: SettingsSaid;
}

const SHEETS_KEPT = 16;
/** Of all rows of a sheet together; their cells take some ten times as much. */
const ROW_BYTES = 128 * 1024;
const ELEMENTS_KEPT = 32;
const ELEMENT_BYTES = 32 * 1024;

/**
 * What was read of a sheet in one workbook, so that in the next only what differs has to be taken apart: in forms that
 * were sent out and filled in, the numbers. Nothing is taken for known by its place: its bytes are compared, and what
 * they mean depends on nothing else.
 */
export class KnownSheet {
  readonly #rows = new Map<number, KnownRow>();
  readonly #elements: KnownElement[] = [];
  #rowBytes = 0;

  /** The row that stood at this place among the rows. */
  row(place: number): KnownRow | undefined {
    return this.#rows.get(place);
  }

  keepRow(place: number, row: KnownRow): void {
    const before = this.#rows.get(place)?.bytes.length ?? 0;
    const after = this.#rowBytes - before + row.bytes.length;
    if (after > ROW_BYTES) return;
    this.#rowBytes = after;
    this.#rows.set(place, row);
  }

  /** The element that stood at this place among those beside the rows. */
  element(place: number): KnownElement | undefined {
    return this.#elements[place];
  }

  keepElement(place: number, element: KnownElement): void {
    if (place < ELEMENTS_KEPT && element.bytes.length <= ELEMENT_BYTES) this.#elements[place] = element;
  }
}

/** The sheets of workbooks that were read before. */
export class KnownSheets {
  readonly #sheets = new Map<string, KnownSheet>();

  of(name: string): KnownSheet {
    const known = this.#sheets.get(name);
    if (known !== undefined) return known;
    const [oldest] = this.#sheets.keys();
    if (this.#sheets.size === SHEETS_KEPT && oldest !== undefined) this.#sheets.delete(oldest);
    const sheet = new KnownSheet();
    this.#sheets.set(name, sheet);
    return sheet;
  }
}
