import { identitySheet as sheetOf } from '../workbook/identity-sheet.ts';
import type { SheetPlan } from '../workbook/plan.ts';
import type { FormBook } from './form-book.ts';

/** The name of the template, whatever form is made with it. */
export const FORM_TEMPLATE = 'form';

/** Goes up whenever the layout or the words of the template itself change, so that an old form is not taken for a tampered one. */
export const FORM_LAYOUT = '1';

/** What the unit is one of; there is none where the list of units did not say. */
const GROUPS = 'groups';
const SEPARATOR = '、';

/** What a unit is one of, from the facts of its identity sheet. */
export function groupsOf(facts: ReadonlyMap<string, string>): readonly string[] {
  return (facts.get(GROUPS) ?? '').split(SEPARATOR).filter((name) => name !== '');
}

/** The same as a fact, for a unit that has sent no workbook to read it from. */
export function groupFacts(memberOf: readonly string[]): ReadonlyMap<string, string> {
  return new Map(memberOf.length === 0 ? [] : [[GROUPS, memberOf.join(SEPARATOR)]]);
}

/** Which form, version and unit this workbook is of, for whoever collects it. */
export function identitySheet({ form, unit, memberOf, contact }: FormBook, sheets: readonly SheetPlan[]): SheetPlan {
  const { id, version, title } = form.data;
  const groups = memberOf.length === 0 ? {} : { [GROUPS]: memberOf.join(SEPARATOR) };
  const facts = { form: id, title, unit, ...groups, contact, layout: FORM_LAYOUT };
  return sheetOf({ template: FORM_TEMPLATE, templateVersion: version, facts }, sheets);
}
