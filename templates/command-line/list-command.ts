import type { Policy } from '../../core/policy/policy.ts';
import { type Words, wordsOf } from '../words/words.ts';
import type { Context, ExitCode } from './io.ts';
import { jsonText } from './json/json-text.ts';
import { shippedSchemes } from './policy-files.ts';
import { alignRows, indent } from './text/align.ts';

/** What is typed behind `suanpan list`. */
export interface ListOptions {
  readonly json?: true;
}

/** Lists the policies that come with the package. */
export async function listCommand({ io, language }: Context, options: ListOptions): Promise<ExitCode> {
  const policies = (await shippedSchemes()).map(({ policy }) => policy);
  if (options.json === true) io.stdout(jsonText({ policies: policies.map(entryJson) }));
  else io.stdout(policies.map((policy) => entryText(policy, wordsOf(language))).join('\n'));
  return 0;
}

function entryJson({ id, title, documentNumber, issuer, issued, region, series, funding }: Policy) {
  const { from, to } = series.window;
  const payers = funding.payers.map(({ payer, kind, share }) => ({ payer, kind, share }));
  return { id, title, documentNumber, issuer, issued, region, window: { from, to }, payers };
}

function entryText({ id, title, documentNumber, issued, region, series, funding }: Policy, words: Words): string {
  const facts = alignRows(
    [
      [words.documentNumber, documentNumber],
      [words.issued, issued],
      [words.region, region],
      [words.window, `${series.window.from} — ${series.window.to}`],
      [words.payers, funding.payers.map(({ payer, share }) => `${payer} ${share}`).join(words.separator)],
    ],
    ['left', 'left'],
  );
  return `${[id, ...indent([title, ...facts])].join('\n')}\n`;
}
