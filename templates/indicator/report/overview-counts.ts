import type { PartSummary, StatusCounts } from '../../../core/indicator/progress/progress-run.ts';
import { STATUS_CODES } from '../../../core/indicator/progress/status.ts';
import { columnLetters } from '../../workbook/cell-reference.ts';
import { formula, row, text } from '../../workbook/cells.ts';
import type { RowPlan } from '../../workbook/plan.ts';
import type { StyleName } from '../../workbook/style.ts';
import type { ReportBook } from './book.ts';
import { wholeNumber } from './cells.ts';
import { NO_ATTRIBUTE, WORDS } from './labels.ts';
import { tableRange } from './table-columns.ts';

/** 项目, 指标数, then one column for each status. */
export const FIRST_STATUS_COLUMN = 3;

const ATTRIBUTE_ORDER = ['binding', 'expected', ''] as const;

export function countHeaders(what: string): RowPlan {
  return row([what, '指标数', ...STATUS_CODES.map((code) => WORDS.status[code])].map((words) => text(words, 'header')));
}

/** All indicators, counted by status over the live table. */
export function totalRow(book: ReportBook, headerRow: number): RowPlan {
  const { summary } = book.run;
  return countRow(book, headerRow, '全部', summary.rows, summary.counts, '', ['totalLabel', 'totalCount']);
}

/** 约束性 first, then 预期性, then what has no 属性; nothing where the document prints none at all. */
export function attributeRows(book: ReportBook, headerRow: number): RowPlan[] {
  const { attributes } = book.run.summary;
  if (attributes.every(({ name }) => name === '')) return [];
  const criterion = (label: string) => `${tableRange(book, 'attribute')},"${label}",`;
  return ATTRIBUTE_ORDER.flatMap((attribute) => {
    const part = attributes.find(({ name }) => name === attribute);
    if (part === undefined) return [];
    const label = attribute === '' ? NO_ATTRIBUTE : WORDS.attribute[attribute];
    const shown = attribute === '' ? WORDS.noAttribute : label;
    return [partRow(book, headerRow, shown, part, criterion(label))];
  });
}

/** The groups in the order of the plan; counted by number, because a name may hold signs that criteria read as wildcards. */
export function groupRows(book: ReportBook, headerRow: number): RowPlan[] {
  const { groups } = book.run.summary;
  if (groups.length < 2) return [];
  return groups.map((part) => {
    const number = book.groups.indexOf(part.name) + 1;
    const criterion = `${tableRange(book, 'groupNumber')},${number},`;
    return partRow(book, headerRow, part.name === '' ? WORDS.noGroup : part.name, part, criterion);
  });
}

function partRow(book: ReportBook, headerRow: number, label: string, part: PartSummary, criterion: string): RowPlan {
  return countRow(book, headerRow, label, part.rows, part.counts, criterion, ['textWrapped', 'count']);
}

function countRow(
  book: ReportBook,
  headerRow: number,
  label: string,
  rows: number,
  counts: StatusCounts,
  criterion: string,
  [labelStyle, countStyle]: readonly [StyleName, StyleName],
): RowPlan {
  const status = tableRange(book, 'status');
  const all = criterion === '' ? `COUNTIFS(${status},"?*")` : `COUNTIFS(${criterion.slice(0, -1)})`;
  return row([
    text(label, labelStyle),
    formula(all, wholeNumber(rows), countStyle),
    ...STATUS_CODES.map((code, index) => {
      const header = `${columnLetters(FIRST_STATUS_COLUMN + index)}$${headerRow}`;
      return formula(`COUNTIFS(${criterion}${status},${header})`, wholeNumber(counts[code]), countStyle);
    }),
  ]);
}
