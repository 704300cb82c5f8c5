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
} as const;

export const WORDS = indicatorWordsOf('zh');

/** Shown where the document prints no 属性. */
export const NO_ATTRIBUTE = '—';

/** What each status means, for a reader of the workbook. */
export const STATUS_MEANINGS: Readonly<Record<StatusCode, string>> = {
  achieved: '达到文件写明的目标',
  onTrack: '进度不低于序时进度；增速目标为现已达到要求、目标年尚未过完',
  behind: '进度低于序时进度，或增速低于要求，目标年尚未到',
  movingAway: '比基期离目标更远，已跌破应当保持的水平，或已超出不得突破的数',
  failed: '约束性指标到目标年没有达到',
  shortfall: '预期性或未标属性的指标到目标年没有达到',
  notMeasurable: '没有目标、没有实际值、没有基期，或目标是文字要求；原因见「说明」一栏',
};

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
