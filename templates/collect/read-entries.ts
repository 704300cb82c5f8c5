import type { Entry, EntryField, UnitEntries } from '../../core/form/entry.ts';
import { readRowEntries } from '../../core/form/read-row-entries.ts';
import type { Issue } from '../../core/issue/issue.ts';
import type { WorkbookSnapshot } from '../reader/snapshot.ts';
import { cellAddress } from '../workbook/cell-reference.ts';
import type { Comparison, Located } from './compare/compare-workbook.ts';
import { inputCell, type ReturnedSheet, returnedSheet } from './returned-sheet.ts';
import type { PlacedField } from './source.ts';

/** What a unit filled in. */
export interface ReadEntries {
  readonly entries: UnitEntries;
  /** Input cells that hold something. */
  readonly filled: number;
  readonly issues: readonly Issue[];
}

/** The input cells of one row that are still there. */
interface FoundRow {
  readonly sheet: ReturnedSheet;
  readonly cells: ReadonlyMap<EntryField, Located>;
  /** The cell of the template, `填报表!D5`, by the address in the file. */
  readonly ownPlaces: ReadonlyMap<string, string>;
}

/**
 * Takes what was filled in, from where the cells stand now. Cells that are gone, or hidden under a merge, are missing; that
 * is said once, where rows, columns and merges are compared.
 */
export function readEntries(
  snapshot: WorkbookSnapshot,
  comparison: Comparison,
  fields: readonly PlacedField[],
): ReadEntries {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, returnedSheet(sheet, snapshot)]));
  const entries = new Map<string, ReadonlyMap<string, Entry>>();
  const issues: Issue[] = [];
  let filled = 0;
  for (const [item, row] of byItem(fields)) {
    const found = findRow(row, comparison, sheets);
    if (found === null) continue;
    const { sheet, cells, ownPlaces } = found;
    const cellOf = (field: EntryField) => inputCell(cells.get(field) as Located);
    const read = readRowEntries([...cells.keys()], cellOf, sheet);
    // An open row that is blank from end to end is no row.
    if (read.entries.size > 0) entries.set(item, read.entries);
    const isCounted = row.every(({ prefilled }) => prefilled !== true);
    if (isCounted) filled += [...read.entries.values()].filter(({ kind }) => kind !== 'missing').length;
    issues.push(...read.issues.map((each) => withOwnPlace(each, ownPlaces)));
  }
  return { entries, filled, issues };
}

function byItem(fields: readonly PlacedField[]): ReadonlyMap<string, readonly PlacedField[]> {
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
  comparison: Comparison,
  sheets: ReadonlyMap<string, ReturnedSheet>,
): FoundRow | null {
  const cells = new Map<EntryField, Located>();
  const ownPlaces = new Map<string, string>();
  let there: ReturnedSheet | null = null;
  for (const { field, sheet: name, row: number, column } of row) {
    const located = comparison.find(name, number, column);
    const sheet = located === null ? undefined : sheets.get(located.sheet);
    if (located === null || sheet === undefined || sheet.hides(located)) continue;
    there = sheet;
    cells.set(field, located);
    ownPlaces.set(located.address, `${name}!${cellAddress(column, number)}`);
  }
  return there === null ? null : { sheet: there, cells, ownPlaces };
}

/** Where rows were put in, the cell has another address in the file than in the template that is sent back. */
function withOwnPlace(found: Issue, ownPlaces: ReadonlyMap<string, string>): Issue {
  const cell = 'cell' in found.values ? found.values.cell : '';
  const own = ownPlaces.get(cell);
  return own === undefined || own.endsWith(`!${cell}`) ? found : { ...found, place: { ...found.place, path: own } };
}
