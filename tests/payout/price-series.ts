import { day, n, type Written } from './tables.ts';

export type Rows = readonly (readonly Written[])[];

/** A price list of the scallion scheme, and what is observed from it. */
export interface Series {
  readonly name: string;
  readonly rows: Rows;
  /** The exact observed price; `null` where none may be computed. */
  readonly price: string | null;
  readonly ignored?: readonly (readonly [row: number, reason: string])[];
  /** Codes of what is said, without the days that have no price. */
  readonly said?: readonly string[];
}

export const HEADER = ['日期', '监测点', '价格（元/500g）'];

export const PRICE_SERIES: readonly Series[] = [
  { name: '只有一天', rows: [HEADER, ['2023-11-06', '甲', '0.98']], price: '49/50' },
  {
    name: '先求当日各点平均，再按天平均：两点的一天和一点的一天一样重',
    rows: [HEADER, ['2023-11-06', '甲', '0.90'], ['2023-11-06', '乙', '1.00'], ['2023-11-07', '甲', '1.10']],
    price: '41/40',
  },
  {
    name: '除以发布次数，不除以天数：中间空了一个月',
    rows: [HEADER, ['2023-11-06', '甲', '0.90'], ['2023-12-12', '甲', '1.00']],
    price: '19/20',
  },
  {
    name: '保险期第一天和最后一天都算，前一天和后一天都不算',
    rows: [
      HEADER,
      ['2023-11-05', '甲', '0.50'],
      ['2023-11-06', '甲', '0.90'],
      ['2023-12-12', '甲', '1.00'],
      ['2023-12-13', '甲', '0.50'],
    ],
    price: '19/20',
    ignored: [
      [2, 'outsideWindow'],
      [5, 'outsideWindow'],
    ],
    said: ['priceOutsideWindow', 'priceOutsideWindow'],
  },
  {
    name: '除不尽的平均价不舍入',
    rows: [HEADER, ['2023-11-06', '甲', '0.95'], ['2023-11-07', '甲', '0.96'], ['2023-11-08', '甲', '0.96']],
    price: '287/300',
  },
  {
    name: '同一点同一天同一价格写了两遍：算一次',
    rows: [HEADER, ['2023-11-06', '甲', '0.90'], ['2023-11-06', '甲', '0.900'], ['2023-11-07', '甲', '1.00']],
    price: '19/20',
    ignored: [[3, 'repeated']],
    said: ['priceRepeated'],
  },
  {
    name: '同一点同一天两个价格：核实前不算',
    rows: [HEADER, ['2023-11-06', '甲', '0.90'], ['2023-11-06', '甲', '0.91'], ['2023-11-07', '甲', '1.00']],
    price: null,
    ignored: [
      [2, 'conflict'],
      [3, 'conflict'],
    ],
    said: ['priceConflict'],
  },
  {
    name: '保险期外的两个价格不妨碍',
    rows: [HEADER, ['2023-11-05', '甲', '0.90'], ['2023-11-05', '甲', '0.91'], ['2023-11-07', '甲', '1.00']],
    price: '1',
    ignored: [
      [2, 'outsideWindow'],
      [3, 'outsideWindow'],
    ],
    said: ['priceOutsideWindow', 'priceOutsideWindow'],
  },
  { name: '表头下面什么也没有', rows: [HEADER], price: null, said: ['observedNone'] },
  {
    name: '全在保险期外',
    rows: [HEADER, ['2023-10-01', '甲', '0.90']],
    price: null,
    ignored: [[2, 'outsideWindow']],
    said: ['priceOutsideWindow', 'observedNone'],
  },
  {
    name: '读不出来的价格逐行说明，别的照算',
    rows: [
      HEADER,
      ['2023-11-06', '甲', '约0.9'],
      ['2023-11-07', '甲', { kind: 'error', code: '#N/A' }],
      ['2023-11-08', '甲', null],
      ['2023-11-09', '甲', '-0.90'],
      ['2023-11-10', '甲', '—'],
      ['昨天', '甲', '0.90'],
      ['2023-11-12', '甲', '0.95元/亩'],
      ['2023-11-13', '甲', '0.98'],
    ],
    price: '49/50',
    ignored: [
      [2, 'unreadable'],
      [3, 'unreadable'],
      [4, 'missing'],
      [5, 'negative'],
      [6, 'missing'],
      [7, 'notDate'],
      [8, 'unit'],
    ],
    said: [
      'priceUnreadable',
      'priceUnreadable',
      'priceMissing',
      'priceNegative',
      'priceMissing',
      'cellNotDate',
      'cellUnit',
    ],
  },
  {
    name: '零价照算，请人核对',
    rows: [HEADER, ['2023-11-06', '甲', '0'], ['2023-11-07', '甲', '1.00']],
    price: '1/2',
    said: ['priceZero'],
  },
  {
    name: '三倍于中位数以上才可疑：正好三倍不提',
    rows: [HEADER, ['2023-11-06', '甲', '1'], ['2023-11-07', '甲', '1'], ['2023-11-08', '甲', '3']],
    price: '5/3',
  },
  {
    name: '多出三倍一点：照算，请人核对',
    rows: [HEADER, ['2023-11-06', '甲', '1'], ['2023-11-07', '甲', '1'], ['2023-11-08', '甲', '3.01']],
    price: '167/100',
    said: ['priceDoubtful'],
  },
  {
    name: '表头写元/公斤：折半，并且说明',
    rows: [
      ['日期', '价格（元/公斤）'],
      ['2023-11-06', '1.96'],
    ],
    price: '49/50',
    said: ['columnConverted'],
  },
  {
    name: '单元格里自带单位的，按它自己的',
    rows: [
      ['日期', '价格（元/500g）'],
      ['2023-11-06', '1.96元/公斤'],
    ],
    price: '49/50',
    said: ['cellConverted'],
  },
  {
    name: '表头的单位不是价格：整列不用',
    rows: [
      ['日期', '价格（元/亩）'],
      ['2023-11-06', '0.98'],
    ],
    price: null,
    ignored: [[2, 'unit']],
    said: ['columnUnit', 'cellUnit', 'observedNone'],
  },
  {
    name: '日期的各种写法',
    rows: [
      HEADER,
      ['2023年11月6日', '甲', '0.90'],
      ['2023.11.7', '甲', '0.90'],
      ['20231108', '甲', '0.90'],
      [day('2023-11-09'), '甲', n('1.00')],
      [n('45240'), '甲', n('1.00')],
      ['2023/11/11', '甲', n('1.00')],
    ],
    price: '19/20',
  },
  {
    name: '标题行在上，列的顺序颠倒，别名作表头',
    rows: [['2023年大葱价格监测表'], [], ['日均价（元/斤）', '备注', '监测日期'], [n('0.98'), '雨', '2023-11-06']],
    price: '49/50',
  },
];
