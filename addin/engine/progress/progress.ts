import { GLOSSARY } from '../../../core/glossary.ts';
import { METHOD_IDS } from '../../../core/indicator/methods/method.ts';
import { readActuals } from '../../../core/indicator/observations/read-actuals.ts';
import { runProgress } from '../../../core/indicator/progress/run-progress.ts';
import type { Issue } from '../../../core/issue/issue.ts';
import { tableOf } from '../../host/cells-of-block.ts';
import { findingList } from '../payout/finding-list.ts';
import { tableSource } from '../payout/table-source.ts';
import type { TaskRun } from '../session.ts';
import { matchRows } from './match-rows.ts';
import { progressView } from './progress-view.ts';

/** Schedules count months, exactly, as the command line does unless told otherwise. */
const SCHEDULE = { by: 'month', rounding: 'exact' } as const;

/** What places call the table; there is only one. */
export const ACTUALS = GLOSSARY.value.zh;

/** Measures every indicator of a plan from the rows of a sheet, and keeps the run for writing. */
export const progress: TaskRun<'progress'> = (session, { id, actuals, asOf, matches, language }) => {
  const plan = session.plans.get(id);
  if (plan === undefined) throw new RangeError(`no plan ${id}`);
  const matched = matchRows(plan, tableOf(actuals, ACTUALS), matches);
  const read = readActuals(plan, matched.table);
  const run = runProgress(plan, read, { asOf, schedule: SCHEDULE, methods: METHOD_IDS, targetYear: null });
  session.progress = { run, actuals, matches };
  const asked = new Set(matched.doubtful.map(({ row }) => row + 1));
  const isAsked = ({ code, place }: Issue) =>
    code === 'actualUnknown' && place.row !== undefined && asked.has(place.row);
  const source = tableSource(
    actuals,
    matched.table,
    read.observations.flatMap(({ place }) => place.row ?? []),
  );
  const findings = findingList(
    run.issues.filter((found) => !isAsked(found)),
    [source],
    language,
  );
  return { ...progressView(run, language), doubtful: matched.doubtful, findings };
};
