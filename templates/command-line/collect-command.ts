import { resolve } from 'node:path';
import type { UnitList } from '../../core/form/unit-list.ts';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { type Collected, collectFiles } from '../collect/collect-files.ts';
import { isAtFault } from '../collect/listed-issues.ts';
import type { CollectRun } from '../collect/run.ts';
import { wordsOf } from '../words/words.ts';
import { collectShelf } from './collect-shelf.ts';
import type { Context, ExitCode } from './io.ts';
import { collectJson } from './json/collect-json.ts';
import { jsonText } from './json/json-text.ts';
import { printFindings } from './print-findings.ts';
import { printIssues } from './print-issues.ts';
import { progressBar, whileShown } from './progress-bar.ts';
import { readUnits } from './read-inputs.ts';
import { saveCollected } from './save-collected.ts';
import type { Saved } from './save-files.ts';
import { collectText } from './text/collect-text.ts';
import { UserFault } from './user-fault.ts';

/** What is typed behind `suanpan collect`. */
export interface CollectOptions {
  readonly out?: string;
  readonly template?: string;
  readonly units?: string;
  readonly overwrite?: true;
  readonly strict?: true;
  readonly json?: true;
}

/** Collects what came back into a folder, writes the summary and the replies where asked to, and prints the result. */
export async function collectCommand(context: Context, folder: string, options: CollectOptions): Promise<ExitCode> {
  const { io, language } = context;
  const collected = await collectShown(context, folder, options);
  if (collected.run === null) {
    printFindings(context, collected.issues, false);
    return 2;
  }
  const { run } = collected;
  const isCounted = run.units.some(({ state }) => state === 'returned');
  const saved = options.out === undefined ? NOTHING_SAVED : await saveShown(context, run, options.out, options);
  const issues = [...saved.issues, ...(isCounted ? [] : [nothingCollected(run)])];
  const all = { ...run, issues: [...run.issues, ...issues] };
  if (options.json === true) io.stdout(jsonText(collectJson(all, saved.files, language)));
  else {
    io.stdout(collectText(run, saved.files, language));
    printIssues(context, all.issues);
  }
  if (!isCounted || saved.issues.length > 0) return 2;
  return options.strict === true && !isClean(run) ? 1 : 0;
}

const NOTHING_SAVED: Saved = { files: [], issues: [] };

async function collectShown({ io, language }: Context, folder: string, options: CollectOptions): Promise<Collected> {
  const { wanted, sourceOf } = await collectShelf(options.template, io.cwd);
  const list = options.units === undefined ? null : await askedUnits(options.units, wanted?.unitTerm, io.cwd);
  const units = list?.units.map(({ name }) => name) ?? null;
  const memberOf = new Map(list?.units.map((unit) => [unit.name, unit.memberOf]));
  const bar = progressBar(io.terminal, wordsOf(language).reading);
  try {
    const request = { folder: resolve(io.cwd, folder), wanted, sourceOf, units, memberOf };
    const collected = await collectFiles(request, bar.progress);
    const issues = list?.issues ?? [];
    if (collected.run === null) return { ...collected, issues: [...issues, ...collected.issues] };
    return { run: { ...collected.run, issues: [...issues, ...collected.run.issues] } };
  } finally {
    bar.stop();
  }
}

/** A list that cannot be read is refused. */
async function askedUnits(path: string, term: string | undefined, cwd: string): Promise<UnitList> {
  const list = await readUnits(term, path, cwd);
  if (list.units.length === 0) throw new UserFault(list.issues);
  return list;
}

function saveShown({ io, language }: Context, run: CollectRun, path: string, { overwrite }: CollectOptions) {
  const target = { path, cwd: io.cwd, overwrite: overwrite === true };
  return whileShown(io.terminal, wordsOf(language).writing, () => saveCollected(run, target));
}

function nothingCollected({ files }: CollectRun): Issue {
  return issue('nothingCollected', 'error', {}, { files: String(files.length) });
}

/** Whether everybody sent a file in which nothing is to be put right. */
function isClean({ units, issues }: CollectRun): boolean {
  return (
    units.every((unit) => unit.state === 'returned' && !isAtFault(unit)) &&
    issues.every(({ severity }) => severity === 'info')
  );
}
