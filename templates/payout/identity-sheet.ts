import { identitySheet as sheetOf } from '../workbook/identity-sheet.ts';
import type { SheetPlan } from '../workbook/plan.ts';
import type { Book } from './book.ts';

/** Version 1 left the numbers and dates of locked cells out of the hash. */
const TEMPLATE_VERSION = '2';

/** What this payout workbook is, for whoever collects it. */
export function identitySheet({ run, asOf }: Book, sheets: readonly SheetPlan[]): SheetPlan {
  const { id, title, documentNumber, region } = run.scheme.policy;
  const facts = { policy: id, title, documentNumber, unit: region, asOf: asOf ?? '' };
  return sheetOf({ template: 'payout', templateVersion: TEMPLATE_VERSION, facts }, sheets);
}
