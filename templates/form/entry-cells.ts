import { evaluate } from '../../core/backends/evaluate.ts';
import { toExcelFormula, toExcelRounding } from '../../core/backends/excel.ts';
import type { FormColumn, FormulaColumn, UnitRow } from '../../core/form/form.ts';
import { parseDecimal } from '../../core/quantity/decimal.ts';
import { divide, type Rational, rational, sum } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import { empty, formula, number, text, textFormula } from '../payout/cells.ts';
import type { CellPlan } from '../workbook/plan.ts';
import type { StyleName } from '../workbook/style.ts';
import type { FormBook } from './form-book.ts';

const INPUT_STYLES = {
  number: 'inputValue',
  whole: 'inputCount',
  text: 'inputText',
  date: 'inputDate',
  choice: 'inputText',
} as const satisfies Readonly<Record<string, StyleName>>;

const HUNDRED = rational(100n);

/** The cells of one row of the form. */
export function rowCells(book: FormBook, row: UnitRow, at: number): CellPlan[] {
  const results = rowResults(book, row);
  return book.form.columns.map((column) => cellOf(book, column, { given: row.given, results, at }));
}

interface RowPlace {
  readonly given: ReadonlyMap<string, string>;
  readonly results: ReadonlyMap<string, Rational>;
  readonly at: number;
}

function cellOf(book: FormBook, column: FormColumn, { given, results, at }: RowPlace): CellPlan {
  switch (column.kind) {
    case 'given': {
      const value = given.get(column.id) ?? '';
      if (column.type === 'text') return text(value, 'textWrapped');
      const known = parseDecimal(value);
      return known === null ? text('—', 'textCentered') : number(known, 'value');
    }
    case 'input':
      return empty(INPUT_STYLES[column.type]);
    case 'formula': {
      const result = results.get(column.id);
      const style: StyleName = column.unit === '%' ? 'rate' : 'value';
      const content = formulaContent(book, column, at);
      return result === undefined ? textFormula(content, '', style) : formula(content, result, style);
    }
  }
}

/** Blank until every number it needs is there, and where it has no answer (a task of zero has no 完成率). */
function formulaContent(book: FormBook, { node, needs, rounding }: FormulaColumn, at: number): string {
  const percent = percentColumns(book);
  const cell = (id: string) => `${book.at(id)}${at}`;
  const exact = toExcelFormula(node, ({ id }) => (percent.has(id) ? `(${cell(id)}/100)` : cell(id)));
  const rounded = rounding === undefined ? exact : toExcelRounding(exact, rounding);
  const answer = `IFERROR(${rounded},"")`;
  return needs.length === 0 ? answer : `IF(COUNT(${needs.map(cell).join(',')})<${needs.length},"",${answer})`;
}

/** What the formulas of a row come to before anything is filled in; those further right may need those further left. */
function rowResults(book: FormBook, { given }: UnitRow): ReadonlyMap<string, Rational> {
  const percent = percentColumns(book);
  const results = new Map<string, Rational>();
  const known = (id: string): Rational | undefined => {
    const printed = parseDecimal(given.get(id) ?? '');
    if (printed === null) return results.get(id);
    return percent.has(id) ? divide(printed, HUNDRED) : printed;
  };
  for (const column of book.form.columns) {
    if (column.kind !== 'formula' || column.needs.some((id) => known(id) === undefined)) continue;
    const result = evaluate(column.node, known);
    if (result.kind !== 'known') continue;
    results.set(column.id, column.rounding === undefined ? result.value : round(result.value, column.rounding));
  }
  return results;
}

/** A number printed or filled in under % is a number of hundredths: 22.76 is 22.76%, and 0.2276 in a formula. */
function percentColumns({ form }: FormBook): ReadonlySet<string> {
  return new Set(form.columns.filter(({ kind, unit }) => kind !== 'formula' && unit === '%').map(({ id }) => id));
}

/** 合计 under an open list: the sum of each column that adds up. */
export function totalCells(book: FormBook): CellPlan[] {
  const { form, rows, at, firstRow, lastRow } = book;
  return form.columns.map((column, index) => {
    if (index === 0) return text('合计', 'totalLabel');
    if (column.kind === 'given' || column.total === 'none') return empty('totalLabel');
    const found = rows.flatMap((row) => rowResults(book, row).get(column.id) ?? []);
    return formula(`SUM(${at(column.id)}${firstRow}:${at(column.id)}${lastRow})`, sum(found), 'totalArea');
  });
}
