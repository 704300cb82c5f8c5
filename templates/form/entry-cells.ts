import type { Entry } from '../../core/form/entry.ts';
import { rowItem } from '../../core/form/entry-fields.ts';
import type { FormColumn, UnitRow } from '../../core/form/form.ts';
import type { FormulaColumnData, InputColumnData } from '../../core/form/schema.ts';
import { parseDecimal } from '../../core/quantity/decimal.ts';
import { type Rational, sum } from '../../core/quantity/rational.ts';
import { empty, formula, number, text, textFormula } from '../workbook/cells.ts';
import type { CellPlan } from '../workbook/plan.ts';
import type { StyleName } from '../workbook/style.ts';
import type { FormBook } from './form-book.ts';
import { inputCell } from './input-cell.ts';

const INPUT_STYLES = {
  number: 'inputValue',
  whole: 'inputCount',
  text: 'inputText',
  date: 'inputDate',
  choice: 'inputText',
} as const satisfies Readonly<Record<string, StyleName>>;

/** Amounts rounded to this many places stand in line. */
const CENTS = 2;

const NOTHING_FILLED: ReadonlyMap<string, Entry> = new Map();

interface RowContent {
  readonly given: ReadonlyMap<string, string>;
  readonly filled: ReadonlyMap<string, Entry>;
  readonly results: ReadonlyMap<string, Rational>;
}

/** The cells of one row of the form, counted from 0. */
export function rowCells(book: FormBook, index: number): CellPlan[] {
  const content = contentOf(book, index);
  return book.form.columns.map((column) => cellOf(book, column, content, book.firstRow + index));
}

function contentOf({ compute, rows, entries }: FormBook, index: number): RowContent {
  const row: UnitRow = rows[index] ?? { id: null, given: new Map() };
  const filled = entries.get(rowItem(row, index)) ?? NOTHING_FILLED;
  return { given: row.given, filled, results: compute(row.given, filled) };
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
    case 'formula': {
      const result = results.get(column.id);
      const style = resultStyle(column);
      const content = book.formulaAt(column, at);
      return result === undefined ? textFormula(content, '', style) : formula(content, result, style);
    }
  }
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
export function totalCells(book: FormBook): CellPlan[] {
  const { form, rows, at, firstRow, lastRow } = book;
  const contents = rows.map((_, index) => contentOf(book, index));
  return form.columns.map((column, index) => {
    if (index === 0) return text('合计', 'totalLabel');
    if (column.kind === 'given' || column.total === 'none') return empty('totalLabel');
    const found = contents.flatMap((content) => numberIn(content, column.id) ?? []);
    return formula(`SUM(${at(column.id)}${firstRow}:${at(column.id)}${lastRow})`, sum(found), totalStyle(column));
  });
}

function totalStyle(column: FormColumn): StyleName {
  return column.kind === 'formula' && resultStyle(column) === 'money' ? 'totalMoney' : 'totalArea';
}

function numberIn({ filled, results }: RowContent, column: string): Rational | undefined {
  const entry = filled.get(column);
  return entry?.kind === 'number' ? entry.value : results.get(column);
}
