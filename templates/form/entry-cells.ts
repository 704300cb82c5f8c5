import type { FormColumn } from '../../core/form/form.ts';
import type { FormulaColumnData, InputColumnData } from '../../core/form/schema.ts';
import { parseDecimal } from '../../core/quantity/decimal.ts';
import { type Rational, sum } from '../../core/quantity/rational.ts';
import { empty, formula, number, sheetNumber, text } from '../workbook/cells.ts';
import type { CellPlan, FormulaResult } from '../workbook/plan.ts';
import type { StyleName } from '../workbook/style.ts';
import type { FormBook } from './form-book.ts';
import { inputCell } from './input-cell.ts';
import { numberIn, type RowContent } from './row-content.ts';

const INPUT_STYLES = {
  number: 'inputValue',
  whole: 'inputCount',
  text: 'inputText',
  date: 'inputDate',
  choice: 'inputText',
} as const satisfies Readonly<Record<string, StyleName>>;

/** Amounts rounded to this many places stand in line. */
const CENTS = 2;

/** The cells of a row that stands at this place in the sheet. */
export function rowCells(book: FormBook, content: RowContent, at: number): readonly CellPlan[] {
  return book.form.columns.map((column) => cellOf(book, column, content, at));
}

/** The same for a row with something filled in: what is given in it stands there as it is sent out. */
export function filledCells(
  book: FormBook,
  content: RowContent,
  at: number,
  sent: readonly (CellPlan | null)[],
): readonly (CellPlan | null)[] {
  return book.form.columns.map((column, index) =>
    column.kind === 'given' ? (sent[index] ?? null) : cellOf(book, column, content, at),
  );
}

function cellOf(book: FormBook, column: FormColumn, { given, filled, results }: RowContent, at: number): CellPlan {
  switch (column.kind) {
    case 'given': {
      const value = given.get(column.id) ?? '';
      if (column.type === 'text') return text(value, 'textWrapped');
      const known = parseDecimal(value);
      return known === null ? text('—', 'textCentered') : number(known, givenStyle(book, column));
    }
    case 'input':
      return inputCell(filled.get(column.id), inputStyle(book, column));
    case 'formula':
      return {
        kind: 'formula',
        formula: book.formulaAt(column, at),
        result: shownResult(results.get(column.id)),
        style: resultStyle(column),
      };
  }
}

/** The result of a formula as a sheet stores it: blank where it has none. */
export function shownResult(result: Rational | undefined): FormulaResult {
  return result === undefined ? { kind: 'text', text: '' } : { kind: 'number', decimal: sheetNumber(result) };
}

/** A 序号 stands in the middle; what a unit is given to do, and what has a unit of measure, is an amount. */
function givenStyle({ form }: FormBook, { id, unit }: FormColumn): StyleName {
  const isAmount = unit !== '' || form.data.assigned.some(({ column }) => column === id);
  return isAmount ? 'value' : 'textCentered';
}

function resultStyle({ unit, rounding }: FormulaColumnData): StyleName {
  if (unit === '%') return 'rate';
  return rounding?.places === CENTS ? 'money' : 'value';
}

/** What is told about a task takes as many lines as it needs; a row of a list keeps to one. */
function inputStyle({ form }: FormBook, { type }: InputColumnData): StyleName {
  return type === 'text' && form.data.rows.kind === 'fixed' ? 'inputWrapped' : INPUT_STYLES[type];
}

/** 合计 under an open list: the sum of each column that adds up. */
export function totalCells(book: FormBook, contents: readonly RowContent[]): readonly CellPlan[] {
  const { form, at, firstRow, lastRow } = book;
  return form.columns.map((column, index) => {
    if (index === 0) return text('合计', 'totalLabel');
    if (!hasTotal(column)) return empty('totalLabel');
    const content = `SUM(${at(column.id)}${firstRow}:${at(column.id)}${lastRow})`;
    return formula(content, totalOf(column, contents), totalStyle(column));
  });
}

/** Whether a column but the first adds up. */
export function hasTotal(column: FormColumn): boolean {
  return column.kind !== 'given' && column.total === 'sum';
}

/** What a column comes to over these rows. */
export function totalOf({ id }: FormColumn, contents: readonly RowContent[]): Rational {
  return sum(contents.flatMap((content) => numberIn(content, id) ?? []));
}

function totalStyle(column: FormColumn): StyleName {
  return column.kind === 'formula' && resultStyle(column) === 'money' ? 'totalMoney' : 'totalArea';
}
