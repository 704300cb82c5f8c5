import type { WorkbookPlan } from '../../templates/workbook/plan.ts';
import type { EntryRows } from './entry.ts';
import { freeDefinedName, freeSheetName } from './free-name.ts';
import { planCell } from './plan-cell.ts';
import { planFormats } from './plan-formats.ts';
import { formulaRenamer, type Renaming } from './renaming.ts';
import type { NewSheet, Writing } from './writing.ts';

export interface PlanOptions {
  /** `values` puts what formulas come to in their place, and defines no names. */
  readonly as: 'formulas' | 'values';
  /** What the workbook has already. */
  readonly taken: { readonly sheets: readonly string[]; readonly names: readonly string[] };
}

/** So many rows are turned into entries between two steps: some hundredths of a second. */
const ROWS_A_STEP = 2000;

/**
 * The visible sheets of a planned workbook as new sheets of the one that is open. Sheets and defined names whose names are
 * taken get other ones, in the formulas as well; a formula that refers to a sheet left out becomes its value. The first
 * sheet is shown at the end.
 */
export function planWriting(plan: Plan, options: PlanOptions): Writing {
  const steps = planSteps(plan, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

type Plan = Pick<WorkbookPlan, 'sheets' | 'names'>;

/** The same in steps, so that whoever plans can do other things between two; each gives the number of rows done. */
export function* planSteps(plan: Plan, options: PlanOptions): Generator<number, Writing> {
  const renaming = renamingOf(plan, options);
  const renamed = formulaRenamer(renaming);
  const sheets: NewSheet[] = [];
  let done = 0;
  for (const sheet of plan.sheets) {
    const name = renaming.sheets.get(sheet.name) ?? null;
    if (name === null) continue;
    const rows: EntryRows[number][] = [];
    const results: EntryRows[number][] = [];
    for (const { cells } of sheet.rows) {
      if (done % ROWS_A_STEP === 0) yield done;
      const planned = cells.map((cell) => planCell(cell, rows.length + 1, renamed));
      rows.push(planned.map(({ entry, result }) => (options.as === 'values' ? (result ?? entry) : entry)));
      results.push(planned.map(({ result }) => result));
      done += 1;
    }
    yield done;
    const formats = planFormats(sheet, renamed);
    sheets.push(options.as === 'values' ? { name, rows, formats } : { name, rows, results, formats });
  }
  const [first] = sheets;
  return {
    sheets,
    cells: [],
    names: plan.names.flatMap(({ name, refersTo }) => {
      const to = renaming.names.get(name) ?? null;
      return to === null ? [] : [{ name: to, refersTo: renamed(refersTo) ?? refersTo }];
    }),
    show: first === undefined ? null : { sheet: first.name, row: 0, column: 0, rows: 1, columns: 1 },
  };
}

function renamingOf({ sheets, names }: Plan, { as, taken }: PlanOptions): Renaming {
  const newSheets = new Map<string, string | null>();
  const sheetNames = [...taken.sheets];
  for (const { name, state } of sheets) {
    const free = state === 'visible' ? freeSheetName(name, sheetNames) : null;
    if (free !== null) sheetNames.push(free);
    newSheets.set(name, free);
  }
  const refersToShown = formulaRenamer({ sheets: newSheets, names: new Map() });
  const newNames = new Map<string, string | null>();
  const definedNames = [...taken.names];
  for (const { name, refersTo } of names) {
    const free = as === 'values' || refersToShown(refersTo) === null ? null : freeDefinedName(name, definedNames);
    if (free !== null) definedNames.push(free);
    newNames.set(name, free);
  }
  return { sheets: newSheets, names: newNames };
}
