import { SCHEDULE_UNITS, type ScheduleRounding } from '../../core/indicator/measures/schedule.ts';
import { METHOD_IDS } from '../../core/indicator/methods/method.ts';
import type { ProgressOptions as RunOptions } from '../../core/indicator/progress/progress-run.ts';
import { runProgress } from '../../core/indicator/progress/run-progress.ts';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { wordsOf } from '../words/words.ts';
import { readChoice } from './arguments/choice.ts';
import { readDay } from './arguments/day.ts';
import { readYear } from './arguments/year.ts';
import type { Context, ExitCode } from './io.ts';
import { jsonText } from './json/json-text.ts';
import { progressJson } from './json/progress-json.ts';
import { findPlan, shippedPlans, targetYears } from './plan-files.ts';
import { printFindings } from './print-findings.ts';
import { whileShown } from './progress-bar.ts';
import { readActualValues } from './read-inputs.ts';
import type { Saved } from './save-files.ts';
import { saveReport } from './save-indicator-books.ts';
import { progressText } from './text/progress-text.ts';

/** What is typed behind `suanpan progress`. */
export interface ProgressOptions {
  readonly actuals: string;
  readonly asOf: string;
  readonly method?: string;
  readonly schedule?: string;
  readonly rounding?: string;
  readonly target?: string;
  readonly out?: string;
  readonly overwrite?: true;
  readonly strict?: true;
  readonly json?: true;
}

const METHODS = ['all', 'cn', ...METHOD_IDS] as const;
const ROUNDINGS = { exact: 'exact', '2': 'twoDecimals', percent: 'wholePercent' } as const satisfies Readonly<
  Record<string, ScheduleRounding>
>;

/** Measures every indicator of a plan, writes the report where asked to, and prints the result. */
export async function progressCommand(context: Context, name: string, options: ProgressOptions): Promise<ExitCode> {
  const { io, language } = context;
  const asked = readOptions(options);
  const plans = await shippedPlans();
  const { plan, issues: remarks } = await findPlan(name, io.cwd, plans);
  const targetYear = options.target === undefined ? null : readYear('--target', options.target, targetYears(plan));
  const words = wordsOf(language);
  const actuals = await whileShown(io.terminal, words.reading, () => readActualValues(plan, options.actuals, io.cwd));
  const run = await whileShown(io.terminal, words.working, async () =>
    runProgress(plan, actuals, { ...asked, targetYear }),
  );
  const refused = run.rows.every(({ actual }) => actual === null);
  const { out: folder } = options;
  const saved: Saved =
    refused || folder === undefined
      ? { files: [], issues: [] }
      : await whileShown(io.terminal, words.writing, () =>
          saveReport(run, plans, { folder, cwd: io.cwd, overwrite: options.overwrite === true }),
        );
  const issues = [...remarks, ...run.issues, ...(refused ? nothingObserved(actuals.rows) : []), ...saved.issues];
  if (options.json === true) io.stdout(jsonText(progressJson(run, issues, saved.files, language)));
  else {
    // A table of dashes would look like a result.
    if (!refused) io.stdout(progressText(run, saved.files, language));
    printFindings(context, issues, saved.files.length > 0);
  }
  if (refused || saved.issues.length > 0) return 2;
  return options.strict === true && issues.some(({ severity }) => severity !== 'info') ? 1 : 0;
}

function readOptions(options: ProgressOptions): Omit<RunOptions, 'targetYear'> {
  const method = readChoice('--method', options.method ?? 'all', METHODS);
  const by = readChoice('--schedule', options.schedule ?? 'month', SCHEDULE_UNITS);
  const rounding = readChoice('--rounding', options.rounding ?? 'exact', ['exact', '2', 'percent'] as const);
  return {
    asOf: readDay('--as-of', options.asOf),
    schedule: { by, rounding: ROUNDINGS[rounding] },
    methods: METHOD_IDS.filter((id) => method === 'all' || method === id),
  };
}

/** Values were given, and none of them led to a number. A file that could not be read has said so already. */
function nothingObserved(values: number): Issue[] {
  return values === 0 ? [] : [issue('nothingObserved', 'error', {}, { values: String(values) })];
}
