import type { UnitRow } from '../../core/form/form.ts';
import { columnLetters } from '../workbook/cell-reference.ts';
import { PLAIN_SHEET, row, text } from '../workbook/cells.ts';
import { landscapePaper } from '../workbook/paper.ts';
import type { RowPlan, SheetPlan } from '../workbook/plan.ts';
import { filledCells, hasTotal, rowCells, totalCells } from './entry-cells.ts';
import { entryValidations } from './entry-rules.ts';
import { type FormBook, HEADER_ROW, SHEETS } from './form-book.ts';
import { filledContents, sentContents } from './row-content.ts';

/** The line with the name of the unit. */
const UNIT_ROW = 3;

const COMMON = new WeakMap<readonly UnitRow[], SheetPlan>();

/**
 * 填报表 as it is sent out: the rows of one unit, yellow cells to fill in, the rest locked. Units that get the same rows have
 * them and all about them in common; a unit's own is the line with its name.
 */
export function sentSheet(book: FormBook): SheetPlan {
  const { form, unit, rows: own } = book;
  const common = COMMON.get(own) ?? commonSheet(book);
  COMMON.set(own, common);
  const rows = common.rows.with(UNIT_ROW - 1, row([text(`${form.data.unitTerm}：${unit}`, 'emphasis')]));
  return { ...common, rows };
}

/** The same with what the unit has filled in. */
export function entrySheet(book: FormBook): SheetPlan {
  const sent = sentSheet(book);
  if (book.entries.size === 0) return sent;
  const { firstRow, lastRow } = book;
  const [before, contents] = [sentContents(book), filledContents(book)];
  const rows = [...sent.rows];
  for (const [index, content] of contents.entries()) {
    const [at, there] = [firstRow + index, rows[firstRow - 1 + index]];
    if (content === before[index] || there === undefined) continue;
    rows[at - 1] = { ...there, cells: filledCells(book, content, at, there.cells) };
  }
  if (hasTotals(book)) rows[lastRow] = row(totalCells(book, contents));
  return { ...sent, rows };
}

/** All of the sheet but the name of the unit. */
function commonSheet(book: FormBook): SheetPlan {
  const { form, rows, width, firstRow, lastRow } = book;
  const { data } = form;
  const last = columnLetters(width);
  const adds = hasTotals(book);
  const end = lastRow + (adds ? 1 : 0);
  const columns = form.columns.map(({ width: wide }) => ({ width: wide }));
  const contents = sentContents(book);
  return {
    ...PLAIN_SHEET,
    name: SHEETS.entry,
    tabColor: 'F2C94C',
    columns,
    rows: [
      row([text(data.title, 'title')]),
      row([text([data.documentNumber ?? '', data.issuer].filter((part) => part !== '').join('　'), 'subtitle')]),
      row([text(data.unitTerm, 'emphasis')]),
      row(form.columns.map(({ term }) => text(term, 'header'))),
      ...contents.map((content, index) => formRow(book, rowCells(book, content, firstRow + index))),
      ...(rows.length === 0 ? [row([text('文件没有给这个单位安排任务', 'note')])] : []),
      ...(adds ? [row(totalCells(book, contents))] : []),
    ],
    merges: [1, 2, UNIT_ROW, ...(rows.length === 0 ? [firstRow] : [])].map((at) => `A${at}:${last}${at}`),
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

/** Whether a row of totals stands under the list. */
export function hasTotals({ form }: FormBook): boolean {
  return form.data.rows.kind === 'open' && form.columns.some(hasTotal);
}

/** The rows of a list stay as low as a line; those of a task grow with the words that are written beside it. */
function formRow({ form }: FormBook, cells: RowPlan['cells']): RowPlan {
  return form.data.rows.kind === 'fixed' ? { ...row(cells), grows: true } : row(cells);
}
