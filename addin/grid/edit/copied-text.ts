import { showsDay } from '../../../templates/reader/number-format.ts';
import { doubleDecimal } from '../../host/value-entry.ts';
import type { GridCell } from '../model/grid-sheet.ts';
import { shownText } from '../view/shown-text.ts';
import { fieldContent, type TypedContent } from './typed-content.ts';

/** Cells as text that other programs take: fields by tabs, rows by lines. Numbers have all their digits, days are shown. */
export function copiedText(rows: readonly (readonly GridCell[])[], waiting: string): string {
  return rows.map((cells) => cells.map((cell) => fieldText(cell, waiting)).join('\t')).join('\r\n');
}

function fieldText({ value, look }: GridCell, waiting: string): string {
  if (typeof value === 'number' && !showsDay(look.numberFormat)) return doubleDecimal(value);
  const text = shownText(value, look.numberFormat, waiting);
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What text from another program becomes, row by row and as wide as the widest; none of it becomes a formula. */
export function pastedRows(text: string): readonly (readonly TypedContent[])[] {
  const rows: string[][] = [[]];
  const ended = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (const [, quoted, plain = '', end] of ended.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  const columns = Math.max(...rows.map(({ length }) => length));
  return rows.map((fields) => Array.from({ length: columns }, (_, at) => fieldContent(fields[at] ?? '')));
}
