import type { Issue } from '../../core/issue/issue.ts';
import { sentenceOf } from '../../core/issue/message.ts';
import { collectWordsOf } from '../words/collect-words.ts';
import { shortened } from './compare/placed-sheet.ts';

/** A longer sentence repeats what was written to fill it; a cell has to hold several. */
const LONGEST = 1000;
const MOST_REASONS = 5;

/** What is said of a fault in a workbook. */
export function issueSentence(found: Issue): string {
  return shortened(sentenceOf(found, 'zh'), LONGEST);
}

/** Sentences below each other in one cell, each once; of many, how many more there are. */
export function issueSentences(found: readonly Issue[]): string {
  const all = [...new Set(found.map(issueSentence))];
  const others = all.length - MOST_REASONS;
  return [...all.slice(0, MOST_REASONS), ...(others > 0 ? [collectWordsOf('zh').more(others)] : [])].join('\n');
}
