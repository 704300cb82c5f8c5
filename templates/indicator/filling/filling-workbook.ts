import type { Plan } from '../../../core/indicator/plan/plan.ts';
import type { WorkbookPlan } from '../../workbook/plan.ts';
import { entrySheet } from './entry-sheet.ts';
import { type FillingOptions, makeBook } from './filling-book.ts';
import { guideSheet } from './guide-sheet.ts';
import { identitySheet } from './identity-sheet.ts';

/**
 * The workbook in which the indicators of a plan are filled in and watched, as a plan: 填报说明, 指标填报, and a hidden
 * identity sheet. Its measures are live formulas that need no software of ours; their cached results are core's.
 */
export function fillingWorkbook(plan: Plan, options: FillingOptions): WorkbookPlan {
  const book = makeBook(plan, options);
  const sheets = [guideSheet(book), entrySheet(book)];
  return {
    title: plan.title,
    subject: plan.data.documentNumber ?? '',
    created: options.created,
    sheets: [...sheets, identitySheet(book, sheets)],
    names: [],
  };
}
