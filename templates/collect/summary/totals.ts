import { rowResults } from '../../../core/form/row-results.ts';
import {
  type EntryTotal,
  type RowEntries,
  totalColumn,
  totalEntries,
  withAllNumbers,
} from '../../../core/form/total-entries.ts';
import { parseDecimal } from '../../../core/quantity/decimal.ts';
import type { Rational } from '../../../core/quantity/rational.ts';
import type { CollectColumn, CollectRow, CollectSource } from '../source.ts';
import type { SummaryRow } from './rows.ts';

/** A column of an item over all units. */
export interface TotalLine {
  readonly column: CollectColumn;
  /** `ratio`: of two sums over the units that have both numbers. `apart`: the numbers of the units do not add up. */
  readonly kind: 'sum' | 'ratio' | 'apart';
  /** Exact; null where nothing adds up or no unit has a number. */
  readonly total: Rational | null;
  readonly counts: Omit<EntryTotal, 'sum'>;
  readonly ratio: Ratio | null;
  /** What the document itself prints for the whole. */
  readonly printed: Rational | null;
}

/** The two columns whose quotient a ratio is, and their sums over the units that have both. */
export interface Ratio {
  readonly numerator: string;
  readonly denominator: string;
  readonly sums: ReadonlyMap<string, Rational>;
  /** How many rows have both. */
  readonly rows: number;
}

/** An item with the totals of its columns; an open list is one item. */
export interface ItemTotals {
  /** As 汇总表 numbers it; null for an open list. */
  readonly number: number | null;
  readonly item: CollectRow;
  readonly lines: readonly TotalLine[];
}

const WHOLE_LIST: CollectRow = { item: '', name: '全部', given: new Map(), adds: true };

/** The totals of every item, in the order of the template; columns without numbers, and given numbers that only tell rows apart, have none. */
export function itemTotals(source: CollectSource, rows: readonly SummaryRow[]): readonly ItemTotals[] {
  const columns = source.columns.filter((column) => isAmount(source, column));
  const items = new Map<string, ItemRows>();
  for (const row of rows) {
    const [key, item, number] = source.open ? ['', WHOLE_LIST, null] : [row.item.item, row.item, row.number];
    const own = items.get(key) ?? { number, item, rows: [], fillable: new Set() };
    own.rows.push(row.entries);
    for (const column of row.fillable) own.fillable.add(column);
    items.set(key, own);
  }
  const totals = totalEntries(
    rows.map(({ item, entries }) => ({ item: source.open ? '' : item.item, entries })),
    columns.map(({ id }) => id),
  );
  const inOrder = [...items].sort(([, one], [, other]) => (one.number ?? 0) - (other.number ?? 0));
  return inOrder.map(([key, { number, item, rows: own, fillable }]) => ({
    number,
    item,
    lines: columns
      .filter(({ id, content }) => content.kind !== 'input' || fillable.has(id))
      .map((column) => {
        const total = totals.get(key)?.get(column.id) ?? totalColumn([], column.id);
        return totalLine(source, item, column, total, own);
      }),
  }));
}

interface ItemRows {
  readonly number: number | null;
  readonly item: CollectRow;
  readonly rows: RowEntries[];
  /** The columns that some unit can fill in here. */
  readonly fillable: Set<string>;
}

function totalLine(
  source: CollectSource,
  item: CollectRow,
  column: CollectColumn,
  { sum, ...counts }: EntryTotal,
  rows: readonly RowEntries[],
): TotalLine {
  const printed = parseDecimal(source.whole?.values.get(item.item)?.get(column.id) ?? '');
  const shared = { column, counts, printed };
  if (!item.adds) return { ...shared, kind: 'apart', total: null, ratio: null };
  if (column.adds) return { ...shared, kind: 'sum', total: sum, ratio: null };
  const ratio = ratioOf(source, column, rows);
  if (ratio === null || column.content.kind !== 'formula')
    return { ...shared, kind: 'apart', total: null, ratio: null };
  const results = rowResults([{ id: column.id, ...column.content }], (id) => ratio.sums.get(id));
  const both = { counted: ratio.rows, missing: rows.length - ratio.rows, unreadable: 0 };
  return { ...shared, counts: both, kind: 'ratio', total: results.get(column.id) ?? null, ratio };
}

/** 完成数÷任务: a quotient of two columns that both add up is, for all units together, the quotient of their sums. */
function ratioOf({ columns }: CollectSource, { content }: CollectColumn, rows: readonly RowEntries[]): Ratio | null {
  if (content.kind !== 'formula') return null;
  const { node } = content;
  if (node.kind !== 'binary' || node.operator !== '/') return null;
  if (node.left.kind !== 'reference' || node.right.kind !== 'reference') return null;
  const [numerator, denominator] = [node.left.id, node.right.id];
  // What is filled in under % stands there in hundredths.
  const adds = (id: string) => columns.some((column) => column.id === id && column.adds && column.unit !== '%');
  if (!adds(numerator) || !adds(denominator)) return null;
  const both = withAllNumbers(rows, [numerator, denominator]);
  const sums = [numerator, denominator].flatMap((id) => {
    const { sum } = totalColumn(both, id);
    return sum === null ? [] : [[id, sum] as const];
  });
  return { numerator, denominator, sums: new Map(sums), rows: both.length };
}

function isAmount({ whole }: CollectSource, { id, content, adds }: CollectColumn): boolean {
  switch (content.kind) {
    case 'given':
      return content.type === 'number' && (adds || [...(whole?.values.values() ?? [])].some((row) => row.has(id)));
    case 'input':
      return content.type === 'number' || content.type === 'whole';
    case 'formula':
      return true;
  }
}
