import { basename, resolve } from 'node:path';
import { messageOf } from '../../core/issue/message.ts';
import { policyJsonSchema } from '../../core/policy/json-schema.ts';
import { wordsOf } from '../words/words.ts';
import type { Context, ExitCode } from './io.ts';
import { issueJson } from './json/issue-json.ts';
import { jsonText } from './json/json-text.ts';
import { readSchemeFile } from './policy-files.ts';
import { UserFault } from './user-fault.ts';

/** What is typed behind `suanpan policy lint`. */
export interface LintOptions {
  readonly strict?: true;
  readonly json?: true;
}

/** Reads a policy file and prints everything that is wrong with it; the problems are the result. */
export async function lintCommand({ io, language }: Context, path: string, options: LintOptions): Promise<ExitCode> {
  const file = basename(path);
  const issues = await lint(resolve(io.cwd, path));
  const words = wordsOf(language);
  const failed = issues.some(({ severity }) => severity === 'error');
  if (options.json === true) {
    io.stdout(jsonText({ file, valid: !failed, issues: issues.map((found) => issueJson(found, language)) }));
  } else {
    for (const found of issues) io.stdout(`[${words.severity[found.severity]}] ${messageOf(found, language)}\n`);
    if (issues.every(({ severity }) => severity === 'info')) io.stdout(`${words.noProblems(file)}\n`);
  }
  if (failed) return 2;
  return options.strict === true && issues.some(({ severity }) => severity === 'warning') ? 1 : 0;
}

async function lint(path: string): Promise<UserFault['issues']> {
  try {
    return (await readSchemeFile(path)).issues;
  } catch (error) {
    if (error instanceof UserFault) return error.issues;
    throw error;
  }
}

/** Prints the JSON Schema of policy files, for editors. */
export function schemaCommand({ io }: Context): ExitCode {
  io.stdout(jsonText(policyJsonSchema()));
  return 0;
}
