import type { Finding } from '../../engine/tasks.ts';
import type { PaneEvent } from './event.ts';
import { FIRST_FINDINGS, type FindingList, type State } from './state.ts';
import { begin, type Step } from './step.ts';

type ScanEvent = Extract<PaneEvent, { kind: 'scanSelection' | 'scanned' | 'fix' | 'filterFindings' | 'moreFindings' }>;

/** Checking the selection, putting a finding right, and how much of a list of findings is shown. */
export function updateScan(state: State, event: ScanEvent): Step {
  switch (event.kind) {
    case 'scanSelection': {
      const done = state.done.map((writing) => ({ ...writing, fix: null }));
      return begin({ ...state, scan: null, fixed: [], done }, 'scan', { kind: 'scan', language: state.language });
    }
    case 'scanned': {
      const { cells, findings } = event.view;
      return [
        {
          ...state,
          scan: event.view,
          findingList: FIRST_FINDINGS,
          notice: { kind: 'scanned', cells, findings: findings.length },
        },
        [],
      ];
    }
    case 'fix': {
      const fix = state.scan?.findings[event.at]?.fix;
      if (!fix || state.fixed.includes(event.at)) return [state, []];
      return begin(state, 'write', { kind: 'write', of: 'fix', writing: fix.writing, fix: event.at });
    }
    case 'filterFindings':
      return [{ ...state, findingList: { only: event.only, shown: FIRST_FINDINGS.shown } }, []];
    case 'moreFindings':
      return [{ ...state, findingList: { ...state.findingList, shown: state.findingList.shown + MORE } }, []];
  }
}

const MORE = 200;

/** A finding with its place in the whole list, which a fix is asked for by. */
export interface ListedFinding {
  readonly at: number;
  readonly finding: Finding;
}

/** The findings to be shown, and how many the filter lets through. */
export function listedFindings(
  findings: readonly Finding[],
  list: FindingList,
): { readonly shown: readonly ListedFinding[]; readonly total: number } {
  const passing = findings
    .map((finding, at) => ({ finding, at }))
    .filter(({ finding }) => list.only === 'all' || finding.severity === list.only);
  return { shown: passing.slice(0, list.shown), total: passing.length };
}
