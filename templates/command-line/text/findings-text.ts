import type { Issue, Severity } from '../../../core/issue/issue.ts';
import type { Language } from '../../../core/issue/language.ts';
import { messageOf } from '../../../core/issue/message.ts';
import { wordsOf } from '../../words/words.ts';
import { indent } from './align.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const SHOWN_OF_A_KIND = 3;
const MOST_SHOWN = 20;

/**
 * Findings as lines: errors first, those of one kind together with their number and the first few, twenty at most.
 * `rest` says where the others are.
 */
export function findingsText(
  issues: readonly Issue[],
  language: Language,
  rest: (count: number) => string,
): readonly string[] {
  const words = wordsOf(language);
  const lines: string[] = [];
  let told = 0;
  let hidden = 0;
  for (const group of groups(issues)) {
    const [first] = group;
    const shown = group.slice(0, Math.min(SHOWN_OF_A_KIND, MOST_SHOWN - told));
    if (first === undefined || shown.length === 0) {
      hidden += group.length;
      continue;
    }
    told += shown.length;
    lines.push(`[${words.severity[first.severity]}] ${words.count(group.length)}`);
    lines.push(...indent(shown.map((found) => messageOf(found, language))));
    const others = group.slice(shown.length);
    if (others.length > 0) lines.push(...indent([othersText(others, language)]));
  }
  if (hidden > 0) lines.push(rest(hidden));
  return lines;
}

/** How many more there are, and in which rows. */
function othersText(others: readonly Issue[], language: Language): string {
  const words = wordsOf(language);
  const rows = others.flatMap(({ place }) => (place.row === undefined ? [] : [words.row(place.row)]));
  const shown = rows.slice(0, SHOWN_OF_A_KIND).join(words.separator);
  const ellipsis = rows.length > SHOWN_OF_A_KIND ? '…' : '';
  return `${words.more(others.length)}${shown === '' ? '' : `${words.colon}${shown}${ellipsis}`}`;
}

function groups(issues: readonly Issue[]): readonly (readonly Issue[])[] {
  const byKind = new Map<string, Issue[]>();
  for (const found of issues) {
    const key = `${ORDER.indexOf(found.severity)} ${found.code}`;
    const group = byKind.get(key);
    if (group === undefined) byKind.set(key, [found]);
    else group.push(found);
  }
  return [...byKind.entries()].sort(([a], [b]) => (a[0] ?? '').localeCompare(b[0] ?? '')).map(([, group]) => group);
}
