import { decimalText } from '../../core/quantity/decimal.ts';
import { BLANK, type Cell } from '../../core/table/cell.ts';
import { isBlank } from './answer.ts';
import { exactOf } from './double.ts';

/** A cell as a function is handed it: without its number format, so that a day is its serial number. */
export function sheetCell(value: unknown): Cell {
  if (isBlank(value)) return BLANK;
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  const exact = typeof value === 'number' ? exactOf(value) : null;
  if (exact !== null) return { kind: 'number', text: decimalText(exact) };
  return typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'error', code: '#VALUE!' };
}
