import type { EntryField } from './entry.ts';
import { entryBounds } from './entry-bounds.ts';
import { type Form, rowsFor, type UnitRow } from './form.ts';

/** The cells that a unit fills in, row by row and from left to right. */
export function entryFields(form: Form, unit: string, memberOf: readonly string[] = []): readonly EntryField[] {
  const open = form.data.rows.kind === 'open' ? { open: true as const } : {};
  const columns = form.columns.flatMap((column) =>
    column.kind === 'input' ? [{ column, bounds: { ...entryBounds(column), ...open } }] : [],
  );
  return rowsFor(form, unit, memberOf).flatMap((row, index) => {
    const [item, itemName] = [rowItem(row, index), rowName(form, row, index)];
    return columns.map(({ column: { id, term, unit: measure, required }, bounds }): EntryField => {
      return { item, column: id, itemName, columnName: term, unit: measure, required, ...bounds };
    });
  });
}

/** The id of a row among the entries; an open row has its number, counted from 1. */
export function rowItem({ id }: UnitRow, index: number): string {
  return id ?? String(index + 1);
}

/** What a row is called: the first text that is given in it, `营造林`; an open row is `第 3 行`. */
export function rowName(form: Form, { given }: UnitRow, index: number): string {
  const name = form.columns.find((column) => column.kind === 'given' && column.type === 'text')?.id ?? '';
  return given.get(name) ?? `第 ${index + 1} 行`;
}
