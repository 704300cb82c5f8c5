import type { Form } from '../../../core/form/form.ts';
import type { Plan } from '../../../core/indicator/plan/plan.ts';
import { entrySheet as formSheet } from '../../../templates/form/entry-sheet.ts';
import { makeFormBook } from '../../../templates/form/form-book.ts';
import { policyForm } from '../../../templates/form/policy-form.ts';
import { entrySheet as fillingSheet } from '../../../templates/indicator/filling/entry-sheet.ts';
import { makeBook } from '../../../templates/indicator/filling/filling-book.ts';
import type { SheetPlan } from '../../../templates/workbook/plan.ts';
import { planWriting } from '../../host/plan-writing.ts';
import type { Session, TaskRun } from '../session.ts';

/**
 * A template of the catalogue as a new sheet with its validation and formulas: a form with the tasks and numbers of the unit, the
 * filling sheet of a plan, or the 投保明细表 of a scheme. It is not locked and has no identity, so it is for filling in here and
 * not for sending out.
 */
export const templateWriting: TaskRun<'templateWriting'> = (session, { id, unit, taken }) => {
  return planWriting({ sheets: [templateSheet(session, id, unit)], names: [] }, { as: 'formulas', taken });
};

/** Ids are unique over what can be chosen: the pane offers no others. */
function templateSheet({ forms, plans, schemes }: Session, id: string, unit: string): SheetPlan {
  const [form, plan, scheme] = [forms.get(id), plans.get(id), schemes.get(id)];
  if (form !== undefined) return sheetOfForm(form, unit);
  if (plan !== undefined) return sheetOfPlan(plan, unit);
  const list = scheme === undefined ? null : policyForm(scheme, '').form;
  if (list === null) throw new RangeError(`no template ${id}`);
  return sheetOfForm(list, unit);
}

/** The rows of the unit by its name; those of 各镇街 are had by choosing it, since a name alone does not say who is one. */
function sheetOfForm(form: Form, unit: string): SheetPlan {
  return formSheet(makeFormBook(form, { unit, created: form.data.issued, contact: '' }));
}

function sheetOfPlan(plan: Plan, unit: string): SheetPlan {
  const { issued, region } = plan.data;
  return fillingSheet(makeBook(plan, { created: issued, until: null, unit: unit === '' ? region : unit }));
}
