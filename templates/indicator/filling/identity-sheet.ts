import { identitySheet as sheetOf } from '../../workbook/identity-sheet.ts';
import type { SheetPlan } from '../../workbook/plan.ts';
import type { FillingBook } from './filling-book.ts';

const TEMPLATE_VERSION = '1';

/** What this filling template is, for whoever collects it. */
export function identitySheet({ plan, layout, unit }: FillingBook, sheets: readonly SheetPlan[]): SheetPlan {
  const { id, title, data } = plan;
  const until = String(layout.years.at(-1) ?? '');
  const facts = { plan: id, title, documentNumber: data.documentNumber ?? '', unit, until };
  return sheetOf({ template: 'indicator-filling', templateVersion: TEMPLATE_VERSION, facts }, sheets);
}
