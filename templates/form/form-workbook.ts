import type { Form } from '../../core/form/form.ts';
import type { WorkbookPlan } from '../workbook/plan.ts';
import { entrySheet } from './entry-sheet.ts';
import { type FormOptions, makeFormBook } from './form-book.ts';
import { guideSheet } from './guide-sheet.ts';
import { identitySheet } from './identity-sheet.ts';

/** The workbook that one unit fills in and sends back: 填报说明, 填报表 and a hidden identity sheet. */
export function formWorkbook(form: Form, options: FormOptions): WorkbookPlan {
  const book = makeFormBook(form, options);
  const sheets = [guideSheet(book), entrySheet(book)];
  return {
    title: form.data.title,
    subject: options.unit,
    created: options.created,
    sheets: [...sheets, identitySheet(book, sheets)],
    names: [],
  };
}
