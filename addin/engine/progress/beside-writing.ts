import type { Layout } from '../../../core/indicator/observations/actual-columns.ts';
import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';
import type { Place } from '../../../core/issue/issue.ts';
import type { Language } from '../../../core/issue/language.ts';
import { indicatorWordsOf } from '../../../templates/words/indicator-words.ts';
import { cellAddress } from '../../../templates/workbook/cell-reference.ts';
import { exactOf } from '../../functions/double.ts';
import { type Entry, textEntry } from '../../host/entry.ts';
import type { Area, Block } from '../../host/host.ts';
import type { Writing } from '../../host/writing.ts';
import { progressWordsOf } from '../../words/progress-words.ts';
import type { ProgressDone } from '../session.ts';
import type { ValueCell } from './beside-references.ts';
import { BESIDE_COLUMNS, BESIDE_FORMATS, type BesideRow, besideRow } from './beside-rows.ts';
import type { MatchedRows } from './match-rows.ts';

/**
 * The measures in the columns right of the rows: in the row of the value that counts, or of the indicator where it has none. Rows
 * of towns and of older values stay as they are.
 */
export function besideWriting(
  { run, actuals }: ProgressDone,
  matched: MatchedRows,
  as: 'formulas' | 'values',
  language: Language,
): Writing {
  const { layout } = matched;
  if (layout === null) return { sheets: [], cells: [], names: [], show: null };
  const headers = headerEntries(language);
  const at = actuals.area.column + firstColumn(actuals, layout, headers);
  const why = progressWordsOf(language).notLive;
  const sections = new Map(run.plan.data.sections.map(({ id, title }) => [id, title]));
  const sectionTitle = (id: string) => sections.get(id) ?? id;
  const rows = new Map<number, BesideRow>();
  for (const row of run.rows) {
    const number = rowNumberOf(row, matched);
    if (number === null) continue;
    const [progress, schedule] = [cellAddress(at + 1, number), cellAddress(at + 2, number)];
    const values = valueCells(row, actuals, layout);
    rows.set(number, besideRow(row, { values, progress, schedule, sectionTitle }, run.options, as, why));
  }
  const first = layout.bodyAfter;
  const last = Math.max(first, ...rows.keys());
  const numbers = Array.from({ length: last - first }, (_, index) => first + 1 + index);
  const area: Area = {
    sheet: actuals.area.sheet,
    ...{ row: first - 1, column: at, rows: numbers.length + 1, columns: BESIDE_COLUMNS.length },
  };
  const alone = BESIDE_COLUMNS.map(() => null);
  return {
    sheets: [],
    cells: [
      {
        area,
        entries: [headers, ...numbers.map((number) => rows.get(number)?.entries ?? alone)],
        results: [headers, ...numbers.map((number) => rows.get(number)?.results ?? alone)],
        formats: formatsOf(area),
      },
    ],
    names: [],
    show: area,
  };
}

/** The columns of an earlier writing where their headers stand in the list, else the first right of it. */
function firstColumn({ area, values }: Block, { bodyAfter }: Layout, headers: readonly Entry[]): number {
  const found = (values[bodyAfter - 1 - area.row] ?? []).map((value) => textEntry(String(value)));
  const earlier = found.findIndex((_, at) => headers.every((header, offset) => found[at + offset] === header));
  return earlier >= 0 ? earlier : area.columns;
}

/** The row of the newest value that counts; an indicator without one has its row where it is named once. */
function rowNumberOf({ indicator, actual, flags }: ProgressRow, { indicators }: MatchedRows): number | null {
  if (flags.includes('fromTowns')) return null;
  const place = actual?.places.at(-1);
  if (place?.row !== undefined) return place.row;
  const named = [...indicators].filter(([, { id }]) => id === indicator.id);
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

/** The cells of the values that were measured; only what the program has as a number counts as one. */
function valueCells({ pursuit }: ProgressRow, { area, values }: Block, layout: Layout): readonly ValueCell[] {
  return (pursuit?.used ?? []).map(({ place, value }) => {
    const column = columnOf(place, layout);
    if (place.row === undefined || column === null) return { address: '', number: null, value };
    const cell = values[place.row - 1 - area.row]?.[column];
    const number = typeof cell === 'number' ? exactOf(cell) : null;
    return { address: cellAddress(area.column + column + 1, place.row), number, value };
  });
}

function columnOf(place: Place, layout: Layout): number | null {
  if (layout.kind === 'long') return layout.columns.get('value')?.index ?? null;
  const columns = layout.periods.filter(({ header }) => header === place.column);
  return columns.length === 1 ? (columns[0]?.index ?? null) : null;
}

function headerEntries(language: Language): readonly Entry[] {
  const { column, points } = indicatorWordsOf(language);
  return BESIDE_COLUMNS.map((id) => textEntry(id === 'lead' ? `${column.lead}（${points}）` : column[id]));
}

/** Headers in bold, and each column with its number format. */
function formatsOf({ row, column, rows }: Area): Writing['cells'][number]['formats'] {
  const formats = BESIDE_COLUMNS.flatMap((id, index) => {
    const numberFormat = BESIDE_FORMATS[id];
    const cells = { row: row + 1, column: column + index, rows: rows - 1, columns: 1 };
    return numberFormat === undefined || rows < 2 ? [] : [{ kind: 'look' as const, cells, look: { numberFormat } }];
  });
  const header = { row, column, rows: 1, columns: BESIDE_COLUMNS.length };
  return [{ kind: 'look', cells: header, look: { bold: true, wrap: true, horizontal: 'center' } }, ...formats];
}
