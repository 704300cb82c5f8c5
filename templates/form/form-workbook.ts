import type { Form } from '../../core/form/form.ts';
import type { SheetPlan, WorkbookPlan } from '../workbook/plan.ts';
import { entrySheet, sentSheet } from './entry-sheet.ts';
import { type FormBook, type FormOptions, makeFormBook } from './form-book.ts';
import { guideSheet } from './guide-sheet.ts';
import { identitySheet } from './identity-sheet.ts';

/** The workbook that one unit fills in and sends back: 填报说明, 填报表 and a hidden identity sheet. */
export function formWorkbook(form: Form, options: FormOptions): WorkbookPlan {
  const book = makeFormBook(form, options);
  return workbookOf(book, entrySheet(book));
}

/** The same as it was sent out, whatever the unit has filled in since. */
export function sentWorkbook(book: FormBook): WorkbookPlan {
  return workbookOf(book, sentSheet(book));
}

function workbookOf(book: FormBook, entries: SheetPlan): WorkbookPlan {
  const sheets = [guideSheet(book), entries];
  return {
    title: book.form.data.title,
    subject: book.unit,
    created: book.created,
    sheets: [...sheets, identitySheet(book, sheets)],
    names: [],
  };
}
