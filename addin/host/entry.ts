/**
 * What is put into a cell, in the notation that people type: `=A1*2` a formula in English, `'甲` a text, `12.50` a number,
 * `TRUE`, `#N/A` an error, and `''` for nothing. Only text begins with an apostrophe and it always does, so what a person
 * wrote is never taken for a formula, a number or a day. Numbers stay decimal strings up to the program that stores them.
 */
export type Entry = string & { readonly entry: unique symbol };

/** Rows of entries; null leaves a cell as it is. */
export type EntryRows = readonly (readonly (Entry | null)[])[];

export const CLEARED = '' as Entry;

export function textEntry(text: string): Entry {
  return (text === '' ? '' : `'${text}`) as Entry;
}

/** The formula without its `=`. */
export function formulaEntry(formula: string): Entry {
  return `=${formula}` as Entry;
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** A decimal such as `-12.50`. */
export function numberEntry(decimal: string): Entry {
  if (!DECIMAL.test(decimal)) throw new RangeError(`not a decimal: ${decimal}`);
  return decimal as Entry;
}

export function booleanEntry(value: boolean): Entry {
  return (value ? 'TRUE' : 'FALSE') as Entry;
}

const ERROR_VALUES: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
]);

/** Whether a text is how programs hand over an error value; they hand the same text over as the same. */
export function isErrorValue(text: string): boolean {
  return ERROR_VALUES.has(text);
}

/** An error value that stands in a cell by itself, such as `#N/A`. */
export function errorEntry(code: string): Entry {
  if (!isErrorValue(code)) throw new RangeError(`not an error value: ${code}`);
  return code as Entry;
}

/** An entry taken apart, for the programs that store it. */
export type EntryContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string };

export function entryContent(entry: Entry): EntryContent {
  if (entry === '') return { kind: 'blank' };
  if (entry.startsWith("'")) return { kind: 'text', text: entry.slice(1) };
  if (entry.startsWith('=')) return { kind: 'formula', formula: entry.slice(1) };
  if (entry === 'TRUE' || entry === 'FALSE') return { kind: 'boolean', value: entry === 'TRUE' };
  if (entry.startsWith('#')) return { kind: 'error', code: entry };
  return { kind: 'number', decimal: entry };
}
