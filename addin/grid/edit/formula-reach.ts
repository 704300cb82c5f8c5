import { columnNumber } from '../../../templates/workbook/cell-reference.ts';
import { LIMITS } from '../../../templates/workbook/limits.ts';
import type { Area } from '../../host/host.ts';

/** What a formula looks at: areas, or `all` where it cannot be told from its text. */
export type Reach = readonly Area[] | 'all';

const SHEET = String.raw`(?:('(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?`;
const CORNERS = String.raw`\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})|\$?(\d{1,7}):\$?(\d{1,7})`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|${SHEET}(?:${CORNERS})(?![\p{L}\p{N}_(.!])|([\p{L}_][\p{L}\p{N}_.]*)(\s*\()?|\[`,
  'gu',
);

/** Functions whose arguments do not say where they look. */
const FREE = new Set(['INDIRECT', 'OFFSET']);

/** The cells that a formula of a sheet looks at; names stand for what they refer to. Tables and other workbooks are `all`. */
export function formulaReach(formula: string, sheet: string, names: ReadonlyMap<string, string>): Reach {
  const areas: Area[] = [];
  for (const match of formula.slice(1).matchAll(TOKEN)) {
    const [token, onSheet, first, top, last = first, bottom = top, from, to, above, below, word, call] = match;
    if (token === '[') return 'all';
    const place = onSheet === undefined ? sheet : sheetName(onSheet);
    if (first !== undefined) areas.push(area(place, columnOf(first), rowOf(top), columnOf(last), rowOf(bottom)));
    else if (from !== undefined) areas.push(area(place, columnOf(from), 0, columnOf(to), LIMITS.rows - 1));
    else if (above !== undefined) areas.push(area(place, 0, rowOf(above), LIMITS.columns - 1, rowOf(below)));
    else if (word !== undefined && call !== undefined && FREE.has(word.toUpperCase())) return 'all';
    else if (word !== undefined && call === undefined) {
      const reach = nameReach(word, sheet, names);
      if (reach === 'all') return 'all';
      areas.push(...reach);
    }
  }
  return areas;
}

/** A name that refers to another name may go round in a circle; it is taken for anything. */
function nameReach(word: string, sheet: string, names: ReadonlyMap<string, string>): Reach {
  const refersTo = names.get(word);
  if (refersTo === undefined)
    return /^(?:TRUE|FALSE)$/i.test(word) || names.size === 0 ? [] : unknownReach(word, names);
  return formulaReach(`=${refersTo}`, sheet, new Map());
}

/** Names do not differ by the case of letters. */
function unknownReach(word: string, names: ReadonlyMap<string, string>): Reach {
  return [...names.keys()].some((name) => name.toLowerCase() === word.toLowerCase()) ? 'all' : [];
}

function sheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}

function columnOf(letters: string | undefined): number {
  return columnNumber(letters ?? 'A') - 1;
}

function rowOf(digits: string | undefined): number {
  return Number(digits ?? '1') - 1;
}

function area(sheet: string, left: number, top: number, right: number, bottom: number): Area {
  const [row, column] = [Math.min(top, bottom), Math.min(left, right)];
  return { sheet, row, column, rows: Math.abs(bottom - top) + 1, columns: Math.abs(right - left) + 1 };
}
