import type { Language } from '../../../core/issue/language.ts';
import { explainPayout } from '../../../core/payout/explain-payout.ts';
import type { PaidRow } from '../../../core/payout/payout-run.ts';
import type { PayoutDone, TaskRun } from '../session.ts';
import type { ExplanationView } from '../tasks.ts';
import { engineWords } from '../words/engine-words-of.ts';
import { findingList } from './finding-list.ts';
import { lastPayout, sourcesOf } from './payout.ts';
import { stepView } from './step-view.ts';

/** How a row was answered: its steps where it was computed, the reasons where it was not. */
export const explainRow: TaskRun<'explainRow'> = (session, { row, language }) => {
  const done = lastPayout(session);
  const number = row + 1;
  const words = engineWords(language);
  const paid = done.run.rows.find(({ insured }) => insured.row === number);
  if (paid === undefined) {
    const text = words.rowNotListed(number);
    const finding = { severity: 'info', text, area: null, fix: null } as const;
    return { title: words.rowTitle(number, ''), steps: [], findings: [finding] };
  }
  return {
    title: words.rowTitle(number, paid.insured.register.name ?? ''),
    steps: stepsOf(done, paid, language),
    findings: findingList(paid.issues, Object.values(sourcesOf(done)), language),
  };
};

function stepsOf({ run }: PayoutDone, paid: PaidRow, language: Language): ExplanationView['steps'] {
  const { scheme, observed } = run;
  if (paid.computed === null || observed.value === null) return [];
  const explanation = explainPayout(scheme, observed.value, paid.insured.inputs);
  return explanation.kind === 'explained' ? explanation.steps.map((step) => stepView(step, language)) : [];
}
