import { parseDecimal } from '../../../core/quantity/decimal.ts';
import { NOT_CALCULATED } from '../../../core/table/cell.ts';
import { showsDay } from '../../../templates/reader/number-format.ts';
import { numberText } from '../../../templates/reader/number-text.ts';
import type { CellValue } from '../../host/host.ts';
import { doubleDecimal } from '../../host/value-entry.ts';
import { shownDay } from './shown-day.ts';
import { generalText, literalText, shownDigits } from './shown-number.ts';

/**
 * A value as its number format shows it: `1234.5` under `#,##0.00` is `1,234.50`. Rounding is exact, half away from
 * zero. A format that is none of the usual ones shows the number as it is. What was not calculated is `waiting`.
 */
export function shownText(value: CellValue, format: string, waiting: string): string {
  if (value === NOT_CALCULATED) return waiting;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const text = numberText(doubleDecimal(value)) ?? String(value);
  const exact = parseDecimal(text);
  if (exact === null) return text;
  const [section, signed] = sectionFor(value, format);
  if (section === '' || /^general$/i.test(section) || section === '@') return generalText(exact);
  if (/\[[hms]+\]/i.test(section)) return text;
  if (showsDay(section) || showsTime(section)) return shownDay(value, section) ?? text;
  const digits = shownDigits(exact, section);
  if (digits === null) return /[0#?]/.test(section.replace(/"[^"]*"/g, '')) ? text : literalText(section);
  // What rounds to nothing has no sign: `-0.001` under `0.00` is `0.00`.
  return signed && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

function showsTime(section: string): boolean {
  const bare = section.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '');
  return /[hs]/i.test(bare) && !/[0#?]/.test(bare.replace(/s\.0+/gi, ''));
}

/** The section for a number, and whether a minus sign stands before it: a section of its own for negative ones has its sign in it. */
function sectionFor(value: number, format: string): readonly [section: string, signed: boolean] {
  const sections = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)/g) ?? [''];
  const [positive = '', negative, zero] = sections;
  if (value === 0 && zero !== undefined) return [zero, false];
  if (value < 0 && negative !== undefined) return [negative, false];
  return [positive, value < 0];
}
