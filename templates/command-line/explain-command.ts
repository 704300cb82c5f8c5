import { explainPayout } from '../../core/payout/explain-payout.ts';
import { readSettings, refuseMissing } from './arguments/settings.ts';
import type { Context, ExitCode } from './io.ts';
import { explainJson } from './json/explain-json.ts';
import { jsonText } from './json/json-text.ts';
import { findScheme } from './policy-files.ts';
import { printIssues } from './print-issues.ts';
import { explainText } from './text/explain-text.ts';
import { refuse } from './user-fault.ts';

/** What is typed behind `suanpan explain`. */
export interface ExplainOptions {
  readonly set: readonly string[];
  readonly json?: true;
}

/** Works one household's answer step by step. */
export async function explainCommand(context: Context, policy: string, options: ExplainOptions): Promise<ExitCode> {
  const { io, language } = context;
  const { scheme } = await findScheme(policy, io.cwd);
  const { observed, inputs, issues } = readSettings(scheme, options.set);
  const explanation = explainPayout(scheme, observed, inputs);
  if (explanation.kind === 'notComputed') {
    const missing = scheme.inputs.filter(({ label }) => explanation.missing.includes(label));
    return missing.length > 0 ? refuseMissing(missing) : refuse('resultUndefined', { term: explanation.label });
  }
  if (options.json === true) io.stdout(jsonText(explainJson(scheme, explanation, issues, language)));
  else {
    io.stdout(explainText(scheme, explanation, language));
    printIssues(context, issues);
  }
  return 0;
}
