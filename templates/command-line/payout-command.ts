import { type Issue, issue } from '../../core/issue/issue.ts';
import type { PayoutRun } from '../../core/payout/payout-run.ts';
import { runPayout } from '../../core/payout/run-payout.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { wordsOf } from '../words/words.ts';
import { readChoice } from './arguments/choice.ts';
import { readDay } from './arguments/day.ts';
import type { Context, ExitCode } from './io.ts';
import { jsonText } from './json/json-text.ts';
import { payoutJson } from './json/payout-json.ts';
import { findScheme } from './policy-files.ts';
import { printFindings } from './print-findings.ts';
import { progressBar, whileShown } from './progress-bar.ts';
import { readInsured, readPrices } from './read-inputs.ts';
import type { Saved } from './save-files.ts';
import { FORMATS, saveResults } from './save-results.ts';
import { payoutText } from './text/payout-text.ts';

/** What is typed behind `suanpan payout`. */
export interface PayoutOptions {
  readonly prices: string;
  readonly insured: string;
  readonly out?: string;
  readonly format?: string;
  readonly asOf?: string;
  readonly overwrite?: true;
  readonly strict?: true;
  readonly json?: true;
}

/** Computes a whole payout, writes its documents where asked to, and prints the result. */
export async function payoutCommand(context: Context, policy: string, options: PayoutOptions): Promise<ExitCode> {
  const { io, language } = context;
  const format = readChoice('--format', options.format ?? 'xlsx', FORMATS);
  const asOf = options.asOf === undefined ? null : readDay('--as-of', options.asOf);
  const { scheme, issues: remarks } = await findScheme(policy, io.cwd);
  const run = await compute(context, scheme, options);
  const refused = run.observed.value === null || run.totals.computed === 0;
  const { cwd } = io;
  const { out: folder } = options;
  const saved: Saved =
    refused || folder === undefined
      ? { files: [], issues: [] }
      : await whileShown(io.terminal, wordsOf(language).writing, () =>
          saveResults(run, { folder, cwd, format, overwrite: options.overwrite === true, asOf }),
        );
  const issues = [...remarks, ...run.issues, ...nothingComputed(run), ...saved.issues];
  if (options.json === true) io.stdout(jsonText(payoutJson(run, issues, saved.files, language)));
  else {
    // A table of zeros would look like a result.
    if (!refused) io.stdout(payoutText(run, saved.files, language));
    printFindings(context, issues, saved.files.length > 0);
  }
  if (refused || saved.issues.length > 0) return 2;
  return options.strict === true && issues.some(({ severity }) => severity !== 'info') ? 1 : 0;
}

async function compute({ io, language }: Context, scheme: Scheme, options: PayoutOptions): Promise<PayoutRun> {
  const [prices, list] = await whileShown(io.terminal, wordsOf(language).reading, async () => [
    await readPrices(scheme, options.prices, io.cwd),
    await readInsured(scheme, options.insured, io.cwd),
  ]);
  const bar = progressBar(io.terminal, wordsOf(language).working);
  const run = runPayout(scheme, prices, list, bar.progress);
  bar.stop();
  return run;
}

function nothingComputed({ totals }: PayoutRun): Issue[] {
  const none = totals.rows > 0 && totals.computed === 0;
  return none ? [issue('nothingComputed', 'error', {}, { rows: String(totals.rows) })] : [];
}
