import { readDate } from '../../../core/quantity/date.ts';
import type { Rational } from '../../../core/quantity/rational.ts';
import { readNumber } from '../../../core/quantity/read-number.ts';
import type { Unit } from '../../../core/quantity/unit.ts';
import type { Cell } from '../../../core/table/cell.ts';
import { noteText, subtotalLabel } from '../../../core/table/row-label.ts';
import { showsDay } from '../../../templates/reader/number-format.ts';
import { exactOf } from '../../functions/double.ts';
import { isErrorValue } from '../../host/entry.ts';
import type { Area, Block, CellValue } from '../../host/host.ts';

/** What stands in a cell, as far as a check is interested. */
export type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: Rational }
  /** A day that is a number with the format of a day. */
  | { readonly kind: 'day' }
  | { readonly kind: 'numberText'; readonly value: Rational; readonly unit: Unit | null }
  | { readonly kind: 'dayText'; readonly iso: string }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'text' };

/** A cell of the block; row and column count from 0 within it. */
export interface ScanCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  /** As it stands, for sentences. */
  readonly found: string;
  readonly formula: string;
  readonly format: string;
}

/** A row below the header: of the list, a total, a part of one, or a line below the list. */
export type RowRole =
  | { readonly kind: 'item' }
  | { readonly kind: 'total'; readonly label: string }
  | { readonly kind: 'part' }
  | { readonly kind: 'note' };

/** A block taken as one table: cells read, header and rows told apart. */
export interface SheetGrid {
  readonly area: Area;
  readonly cells: readonly (readonly ScanCell[])[];
  /** The first row below the header; 0 where there is none. */
  readonly bodyStart: number;
  /** The header of each column, the lowest where there are several; empty where there is none. */
  readonly headers: readonly string[];
  /** From `bodyStart` on. */
  readonly roles: readonly RowRole[];
  /** The cells of each column below the header; their places go with the roles. */
  readonly columns: readonly (readonly ScanCell[])[];
}

/** ID numbers, accounts and codes: no amount has so many digits, and none begins with a zero. */
const CODE = /^\s*(?:0\d+|\d{12,}[\dXx]?)\s*$/;
/** In any width; most texts are names, and need no reading. */
const DIGIT = /\p{N}/u;
const EIGHT_DIGITS = /^\s*\d{8}\s*$/;
const DAY_HEADER = /日期|时间|年月日/;

/** So many rows are read between two breaths. */
const ROWS_AT_ONCE = 2000;

/** Reads a block; `pause` is called between some rows and the next. */
export async function gridOf(block: Block, pause: () => Promise<void>): Promise<SheetGrid> {
  const read = cellReader();
  const cells: ScanCell[][] = [];
  for (const [row, values] of block.values.entries()) {
    if (row % ROWS_AT_ONCE === 0) await pause();
    const [formulas, formats] = [block.formulas[row] ?? [], block.formats[row] ?? []];
    cells.push(
      values.map((value, column) => {
        const [formula, format] = [formulas[column] ?? '', formats[column] ?? ''];
        const { content, found } = read(value, format);
        return { row, column, content, found, formula, format };
      }),
    );
  }
  const bodyStart = findBody(cells);
  const headers = Array.from({ length: block.area.columns }, (_, column) => headerOf(cells, bodyStart, column));
  const roles: RowRole[] = [];
  const columns: ScanCell[][] = headers.map(() => []);
  for (let row = bodyStart; row < cells.length; row += 1) {
    if (row % ROWS_AT_ONCE === 0) await pause();
    const body = (cells[row] ?? []).map((cell) => asDay(cell, headers[cell.column]));
    cells[row] = body;
    roles.push(roleOf(body));
    for (const cell of body) columns[cell.column]?.push(cell);
  }
  return { area: block.area, cells, bodyStart, headers, roles, columns };
}

interface CellRead {
  readonly content: Content;
  readonly found: string;
}

/** So many different values are kept; a long list has the same villages, areas and prices again and again. */
const MOST_KEPT = 10_000;

