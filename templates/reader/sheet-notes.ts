import type { StatedNote } from './appearance.ts';
import type { AppearanceLimits } from './appearance-limits.ts';
import { Budget } from './budget.ts';
import type { ReadLimits } from './read-limits.ts';
import { refuse } from './refusal.ts';
import { type Package, scanPart } from './scan-part.ts';
import { checkRange } from './sheet-range.ts';

/** The notes of a sheet, without the looks of their texts. */
export async function readNotes(
  from: Package,
  path: string,
  sheet: string,
  limits: ReadLimits & AppearanceLimits,
): Promise<readonly StatedNote[]> {
  const budget = new Budget('notes', limits.notes, { sheet });
  const notes: { cell: string; text: string }[] = [];
  let inText = false;
  await scanPart(from, path, {
    open(name, tag) {
      if (name === 'comment') {
        budget.take();
        const cell = tag.attribute('ref') ?? '';
        checkRange(sheet, cell, limits);
        notes.push({ cell, text: '' });
      } else if (name === 't') inText = true;
    },
    close(name) {
      if (name === 't') inText = false;
    },
    text(text) {
      const last = notes.at(-1);
      if (!inText || last === undefined) return;
      last.text += text;
      if (last.text.length > limits.noteText) refuse('partRefused', { part: path, fault: 'tooLong' }, { sheet });
    },
  });
  return notes;
}
