import { wordsOf } from '../words/words.ts';
import { readYear } from './arguments/year.ts';
import type { Context, ExitCode } from './io.ts';
import { findPlan, shippedPlans, targetYears } from './plan-files.ts';
import { printIssues } from './print-issues.ts';
import { whileShown } from './progress-bar.ts';
import { saveFilling } from './save-indicator-books.ts';

/** What is typed behind `suanpan template`. */
export interface TemplateOptions {
  readonly target?: string;
  readonly out?: string;
  readonly overwrite?: true;
}

/** Writes the workbook in which the values of a plan are filled in, and prints its path. */
export async function templateCommand(context: Context, name: string, options: TemplateOptions): Promise<ExitCode> {
  const { io, language } = context;
  const { plan, issues: remarks } = await findPlan(name, io.cwd, await shippedPlans());
  const until = options.target === undefined ? null : readYear('--target', options.target, targetYears(plan));
  const target = { folder: options.out ?? '.', cwd: io.cwd, overwrite: options.overwrite === true };
  const { files, issues } = await whileShown(io.terminal, wordsOf(language).writing, () =>
    saveFilling(plan, until, target),
  );
  for (const file of files) io.stdout(`${file}\n`);
  printIssues(context, [...remarks, ...issues]);
  return issues.length > 0 ? 2 : 0;
}
