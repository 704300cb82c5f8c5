import { dateSerial } from '../../../templates/workbook/cell-value.ts';
import { isErrorValue } from '../../host/entry.ts';
import { BLANK_CONTENT, type GridContent } from '../model/grid-sheet.ts';

/** What a text becomes in a cell, and the number format it brings where the cell has none. */
export interface TypedContent {
  readonly content: GridContent;
  readonly numberFormat: string | null;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** More digits than a double keeps are no number but a name, such as that of a person. */
const CERTAIN_DIGITS = 15;

/**
 * What a field of a CSV file is: `12.50` a number, `1,234.5` and `65%` too, `2023-7-1` a day; `007`, eighteen digits of an
 * identity number, `=1+1` and everything else the text that it is.
 */
export function fieldContent(text: string): TypedContent {
  const trimmed = text.trim();
  const day = dayOf(trimmed);
  if (day !== null) return { content: { value: day, formula: '' }, numberFormat: 'yyyy-mm-dd' };
  const isPercent = trimmed.endsWith('%');
  const number = isPercent ? trimmed.slice(0, -1) : trimmed;
  const isGrouped = GROUPED.test(number);
  const decimal = number.replaceAll(',', '');
  if ((!isGrouped && !NUMBER.test(number)) || decimal.replace(/[-.]/g, '').length > CERTAIN_DIGITS) {
    return { content: { value: text, formula: '' }, numberFormat: null };
  }
  if (!isPercent)
    return { content: { value: Number(decimal), formula: '' }, numberFormat: isGrouped ? grouped(decimal) : null };
  const places = decimal.split('.')[1]?.length ?? 0;
  return {
    content: { value: Number(`${decimal}e-2`), formula: '' },
    numberFormat: places === 0 ? '0%' : `0.${'0'.repeat(places)}%`,
  };
}

/** What a person's typing is: besides, `=` begins a formula, `'` a text, and `TRUE`, `FALSE` and `#N/A` are what they are. */
export function typedContent(text: string, notCalculated: string): TypedContent {
  const plain = (value: GridContent['value'], formula = ''): TypedContent => ({
    content: { value, formula },
    numberFormat: null,
  });
  if (text === '') return { content: BLANK_CONTENT, numberFormat: null };
  if (text.startsWith("'")) return plain(text.slice(1));
  if (text.startsWith('=') && text.length > 1) return plain(notCalculated, text);
  if (/^(?:true|false)$/i.test(text)) return plain(text.toUpperCase() === 'TRUE');
  if (isErrorValue(text.toUpperCase())) return plain(text.toUpperCase());
  return fieldContent(text);
}

function dayOf(text: string): number | null {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const serial = dateSerial(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return 'text' in serial ? Number(serial.text) : null;
}

function grouped(decimal: string): string {
  const places = decimal.split('.')[1]?.length ?? 0;
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}
