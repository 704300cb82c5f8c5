import type { PayoutRun } from '../../core/payout/payout-run.ts';
import type { WorkbookPlan } from '../workbook/plan.ts';
import { makeBook } from './book.ts';
import { identitySheet } from './identity-sheet.ts';
import { type PayoutWorkbookOptions, payoutSheets } from './payout-sheets.ts';

/** The workbook of one payout run, as a plan: the sheets that people see, and a hidden identity sheet. */
export function payoutWorkbook(run: PayoutRun, { asOf, created }: PayoutWorkbookOptions): WorkbookPlan {
  const book = makeBook(run, asOf);
  const plan = payoutSheets(book, created);
  return { ...plan, sheets: [...plan.sheets, identitySheet(book, plan.sheets)] };
}
