import { requireOnSheet, requireSheetName } from '../../host/check-area.ts';
import type { Area, HostChange } from '../../host/host.ts';
import { HostError } from '../../host/host-error.ts';
import type { Cells, SheetFormat } from '../../host/sheet-format.ts';
import { type FullLook, LookTable } from './grid-look.ts';
import { type GridContent, GridSheet } from './grid-sheet.ts';

/** Who did it: the person at the grid, or a job of the pane. */
export type GridActor = 'person' | 'pane';

export type GridChange = HostChange | { readonly kind: 'formats'; readonly sheet: string };

export type GridListener = (change: GridChange, by: GridActor) => void;

/**
 * A workbook in memory: what the browser shows where there is no Excel. It keeps formulas with the results they came
 * with and calculates nothing. Every refusal is a `HostError`, and nothing has changed then.
 */
export class GridWorkbook {
  readonly #sheets: GridSheet[];
  readonly #looks = new LookTable();
  readonly #listeners = new Set<GridListener>();
  readonly names = new Map<string, string>();
  /** Whether a person is typing in a cell. */
  editing = false;
  #selection: Area;

  constructor(firstSheet: string) {
    requireSheetName(firstSheet, []);
    this.#sheets = [new GridSheet(firstSheet)];
    this.#selection = firstCell(firstSheet);
  }

  get sheets(): readonly GridSheet[] {
    return this.#sheets;
  }

  get selection(): Area {
    return this.#selection;
  }

  sheet(name: string): GridSheet {
    const found = this.#sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new HostError('notFound');
    return found;
  }

  addSheet(name: string, by: GridActor = 'person'): GridSheet {
    const taken = this.#sheets.map((sheet) => sheet.name);
    requireSheetName(name, taken);
    const sheet = new GridSheet(name);
    this.#sheets.push(sheet);
    this.#tell({ kind: 'sheets' }, by);
    return sheet;
  }

  /** A workbook keeps one visible sheet (`unsupported`). */
  removeSheet(name: string, by: GridActor = 'person'): void {
    const sheet = this.sheet(name);
    const next = this.#sheets.find((other) => other !== sheet && other.visible);
    if (next === undefined) throw new HostError('unsupported', 'last visible sheet');
    this.#sheets.splice(this.#sheets.indexOf(sheet), 1);
    if (this.#selection.sheet === name) this.#selection = firstCell(next.name);
    this.#tell({ kind: 'sheets' }, by);
  }

  /** Puts contents into an area, row by row; null leaves a cell alone. */
  write(area: Area, contents: readonly (readonly (GridContent | null)[])[], by: GridActor = 'person'): void {
    requireOnSheet(area);
    const sheet = this.#open(area.sheet);
    contents.forEach((cells, row) => {
      sheet.setContents(area.row + row, area.column, cells);
    });
    this.#tell({ kind: 'cells', area }, by);
  }

  format(name: string, formats: readonly SheetFormat[], by: GridActor = 'person'): void {
    const sheet = this.#open(name);
    for (const format of formats) if (format.kind === 'look') requireOnSheet({ sheet: name, ...format.cells });
    for (const format of formats) {
      if (format.kind === 'look') layLook(sheet, format.cells, this.#looks.laying(format.look));
      else sheet.lay(format);
    }
    this.#tell({ kind: 'formats', sheet: name }, by);
  }

  select(area: Area, by: GridActor = 'person'): void {
    requireOnSheet(area);
    this.sheet(area.sheet);
    this.#selection = area;
    this.#tell({ kind: 'selection' }, by);
  }

  /** Gives a function that ends it. */
  listen(listener: GridListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #open(name: string): GridSheet {
    const sheet = this.sheet(name);
    if (sheet.protected) throw new HostError('protected');
    return sheet;
  }

  #tell(change: GridChange, by: GridActor): void {
    for (const listener of this.#listeners) listener(change, by);
  }
}

function firstCell(sheet: string): Area {
  return { sheet, row: 0, column: 0, rows: 1, columns: 1 };
}

function layLook(sheet: GridSheet, { row, column, rows, columns }: Cells, laid: (look: FullLook) => FullLook): void {
  for (let at = row; at < row + rows; at++) sheet.changeLooks(at, column, columns, laid);
}
