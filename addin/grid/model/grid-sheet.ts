import type { CellValue } from '../../host/host.ts';
import type { Cells, SheetFormat } from '../../host/sheet-format.ts';
import { type FullLook, PLAIN_LOOK } from './grid-look.ts';

export interface GridContent {
  readonly value: CellValue;
  /** With `=`; `''` where there is none. */
  readonly formula: string;
}

export interface GridCell extends GridContent {
  readonly look: FullLook;
}

/** What a sheet carries besides the looks of its cells. */
export type SheetExtra = Exclude<SheetFormat, { kind: 'look' }>;

export const BLANK_CONTENT: GridContent = { value: '', formula: '' };
const BLANK_CELL: GridCell = { ...BLANK_CONTENT, look: PLAIN_LOOK };

/** One sheet of the grid. Only cells with content or a look of their own take room. */
export class GridSheet {
  name: string;
  visible = true;
  protected = false;
  /** Hidden so that nobody shows it by hand. */
  veryHidden = false;
  /** Rows are sparse, and so are the cells of a row. */
  readonly #rows = new Map<number, GridCell[]>();
  /** By their places, in the order they were laid. */
  readonly #extras = new Map<string, SheetExtra>();
  /** Null while it must be listed again. */
  #listed: readonly SheetExtra[] | null = null;
  /** Undefined while it must be found again. */
  #used: Cells | null | undefined = null;

  constructor(name: string) {
    this.name = name;
  }

  cell(row: number, column: number): GridCell {
    return this.#rows.get(row)?.[column] ?? BLANK_CELL;
  }

  /** The cells of a row from one column on. */
  cells(row: number, column: number, columns: number): readonly GridCell[] {
    const cells = this.#rows.get(row);
    const found: GridCell[] = [];
    for (let at = column; at < column + columns; at++) found.push(cells?.[at] ?? BLANK_CELL);
    return found;
  }

  /** Puts contents side by side from one column on; null leaves a cell alone. */
  setContents(row: number, column: number, contents: readonly (GridContent | null)[]): void {
    const cells = this.#rows.get(row) ?? [];
    contents.forEach((content, index) => {
      if (content === null) return;
      const { value, formula } = content;
      const look = cells[column + index]?.look ?? PLAIN_LOOK;
      setCell(cells, column + index, { value, formula, look });
    });
    this.#keep(row, cells);
    this.#used = undefined;
  }

  changeLooks(row: number, column: number, columns: number, change: (look: FullLook) => FullLook): void {
    const cells = this.#rows.get(row) ?? [];
    for (let at = column; at < column + columns; at++) {
      const { value, formula, look } = cells[at] ?? BLANK_CELL;
      setCell(cells, at, { value, formula, look: change(look) });
    }
    this.#keep(row, cells);
  }

  /** From the first cell with content to the last; null on a blank sheet. */
  used(): Cells | null {
    if (this.#used === undefined) this.#used = usedOf(this.#rows);
    return this.#used;
  }

  /** How many rows and columns hold anything, be it a look alone. */
  get extent(): { readonly rows: number; readonly columns: number } {
    let [rows, columns] = [0, 0];
    for (const [row, cells] of this.#rows) {
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, cells.length);
    }
    return { rows, columns };
  }

  /** In the order they were laid. */
  get extras(): readonly SheetExtra[] {
    this.#listed ??= [...this.#extras.values()];
    return this.#listed;
  }

  /** Cells merged into one. */
  get merged(): readonly Cells[] {
    return this.extras.flatMap((extra) => (extra.kind === 'merge' ? [extra.cells] : []));
  }

  /** Lays an extra; one of its kind at the same place gives way. */
  lay(extra: SheetExtra): void {
    const place = placeOf(extra);
    this.#extras.delete(place);
    this.#extras.set(place, extra);
    this.#listed = null;
  }

  #keep(row: number, cells: GridCell[]): void {
    if (cells.some(() => true)) this.#rows.set(row, cells);
    else this.#rows.delete(row);
  }
}

function setCell(cells: GridCell[], column: number, cell: GridCell): void {
  if (!isBlank(cell) || cell.look !== PLAIN_LOOK) cells[column] = cell;
  else delete cells[column];
}

function usedOf(rows: ReadonlyMap<number, readonly GridCell[]>): Cells | null {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const [row, cells] of rows) {
    cells.forEach((cell, column) => {
      if (isBlank(cell)) return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function isBlank({ value, formula }: GridContent): boolean {
  return value === '' && formula === '';
}

/** A sheet has one of some kinds, and of the others as many as there are places. */
function placeOf(extra: SheetExtra): string {
  switch (extra.kind) {
    case 'columnWidth':
    case 'hideColumns':
      return JSON.stringify([extra.kind, extra.column, extra.columns]);
    case 'rowHeight':
      return JSON.stringify([extra.kind, extra.row, extra.rows]);
    case 'note':
      return JSON.stringify([extra.kind, extra.row, extra.column]);
    case 'highlight':
      return JSON.stringify([extra.kind, extra.cells, extra.formula]);
    case 'merge':
    case 'validation':
    case 'dataBar':
      return JSON.stringify([extra.kind, extra.cells]);
    case 'freeze':
    case 'tabColor':
    case 'autoFilter':
      return extra.kind;
  }
}