/** Reads cells of one block: what a number format shows is found out once, and so is what a value is. */
function cellReader(): (value: CellValue, format: string) => CellRead {
  const days = new Map<string, boolean>();
  const kept = new Map<CellValue, CellRead>();
  const isDay = (format: string): boolean => {
    const known = days.get(format) ?? showsDay(format);
    days.set(format, known);
    return known;
  };
  return (value, format) => {
    if (typeof value === 'number' && isDay(format)) return { content: DAY, found: String(value) };
    const known = kept.get(value);
    if (known !== undefined) return known;
    const read = { content: contentOf(value), found: String(value) };
    if (kept.size < MOST_KEPT) kept.set(value, read);
    return read;
  };
}

const DAY: Content = { kind: 'day' };
const TEXT: Content = { kind: 'text' };
const BLANK: Content = { kind: 'blank' };

function contentOf(value: CellValue): Content {
  if (typeof value === 'boolean') return TEXT;
  if (typeof value === 'number') {
    const exact = exactOf(value);
    return exact === null ? TEXT : { kind: 'number', value: exact };
  }
  if (value.trim() === '') return BLANK;
  if (isErrorValue(value)) return { kind: 'error', code: value };
  if (!DIGIT.test(value) || CODE.test(value)) return TEXT;
  const day = EIGHT_DIGITS.test(value) ? null : readDate(value);
  if (day !== null) return { kind: 'dayText', iso: day };
  const reading = readNumber(value);
  return reading.kind === 'number' ? { kind: 'numberText', value: reading.value, unit: reading.unit } : TEXT;
}

/** 20231106 is a day where the header says so. */
function asDay(cell: ScanCell, header = ''): ScanCell {
  if (cell.content.kind !== 'numberText' || !EIGHT_DIGITS.test(cell.found) || !DAY_HEADER.test(header)) return cell;
  const iso = readDate(cell.found);
  return iso === null ? cell : { ...cell, content: { kind: 'dayText', iso } };
}

/** The first row with something to compute with that is no row of years: `指标 | 2021 | 2022` is a header. */
function findBody(cells: readonly (readonly ScanCell[])[]): number {
  const found = cells.findIndex((row) => {
    const filled = row.filter(({ content }) => content.kind !== 'blank');
    const numbers = filled.filter(({ content }) => isAmount(content) || content.kind.startsWith('day'));
    const enough = filled.length >= Math.min(2, row.length);
    const years = numbers.length > 1 && numbers.every(({ found: text }) => /^(?:19|20)\d{2}$/.test(text));
    return enough && numbers.length > 0 && !years;
  });
  return found < 0 ? Math.min(1, cells.length - 1) : found;
}

function headerOf(cells: readonly (readonly ScanCell[])[], bodyStart: number, column: number): string {
  const above = cells.slice(0, bodyStart).map((row) => row[column]?.found.trim() ?? '');
  return above.findLast((text) => text !== '') ?? '';
}

function roleOf(cells: readonly ScanCell[]): RowRole {
  const texts = cells.flatMap(({ content, found }): Cell[] =>
    content.kind === 'text' ? [{ kind: 'text', text: found }] : [],
  );
  const row = { number: 0, cells: texts };
  const first = cells.find(({ content }) => content.kind !== 'blank')?.found.replace(/\s+/g, '') ?? '';
  if (/^其中[:：]?/.test(first)) return { kind: 'part' };
  const label = subtotalLabel(row);
  if (label !== null) return { kind: 'total', label };
  return noteText(row) === null ? { kind: 'item' } : { kind: 'note' };
}

/** A number, or a text that reads as one. */
export function isAmount(content: Content): content is Extract<Content, { value: Rational }> {
  return content.kind === 'number' || content.kind === 'numberText';
}

/** Consecutive cells of a column that go together. */
export function runsOf<T>(cells: readonly ScanCell[], keyOf: (cell: ScanCell) => T): readonly (readonly ScanCell[])[] {
  const runs: ScanCell[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last.row + 1 === cell.row && keyOf(last) === keyOf(cell)) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
