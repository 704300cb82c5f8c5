import { parseUnit, type Unit } from '../quantity/unit.ts';
import { cellText, type Row, type Table } from './cell.ts';

/** A column that a reader looks for, by its official name and other headers people write. */
export interface ColumnWanted {
  readonly id: string;
  readonly names: readonly string[];
  readonly required: boolean;
}

/** A column that was found: its place, its header as written, and the unit in the header if there is one. */
export interface ColumnFound {
  readonly index: number;
  readonly header: string;
  readonly unit: Unit | null;
  /** The unit as written, also when it is not in the table of units. */
  readonly unitText: string;
}

/** The header row with its columns; several columns for one wanted name are all listed, nothing is chosen silently. */
export interface Header {
  readonly row: Row;
  readonly columns: ReadonlyMap<string, readonly ColumnFound[]>;
  readonly unread: readonly string[];
}

/** Titles, document numbers and units stand above a header; rarely more than this. */
const ROWS_SEARCHED = 30;

/**
 * Finds the header: of the first thirty rows, the first that names the most wanted columns. Spaces, line breaks, width
 * and a unit in brackets do not matter; the order of the columns does not either. `null` where no row names any.
 */
export function findHeader(table: Table, wanted: readonly ColumnWanted[]): Header | null {
  let best: { header: Header; score: number } | null = null;
  for (const row of table.rows.slice(0, ROWS_SEARCHED)) {
    const header = matchRow(row, wanted);
    const required = wanted.filter(({ id, required: must }) => must && header.columns.has(id)).length;
    const score = required * 100 + header.columns.size;
    if (header.columns.size > 0 && (best === null || score > best.score)) best = { header, score };
  }
  return best?.header ?? null;
}

/** The header texts of the likeliest header row, for telling the user what was found instead. */
export function likelyHeaders(table: Table): string[] {
  const filled = table.rows
    .slice(0, ROWS_SEARCHED)
    .map((row) => row.cells.map(cellText).filter((text) => text.trim() !== ''));
  return filled.reduce<string[]>((most, texts) => (texts.length > most.length ? texts : most), []);
}

/** A header split into its name and its unit: `保险面积（亩）`, `价格(元/公斤)`, `单价：元/500g`. */
export function splitHeader(text: string): { readonly name: string; readonly unitText: string } {
  const clean = text.normalize('NFKC').replace(/[\s*★]+/g, '');
  const match = /^(.+?)\((?:单位[::]?)?([^()]+(?:\([^()]*\))?)\)$/.exec(clean) ?? /^(.+?)[::,]([^::,]+)$/.exec(clean);
  return match === null ? { name: clean, unitText: '' } : { name: match[1] ?? '', unitText: match[2] ?? '' };
}

function matchRow(row: Row, wanted: readonly ColumnWanted[]): Header {
  const columns = new Map<string, ColumnFound[]>();
  const ranks = new Map<string, number>();
  const unread: string[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const header = cellText(cell).trim();
    if (header === '') continue;
    const match = matchCell(header, wanted);
    if (match === null) {
      unread.push(header);
      continue;
    }
    const found = { index, header, unit: parseHeaderUnit(match.unitText), unitText: match.unitText };
    const rank = ranks.get(match.id);
    // The official name outranks an alias: 保险面积 beside 面积 is not a doubt.
    if (rank === undefined || match.rank < rank) {
      if (rank !== undefined) unread.push(...(columns.get(match.id) ?? []).map((column) => column.header));
      columns.set(match.id, [found]);
      ranks.set(match.id, match.rank);
    } else if (match.rank === rank) columns.get(match.id)?.push(found);
    else unread.push(header);
  }
  return { row, columns, unread };
}

function matchCell(header: string, wanted: readonly ColumnWanted[]) {
  const whole = key(header);
  const { name, unitText } = splitHeader(header);
  for (const { id, names } of wanted) {
    const exact = names.findIndex((candidate) => key(candidate) === whole);
    const rank = exact >= 0 ? exact : names.findIndex((candidate) => key(candidate) === key(name));
    if (rank >= 0) return { id, rank: Math.min(rank, 1), unitText };
  }
  return null;
}

function parseHeaderUnit(text: string): Unit | null {
  return text === '' ? null : parseUnit(text);
}

function key(text: string): string {
  return text.normalize('NFKC').replace(/[\s*★]+/g, '');
}
