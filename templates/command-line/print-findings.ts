import type { Issue } from '../../core/issue/issue.ts';
import { wordsOf } from '../words/words.ts';
import type { Context } from './io.ts';
import { findingsText } from './text/findings-text.ts';

/** Prints the number of findings and the first of each kind, beside the result; says where the others are. */
export function printFindings({ io, language }: Context, issues: readonly Issue[], written: boolean): void {
  if (issues.length === 0) return;
  const words = wordsOf(language);
  const lines = findingsText(issues, language, written ? words.moreInWorkbook : words.moreInJson);
  io.stderr(`${[words.findings(issues.length), ...lines].join('\n')}\n`);
}
