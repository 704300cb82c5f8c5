import { LIMITS } from '../../templates/workbook/limits.ts';
import type { EntryRows } from './entry.ts';
import type { Area } from './host.ts';
import { HostError } from './host-error.ts';
import type { Cells } from './sheet-format.ts';

/** Refuses an area that is not on a sheet, as `shape`. */
export function requireOnSheet({ row, column, rows, columns }: Area): void {
  const counts = [row, column, rows, columns].every(Number.isInteger);
  const inside = row >= 0 && column >= 0 && row + rows <= LIMITS.rows && column + columns <= LIMITS.columns;
  if (!counts || rows < 1 || columns < 1 || !inside) {
    throw new HostError('shape', `${rows} x ${columns} from row ${row}, column ${column}`);
  }
}

/** Whether the first of the cells lies in the area. */
export function beginsIn({ row, column }: Cells, area: Area): boolean {
  const [below, right] = [row - area.row, column - area.column];
  return below >= 0 && below < area.rows && right >= 0 && right < area.columns;
}

/** Refuses entries that do not fill the area exactly, as `shape`. */
export function requireShape(area: Area, entries: EntryRows): void {
  requireOnSheet(area);
  if (entries.length !== area.rows || entries.some((row) => row.length !== area.columns)) {
    throw new HostError('shape', `entries do not have ${area.rows} x ${area.columns} cells`);
  }
}

/** Refuses a name that no sheet can have, or that one of these has in any case of letters, as `shape`. */
export function requireSheetName(name: string, taken: readonly string[]): void {
  const possible = name.length > 0 && name.length <= LIMITS.sheetName && !/[[\]:*?/\\]|^'|'$/.test(name);
  if (!possible || isTaken(name, taken)) throw new HostError('shape', 'sheet name');
}

/** Programs tell neither sheets nor defined names apart by the case of letters. */
export function isTaken(name: string, taken: readonly string[]): boolean {
  return taken.some((other) => other.toLowerCase() === name.toLowerCase());
}
