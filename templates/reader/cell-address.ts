import type { AddressFault } from '../../core/issue/file-issues.ts';
import type { ReadLimits } from './read-limits.ts';

/** A place in a sheet: the column counts from 0, the row from 1. */
export interface Address {
  readonly column: number;
  readonly row: number;
}

const CODE_0 = 0x30;
const CODE_A = 0x41;
const CODE_Z = 0x5a;
const LETTERS = 26;

/** Reads `C8`, which may stand inside a longer text; gives what is wrong with what is no address, or outside the grid. */
export function parseAddress(text: string, limits: ReadLimits, start = 0, end = text.length): Address | AddressFault {
  let at = start;
  let column = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < CODE_A || code > CODE_Z) break;
    column = column * LETTERS + code - CODE_A + 1;
  }
  let row = 0;
  for (; at < end; at++) {
    const digit = text.charCodeAt(at) - CODE_0;
    if (digit < 0 || digit > 9) break;
    row = row * 10 + digit;
  }
  if (column === 0 || row === 0 || at !== end) return 'malformed';
  return column > limits.columns || row > limits.rowNumber ? 'outside' : { column: column - 1, row };
}

/** Writes an address as `C8`. */
export function addressText({ column, row }: Address): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / LETTERS)) {
    letters = String.fromCharCode(CODE_A + ((left - 1) % LETTERS)) + letters;
  }
  return letters + row;
}
