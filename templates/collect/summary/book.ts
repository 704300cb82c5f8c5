import { decimalText } from '../../../core/quantity/decimal.ts';
import { type Rational, rational } from '../../../core/quantity/rational.ts';
import { collectWordsOf } from '../../words/collect-words.ts';
import { absolute, columnLetters, onSheet } from '../../workbook/cell-reference.ts';
import type { StyleName } from '../../workbook/style.ts';
import { type ListedIssue, listedIssues } from '../listed-issues.ts';
import type { CollectRun } from '../run.ts';
import type { CollectColumn, CollectSource } from '../source.ts';
import { type SummaryRow, summaryRows } from './rows.ts';
import { type ItemTotals, itemTotals } from './totals.ts';

/** The sheets of a summary, by what they are for. */
export const SHEETS = {
  overview: '概况',
  table: '汇总表',
  totals: '各项合计',
  issues: '填报问题',
  returns: '回收情况',
} as const;

export const WORDS = collectWordsOf('zh');

/** Title, subtitle, a note and the header stand above the first row of every list. */
export const HEADER_ROW = 4;
export const FIRST_ROW = HEADER_ROW + 1;

/** The columns of 汇总表 before those of the template. */
const BEFORE = ['unit', 'state', 'number'] as const;
/** 核对, and two that are not shown: which columns hold an error, which something to look at. */
const BEHIND = ['check', 'error', 'warning'] as const;

export type OwnColumn = (typeof BEFORE)[number] | (typeof BEHIND)[number];

/** What all sheets of one summary agree on. */
export interface SummaryBook {
  readonly run: CollectRun;
  /** The day it is made on. */
  readonly created: string;
  readonly rows: readonly SummaryRow[];
  readonly totals: readonly ItemTotals[];
  readonly issues: readonly ListedIssue[];
  /** The last row of 汇总表. */
  readonly lastRow: number;
  /** The letters of a column of 汇总表: one of its own, or one of the template by its place. */
  readonly at: (column: OwnColumn) => string;
  readonly atColumn: (column: string) => string;
  /** The column of 汇总表 from its first to its last row, fixed, as other sheets name it. */
  readonly range: (letters: string) => string;
  /** How the numbers of a column are shown. */
  readonly styleOf: (column: CollectColumn) => StyleName;
}

export function makeSummaryBook(run: CollectRun, created: string): SummaryBook {
  const { columns } = run.source;
  const rows = summaryRows(run);
  const lastRow = HEADER_ROW + Math.max(rows.length, 1);
  const behind = BEFORE.length + columns.length;
  const own = new Map<string, string>([
    ...BEFORE.map((id, index) => [id, columnLetters(index + 1)] as const),
    ...BEHIND.map((id, index) => [id, columnLetters(behind + index + 1)] as const),
  ]);
  const template = new Map(columns.map(({ id }, index) => [id, columnLetters(BEFORE.length + index + 1)]));
  const styles = new Map(columns.map((column) => [column.id, numberStyle(column, rows)]));
  return {
    run,
    created,
    rows,
    totals: itemTotals(run.source, rows),
    issues: listedIssues(run),
    lastRow,
    at: (column) => lettersIn(own, column),
    atColumn: (column) => lettersIn(template, column),
    range: (letters) => onSheet(SHEETS.table, absolute(`${letters}${FIRST_ROW}:${letters}${lastRow}`)),
    styleOf: ({ id }) => styles.get(id) ?? 'value',
  };
}

/** `章政办发〔2023〕9号　第 1 版　2024-01-05 汇总`. */
export function sourceLine({ documentNumber, version }: CollectSource, created: string): string {
  return [documentNumber, WORDS.version(version), `${created} 汇总`].filter((part) => part !== '').join('　');
}

/** `保险面积（亩）`; a header that says its unit already, or shows it in every cell, stays as it is. */
export function columnHeader({ term, unit, content }: CollectColumn): string {
  const said = unit === '' || term.includes(unit) || (content.kind === 'formula' && unit === '%');
  return said ? term : `${term}（${unit}）`;
}

function lettersIn(places: ReadonlyMap<string, string>, column: string): string {
  const found = places.get(column);
  if (found === undefined) throw new RangeError(`no column ${column}`);
  return found;
}

/** As many places as `#,##0.00##` has. */
const SHOWN_PLACES = 4;

/** Whole numbers may be years or serial numbers, which have no separators; amounts stand in line at their points. */
function numberStyle({ id, unit, content, adds }: CollectColumn, rows: readonly SummaryRow[]): StyleName {
  if (content.kind === 'formula' && unit === '%') return 'rate';
  if (content.kind === 'input' && content.type === 'whole') return 'count';
  let places = 0;
  for (const { entries } of rows) {
    const entry = entries.get(id);
    if (entry?.kind !== 'number') continue;
    const [, fraction = ''] = decimalText(entry.value).split('.');
    places = Math.max(places, fraction.length);
  }
  if (places === 0) return adds ? 'count' : 'value';
  return content.kind === 'formula' || places <= SHOWN_PLACES ? 'area' : 'value';
}

/** A number of units, files or faults, as a cell's result. */
export function wholeNumber(value: number): Rational {
  return rational(BigInt(value));
}
