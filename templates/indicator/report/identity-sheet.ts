import { identitySheet as sheetOf } from '../../workbook/identity-sheet.ts';
import type { SheetPlan } from '../../workbook/plan.ts';
import type { ReportBook } from './book.ts';

const TEMPLATE_VERSION = '1';

/** What this report is, for whoever collects it. */
export function identitySheet({ run }: ReportBook, sheets: readonly SheetPlan[]): SheetPlan {
  const { id, title, data } = run.plan;
  const { asOf } = run.options;
  const facts = { plan: id, title, documentNumber: data.documentNumber ?? '', unit: data.region, asOf };
  return sheetOf({ template: 'indicator-report', templateVersion: TEMPLATE_VERSION, facts }, sheets);
}
