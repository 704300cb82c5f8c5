import type { FillingOptions } from '../../templates/indicator/filling/filling-book.ts';
import type { IndicatorCase } from './filling-plan.ts';
import { entriesOf } from './filling-values.ts';

/** What is typed from 2021 on (`''` is a cell left empty), and what the row must show at the end of 截至年份. */
export interface FillingCase {
  readonly name: string;
  readonly indicator: IndicatorCase;
  readonly typed: readonly string[];
  readonly asOf: 2023 | 2025;
  /** 最近值, 完成率, 进度, 序时进度, 进度差, 缺口, 状态, 说明. */
  readonly shows: readonly [string, string, string, string, string, string, string, string];
}

const rising = (more: Partial<IndicatorCase> = {}): IndicatorCase => ({
  id: 'rising',
  base: { printed: '50', value: '50' },
  targets: [{ printed: '60', value: '60' }],
  ...more,
});
const falling = (more: Partial<IndicatorCase> = {}): IndicatorCase => ({
  id: 'falling',
  unit: '个',
  direction: 'falling',
  base: { printed: '60000', value: '60000' },
  targets: [{ printed: '50000', value: '50000' }],
  ...more,
});
const total = (more: Partial<IndicatorCase> = {}): IndicatorCase => ({
  id: 'total',
  unit: '万人次',
  targets: [{ printed: '[100]', value: '100', measure: 'cumulative' }],
  ...more,
});
const growth = (more: Partial<IndicatorCase> = {}): IndicatorCase => ({
  id: 'growth',
  unit: '亿元',
  base: { printed: '100', value: '100' },
  targets: [{ printed: '年均增长10%', value: '10', measure: 'annualGrowth' }],
  ...more,
});
const keep = '基期已等于目标，要求是保持';

