import { columnLetters } from '../workbook/cell-reference.ts';
import { PLAIN_SHEET, row, text } from '../workbook/cells.ts';
import type { SheetPlan } from '../workbook/plan.ts';
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
  return {
    ...PLAIN_SHEET,
    name: SHEETS.entry,
    tabColor: 'F2C94C',
    columns: form.columns.map(({ width: wide }) => ({ width: wide })),
    rows: [
      row([text(data.title, 'title')]),
      row([text([data.documentNumber ?? '', data.issuer].filter((part) => part !== '').join('　'), 'subtitle')]),
      row([text(`${data.unitTerm}：${unit}`, 'emphasis')]),
      row(form.columns.map(({ term }) => text(term, 'header'))),
      ...rows.map((_, index) => row(rowCells(book, index))),
      ...(rows.length === 0 ? [row([text('文件没有给这个单位安排任务', 'note')])] : []),
      ...(adds ? [row(totalCells(book))] : []),
    ],
    merges: [1, 2, 3, ...(rows.length === 0 ? [firstRow] : [])].map((at) => `A${at}:${last}${at}`),
    frozen: { rows: HEADER_ROW, columns: 1 },
    validations: rows.length === 0 ? [] : entryValidations(book),
    print: { orientation: 'landscape', repeatRows: `1:${HEADER_ROW}`, area: `A1:${last}${end}` },
  };
}
