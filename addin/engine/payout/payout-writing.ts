import type { PayoutRun } from '../../../core/payout/payout-run.ts';
import { makeBook, type TotalFormula } from '../../../templates/payout/book.ts';
import { definedNames, FIXED_NAMES, SHEETS } from '../../../templates/payout/labels.ts';
import { payoutBasis, payoutSheets } from '../../../templates/payout/payout-sheets.ts';
import { absolute, onSheet, rangeAddress } from '../../../templates/workbook/cell-reference.ts';
import type { WorkbookPlan } from '../../../templates/workbook/plan.ts';
import { planSteps, planWriting } from '../../host/plan-writing.ts';
import type { Writing } from '../../host/writing.ts';
import { breathe } from '../breathe.ts';
import type { PayoutDone, TaskRun } from '../session.ts';
import type { Tasks } from '../tasks.ts';
import { besideArea, besideCells } from './beside-cells.ts';
import { besideLayout } from './beside-layout.ts';
import type { BesideList } from './beside-row.ts';
import { listInputs } from './list-input.ts';
import { lastPayout, sourcesOf } from './payout.ts';

/**
 * The payout computed last as sheets of its own, or as columns beside the list that refer to its cells. Where nothing was
 * computed only the reasons are written: a sheet of zeros would look like a result.
 */
export const payoutWriting: TaskRun<'payoutWriting'> = async (session, input, progress) => {
  const done = lastPayout(session);
  return input.where === 'newSheets' ? sheetsWriting(done, input, progress) : besideWriting(done, input, progress);
};

type Wish = Tasks['payoutWriting']['in'];
type Progress = (done: number, total: number) => void;

const NOTHING: Writing = { sheets: [], cells: [], names: [], show: null };

async function sheetsWriting({ run, asOf }: PayoutDone, { as, taken }: Wish, progress: Progress): Promise<Writing> {
  const whole = payoutSheets(makeBook(run, asOf), createdOn(run, asOf));
  const findings = whole.sheets.filter(({ name }) => name === SHEETS.findings);
  const plan: Pick<WorkbookPlan, 'sheets' | 'names'> =
    run.totals.computed > 0 ? whole : { sheets: findings, names: [] };
  const total = plan.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  const steps = planSteps(plan, { as, taken });
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    progress(step.value, total);
    await breathe();
  }
  return step.value;
}

async function besideWriting(done: PayoutDone, { as, taken, language }: Wish, progress: Progress): Promise<Writing> {
  const { run } = done;
  if (run.rows.length === 0) return NOTHING;
  const source = sourcesOf(done).insured;
  const layout = besideLayout(run, listInputs(run, source), source, as);
  const list: BesideList = {
    run,
    source,
    layout,
    as,
    names: definedNames(run.scheme),
    event: FIXED_NAMES.event,
    language,
  };
  const live = as === 'formulas' && run.totals.computed > 0;
  const plan = live ? basisPlan(done, list) : null;
  const basis = plan === null ? { sheets: [], names: [] } : planWriting(plan, { as, taken });
  const cells = await besideCells(plan === null ? list : renamed(list, plan, basis), progress);
  const { area } = cells;
  return { sheets: basis.sheets, cells: [cells], names: basis.names, show: { ...area, rows: 1 } };
}

/** The list with the names that the workbook will have, where some were taken. */
function renamed(list: BesideList, plan: WorkbookPlan, { names }: Pick<Writing, 'names'>): BesideList {
  const final = new Map(plan.names.map(({ name }, index) => [name, names[index]?.name ?? name]));
  const finalName = (name: string): string => final.get(name) ?? name;
  return {
    ...list,
    names: new Map([...list.names].map(([key, name]) => [key, finalName(name)])),
    event: finalName(list.event),
  };
}

function basisPlan({ run, asOf }: PayoutDone, list: BesideList): WorkbookPlan {
  return payoutBasis(run, { asOf, created: createdOn(run, asOf) }, totalsOf(list));
}

/** Totals as sums over the columns of the list's sheet; refused rows have no premium, and what they hold does not count. */
function totalsOf(list: BesideList): TotalFormula {
  const { run, layout, source } = list;
  const { scheme } = run;
  const { row, rows } = besideArea(list);
  const range = (column: number): string =>
    onSheet(source.area.sheet, absolute(rangeAddress(column, row + 2, column, row + rows)));
  const own = new Set(layout.columns.map(({ key }) => key));
  const premium = layout.place.get(scheme.premium.id);
  return (key) => {
    const column = layout.place.get(key);
    // A sheet of the list's own name is among those that are renamed, and the reference would go with it.
    const clash = source.area.sheet === SHEETS.description || source.area.sheet === SHEETS.prices;
    const split = key.startsWith('share:') && scheme.policy.funding.scope.use === 'total';
    if (column === undefined || premium === undefined || clash || split) return null;
    return own.has(key) ? `SUM(${range(column)})` : `SUMIFS(${range(column)},${range(premium)},">=0")`;
  };
}

/** A day for the properties of a file, which a sheet does not have. */
function createdOn({ scheme }: PayoutRun, asOf: string | null): string {
  return asOf ?? scheme.policy.series.window.to;
}
