import type { Issue } from '../../../core/issue/issue.ts';
import type { Language } from '../../../core/issue/language.ts';
import { sentenceOf } from '../../../core/issue/message.ts';
import type { Finding } from '../tasks.ts';
import { engineWords } from '../words/engine-words-of.ts';
import { areaOf, type TableSource } from './table-source.ts';

/** A list of a hundred thousand rows can have as many problems; nobody reads further. */
const MOST_SHOWN = 300;

const ORDER = ['error', 'warning', 'info'] as const;

/** Problems as sentences with their cells, the gravest first; the last one counts what is not shown. */
export function findingList(
  issues: readonly Issue[],
  sources: readonly TableSource[],
  language: Language,
): readonly Finding[] {
  const sorted = ORDER.flatMap((severity) => issues.filter((found) => found.severity === severity));
  const shown = sorted.slice(0, MOST_SHOWN).map((found): Finding => {
    const text = sentenceOf(found, language);
    return { severity: found.severity, text, area: areaOf(found.place, sources), fix: null };
  });
  const hidden = sorted.length - shown.length;
  if (hidden === 0) return shown;
  return [...shown, { severity: 'info', text: engineWords(language).moreFindings(hidden), area: null, fix: null }];
}
