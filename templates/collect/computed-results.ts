import type { FormColumn } from '../../core/form/form.ts';
import { hasTotal, shownResult, totalOf } from '../form/entry-cells.ts';
import { hasTotals } from '../form/entry-sheet.ts';
import { type FormBook, SHEETS } from '../form/form-book.ts';
import { filledContents } from '../form/row-content.ts';
import type { WorkbookPlan } from '../workbook/plan.ts';
import type { ComputedResult } from './source.ts';

/** The results that stand in a workbook. */
export function resultsIn({ sheets }: WorkbookPlan): readonly ComputedResult[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column): ComputedResult[] =>
        cell?.kind === 'formula' ? [{ sheet: name, row: row + 1, column: column + 1, result: cell.result }] : [],
      ),
    ),
  );
}

/** The results that stand in the workbook of a form, without making the workbook. */
export function formResults(book: FormBook): readonly ComputedResult[] {
  const { form, firstRow, lastRow } = book;
  const contents = filledContents(book);
  const results: ComputedResult[] = [];
  const put = (row: number, index: number, result: ComputedResult['result']) =>
    results.push({ sheet: SHEETS.entry, row, column: index + 1, result });
  const formulas = placesOf(form.columns, ({ kind }) => kind === 'formula');
  for (const [at, content] of contents.entries()) {
    for (const [index, { id }] of formulas) put(firstRow + at, index, shownResult(content.results.get(id)));
  }
  if (!hasTotals(book)) return results;
  for (const [index, column] of placesOf(form.columns, hasTotal)) {
    if (index > 0) put(lastRow + 1, index, shownResult(totalOf(column, contents)));
  }
  return results;
}

function placesOf(columns: readonly FormColumn[], isOne: (column: FormColumn) => boolean) {
  return [...columns.entries()].filter(([, column]) => isOne(column));
}
