import { columnLetters } from '../workbook/cell-reference.ts';
import { PLAIN_SHEET, row, text } from '../workbook/cells.ts';
import { landscapePaper } from '../workbook/paper.ts';
import type { RowPlan, SheetPlan } from '../workbook/plan.ts';
import { rowCells, totalCells } from './entry-cells.ts';
import { entryValidations } from './entry-rules.ts';
import { type FormBook, HEADER_ROW, SHEETS } from './form-book.ts';

/** 填报表: the rows of one unit, yellow cells to fill in, the rest locked. */
export function entrySheet(book: FormBook): SheetPlan {
  const { form, rows, unit, width, firstRow, lastRow } = book;
  const { data } = form;
  const last = columnLetters(width);
  const adds = data.rows.kind === 'open' && data.columns.some((each) => each.kind !== 'given' && each.total === 'sum');
  const end = lastRow + (adds ? 1 : 0);
  const columns = form.columns.map(({ width: wide }) => ({ width: wide }));
  return {
    ...PLAIN_SHEET,
    name: SHEETS.entry,
    tabColor: 'F2C94C',
    columns,
    rows: [
      row([text(data.title, 'title')]),
      row([text([data.documentNumber ?? '', data.issuer].filter((part) => part !== '').join('　'), 'subtitle')]),
      row([text(`${data.unitTerm}：${unit}`, 'emphasis')]),
      row(form.columns.map(({ term }) => text(term, 'header'))),
      ...rows.map((_, index) => formRow(book, index)),
      ...(rows.length === 0 ? [row([text('文件没有给这个单位安排任务', 'note')])] : []),
      ...(adds ? [row(totalCells(book))] : []),
    ],
    merges: [1, 2, 3, ...(rows.length === 0 ? [firstRow] : [])].map((at) => `A${at}:${last}${at}`),
    frozen: { rows: HEADER_ROW, columns: 1 },
    validations: rows.length === 0 ? [] : entryValidations(book),
    print: {
      orientation: 'landscape',
      paper: landscapePaper(columns),
      repeatRows: `1:${HEADER_ROW}`,
      area: `A1:${last}${end}`,
    },
  };
}

/** The rows of a list stay as low as a line; those of a task grow with the words that are written beside it. */
function formRow(book: FormBook, index: number): RowPlan {
  const cells = row(rowCells(book, index));
  return book.form.data.rows.kind === 'fixed' ? { ...cells, grows: true } : cells;
}
