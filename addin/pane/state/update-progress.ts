import type { PaneEvent } from './event.ts';
import { FIRST_FINDINGS, type State } from './state.ts';
import { begin, refuse, type Step } from './step.ts';
import { chosenTable } from './table-choice.ts';

type ProgressEvent = Extract<PaneEvent, { kind: 'computeProgress' | 'progressComputed' | 'answerMatch' }>;

/** Measuring indicators, and the rows whose indicator is asked for. */
export function updateProgress(state: State, event: ProgressEvent): Step {
  const { progress } = state;
  switch (event.kind) {
    case 'computeProgress':
      return compute(state);
    case 'progressComputed':
      return [
        {
          ...state,
          page: 'progressResult',
          progress: { ...progress, view: event.view },
          findingList: FIRST_FINDINGS,
          notice: { kind: 'computed', findings: event.view.findings.length },
        },
        [],
      ];
    case 'answerMatch':
      return [{ ...state, progress: { ...progress, matches: answered(progress.matches, event) } }, []];
  }
}

export const NONE_OF_THEM = 'none';

/** An answer that is not given yet is none; that a row is no indicator is an answer. */
function answered(
  matches: State['progress']['matches'],
  { row, indicator }: { readonly row: number; readonly indicator: string },
): State['progress']['matches'] {
  const others = matches.filter((match) => match.row !== row);
  return indicator === '' ? others : [...others, { row, indicator: indicator === NONE_OF_THEM ? null : indicator }];
}

function compute(state: State): Step {
  const { progress, offers, selection, language } = state;
  if (progress.id === '') return refuse(state, { kind: 'notChosen', what: 'plan' });
  const actuals = chosenTable(progress.actuals, offers ?? [], selection);
  if (!actuals) return refuse(state, { kind: 'notChosen', what: 'actuals' });
  if (progress.asOf === '') return refuse(state, { kind: 'notChosen', what: 'day' });
  const { id, asOf, matches } = progress;
  return begin(state, 'progress', { kind: 'computeProgress', id, asOf, matches, actuals: actuals.area, language });
}
