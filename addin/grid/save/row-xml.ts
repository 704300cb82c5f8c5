import { NOT_CALCULATED } from '../../../core/table/cell.ts';
import { columnLetters } from '../../../templates/workbook/cell-reference.ts';
import { startsLikeFormula } from '../../../templates/workbook/formula.ts';
import { escapeXml, textElement } from '../../../templates/workbook/xml-text.ts';
import { isErrorValue } from '../../host/entry.ts';
import type { SavedCell, SavedRow } from '../files/messages.ts';

/** The number of a cell's style; a quoted text stays one. */
export type StyleOf = (look: number, quoted: boolean) => number;

/** A row of a sheet's part; `height` in points where it has its own, 0 where it is hidden. */
export function rowXml({ row, cells }: SavedRow, height: number | null, styleOf: StyleOf): string {
  const own = height === null ? '' : height === 0 ? ' hidden="1"' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row + 1}"${own}>${cells.map((cell) => cellXml(row, cell, styleOf)).join('')}</row>`;
}

function cellXml(row: number, { column, look, value, formula }: SavedCell, styleOf: StyleOf): string {
  const quoted = formula === '' && typeof value === 'string' && startsLikeFormula(value);
  const start = `<c r="${columnLetters(column + 1)}${row + 1}" s="${styleOf(look, quoted)}"`;
  if (formula === '') return start + valueXml(value);
  return start + resultXml(`<f>${escapeXml(formula.slice(1))}</f>`, value);
}

function valueXml(value: SavedCell['value']): string {
  if (value === '') return '/>';
  if (typeof value !== 'string') return resultXml('', value);
  if (isErrorValue(value)) return ` t="e"><v>${value}</v></c>`;
  return ` t="inlineStr"><is>${textElement('t', value)}</is></c>`;
}

/** What a formula came to; one that was not calculated has no result, so that nobody takes an old one for it. */
function resultXml(formula: string, value: SavedCell['value']): string {
  if (typeof value === 'number') return `>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return ` t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (value === NOT_CALCULATED) return `>${formula}</c>`;
  return isErrorValue(value)
    ? ` t="e">${formula}<v>${value}</v></c>`
    : ` t="str">${formula}${textElement('v', value)}</c>`;
}
