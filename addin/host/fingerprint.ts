import type { EntryRows } from './entry.ts';
import type { Block } from './host.ts';

/**
 * One number for each row of a block: what its cells hold, formulas without what they come to, and their number formats.
 * Only cells that an entry went to count. Two rows that differ have the same number once in 2^52 times.
 */
export function fingerprint(block: Block, entries: EntryRows): readonly number[] {
  return block.values.map((values, row) => {
    const texts: string[] = [];
    values.forEach((value, column) => {
      if ((entries[row]?.[column] ?? null) === null) return;
      const formula = block.formulas[row]?.[column] ?? '';
      texts.push(formula === '' ? `${typeof value}${value}` : formula, block.formats[row]?.[column] ?? '');
    });
    return hashOf(texts);
  });
}

/** FNV-1a by two different primes, 26 bits of each. Every character of every cell written passes here, twice. */
function hashOf(texts: readonly string[]): number {
  let high = 0x811c9dc5;
  let low = 0x2a9d1f35;
  for (const text of texts) {
    for (let index = 0; index <= text.length; index++) {
      // Past the end comes a unit that no text has, so that texts side by side do not run together.
      const unit = index < text.length ? text.charCodeAt(index) : 0x1_0000;
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low ^ unit, 0x5bd1e995);
    }
  }
  return (high >>> 6) * 0x400_0000 + (low >>> 6);
}
