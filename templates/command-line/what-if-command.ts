import { whatIf } from '../../core/payout/what-if.ts';
import { wordsOf } from '../words/words.ts';
import { readPriceRange } from './arguments/price-range.ts';
import type { Context, ExitCode } from './io.ts';
import { jsonText } from './json/json-text.ts';
import { whatIfJson } from './json/what-if-json.ts';
import { findScheme } from './policy-files.ts';
import { readInsured } from './read-inputs.ts';
import { findingsText } from './text/findings-text.ts';
import { whatIfText } from './text/what-if-text.ts';
import { UserFault } from './user-fault.ts';

/** What is typed behind `suanpan whatif`. */
export interface WhatIfOptions {
  readonly insured: string;
  readonly price: string;
  readonly json?: true;
}

/** Tabulates what each price of a range would cost. */
export async function whatIfCommand(context: Context, policy: string, options: WhatIfOptions): Promise<ExitCode> {
  const { io, language } = context;
  const { scheme } = await findScheme(policy, io.cwd);
  const prices = readPriceRange(options.price, scheme.observed.unit);
  const list = await readInsured(scheme, options.insured, io.cwd);
  const issues = [...list.issues, ...list.rows.flatMap((row) => row.issues)];
  if (list.rows.every(({ refused }) => refused)) throw new UserFault(issues);
  const result = whatIf(scheme, list, prices);
  if (options.json === true) io.stdout(jsonText(whatIfJson(scheme, result, issues, language)));
  else {
    io.stdout(whatIfText(scheme, result, language));
    const lines = findingsText(issues, language, wordsOf(language).moreInJson);
    if (lines.length > 0) io.stderr(`${lines.join('\n')}\n`);
  }
  return 0;
}
