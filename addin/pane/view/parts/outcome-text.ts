import type { Parts } from '../../../host/write-outcome.ts';
import type { OutcomeWords } from '../../../words/pane/outcome-words.ts';
import { areaText } from '../../state/area-text.ts';
import type { Notice, Problem } from '../../state/problem.ts';

/** Why something was not done, and what to do about it. */
export function problemText(problem: Problem, { problems }: OutcomeWords): string {
  switch (problem.kind) {
    case 'host':
      return problems.host[problem.fault];
    case 'notChosen':
      return problems.notChosen[problem.what];
    case 'fileTooLarge':
      return problems.fileTooLarge(problem.name);
    case 'changedSince':
      return problems.changedSince(placesText(problem.parts));
    case 'leftBehind':
      return problems.leftBehind(problems.host[problem.fault], placesText(problem.parts));
    case 'engine':
    case 'sameTable':
    case 'nothingToUndo':
    case 'copyRefused':
      return problems[problem.kind];
  }
}

const MOST_PLACES = 5;

function placesText({ areas, sheets, names }: Parts): string {
  const places = Array.from(new Set([...sheets, ...areas.map(areaText), ...names]));
  return places.slice(0, MOST_PLACES).join(', ') + (places.length > MOST_PLACES ? ' …' : '');
}

/** What was done. */
export function noticeText(notice: Notice, { notices }: OutcomeWords): string {
  switch (notice.kind) {
    case 'computed':
      return notices.computed(notice.findings);
    case 'scanned':
      return notices.scanned(countText(notice.cells), notice.findings);
    case 'written':
      return notices.written(countText(notice.cells));
    case 'undone':
      return notices.undone(countText(notice.cells));
    case 'fileAdded':
      return notices.fileAdded(notice.title);
    case 'cancelled':
    case 'copied':
      return notices[notice.kind];
  }
}

/** A count as people read it: `12,345`. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
