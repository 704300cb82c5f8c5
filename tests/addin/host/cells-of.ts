import { CLEARED, type Entry, numberEntry, textEntry } from '../../../addin/host/entry.ts';
import type { Area, CellValue, Host, HostChange } from '../../../addin/host/host.ts';
import { SHEET } from './opened.ts';

/** An area of the first sheet, by its first cell and its size. */
export function area(row: number, column: number, rows = 1, columns = 1, sheet = SHEET): Area {
  return { sheet, row, column, rows, columns };
}

/** Entries as a person would type them, for tables of tests: a text, a number as a decimal, null. */
export function typed(...cells: readonly (string | null)[]): readonly (Entry | null)[] {
  return cells.map((cell) => {
    if (cell === null) return null;
    if (cell === '') return CLEARED;
    if (cell.startsWith('=')) return cell as Entry;
    return /^-?\d+(\.\d+)?$/.test(cell) ? numberEntry(cell) : textEntry(cell);
  });
}

export async function valuesOf(host: Host, cells: Area): Promise<readonly (readonly CellValue[])[]> {
  return (await host.read(cells)).values;
}

/** Collects what the host tells. */
export function changesOf(host: Host): { readonly told: HostChange[]; readonly end: () => void } {
  const told: HostChange[] = [];
  return { told, end: host.onChange((change) => told.push(change)) };
}

/** Waits until events that are under way have arrived. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
