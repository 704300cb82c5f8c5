import type { GivenSheets } from './fake-excel-page.ts';

/** The mean of 0.50 and 0.56 is 0.53, half of 目标价格 1.06: half of 3500 元/亩 is paid. */
export const SCALLION_SHEETS: GivenSheets = [
  [
    '清单',
    [
      ['姓名', '村', '保险面积（亩）', '农户签字', '备注'],
      ['样例户甲', '样例村一', 2.5, '是', '旧'],
      ['样例户乙', '样例村一', '1.2亩', '是', ''],
      ['样例户丙', '样例村二', '', '是', ''],
    ],
  ],
  [
    '价格',
    [
      ['日期', '价格（元/500g）'],
      ['2023-11-06', 0.5],
      ['2023-11-07', 0.56],
    ],
  ],
];
