import type { SheetPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
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

/**
 * The visible sheets of a planned workbook as new sheets of the one that is open. Sheets and defined names whose names are
 * taken get other ones, in the formulas as well; a formula that refers to a sheet left out becomes its value. The first
 * sheet is shown at the end.
 */
export function planWriting(plan: Pick<WorkbookPlan, 'sheets' | 'names'>, options: PlanOptions): Writing {
  const renaming = renamingOf(plan, options);
  const renamed = formulaRenamer(renaming);
  const sheets = plan.sheets.flatMap((sheet): readonly NewSheet[] => {
    const name = renaming.sheets.get(sheet.name) ?? null;
    return name === null ? [] : [newSheet(sheet, name, options.as, renamed)];
  });
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

function newSheet(
  sheet: SheetPlan,
  name: string,
  as: PlanOptions['as'],
  renamed: (formula: string) => string | null,
): NewSheet {
  const cells = sheet.rows.map((row) => row.cells.map((cell) => planCell(cell, renamed)));
  const results = cells.map((row) => row.map(({ result }) => result));
  const formats = planFormats(sheet, renamed);
  if (as === 'values')
    return { name, rows: cells.map((row) => row.map(({ entry, result }) => result ?? entry)), formats };
  return { name, rows: cells.map((row) => row.map(({ entry }) => entry)), results, formats };
}

function renamingOf({ sheets, names }: Pick<WorkbookPlan, 'sheets' | 'names'>, { as, taken }: PlanOptions): Renaming {
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
