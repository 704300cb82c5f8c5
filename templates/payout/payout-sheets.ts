import type { PayoutRun } from '../../core/payout/payout-run.ts';
import type { WorkbookPlan } from '../workbook/plan.ts';
import { type Book, makeBook, type TotalFormula } from './book.ts';
import { DESCRIPTION_SECTIONS } from './description-builder.ts';
import { descriptionSheet } from './description-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
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
 * The sheets that people see of a payout run: 测算说明, 价格监测, the tables the scheme orders and 校核. Amounts are live
 * formulas over named parameters, each with the result core computed.
 */
export function payoutSheets(book: Book, created: string): WorkbookPlan {
  const { towns, groupOf } = subsidyTowns(book);
  const prices = pricesSheet(book);
  const description = descriptionSheet(book, prices.ranges);
  return {
    ...properties(book.run, created),
    sheets: [
      description.sheet,
      prices.sheet,
      insuredSheet(book, groupOf),
      payoutsSheet(book),
      subsidySheet(book, towns),
      noticeSheet(book),
      findingsSheet(book),
    ],
    names: description.names,
  };
}

/**
 * 测算说明 and 价格监测 alone, with the names of the parameters, for a list that is computed where it stands: `total` tells
 * where its totals are. It has no worked household, since no register shows one.
 */
export function payoutBasis(
  run: PayoutRun,
  { asOf, created }: PayoutWorkbookOptions,
  total: TotalFormula,
): WorkbookPlan {
  const book = makeBook(run, asOf, total);
  const prices = pricesSheet(book);
  const sections = DESCRIPTION_SECTIONS.filter((section) => section !== '算例');
  const description = descriptionSheet(book, prices.ranges, sections);
  return { ...properties(run, created), sheets: [description.sheet, prices.sheet], names: description.names };
}

function properties({ scheme: { policy } }: PayoutRun, created: string) {
  return { title: policy.title, subject: policy.documentNumber, created };
}
