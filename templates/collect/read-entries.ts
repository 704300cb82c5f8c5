import type { Entry, EntryField, UnitEntries } from '../../core/form/entry.ts';
import { readRowEntries } from '../../core/form/read-row-entries.ts';
import type { Issue } from '../../core/issue/issue.ts';
import type { WorkbookSnapshot } from '../reader/snapshot.ts';
import { cellAddress } from '../workbook/cell-reference.ts';
import type { CellBlock } from './compare/cell-block.ts';
import type { Comparison, FoundRow } from './compare/compare-workbook.ts';
import { cellsOfRow } from './compare/placed-sheet.ts';
import { FoundInput, isHidden, returnedSheets } from './returned-sheet.ts';
import type { PlacedField } from './source.ts';

/** What a unit filled in. */
export interface ReadEntries {
  readonly entries: UnitEntries;
  /** Input cells that hold something. */
  readonly filled: number;
  readonly issues: readonly Issue[];
}

/** What knows where the rows of the template stand in the file. */
export type Finder = Pick<Comparison, 'findRow'>;

/** Takes every cell to stand where the template has it, as it does in nearly every file. */
export function templatePlaces({ sheets }: WorkbookSnapshot): Finder {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    findRow: (name, row) => {
      const sheet = byName.get(name);
      return sheet === undefined ? null : { sheet: name, row, cells: cellsOfRow(sheet, row), columnOf: inPlace };
    },
  };
}

function inPlace(column: number): number {
  return column;
}

/**
 * Takes what was filled in, from where the cells stand now. Cells that are gone, or hidden under a merge, are missing; that
 * is said once, where rows, columns and merges are compared.
 */
export function readEntries(snapshot: WorkbookSnapshot, found: Finder, fields: readonly PlacedField[]): ReadEntries {
  const sheetOf = returnedSheets(snapshot);
  const entries = new Map<string, ReadonlyMap<string, Entry>>();
  const issues: Issue[] = [];
  let filled = 0;
  for (const row of rowsOf(fields)) {
    const there = found.findRow(row.sheet, row.row);
    const sheet = there === null ? null : sheetOf(there.sheet);
    if (there === null || sheet === null) continue;
    const left = fieldsLeft(row, there, sheet.mergesIn(there.row));
    if (left.fields.length === 0) continue;
    const cellOf = (_: EntryField, index: number) => {
      const column = there.columnOf(left.columns[index] ?? 0) ?? 0;
      return new FoundInput(there.cells[column - 1], there.row, column);
    };
    const read = readRowEntries(left.fields, cellOf, sheet);
    // An open row that is blank from end to end is no row.
    if (read.entries.size > 0) entries.set(row.item, read.entries);
    if (row.isCounted) filled += countFilled(read.entries);
    for (const each of read.issues) issues.push(withOwnPlace(each, left, there));
  }
  return { entries, filled, issues };
}

function countFilled(entries: ReadonlyMap<string, Entry>): number {
  let count = 0;
  for (const { kind } of entries.values()) if (kind !== 'missing') count += 1;
  return count;
}

/** The fields of one row of the template. */
interface FieldRow {
  readonly item: string;
  readonly sheet: string;
  readonly row: number;
  readonly fields: readonly EntryField[];
  /** Where each stands in the template. */
  readonly columns: readonly number[];
  /** Whether what stands in it was filled in. */
  readonly isCounted: boolean;
}

const ROWS = new WeakMap<readonly PlacedField[], readonly FieldRow[]>();

/** By item; the fields of a form are the same for most of its units. */
function rowsOf(fields: readonly PlacedField[]): readonly FieldRow[] {
  const known = ROWS.get(fields) ?? byItem(fields);
  ROWS.set(fields, known);
  return known;
}

function byItem(fields: readonly PlacedField[]): readonly FieldRow[] {
  const rows = new Map<string, [PlacedField, ...PlacedField[]]>();
  for (const placed of fields) {
    const row = rows.get(placed.field.item);
    if (row === undefined) rows.set(placed.field.item, [placed]);
    else row.push(placed);
  }
  return [...rows].map(([item, row]) => ({
    item,
    sheet: row[0].sheet,
    row: row[0].row,
    fields: row.map(({ field }) => field),
    columns: row.map(({ column }) => column),
    isCounted: row.every(({ prefilled }) => prefilled !== true),
  }));
}

/** The fields whose cells are still there, and not hidden under a merge. */
function fieldsLeft(row: FieldRow, { row: at, columnOf }: FoundRow, merges: readonly CellBlock[]): FieldRow {
  const isLeft = (_: unknown, index: number) => {
    const column = columnOf(row.columns[index] ?? 0);
    return column !== null && !isHidden(merges, at, column);
  };
  if (row.columns.every(isLeft)) return row;
  return { ...row, fields: row.fields.filter(isLeft), columns: row.columns.filter(isLeft) };
}

/** Where rows were put in, the cell has another address in the file than in the template that is sent back. */
function withOwnPlace(found: Issue, { sheet, row, columns }: FieldRow, there: FoundRow): Issue {
  const cell = 'cell' in found.values ? found.values.cell : '';
  const own = columns.find((column) => cellAddress(there.columnOf(column) ?? 0, there.row) === cell);
  if (own === undefined || (there.row === row && there.columnOf(own) === own)) return found;
  return { ...found, place: { ...found.place, path: `${sheet}!${cellAddress(own, row)}` } };
}
