import type { ActualRow } from './indicator-actuals.ts';

/**
 * What such lists really hold, once each: a name the plan does not have, a share that may be a percentage or a hundredth of
 * one, words in place of a number, a second value for one year, a value for a year that is not over, and a revision.
 */
export const ZHANGQIU_BLEMISHES: readonly ActualRow[] = [
  { name: '主城区5G网络覆盖率', period: '2023年', value: '100', unit: '%' },
  { name: '城镇再生水利用率', period: '2023年', value: '0.31', unit: '%' },
  { name: '建成5G基站数量', period: '2023年', value: '统计中', unit: '个' },
  { name: '人均预期寿命', period: '2022年', value: '79.9', unit: '岁' },
  { name: '每千人拥有养老床位', period: '2024年', value: '50', unit: '张' },
  { name: '新增城镇就业', period: '2022年', value: '2.7', unit: '万元' },
  { name: '常住人口城镇化率', period: '2023年', value: '63.5', unit: '%', published: '2023-12-20' },
];
