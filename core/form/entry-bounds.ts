import type { EntryField } from './entry.ts';
import type { InputColumnData } from './schema.ts';

/** Numbers beyond this, on either side of zero, are slips of the keyboard, whatever is counted. */
export const LARGEST_NUMBER = '999999999999';
const EARLIEST = '2000-01-01';
const LATEST = '2099-12-31';

/** What may stand in the cells of a column that is filled in, for the input rule of the sheet and for reading it back. */
export type EntryBounds = Pick<EntryField, 'type' | 'least' | 'most' | 'choices' | 'longest'>;

export function entryBounds({ type, least, most, choices, longest }: InputColumnData): EntryBounds {
  switch (type) {
    case 'number':
    case 'whole':
      return { type, least: least ?? `-${LARGEST_NUMBER}`, most: most ?? LARGEST_NUMBER };
    case 'date':
      return { type, least: EARLIEST, most: LATEST };
    case 'choice':
      return { type, choices: choices ?? [] };
    case 'text':
      return { type, longest };
  }
}

/** Whether a bound is none that the form states, but the one that every number has. */
export function isAgainstSlips(bound: string): boolean {
  return bound === LARGEST_NUMBER || bound === `-${LARGEST_NUMBER}`;
}
