import { identitySheet } from '../../workbook/identity-sheet.ts';
import type { WorkbookPlan } from '../../workbook/plan.ts';
import type { CollectRun } from '../run.ts';
import { makeSummaryBook } from './book.ts';
import { summaryIssuesSheet } from './issues-sheet.ts';
import { summaryOverviewSheet } from './overview-sheet.ts';
import { summaryReturnsSheet } from './returns-sheet.ts';
import { summaryTableSheet } from './table-sheet.ts';
import { summaryTotalsSheet } from './totals-sheet.ts';

/** By this a summary that lies among the files to be collected is known for what it is. */
const IDENTITY = { template: 'collect-summary', templateVersion: '1' } as const;

/**
 * The summary of one collection, as a plan: 概况, 汇总表, 各项合计 where there are numbers, 填报问题, 回收情况, and a hidden
 * identity sheet. Results and totals are live formulas over 汇总表, each with the result core computed. `created` is the day
 * it is made on.
 */
export function summaryWorkbook(run: CollectRun, created: string): WorkbookPlan {
  const book = makeSummaryBook(run, created);
  const { id, title, version } = run.source;
  const totals = summaryTotalsSheet(book);
  const sheets = [
    summaryOverviewSheet(book),
    summaryTableSheet(book),
    ...(totals === null ? [] : [totals]),
    summaryIssuesSheet(book),
    summaryReturnsSheet(book),
  ];
  return {
    title: `${title}汇总`,
    subject: '收表汇总',
    created,
    sheets: [...sheets, identitySheet({ ...IDENTITY, facts: { source: id, version, title } }, sheets)],
    names: [],
  };
}
