import type { PayoutRun } from '../../core/payout/payout-run.ts';
import type { WorkbookPlan } from '../workbook/plan.ts';
import { makeBook } from './book.ts';
import { descriptionSheet } from './description-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
import { identitySheet } from './identity-sheet.ts';
import { noticeSheet } from './notice-sheet.ts';
import { pricesSheet } from './prices-sheet.ts';
import { insuredSheet, payoutsSheet } from './register-sheets.ts';
import { subsidyTowns } from './subsidy-groups.ts';
import { subsidySheet } from './subsidy-sheet.ts';

export interface PayoutWorkbookOptions {
  /** The day the observed price was published, from which deadlines run; `null` when it is not known. */
  readonly asOf: string | null;
  /** The day written into the file's properties. */
  readonly created: string;
}

/**
 * The workbook of one payout run, as a plan: 测算说明, 价格监测, the tables the scheme orders, 校核, and a hidden identity sheet.
 * Amounts are live formulas over named parameters, each with the result core computed.
 */
export function payoutWorkbook(run: PayoutRun, { asOf, created }: PayoutWorkbookOptions): WorkbookPlan {
  const book = makeBook(run, asOf);
  const { towns, groupOf } = subsidyTowns(book);
  const prices = pricesSheet(book);
  const description = descriptionSheet(book, prices.ranges);
  const sheets = [
    description.sheet,
    prices.sheet,
    insuredSheet(book, groupOf),
    payoutsSheet(book),
    subsidySheet(book, towns),
    noticeSheet(book),
    findingsSheet(book),
  ];
  const { policy } = run.scheme;
  return {
    title: policy.title,
    subject: policy.documentNumber,
    created,
    sheets: [...sheets, identitySheet(book, sheets)],
    names: description.names,
  };
}
