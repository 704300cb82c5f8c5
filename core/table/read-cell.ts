import type { UnreadableText } from '../issue/unreadable.ts';
import { type IsoDate, readDate } from '../quantity/date.ts';
import { parseDecimal } from '../quantity/decimal.ts';
import type { Rational } from '../quantity/rational.ts';
import { readNumber } from '../quantity/read-number.ts';
import { type Unit, unit } from '../quantity/unit.ts';
import { type Cell, cellText, inPercent, NOT_CALCULATED, type Table } from './cell.ts';
import { serialToIso } from './serial-date.ts';

/** A cell read as a number. `rewritten` says that a person typed it in a form that a machine would not take. */
export type CellNumber =
  | { readonly kind: 'number'; readonly value: Rational; readonly unit: Unit | null; readonly rewritten: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableText };

const PERCENT = unit('%');
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** Reads a number from a cell of a workbook or a CSV file; a date, TRUE or an error value is not one. */
export function readCellNumber(cell: Cell, table: Table): CellNumber {
  switch (cell.kind) {
    case 'blank':
      return { kind: 'missing' };
    case 'number': {
      const value = parseDecimal(cell.text);
      if (value === null) return { kind: 'unreadable', reason: 'tooLong' };
      if (cell.percent === true) return { kind: 'number', value: inPercent(value), unit: PERCENT, rewritten: false };
      return { kind: 'number', value, unit: null, rewritten: false };
    }
    case 'date':
      return { kind: 'unreadable', reason: 'date' };
    case 'boolean':
      return { kind: 'unreadable', reason: 'boolean' };
    case 'error':
      return { kind: 'unreadable', reason: cell.code === NOT_CALCULATED ? 'notCalculated' : 'errorValue' };
    case 'text': {
      if (/^'?[=@]/.test(cell.text.trim())) return { kind: 'unreadable', reason: 'formulaText' };
      const reading = readNumber(cell.text);
      if (reading.kind !== 'number') return reading;
      const plain = table.sheet === '' && PLAIN_NUMBER.test(cell.text.trim());
      return { ...reading, rewritten: !plain };
    }
  }
}

/** Reads a day from a cell: a date, a text form of one, or a bare serial number by the file's own date system. */
export function readCellDate(cell: Cell, table: Table): IsoDate | null {
  if (cell.kind === 'date') return cell.iso;
  const text = cellText(cell).trim();
  const day = readDate(text);
  if (day !== null) return day;
  const serial = cell.kind === 'number' || table.sheet === '' ? parseDecimal(text) : null;
  if (serial === null) return null;
  const whole = serial.numerator / serial.denominator;
  // Days from 1954 to 2119; a smaller or larger number in a date column is a slip, not a day.
  if (whole < 20_000n || whole > 80_000n) return null;
  return serialToIso(Number.parseInt(whole.toString(), 10), table.dateSystem ?? '1900');
}
