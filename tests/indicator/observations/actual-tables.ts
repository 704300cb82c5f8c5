import { readActuals } from '../../../core/indicator/observations/read-actuals.ts';
import { periodText } from '../../../core/indicator/period/period.ts';
import type { Plan } from '../../../core/indicator/plan/plan.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import type { Rational } from '../../../core/quantity/rational.ts';
import type { Table } from '../../../core/table/cell.ts';
import { planOf } from '../../seeds/plan-files.ts';

/** 建成5G基站数量 个 1559, 5000; 常住人口城镇化率 % 61.84, 65; 新增城镇就业 万人次; 城乡居民收入比 without a unit. */
export const zhangqiu = planOf('zhangqiu-urbanisation-2023');
/** 地区生产总值 亿元 300 and 社会消费品零售总额 without a unit, with targets that are growth rates; until 2025. */
export const gangcheng = planOf('gangcheng-14th-five-year');

/** What was read: each observation in one line, the codes with their rows, and the counts. */
export function readAll(table: Table, plan: Plan = zhangqiu) {
  const { observations, rows, refused, issues } = readActuals(plan, table);
  return {
    observations: observations.map(
      ({ indicator, period, town, reading, value }) =>
        `${indicator.name} ${periodText(period)} ${town ?? '全域'} ${reading} ${decimalText(value)}`,
    ),
    rows,
    refused,
    codes: issues.map(({ code, severity, place }) => `${place.row ?? '-'} ${severity} ${code}`),
    issues,
  };
}

export function textOf(value: Rational | null): string | null {
  return value === null ? null : decimalText(value);
}
