import type { Issue } from '../../core/issue/issue.ts';
import { messageOf } from '../../core/issue/message.ts';
import { wordsOf } from '../words/words.ts';
import type { Context } from './io.ts';

/** Prints problems one below the other, beside the result. */
export function printIssues({ io, language }: Context, issues: readonly Issue[]): void {
  for (const found of issues) {
    io.stderr(`[${wordsOf(language).severity[found.severity]}] ${messageOf(found, language)}\n`);
  }
}
