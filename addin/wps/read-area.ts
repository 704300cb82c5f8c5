import { requireOnSheet } from '../host/check-area.ts';
import type { Area, Block } from '../host/host.ts';
import { areasOf, type OpenWorkbook, rangeOn } from './open-workbook.ts';
import { tableOfParts, uniformParts } from './uniform-parts.ts';
import type { WpsSheet } from './wps-application.ts';
import { cellFormula, cellValue, rowsOf } from './wps-values.ts';

const GENERAL = 'General';

/** What stands in an area. Only what is in use is asked for: a person may have selected whole columns. */
export function readArea(open: OpenWorkbook, area: Area): Block {
  requireOnSheet(area);
  const sheet = open.sheet(area.sheet);
  const used = areasOf(area.sheet, sheet.UsedRange)[0];
  const part = used === undefined ? null : commonPart(area, used);
  const rows = part === null ? null : readRows(sheet, part);
  const framed = <T>(found: readonly (readonly T[])[] | undefined, blank: T) =>
    part === null || found === undefined ? blankRows(area, blank) : frame(area, part, found, blank);
  return {
    area,
    values: framed(rows?.values, ''),
    formulas: framed(rows?.formulas, ''),
    formats: framed(rows?.formats, GENERAL),
  };
}

function readRows(sheet: WpsSheet, area: Area): Omit<Block, 'area'> {
  const range = rangeOn(sheet, area);
  const formulas = rowsOf(range.Formula, area.rows, area.columns);
  const values = rowsOf(range.Value2, area.rows, area.columns);
  const formats = uniformParts(area, (part) => numberFormat(sheet, part), Number.POSITIVE_INFINITY);
  const table = <T>(cell: (row: number, column: number) => T): readonly (readonly T[])[] =>
    Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_, c) => cell(r, c)));
  return {
    values: table((r, c) => cellValue(values[r]?.[c], formulas[r]?.[c])),
    formulas: table((r, c) => cellFormula(formulas[r]?.[c], values[r]?.[c])),
    formats: tableOfParts(area, formats ?? [], GENERAL),
  };
}

function numberFormat(sheet: WpsSheet, part: Area): string | undefined {
  const found = rangeOn(sheet, part).NumberFormat ?? undefined;
  return part.rows * part.columns > 1 ? found : (found ?? GENERAL);
}

function commonPart(area: Area, used: Area): Area | null {
  const row = Math.max(area.row, used.row);
  const column = Math.max(area.column, used.column);
  const rows = Math.min(area.row + area.rows, used.row + used.rows) - row;
  const columns = Math.min(area.column + area.columns, used.column + used.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: area.sheet, row, column, rows, columns } : null;
}

/** Rows of one and the same row: whole columns are a million of them. */
function blankRows<T>({ rows, columns }: Area, blank: T): readonly (readonly T[])[] {
  return new Array<T[]>(rows).fill(new Array<T>(columns).fill(blank));
}

/** The rows that were read, with blanks around them up to the area. */
function frame<T>(area: Area, part: Area, found: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] {
  const left = new Array<T>(part.column - area.column).fill(blank);
  const right = new Array<T>(area.column + area.columns - part.column - part.columns).fill(blank);
  return [
    ...blankRows({ ...area, rows: part.row - area.row }, blank),
    ...found.map((row) => [...left, ...row, ...right]),
    ...blankRows({ ...area, rows: area.row + area.rows - part.row - part.rows }, blank),
  ];
}