export const FILLING_CASES: readonly FillingCase[] = [
  // (56 - 50) / (60 - 50) = 0.6 and three of five years = 0.6; 56 / 60 = 0.9333…
  {
    name: '上升：恰好等于序时进度',
    indicator: rising(),
    typed: ['52', '54', '56'],
    asOf: 2023,
    shows: ['56', '0.933333333333333', '0.6', '0.6', '0', '4', '达到序时', ''],
  },
  // 5.99 / 10 = 0.599, one tenth of a point behind
  {
    name: '上升：比序时进度差一点',
    indicator: rising(),
    typed: ['52', '54', '55.99'],
    asOf: 2023,
    shows: ['55.99', '0.933166666666667', '0.599', '0.6', '-0.1', '4.01', '落后序时', ''],
  },
  // doubles: (0.4 - 0.1) / (0.6 - 0.1) = 0.6000000000000001 or below, three fifths in truth
  {
    name: '上升：二进制算不尽的 0.6 仍是 0.6',
    indicator: rising({ base: { printed: '0.1', value: '0.1' }, targets: [{ printed: '0.6', value: '0.6' }] }),
    typed: ['0.2', '0.3', '0.4'],
    asOf: 2023,
    shows: ['0.4', '0.666666666666667', '0.6', '0.6', '0', '0.2', '达到序时', ''],
  },
  // nothing in 2023: 2022 counts, held against two of five years
  {
    name: '上升：截至年没有数，用上一年的数和上一年的序时进度',
    indicator: rising(),
    typed: ['52', '53', '', '59'],
    asOf: 2023,
    shows: ['53', '0.883333333333333', '0.3', '0.4', '-10', '7', '落后序时', ''],
  },
  {
    name: '上升：低于基期',
    indicator: rising(),
    typed: ['', '', '49'],
    asOf: 2023,
    shows: ['49', '0.816666666666667', '-0.1', '0.6', '-70', '11', '背离目标', ''],
  },
  {
    name: '上升：提前达到',
    indicator: rising(),
    typed: ['', '', '60'],
    asOf: 2023,
    shows: ['60', '1', '1', '0.6', '40', '0', '已达标', ''],
  },
  {
    name: '约束性到期未达到',
    indicator: rising({ attribute: 'binding' }),
    typed: ['', '', '', '', '59.99'],
    asOf: 2025,
    shows: ['59.99', '0.999833333333333', '0.999', '1', '-0.1', '0.01', '约束性未完成', ''],
  },
  {
    name: '预期性到期未达到',
    indicator: rising({ attribute: 'expected' }),
    typed: ['', '', '', '', '59.99'],
    asOf: 2025,
    shows: ['59.99', '0.999833333333333', '0.999', '1', '-0.1', '0.01', '未达目标', ''],
  },
  // 2 - 59000 / 50000 = 0.82; (59000 - 60000) / (50000 - 60000) = 0.1
  {
    name: '下降：60000 到 50000，现为 59000',
    indicator: falling(),
    typed: ['', '', '59000'],
    asOf: 2023,
    shows: ['59000', '0.82', '0.1', '0.6', '-50', '9000', '落后序时', ''],
  },
  {
    name: '下降：小于号，等于目标还不算',
    indicator: falling({ targets: [{ printed: '<50000', op: '<', value: '50000' }] }),
    typed: ['', '', '50000'],
    asOf: 2023,
    shows: ['50000', '1', '1', '0.6', '40', '0', '达到序时', ''],
  },
  {
    name: '保持：基期等于目标',
    indicator: rising({ base: { printed: '60', value: '60' } }),
    typed: ['', '', '60'],
    asOf: 2023,
    shows: ['60', '1', '', '0.6', '', '0', '已达标', keep],
  },
  {
    name: '保持：跌破',
    indicator: rising({ base: { printed: '60', value: '60' } }),
    typed: ['', '', '59'],
    asOf: 2023,
    shows: ['59', '0.983333333333333', '', '0.6', '', '1', '背离目标', keep],
  },
  {
    name: '约：半个末位以内算达到',
    indicator: rising({ targets: [{ printed: '约60', op: 'about', value: '60' }] }),
    typed: ['', '', '59.5'],
    asOf: 2023,
    shows: ['59.5', '0.991666666666667', '0.95', '0.6', '35', '0', '已达标', ''],
  },
  {
    name: '区间：超过上端不判断',
    indicator: rising({ base: undefined, targets: [{ printed: '55-60%', op: 'between', value: '55', upper: '60' }] }),
    typed: ['', '', '60.1'],
    asOf: 2023,
    shows: ['60.1', '1.09272727272727', '', '0.6', '', '0', '无法衡量', '超出目标区间的另一端，文件没有说明是否算达标'],
  },
  // falling enters the range at 60: (70 - 68) / (70 - 60) = 0.2; 2 - 68 / 60 = 0.8666…
  {
    name: '区间：下降的从上端进入',
    indicator: rising({
      direction: 'falling',
      base: { printed: '70', value: '70' },
      targets: [{ printed: '55-60%', op: 'between', value: '55', upper: '60' }],
    }),
    typed: ['', '', '68'],
    asOf: 2023,
    shows: ['68', '0.866666666666667', '0.2', '0.6', '-40', '8', '落后序时', ''],
  },
  // 0.58 / 60 = 0.009666…; (0.58 - 50) / (60 - 50) = -4.942; (-4.942 - 0.6) * 100 = -554.2; 60 - 0.58 = 59.42
  {
    name: '百分数填成 0.58：按填的数算，说明里提醒',
    indicator: rising(),
    typed: ['', '', '0.58'],
    asOf: 2023,
    shows: [
      ...(['0.58', '0.00966666666666667', '-4.942', '0.6', '-554.2', '59.42', '背离目标'] as const),
      '百分数偏小：65% 应填 65',
    ],
  },
  {
    name: '没有基期值',
    indicator: rising({ base: undefined }),
    typed: ['', '', '57'],
    asOf: 2023,
    shows: ['57', '0.95', '', '0.6', '', '3', '无法衡量', '文件没有印基期值，算不出进度'],
  },
  {
    name: '基期只印界限',
    indicator: rising({ base: { printed: '<50', op: '<', value: '50' } }),
    typed: ['', '', '57'],
    asOf: 2023,
    shows: ['57', '0.95', '', '0.6', '', '3', '无法衡量', '基期只印了界限（如 <40），算不出进度'],
  },
  {
    name: '还没有填',
    indicator: rising(),
    typed: [],
    asOf: 2023,
    shows: ['', '', '', '0.6', '', '', '未填报', ''],
  },
  // 20 + 22.5 + 17.6 = 60.1 of 100
  {
    name: '累计：各年相加',
    indicator: total(),
    typed: ['20', '22.5', '17.6'],
    asOf: 2023,
    shows: ['60.1', '0.601', '0.601', '0.6', '0.1', '39.9', '达到序时', ''],
  },
  {
    name: '累计：缺一年，不能说落后',
    indicator: total(),
    typed: ['20', '', '20'],
    asOf: 2023,
    shows: ['40', '0.4', '0.4', '0.6', '-20', '60', '无法衡量', '缺少部分时期的数值，合计不全'],
  },
  {
    name: '累计：缺一年，已经够了',
    indicator: total(),
    typed: ['60', '', '40'],
    asOf: 2023,
    shows: ['100', '1', '1', '0.6', '40', '0', '已达标', ''],
  },
  // 每年 20 over five years is 100 in all
  {
    name: '年均：按各年合计',
    indicator: total({ targets: [{ printed: '年均新增20', value: '20', measure: 'annualAverage' }] }),
    typed: ['20', '20', '19.9'],
    asOf: 2023,
    shows: ['59.9', '0.599', '0.599', '0.6', '-0.1', '40.1', '落后序时', ''],
  },
  // 100 -> 133.1 in three years is 10 % a year; (1.331 - 1) / (1.61051 - 1) = 0.54217…
  {
    name: '年均增长：恰好 10%',
    indicator: growth(),
    typed: ['110', '121', '133.1'],
    asOf: 2023,
    shows: ['133.1', '1', '0.542169661430607', '0.542169661430607', '0', '0', '达到序时', ''],
  },
  // cube root of 1.33 = 1.0997244488862668; (133 - 100) / 61.051 = 0.54053…; (33 - 33.1) / 61.051 = -0.16379… points
  {
    name: '年均增长：差一点',
    indicator: growth(),
    typed: ['110', '121', '133'],
    asOf: 2023,
    shows: [
      '133',
      '0.997244488862668',
      '0.54053168662266',
      '0.542169661430607',
      '-0.163797480794745',
      '0.0275551113733213',
      '落后序时',
      '',
    ],
  },
  // 1.1 × 1.1 × 1.1, so 10 % a year
  {
    name: '年均增长：没有基期，用各年增速',
    indicator: growth({ base: undefined }),
    typed: ['10', '10', '10'],
    asOf: 2023,
    shows: ['10', '1', '0.542169661430607', '0.542169661430607', '0', '0', '达到序时', ''],
  },
  {
    name: '年均增长：增速缺一年',
    indicator: growth({ base: undefined }),
    typed: ['10', '', '10'],
    asOf: 2023,
    shows: ['', '', '', '0.6', '', '', '无法衡量', '缺少部分时期的数值，合计不全'],
  },
  // 80 / 100 - 1 = -20 %, so 20 % less; four fifths of the 25 % wanted
  {
    name: '总降幅：较基期压减 25%',
    indicator: growth({
      direction: 'falling',
      targets: [{ printed: '压减25%以上', op: '>=', value: '25', measure: 'totalGrowth', flags: ['decrease'] }],
    }),
    typed: ['', '', '80'],
    asOf: 2023,
    shows: ['80', '0.8', '0.8', '0.6', '20', '5', '达到序时', ''],
  },
  // 126 / 120 - 1 = 5 %
  {
    name: '比上年增长：由两年的数算出',
    indicator: growth({ targets: [{ printed: '增长5%', by: '2023', value: '5', measure: 'growth' }] }),
    typed: ['', '120', '126'],
    asOf: 2023,
    shows: ['5', '1', '', '1', '', '0', '已达标', ''],
  },
  {
    name: '比上年增长：没有上年数',
    indicator: growth({ targets: [{ printed: '增长5%', by: '2023', value: '5', measure: 'growth' }] }),
    typed: ['', '', '126'],
    asOf: 2023,
    shows: ['', '', '', '1', '', '', '无法衡量', '填报的数与目标不是同一种数，不能比较'],
  },
  {
    name: '文字目标',
    indicator: rising({ targets: [{ printed: '完成下达目标任务', kind: 'qualitative' }] }),
    typed: ['', '', '57'],
    asOf: 2023,
    shows: ['', '', '', '', '', '', '无法衡量', '目标是文字要求，不能用数衡量'],
  },
  {
    name: '横线：没有目标',
    indicator: rising({ targets: [{ printed: '—', kind: 'none' }] }),
    typed: ['', '', '57'],
    asOf: 2023,
    shows: ['', '', '', '', '', '', '无法衡量', '文件没有设定目标'],
  },
  // 2023's 55 has not passed yet
  {
    name: '两个目标年：当年的目标还没有过',
    indicator: rising({
      targets: [
        { printed: '>54', op: '>', value: '54', by: '2023' },
        { printed: '60', value: '60' },
      ],
    }),
    typed: ['', '', '54'],
    asOf: 2023,
    shows: ['54', '1', '1', '1', '0', '0', '未达目标', ''],
  },
  {
    name: '两个目标年：过了就按下一个',
    indicator: rising({
      targets: [
        { printed: '>54', op: '>', value: '54', by: '2023' },
        { printed: '60', value: '60' },
      ],
    }),
    typed: ['', '', '54', '', '60'],
    asOf: 2025,
    shows: ['60', '1', '1', '1', '0', '0', '已达标', ''],
  },
];

/** The template of one case, handed out with what is typed. */
export function optionsOf({ indicator, typed, asOf }: FillingCase): FillingOptions {
  const years = typed.flatMap((text, index) => (text === '' ? [] : [[2021 + index, text] as const]));
  return { created: `${asOf}-12-31`, until: 2025, entries: entriesOf(new Map([[indicator.id, new Map(years)]])) };
}
