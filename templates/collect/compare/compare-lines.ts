import { columnLetters } from '../../workbook/cell-reference.ts';
import type { CellPlan } from '../../workbook/plan.ts';
import { givenText } from './cell-meaning.ts';
import { isInput } from './given-look.ts';
import type { LineRun } from './line-map.ts';
import { holdsSomething, type PlacedSheet, shortened, shownText } from './placed-sheet.ts';
import type { SheetIssues } from './sheet-issues.ts';

/**
 * Tells the rows and columns that were put in or taken out, neighbours together. An error where something stands in what was
 * put in, because it is not collected, or where given content is gone; what was empty changes nothing that counts.
 */
export function compareLines(sheet: PlacedSheet, issues: SheetIssues): void {
  const { rows, columns } = sheet;
  for (const run of rows.inserted) {
    const found = shortened(textsIn(sheet, run, null).join('　'));
    const values = { rows: spanText(run, String), count: countOf(run), found };
    issues.add('rowsInserted', found === '' ? 'warning' : 'error', { row: run.first }, values);
  }
  for (const run of rows.deleted) {
    const labels = linesOf(run).map((row) => rowLabel(sheet, row));
    const values = { count: countOf(run), expected: shortened(labels.map(({ text }) => text).join('、')) };
    issues.add('rowsDeleted', labels.some(({ isGiven }) => isGiven) ? 'error' : 'warning', null, values);
  }
  for (const run of columns.inserted) {
    const found = shortened(textsIn(sheet, null, run).join('　'));
    const values = { columns: spanText(run, columnLetters), count: countOf(run), found };
    issues.add('columnsInserted', found === '' ? 'warning' : 'error', null, values);
  }
  for (const run of columns.deleted) {
    const labels = linesOf(run).map((column) => columnLabel(sheet, column));
    issues.add('columnsDeleted', 'error', null, { count: countOf(run), expected: shortened(labels.join('、')) });
  }
}

/** What was written into lines that were put in; a formula that Excel or a person copied down is nothing written. */
function textsIn({ found }: PlacedSheet, rows: LineRun | null, columns: LineRun | null): readonly string[] {
  const isIn = (run: LineRun | null, line: number) => run === null || (line >= run.first && line <= run.last);
  return found.rows
    .filter(({ number }) => isIn(rows, number))
    .flatMap(({ cells }) => cells.filter((_, index) => isIn(columns, index + 1)))
    .filter((cell) => holdsSomething(cell) && cell.formula === null)
    .map(shownText);
}

function linesOf({ first, last }: LineRun): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function countOf({ first, last }: LineRun): string {
  return String(last - first + 1);
}

function spanText({ first, last }: LineRun, text: (line: number) => string): string {
  return first === last ? text(first) : `${text(first)}-${text(last)}`;
}

/** A row is called by its first given text, or by its number where it was empty. */
function rowLabel({ plan }: PlacedSheet, row: number): { readonly text: string; readonly isGiven: boolean } {
  const given = (plan.rows[row - 1]?.cells ?? []).flatMap((cell) => givenIn(cell));
  const [text = `第 ${row} 行`] = given;
  return { text, isGiven: given.length > 0 };
}

function givenIn(cell: CellPlan | null): readonly string[] {
  if (cell === null || cell.kind === 'formula' || isInput(cell)) return [];
  const text = givenText(cell);
  return text === '' ? [] : [text];
}

function columnLabel({ plan }: PlacedSheet, column: number): string {
  const cells = plan.rows.map(({ cells: all }) => all[column - 1] ?? null);
  const header = cells.find((cell) => cell?.style === 'header') ?? null;
  const [text = columnLetters(column)] = header === null ? cells.flatMap(givenIn) : givenIn(header);
  return text;
}
