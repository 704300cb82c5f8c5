import { identitySheet as sheetOf } from '../../workbook/identity-sheet.ts';
import type { SheetPlan } from '../../workbook/plan.ts';
import type { FillingBook } from './filling-book.ts';

/** The name of the template, whatever plan is filled in with it. */
export const FILLING_TEMPLATE = 'indicator-filling';

export const FILLING_VERSION = '1';

/** Goes up whenever the layout or the words of the template itself change, so that an old form is not taken for a tampered one. */
export const FILLING_LAYOUT = '1';

/** What this filling template is, for whoever collects it. */
export function identitySheet({ plan, layout, unit, contact }: FillingBook, sheets: readonly SheetPlan[]): SheetPlan {
  const { id, title, data } = plan;
  const until = String(layout.years.at(-1) ?? '');
  const documentNumber = data.documentNumber ?? '';
  const facts = { plan: id, title, documentNumber, unit, until, contact, layout: FILLING_LAYOUT };
  return sheetOf({ template: FILLING_TEMPLATE, templateVersion: FILLING_VERSION, facts }, sheets);
}
