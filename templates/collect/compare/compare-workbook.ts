import type { Issue } from '../../../core/issue/issue.ts';
import type { SnapshotCell, SnapshotRow, WorkbookSnapshot } from '../../reader/snapshot.ts';
import { cellAddress } from '../../workbook/cell-reference.ts';
import { IDENTITY_SHEET } from '../../workbook/identity-sheet.ts';
import type { WorkbookPlan } from '../../workbook/plan.ts';
import { alignColumns } from './align-columns.ts';
import { alignRows } from './align-rows.ts';
import { compareCells, findOutside } from './compare-cells.ts';
import { compareFormats } from './compare-formats.ts';
import { compareIdentity } from './compare-identity.ts';
import { compareLines } from './compare-lines.ts';
import { compareLocks } from './compare-locks.ts';
import { compareValidations } from './compare-validations.ts';
import { doubtfulCells } from './doubtful-cells.ts';
import { LineMap } from './line-map.ts';
import { type MatchedSheet, matchSheets } from './match-sheets.ts';
import { compareMerges } from './merged-cells.ts';
import { cellsOfRow, type PlacedBook, type PlacedSheet, placeOfCell, widthOf } from './placed-sheet.ts';
import { SheetIssues } from './sheet-issues.ts';

export { compareResults } from './compare-results.ts';

/** What was done to a workbook besides filling it in. */
export interface Comparison {
  /** By sheet, in the order of the template; sheets that were renamed, put in, or are gone come first. */
  readonly issues: readonly Issue[];
  /** Where a cell of the template stands in the file; null where its sheet, row or column is gone. Rows and columns count from 1. */
  readonly find: (sheet: string, row: number, column: number) => Located | null;
  /** The same of a whole row. */
  readonly findRow: (sheet: string, row: number) => FoundRow | null;
  /** Whether anything stands elsewhere than in the template, or under another name. */
  readonly isMoved: boolean;
  /** Whether another formula stands in a formula cell of the template. */
  readonly isFormulaChanged: (sheet: string, row: number, column: number) => boolean;
}

/** A cell of the file. */
export interface Located {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly cell: SnapshotCell | undefined;
}

/** A row of the template in the file. */
export interface FoundRow {
  readonly sheet: string;
  readonly row: number;
  readonly cells: SnapshotRow['cells'];
  /** The column of the file that a column of the template is; null where it is gone. */
  readonly columnOf: (column: number) => number | null;
}

export interface CompareOptions {
  /** Names of sheets that may be in the file besides the template's. */
  readonly mayHave: readonly string[];
}

/** Faults that a row or column put in or taken out would explain. */
const SIGNS_OF_MOVING = ['lockedCellChanged', 'formulaTypedOver', 'formulaChanged', 'outsideForm'] as const;

/**
 * Formulas that are written in another way are taken apart to be compared; a template has some ten thousand characters of
 * them. Beyond this, as only a workbook made to do harm has it, every other way of writing is another formula.
 */
const MOST_EFFORT = 500_000;

/**
 * Holds a workbook that came back against the workbook as it would have been written, by what its parts mean: Excel, WPS and
 * LibreOffice renumber, reorder and respell nearly everything on saving.
 *
 * Everything is taken to stand where it stood; only where that leaves faults in the content are rows and columns aligned
 * anew, so that what moved is told once and not cell by cell.
 */
export function compareWorkbook(
  snapshot: WorkbookSnapshot,
  expected: WorkbookPlan,
  { mayHave }: CompareOptions,
): Comparison {
  const { pairs, issues } = matchSheets(snapshot, expected, mayHave);
  const isRenamed = pairs.some(({ plan, found }) => plan.name !== found.name);
  let book: PlacedBook = {
    sheets: pairs.map(inPlace),
    dateSystem: snapshot.dateSystem,
    isMoved: isRenamed,
    effort: { left: MOST_EFFORT },
  };
  let judged = judge(book);
  if (judged.sheets.some((sheet) => SIGNS_OF_MOVING.some((code) => sheet.has(code)))) {
    const sheets = pairs.map(aligned);
    if (sheets.some(({ rows, columns }) => rows.isMoved || columns.isMoved)) {
      book = { ...book, sheets, isMoved: true, effort: { left: MOST_EFFORT } };
      judged = judge(book);
    }
  }
  const byName = new Map(book.sheets.map((sheet) => [sheet.plan.name, sheet]));
  const { changedFormulas } = judged;
  return {
    issues: [...issues, ...judged.sheets.flatMap((sheet) => sheet.list())],
    find: (sheet, row, column) => locate(byName.get(sheet), row, column),
    findRow: (sheet, row) => locateRow(byName.get(sheet), row),
    isMoved: book.isMoved,
    isFormulaChanged: (sheet, row, column) => changedFormulas.has(formulaKey(sheet, row, column)),
  };
}

function inPlace({ plan, found }: MatchedSheet): PlacedSheet {
  return { plan, found, rows: new LineMap(plan.rows.length), columns: new LineMap(widthOf(plan)) };
}

function aligned(pair: MatchedSheet): PlacedSheet {
  if (pair.plan.name === IDENTITY_SHEET) return inPlace(pair);
  const columns = alignColumns(pair.plan, pair.found);
  return { ...pair, rows: alignRows(pair.plan, pair.found, columns), columns };
}

function judge(book: PlacedBook) {
  const changedFormulas = new Set<string>();
  const sheets = book.sheets.map((sheet) => {
    const issues = new SheetIssues(sheet);
    if (sheet.plan.name === IDENTITY_SHEET) {
      compareIdentity(sheet, issues);
      return issues;
    }
    compareLines(sheet, issues);
    const merged = compareMerges(sheet, issues);
    const cells = doubtfulCells(book, sheet);
    compareCells(book, sheet, cells, merged, issues, (row, column) =>
      changedFormulas.add(formulaKey(sheet.plan.name, row, column)),
    );
    findOutside(sheet, merged, issues);
    const lost = compareValidations(book, sheet, merged, issues);
    compareLocks(cells, merged, lost, issues);
    compareFormats(cells, merged, issues);
    return issues;
  });
  return { sheets, changedFormulas };
}

function formulaKey(sheet: string, row: number, column: number): string {
  return `${row},${column},${sheet}`;
}

function locate(sheet: PlacedSheet | undefined, row: number, column: number): Located | null {
  const place = sheet === undefined ? null : placeOfCell(sheet, row, column);
  if (sheet === undefined || place === null) return null;
  return {
    sheet: sheet.found.name,
    row: place.row,
    column: place.column,
    address: cellAddress(place.column, place.row),
    cell: place.cell,
  };
}

function locateRow(sheet: PlacedSheet | undefined, row: number): FoundRow | null {
  const there = sheet?.rows.at(row) ?? null;
  if (sheet === undefined || there === null) return null;
  const { found, columns } = sheet;
  return { sheet: found.name, row: there, cells: cellsOfRow(found, there), columnOf: (column) => columns.at(column) };
}
