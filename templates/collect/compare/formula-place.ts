import { parseA1Ref } from '@borgar/fx/xlsx';
import { columnLetters, onSheet } from '../../workbook/cell-reference.ts';
import { type CellReference, formulaMeaning, formulaTokens, isReference, type Reference } from './formula-meaning.ts';
import type { LineMap, LineRun } from './line-map.ts';
import type { PlacedBook, PlacedSheet } from './placed-sheet.ts';

/**
 * Whether a formula of the file means the same as the template's, where rows, columns and sheets may have moved: each of its
 * references has to name the cells of the template that it named before. A range grows and shrinks with what is put into it
 * or taken out of it, and a reference to a cell that is gone is `#REF!`.
 */
export function sameFormula(book: PlacedBook, own: PlacedSheet, expected: string, found: string): boolean {
  if (expected === found && !book.isMoved) return true;
  book.effort.left -= expected.length + found.length;
  if (book.effort.left < 0) return false;
  const [wanted, is] = [formulaMeaning(expected), formulaMeaning(found)];
  if (wanted.shape !== is.shape) return false;
  return wanted.references.every((reference, index) => {
    const there = is.references[index];
    return there !== undefined && sameReference(book, own, reference, there);
  });
}

function sameReference(book: PlacedBook, own: PlacedSheet, expected: Reference, found: Reference): boolean {
  if (expected === 'gone') return found === 'gone';
  const sheet = expected.sheet === '' ? own : sheetNamed(book, expected.sheet, 'plan');
  if (sheet === undefined) return found === 'gone';
  const { rows, columns } = sheet;
  const [down, across] = [rowsOf(expected), columnsOf(expected)];
  const isGone = (lines: LineMap, run: LineRun | null) => run !== null && lines.range(run) === null;
  if (isGone(rows, down) || isGone(columns, across)) return found === 'gone';
  if (found === 'gone' || sheet !== (found.sheet === '' ? own : sheetNamed(book, found.sheet, 'found'))) return false;
  return sameLines(rows, down, rowsOf(found)) && sameLines(columns, across, columnsOf(found));
}

function sameLines(lines: LineMap, expected: LineRun | null, found: LineRun | null): boolean {
  return expected === null || found === null ? expected === found : lines.covers(expected, found);
}

function rowsOf({ top, bottom }: CellReference): LineRun | null {
  return top === null || bottom === null ? null : { first: top, last: bottom };
}

function columnsOf({ left, right }: CellReference): LineRun | null {
  return left === null || right === null ? null : { first: left, last: right };
}

function sheetNamed({ sheets }: PlacedBook, name: string, side: 'plan' | 'found'): PlacedSheet | undefined {
  return sheets.find((sheet) => sheet[side].name.toUpperCase() === name);
}

/** The formula of the template with its references where they stand now: what is to be put back into the file. */
export function formulaThere(book: PlacedBook, own: PlacedSheet, formula: string): string {
  if (!book.isMoved) return formula;
  return formulaTokens(formula)
    .map((token) => (isReference(token) ? referenceThere(book, own, token.value) : token.value))
    .join('');
}

function referenceThere(book: PlacedBook, own: PlacedSheet, text: string): string {
  const parsed = parseA1Ref(text, { allowNamed: false });
  if (parsed === undefined || !('range' in parsed)) return text;
  const { range, sheetName = '' } = parsed;
  const sheet = sheetName === '' ? own : sheetNamed(book, sheetName.toUpperCase(), 'plan');
  if (sheet === undefined) return '#REF!';
  const lines = (map: LineMap, first: number | null, last: number | null | undefined): LineRun | 'all' | null =>
    first === null || last === null || last === undefined ? 'all' : map.range({ first: first + 1, last: last + 1 });
  const rows = lines(sheet.rows, range.top, range.bottom);
  const columns = lines(sheet.columns, range.left, range.right);
  if (rows === null || columns === null) return '#REF!';
  const corner = (side: 'first' | 'last', columnFixed: boolean, rowFixed: boolean) => {
    const letters = columns === 'all' ? '' : `${columnFixed ? '$' : ''}${columnLetters(columns[side])}`;
    return `${letters}${rows === 'all' ? '' : `${rowFixed ? '$' : ''}${rows[side]}`}`;
  };
  const start = corner('first', range.$left === true, range.$top === true);
  const end = corner('last', range.$right === true, range.$bottom === true);
  const cells = text.includes(':') ? `${start}:${end}` : start;
  return sheetName === '' ? cells : onSheet(sheet.found.name, cells);
}
