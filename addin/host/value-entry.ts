import {
  booleanEntry,
  CLEARED,
  type Entry,
  entryContent,
  errorEntry,
  isErrorValue,
  numberEntry,
  textEntry,
} from './entry.ts';
import type { CellValue } from './host.ts';

/** The entry that puts back what a cell held: its formula where it has one, else its value to the last digit. */
export function entryOf(value: CellValue, formula: string): Entry {
  return formula === '' ? valueEntry(value) : (formula as Entry);
}

/** The entry of a value as a program hands it over. */
export function valueEntry(value: CellValue): Entry {
  if (typeof value === 'boolean') return booleanEntry(value);
  if (typeof value === 'number') return numberEntry(doubleDecimal(value));
  if (value === '') return CLEARED;
  return isErrorValue(value) ? errorEntry(value) : textEntry(value);
}

/** Whether a cell that holds this would be the same after the entry. */
export function isSame(entry: Entry, value: CellValue, formula: string): boolean {
  const content = entryContent(entry);
  switch (content.kind) {
    case 'blank':
      return value === '' && formula === '';
    case 'formula':
      return formula === entry;
    case 'text':
      return formula === '' && value === content.text;
    case 'number':
      return formula === '' && value === Number(content.decimal);
    case 'boolean':
      return formula === '' && value === content.value;
    case 'error':
      return formula === '' && value === content.code;
  }
}

/** The shortest decimal that gives the same double, without exponent: `1e-7` is `0.0000001`. */
export function doubleDecimal(double: number): string {
  const text = String(double);
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d)(?:\.(\d+))?$/.exec(mantissa) ?? [];
  const digits = whole + fraction;
  const point = 1 + Number.parseInt(exponent, 10);
  return sign + (point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : digits.padEnd(point, '0'));
}
