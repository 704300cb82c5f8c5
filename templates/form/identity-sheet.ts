import { identitySheet as sheetOf } from '../workbook/identity-sheet.ts';
import type { SheetPlan } from '../workbook/plan.ts';
import type { FormBook } from './form-book.ts';

/** Which form, version and unit this workbook is of, for whoever collects it. */
export function identitySheet({ form, unit }: FormBook, sheets: readonly SheetPlan[]): SheetPlan {
  const { id, version, title } = form.data;
  return sheetOf({ template: 'form', templateVersion: version, facts: { form: id, title, unit } }, sheets);
}
