import type { Issue, Severity } from '../../core/issue/issue.ts';
import type { CollectRun, UnitReturn } from './run.ts';

/** What is wrong comes first, then what is to be looked at, then what was merely decided. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A fault with the unit it is of; null where the file states none that was asked, or where it concerns no single file. */
export interface ListedIssue {
  readonly unit: string | null;
  readonly issue: Issue;
}

/**
 * Every fault of a run, once: by unit in their order, then by severity, then as they were found; last what no unit can be
 * held to. What is said of a file and of its unit alike is one fault.
 */
export function listedIssues({ units, files, issues }: CollectRun): readonly ListedIssue[] {
  const ofUnit = new Map<string | null, Map<string, Issue>>(units.map(({ unit }) => [unit, new Map()]));
  ofUnit.set(null, new Map());
  const add = (unit: string | null, found: readonly Issue[]) => {
    const own = ofUnit.get(unit) ?? ofUnit.get(null);
    for (const each of found) own?.set(JSON.stringify(each), each);
  };
  for (const { unit, issues: found } of units) add(unit, found);
  for (const { unit, issues: found } of files) add(unit, found);
  add(null, issues);
  return [...ofUnit].flatMap(([unit, found]) => bySeverity([...found.values()]).map((each) => ({ unit, issue: each })));
}

export function bySeverity(issues: readonly Issue[]): readonly Issue[] {
  return SEVERITIES.flatMap((severity) => issues.filter((found) => found.severity === severity));
}

export function countOf(issues: readonly Issue[], severity: Severity): number {
  return issues.filter((found) => found.severity === severity).length;
}

/** Whether something in the file that counts has to be put right or looked at. */
export function isAtFault({ issues }: UnitReturn): boolean {
  return issues.some(({ severity }) => severity !== 'info');
}
