import { PLAIN_SHEET, text } from '../../workbook/cells.ts';
import type { SheetPlan } from '../../workbook/plan.ts';
import { SHEETS, type SummaryBook, sourceLine } from './book.ts';
import { choiceSection } from './overview-choices.ts';
import { atFaultSection, faultSection, missingSection } from './overview-faults.ts';
import { itemSection } from './overview-items.ts';
import { fileSection, stateSection } from './overview-returns.ts';
import { PAGE_COLUMN_WIDTH, PAGE_COLUMNS, SummaryPage } from './page.ts';

/** More rows than this would be too small to read on one page. */
const ONE_PAGE = 60;

/** 概况: what a section head asks first: how many came back, who is missing, what is wrong, how far everything is. */
export function summaryOverviewSheet(book: SummaryBook): SheetPlan {
  const { source } = book.run;
  const page = new SummaryPage();
  page.wide(text(source.title, 'title'));
  page.wide(text(sourceLine(source, book.created), 'subtitle'));
  page.gap(8);
  stateSection(page, book);
  missingSection(page, book);
  itemSection(page, book);
  choiceSection(page, book);
  atFaultSection(page, book);
  faultSection(page, book);
  fileSection(page, book);
  return {
    ...PLAIN_SHEET,
    name: SHEETS.overview,
    tabColor: '1A5FA8',
    columns: Array.from({ length: PAGE_COLUMNS }, () => ({ width: PAGE_COLUMN_WIDTH })),
    rows: page.rows,
    merges: page.merges,
    conditionalFormats: page.formats,
    print: { orientation: 'portrait', ...(page.rows.length <= ONE_PAGE && { onePage: true as const }) },
  };
}
