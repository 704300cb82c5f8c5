import type { Entry, EntryField, UnitEntries } from '../../core/form/entry.ts';
import { type InputCell, readRowEntries } from '../../core/form/read-row-entries.ts';
import type { Issue } from '../../core/issue/issue.ts';
import type { WorkbookSnapshot } from '../reader/snapshot.ts';
import { cellAddress } from '../workbook/cell-reference.ts';
import type { Comparison } from './compare/compare-workbook.ts';
import { cellsOfRow } from './compare/placed-sheet.ts';
import { inputCell, type ReturnedSheet, returnedSheet } from './returned-sheet.ts';
import type { PlacedField } from './source.ts';

/** What a unit filled in. */
export interface ReadEntries {
  readonly entries: UnitEntries;
  /** Input cells that hold something. */
  readonly filled: number;
  readonly issues: readonly Issue[];
}

/** What knows where the cells of the template stand in the file. */
export type Finder = Pick<Comparison, 'find'>;

/** Takes every cell to stand where the template has it, as it does in nearly every file. */
export function templatePlaces({ sheets }: WorkbookSnapshot): Finder {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    find: (name, row, column) => {
      const sheet = byName.get(name);
      if (sheet === undefined) return null;
      return { sheet: name, row, column, address: cellAddress(column, row), cell: cellsOfRow(sheet, row)[column - 1] };
    },
  };
}

/** The input cells of one row that are still there. */
interface FoundRow {
  readonly sheet: ReturnedSheet;
  readonly cells: ReadonlyMap<EntryField, InputCell>;
  /** Where it is another, the cell of the template, `填报表!D5`, by the address in the file. */
  readonly ownPlaces: ReadonlyMap<string, string>;
}

/**
 * Takes what was filled in, from where the cells stand now. Cells that are gone, or hidden under a merge, are missing; that
 * is said once, where rows, columns and merges are compared.
 */
export function readEntries(snapshot: WorkbookSnapshot, found: Finder, fields: readonly PlacedField[]): ReadEntries {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, returnedSheet(sheet, snapshot)]));
  const entries = new Map<string, ReadonlyMap<string, Entry>>();
  const issues: Issue[] = [];
  let filled = 0;
  for (const [item, row] of rowsOf(fields)) {
    const there = findRow(row, found, sheets);
    if (there === null) continue;
    const { sheet, cells, ownPlaces } = there;
    const cellOf = (field: EntryField) => cells.get(field) as InputCell;
    const read = readRowEntries([...cells.keys()], cellOf, sheet);
    // An open row that is blank from end to end is no row.
    if (read.entries.size > 0) entries.set(item, read.entries);
    const isCounted = row.every(({ prefilled }) => prefilled !== true);
    if (isCounted) filled += [...read.entries.values()].filter(({ kind }) => kind !== 'missing').length;
    issues.push(...read.issues.map((each) => withOwnPlace(each, ownPlaces)));
  }
  return { entries, filled, issues };
}

type FieldRows = ReadonlyMap<string, readonly PlacedField[]>;

const ROWS = new WeakMap<readonly PlacedField[], FieldRows>();

/** By item; the fields of a form are the same for most of its units. */
function rowsOf(fields: readonly PlacedField[]): FieldRows {
  const known = ROWS.get(fields) ?? byItem(fields);
  ROWS.set(fields, known);
  return known;
}

function byItem(fields: readonly PlacedField[]): FieldRows {
  const rows = new Map<string, PlacedField[]>();
  for (const placed of fields) {
    const row = rows.get(placed.field.item);
    if (row === undefined) rows.set(placed.field.item, [placed]);
    else row.push(placed);
  }
  return rows;
}

function findRow(
  row: readonly PlacedField[],
  found: Finder,
  sheets: ReadonlyMap<string, ReturnedSheet>,
): FoundRow | null {
  const cells = new Map<EntryField, InputCell>();
  const ownPlaces = new Map<string, string>();
  let there: ReturnedSheet | null = null;
  for (const { field, sheet: name, row: number, column } of row) {
    const located = found.find(name, number, column);
    const sheet = located === null ? undefined : sheets.get(located.sheet);
    if (located === null || sheet === undefined || sheet.hides(located)) continue;
    there = sheet;
    cells.set(field, inputCell(located));
    if (located.row !== number || located.column !== column)
      ownPlaces.set(located.address, `${name}!${cellAddress(column, number)}`);
  }
  return there === null ? null : { sheet: there, cells, ownPlaces };
}

/** Where rows were put in, the cell has another address in the file than in the template that is sent back. */
function withOwnPlace(found: Issue, ownPlaces: ReadonlyMap<string, string>): Issue {
  const cell = 'cell' in found.values ? found.values.cell : '';
  const own = ownPlaces.get(cell);
  return own === undefined ? found : { ...found, place: { ...found.place, path: own } };
}
