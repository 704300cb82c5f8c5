import { cellText } from '../../table/cell.ts';
import type { Plan } from '../plan/plan.ts';
import type { Entry } from './entries.ts';

/** The town a value is of, `null` for the whole region; a subtotal of some towns is neither. */
export type PlaceReading =
  | { readonly kind: 'place'; readonly town: string | null }
  | { readonly kind: 'subtotal'; readonly label: string };

const WHOLE: ReadonlySet<string> = new Set([
  '',
  '-',
  '—',
  '/',
  '合计',
  '总计',
  '共计',
  '全部',
  '全域',
  '全市',
  '全区',
  '全县',
  '全辖区',
  '市级',
  '区级',
  '县级',
]);

/** Reads 单元: blank, 合计, 全区 and the plan's own region all mean the whole region. */
export function readPlace(entry: Entry, { data: { region } }: Plan): PlaceReading {
  const text = cellText(entry.cell('place')).normalize('NFKC').replace(/\s+/g, '');
  if (WHOLE.has(text) || (text.length >= 2 && region.endsWith(text))) return { kind: 'place', town: null };
  return text.endsWith('小计') ? { kind: 'subtotal', label: text } : { kind: 'place', town: text };
}
