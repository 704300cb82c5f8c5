import { basename, resolve } from 'node:path';
import { formJsonSchema } from '../../core/form/json-schema.ts';
import { readForm } from '../../core/form/read-form.ts';
import { planJsonSchema } from '../../core/indicator/plan/json-schema.ts';
import { readPlan } from '../../core/indicator/plan/read-plan.ts';
import { messageOf } from '../../core/issue/message.ts';
import { readScheme } from '../../core/payout/read-scheme.ts';
import { policyJsonSchema } from '../../core/policy/json-schema.ts';
import { wordsOf } from '../words/words.ts';
import { readChoice } from './arguments/choice.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import type { Context, ExitCode } from './io.ts';
import { issueJson } from './json/issue-json.ts';
import { jsonText } from './json/json-text.ts';
import { readJsonFile } from './json-file.ts';
import { UserFault } from './user-fault.ts';

/** What is typed behind `suanpan policy lint`. */
export interface LintOptions {
  readonly strict?: true;
  readonly json?: true;
}

/** Reads a policy, plan or form file and prints everything that is wrong with it; the problems are the result. */
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
    const { json, file } = await readJsonFile(path);
    return READERS[fileKind(json)](json, file).issues;
  } catch (error) {
    if (error instanceof UserFault) return error.issues;
    throw error;
  }
}

const READERS = { policy: readScheme, plan: readPlan, form: readForm } as const satisfies Readonly<
  Record<FileKind, unknown>
>;

/** The JSON Schema of each kind of file. */
const SCHEMAS = { policy: policyJsonSchema, plan: planJsonSchema, form: formJsonSchema } as const;

/** Prints the JSON Schema of policy files, or of plan or form files, for editors. */
export function schemaCommand({ io }: Context, kind: string): ExitCode {
  io.stdout(jsonText(SCHEMAS[readChoice('policy schema', kind, ['policy', 'plan', 'form'] as const)]()));
  return 0;
}
