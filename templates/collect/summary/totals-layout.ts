import { columnLetters } from '../../workbook/cell-reference.ts';
import type { CollectSource } from '../source.ts';
import type { ItemTotals } from './totals.ts';

export type TotalsColumn =
  | 'number'
  | 'item'
  | 'given'
  | 'column'
  | 'total'
  | 'printed'
  | 'difference'
  | 'rows'
  | 'counted'
  | 'missing'
  | 'unreadable'
  | 'words';

/** In characters: 公顷 and 2023-2025 help to read a total, 建设内容 does not and stands in 汇总表. */
const LONGEST_GIVEN = 12;

/** Which columns 各项合计 has, and where; those of the document's own total only where it prints one. */
export interface TotalsLayout {
  readonly columns: readonly { readonly id: TotalsColumn; readonly header: string; readonly width: number }[];
  readonly at: (column: TotalsColumn) => string;
  readonly has: (column: TotalsColumn) => boolean;
  /** The short given texts of an item that say more than its name: 公顷. */
  readonly givenWords: (item: ItemTotals) => string;
}

export function totalsLayout(source: CollectSource, items: readonly ItemTotals[]): TotalsLayout {
  const { whole, open } = source;
  const texts = source.columns.filter(
    ({ id, content }) =>
      content.kind === 'given' &&
      content.type === 'text' &&
      items.some(({ item }) => item.given.has(id) && item.given.get(id) !== item.name) &&
      items.every(({ item }) => (item.given.get(id)?.length ?? 0) <= LONGEST_GIVEN),
  );
  const columns: TotalsLayout['columns'] = [
    ...(open
      ? []
      : [
          { id: 'number' as const, header: '项次', width: 6 },
          { id: 'item' as const, header: '项目', width: 20 },
        ]),
    ...(texts.length === 0
      ? []
      : [{ id: 'given' as const, header: texts.map(({ term }) => term).join('、'), width: 12 }]),
    { id: 'column', header: '栏目', width: 18 },
    { id: 'total', header: '合计', width: 15 },
    ...(whole === null
      ? []
      : [
          { id: 'printed' as const, header: `文件所印（${whole.name}）`, width: 15 },
          { id: 'difference' as const, header: '合计减所印', width: 12 },
        ]),
    { id: 'rows', header: open ? '行数' : '应计单位', width: 8 },
    { id: 'counted', header: '计入', width: 7 },
    { id: 'missing', header: '没有数', width: 7 },
    { id: 'unreadable', header: '不是数', width: 7 },
    { id: 'words', header: '说明', width: 48 },
  ];
  const letters = new Map(columns.map(({ id }, index) => [id, columnLetters(index + 1)]));
  return {
    columns,
    at: (column) => {
      const found = letters.get(column);
      if (found === undefined) throw new RangeError(`no column ${column}`);
      return found;
    },
    has: (column) => letters.has(column),
    givenWords: ({ item }) => texts.flatMap(({ id }) => item.given.get(id) ?? []).join('；'),
  };
}
