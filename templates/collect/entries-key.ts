import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import { reduce } from '../../core/quantity/rational.ts';

/** A text that two sets of entries have in common exactly when they say the same. */
export function entriesKey(entries: UnitEntries): string {
  const filled = [...entries].flatMap(([item, row]) =>
    [...row].flatMap(([column, entry]) => (entry.kind === 'missing' ? [] : [[item, column, entryKey(entry)]])),
  );
  return JSON.stringify(filled.sort(([a = '', b = ''], [c = '', d = '']) => (a < c || (a === c && b < d) ? -1 : 1)));
}

function entryKey(entry: Exclude<Entry, { kind: 'missing' }>): string {
  switch (entry.kind) {
    case 'number': {
      const { numerator, denominator } = reduce(entry.value);
      return `#${numerator}/${denominator}`;
    }
    case 'text':
      return `:${entry.text}`;
    case 'date':
      return `@${entry.iso}`;
    case 'unreadable':
      return `?${entry.found}`;
  }
}
