import type { StatusCode } from '../../../core/indicator/progress/status.ts';
import { indicatorWordsOf } from '../../words/indicator-words.ts';
import type { BarLook, HighlightName } from '../../workbook/style.ts';

/** The sheets of a report, by what they are for. */
export const SHEETS = {
  overview: '总览',
  table: '指标进度',
  chart: '进度图',
  working: '计算过程',
  methods: '方法对照',
  methodDetails: '方法明细',
  towns: '镇街分解',
  levels: '上下级对照',
  findings: '校核',
  identity: '_suanpan',
} as const;

export const WORDS = indicatorWordsOf('zh');

/** Shown where the document prints no 属性. */
export const NO_ATTRIBUTE = '—';

/** The traffic light of each status: how its name is coloured, and its bar. */
export const STATUS_LOOKS: Readonly<Record<StatusCode, { readonly cell: HighlightName; readonly bar: BarLook }>> = {
  achieved: { cell: 'good', bar: 'barGood' },
  onTrack: { cell: 'fair', bar: 'barFair' },
  behind: { cell: 'warning', bar: 'barWarning' },
  movingAway: { cell: 'error', bar: 'barError' },
  failed: { cell: 'error', bar: 'barError' },
  shortfall: { cell: 'warning', bar: 'barWarning' },
  notMeasurable: { cell: 'muted', bar: 'barMuted' },
};
