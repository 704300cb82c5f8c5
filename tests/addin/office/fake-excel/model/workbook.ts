import type { Area, CellValue } from '../../../../../addin/host/host.ts';
import { FakeSheet } from './sheet.ts';

/** Who changed something: the add-in through the wire, or somebody else. */
export type Source = 'addin' | 'person';

export type WorkbookEvent =
  | { readonly kind: 'cells'; readonly sheet: FakeSheet; readonly address: string; readonly source: Source }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted'; readonly sheet: FakeSheet }
  | { readonly kind: 'selection' };

/** A workbook in Excel with one empty sheet, and its only user. */
export class FakeWorkbook {
  readonly sheets: FakeSheet[] = [];
  /** What defined names refer to, with `=`. */
  readonly names = new Map<string, string>();
  /** What formulas come to, as far as somebody said. */
  readonly results = new Map<string, CellValue>();
  selected: Area;
  /** Whether a person is typing in a cell. */
  editing = false;
  /** Told of every change. */
  readonly listeners = new Set<(event: WorkbookEvent) => void>();
  #nextId = 1;

  constructor(firstSheet: string) {
    this.addSheet(firstSheet);
    this.selected = { sheet: firstSheet, row: 0, column: 0, rows: 1, columns: 1 };
  }

  /** A sheet by its name, in any case of letters, or by its id. */
  sheet(key: string): FakeSheet | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  addSheet(name: string): FakeSheet {
    const sheet = new FakeSheet(
      `{00000000-0001-0000-0000-${String(this.#nextId++).padStart(12, '0')}}`,
      name,
      this.results,
    );
    this.sheets.push(sheet);
    this.tell({ kind: 'sheetAdded', sheet });
    return sheet;
  }

  removeSheet(sheet: FakeSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.tell({ kind: 'sheetDeleted', sheet });
  }

  select(area: Area): void {
    this.selected = area;
    this.tell({ kind: 'selection' });
  }

  tell(event: WorkbookEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
