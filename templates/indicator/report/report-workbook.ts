import type { Plan } from '../../../core/indicator/plan/plan.ts';
import type { ProgressRun } from '../../../core/indicator/progress/progress-run.ts';
import type { IsoDate } from '../../../core/quantity/date.ts';
import type { WorkbookPlan } from '../../workbook/plan.ts';
import { makeBook } from './book.ts';
import { chartSheet } from './chart-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
import { identitySheet } from './identity-sheet.ts';
import { levelsSheet } from './levels-sheet.ts';
import { methodDetailsSheet } from './method-details-sheet.ts';
import { methodsSheet } from './methods-sheet.ts';
import { overviewSheet } from './overview-sheet.ts';
import { tableSheet } from './table-sheet.ts';
import { townsSheet } from './towns-sheet.ts';
import { workingSheet } from './working-sheet.ts';

/**
 * The report of one run, as a plan: 总览, 指标进度, 进度图, 计算过程, the published methods, towns and other plans where there are
 * any, 校核, and a hidden identity sheet. Measures and statuses are live formulas, each with the result core computed.
 * `plans` are the plans that the same indicators are looked for in; the run's own may be among them.
 */
export function reportWorkbook(run: ProgressRun, plans: readonly Plan[], created: IsoDate): WorkbookPlan {
  const book = makeBook(run, plans, created);
  const methods = run.options.methods.length === 0 ? [] : [methodsSheet(book), methodDetailsSheet(book)];
  const optional = [townsSheet(book), levelsSheet(book)].filter((sheet) => sheet !== null);
  const sheets = [
    overviewSheet(book),
    tableSheet(book),
    chartSheet(book),
    workingSheet(book),
    ...methods,
    ...optional,
    findingsSheet(book),
  ];
  const { title, data } = run.plan;
  return {
    title: `${title}指标进度报告`,
    subject: data.documentNumber ?? '',
    created,
    sheets: [...sheets, identitySheet(book, sheets)],
    names: [],
  };
}
