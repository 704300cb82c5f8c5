import { type Issue, issue } from '../../../core/issue/issue.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../reader/snapshot.ts';
import type { SheetPlan, WorkbookPlan } from '../../workbook/plan.ts';
import { foundKey, planKey } from './cell-meaning.ts';
import { holdsSomething } from './placed-sheet.ts';

export interface MatchedSheet {
  readonly plan: SheetPlan;
  readonly found: SheetSnapshot;
}

export interface MatchedSheets {
  readonly pairs: readonly MatchedSheet[];
  readonly issues: readonly Issue[];
}

/** A sheet is known again where at least so much of what it holds is there. */
const KNOWN_AGAIN = 0.5;

/**
 * Finds each sheet of the template, by its name, or by what is in it where the name is gone; tells which were renamed, taken
 * out, put in, hidden, shown or unlocked. Sheets named in `mayHave` are no fault.
 */
export function matchSheets(
  snapshot: WorkbookSnapshot,
  expected: WorkbookPlan,
  mayHave: readonly string[],
): MatchedSheets {
  const byName = new Map(snapshot.sheets.map((sheet) => [nameKey(sheet.name), sheet]));
  const others = new Set(snapshot.sheets);
  for (const name of mayHave) others.delete(byName.get(nameKey(name)) as SheetSnapshot);
  for (const { name } of expected.sheets) others.delete(byName.get(nameKey(name)) as SheetSnapshot);
  const issues: Issue[] = [];
  const pairs = expected.sheets.flatMap((plan): MatchedSheet[] => {
    const named = byName.get(nameKey(plan.name));
    const found = named ?? mostAlike(plan, others);
    if (found === null) {
      issues.push(issue('sheetMissing', 'error', { sheet: plan.name }, { expected: plan.name }));
      return [];
    }
    others.delete(found);
    issues.push(...sheetIssues(plan, found));
    return [{ plan, found }];
  });
  for (const { name, rows } of others) {
    const isEmpty = !rows.some(({ cells }) => cells.some(holdsSomething));
    issues.push(issue('sheetAdded', isEmpty ? 'info' : 'warning', { sheet: name }, { found: name }));
  }
  return { pairs, issues };
}

function sheetIssues(plan: SheetPlan, found: SheetSnapshot): readonly Issue[] {
  const place = { sheet: found.name };
  const issues: Issue[] = [];
  if (nameKey(plan.name) !== nameKey(found.name)) {
    issues.push(issue('sheetRenamed', 'warning', place, { found: found.name, expected: plan.name }));
  }
  // LibreOffice knows only one way of hiding.
  if ((plan.state === 'visible') !== (found.state === 'visible')) {
    const fault = found.state === 'visible' ? 'shown' : 'hidden';
    issues.push(issue('sheetStateChanged', 'warning', place, { fault }));
  }
  if (plan.protected !== false && !found.protected) issues.push(issue('sheetUnlocked', 'warning', place, {}));
  return issues;
}

/** Spreadsheets take the case of a name for nothing. */
function nameKey(name: string): string {
  return name.toUpperCase();
}

function mostAlike(plan: SheetPlan, candidates: Iterable<SheetSnapshot>): SheetSnapshot | null {
  const wanted = countKeys(plan.rows.map(({ cells }) => cells.map(planKey)));
  let best: SheetSnapshot | null = null;
  let most = KNOWN_AGAIN;
  for (const sheet of candidates) {
    const share = sharedPart(wanted, countKeys(sheet.rows.map(({ cells }) => Array.from(cells, foundKey))));
    if (share < most || (share === most && best !== null)) continue;
    [best, most] = [sheet, share];
  }
  return best;
}

function countKeys(rows: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of rows.flat()) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function sharedPart(wanted: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const [key, count] of wanted) {
    all += count;
    shared += Math.min(count, found.get(key) ?? 0);
  }
  return all === 0 ? 0 : shared / all;
}
