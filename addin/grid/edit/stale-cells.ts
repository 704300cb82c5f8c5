import type { Area } from '../../host/host.ts';
import type { GridWorkbook } from '../model/grid-workbook.ts';
import { formulaReach, type Reach } from './formula-reach.ts';

/** A cell by its sheet and its place. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface FormulaCell extends CellPlace {
  readonly reach: Reach;
}

/** A chain that goes up the sheet takes a round for each link; after so many, whatever is left counts as reached. */
const ROUNDS = 12;

/** The cells with formulas that look at changed cells, or at others that do: their results may be wrong now. */
export function staleCells(workbook: GridWorkbook, changed: readonly CellPlace[]): readonly CellPlace[] {
  const reached = new ReachedCells();
  for (const place of changed) reached.add(place);
  const stale: CellPlace[] = [];
  let rest = formulaCells(workbook).filter((cell) => !reached.has(cell));
  for (let round = 0; rest.length > 0; round++) {
    const before = rest.length;
    rest = rest.filter((cell) => {
      if (round < ROUNDS && cell.reach !== 'all' && !cell.reach.some((area) => reached.touches(area))) return true;
      reached.add(cell);
      stale.push(cell);
      return false;
    });
    if (rest.length === before) break;
  }
  return stale;
}

function formulaCells(workbook: GridWorkbook): readonly FormulaCell[] {
  return workbook.sheets.flatMap((sheet) => {
    const used = sheet.used();
    if (used === null) return [];
    const found: FormulaCell[] = [];
    for (let row = used.row; row < used.row + used.rows; row++) {
      sheet.cells(row, used.column, used.columns).forEach(({ formula }, at) => {
        if (formula === '') return;
        const reach = formulaReach(formula, sheet.name, workbook.names);
        found.push({ sheet: sheet.name, row, column: used.column + at, reach });
      });
    }
    return found;
  });
}

/** Places by sheet and column, so that areas of many rows are looked through quickly. */
class ReachedCells {
  readonly #rows = new Map<string, Map<number, Set<number>>>();

  add({ sheet, row, column }: CellPlace): void {
    const columns = this.#rows.get(sheet.toLowerCase()) ?? new Map<number, Set<number>>();
    this.#rows.set(sheet.toLowerCase(), columns);
    const rows = columns.get(column) ?? new Set<number>();
    columns.set(column, rows);
    rows.add(row);
  }

  has({ sheet, row, column }: CellPlace): boolean {
    return this.#rows.get(sheet.toLowerCase())?.get(column)?.has(row) === true;
  }

  touches({ sheet, row, column, rows, columns }: Area): boolean {
    for (const [at, reached] of this.#rows.get(sheet.toLowerCase()) ?? []) {
      if (at < column || at >= column + columns) continue;
      if (rows === 1 ? reached.has(row) : someWithin(reached, row, row + rows)) return true;
    }
    return false;
  }
}

function someWithin(rows: ReadonlySet<number>, from: number, to: number): boolean {
  if (to - from < rows.size) {
    for (let row = from; row < to; row++) if (rows.has(row)) return true;
    return false;
  }
  for (const row of rows) if (row >= from && row < to) return true;
  return false;
}
