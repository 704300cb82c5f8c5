import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../core/indicator/plan/plan.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { compare } from '../../core/quantity/rational.ts';
import { PLAN_FILES, planOf } from './plan-files.ts';

/** How many indicators, targets (dashes not counted) and reported facts each document gives. */
const COUNTS = [
  ['jinan-urbanisation-2021', 51, 68, 11],
  ['zhangqiu-urbanisation-2023', 27, 29, 28],
  ['zhangqiu-forest-2023', 11, 15, 0],
  ['pingyin-urbanisation-2022', 110, 174, 40],
  ['pingyin-county-town-2022', 40, 40, 0],
  ['gangcheng-14th-five-year', 100, 100, 38],
  ['pingyin-report-2026', 97, 102, 122],
] as const;

test.each(COUNTS)('%s：%i 个指标、%i 个目标、%i 条结果', (id, indicators, targets, facts) => {
  const plan = planOf(id);
  expect([plan.indicators.length, plan.indicators.flatMap((each) => each.targets).length, plan.facts.length]).toEqual([
    indicators,
    targets,
    facts,
  ]);
});

test('没有漏掉哪一件', () => {
  expect(PLAN_FILES.map((name) => name.replace('.json', '')).sort()).toEqual(COUNTS.map(([id]) => id).sort());
});

/** The three tables as the documents print them: 序号 名称 单位 基期 and the targets; an empty cell is ·. */
const TABLES = {
  'jinan-urbanisation-2021': `
1 建成5G基站数量 万个 1.7 6 —
2 城市5G覆盖率 % 85.2 100 —
3 家庭光纤入户覆盖率 % <40 >90 100
4 智慧校园建设覆盖率 % 95.1 100 —
5 智慧医院覆盖率 % — 100 —
6 重点公共区域高清以上视频监控覆盖率 % 70 100 —
7 政务服务电子证照使用率 % — 80 100
8 环境空气质量优良天数比例 % 62 65.2 —
9 森林覆盖率 % 11.4* 13.7* —
10 人均公园绿地面积 m² 12.2 13.5 15
11 城镇再生水利用率 % 35 50 65
12 城乡生活垃圾回收利用率 % 35 ≥35 —
13 城乡居民收入比 · 2.61 <2.5 1.8
14 职业技能培训人次 万人次 — [100] —
15 社区养老服务设施配建达标率 % — 100 —
16 每千人口拥有3岁以下婴幼儿托位 个 — 5 —
17 每千人口拥有执业（助理）医师 人 4.4 5 6.2
18 年末常住人口 万人 924.2 1000 1100
19 常住人口城镇化率 % 73.5 >78.5 >85
20 户籍人口城镇化率 % 59.8 65 73
21 集体经济收入10万元以上行政村占比 % 66.5 100 —
22 具备条件行政村农村物流服务覆盖率 % — 100 —`,
  'zhangqiu-urbanisation-2023': `
1 建成5G基站数量 个 1559 5000
2 主城区5G覆盖率 % 100 100
3 家庭光纤入户覆盖率 % 95 100
4 智慧校园建设覆盖率 % 100 100
5 智慧医院覆盖率 % ————— 100
6 重点公共区域高清以上视频监控覆盖率 % 80 100
7 政务服务电子证照使用率 % ————— >80
8 空气质量优良比例天数比例 % 63.4 65
9 人均公共绿地面积 平方米 40.12 40.32
10 城镇再生水利用率 % 15 40
11 城乡生活垃圾回收利用率 % 35 60
12 城乡居民收入比 · 1.77 1.69
13 新增城镇就业 万人次 2.6 3
14 每千人拥有养老床位 张 35.9 54
15 人均预期寿命 岁 78.96 79.46
16 每千人口拥有执业（助理）医师 人 2.9 3.5
17 基本养老保险参保率 % 48 >60
18 常住人口城镇化率 % 61.84 65
19 集体经济收入50万元以上行政村占比 % 58.6 80
20 具备条件行政村农村物流覆盖率 % ——— 100`,
  'pingyin-urbanisation-2022': `
1 年末常住人口 万人 32.31 约34 约36
2 常住人口城镇化率 % 53.64 约60 约69
3 户籍人口城镇化率 % 40.94 45 55
4 投运5G基站数量 个 493 1500 —
5 城市5G覆盖率 % 80 100 100
6 家庭光纤入户覆盖率 % ＜40 >90 100
7 智慧社区覆盖率 % — 80 100
8 智慧校园建设覆盖率 % — 100 100
9 智慧医院覆盖率 % — 100 100
10 重点公共区域高清以上视频监控覆盖率 % 70 100 100
11 政务服务电子证照使用率 % — >70 100
12 空气质量优良天数比例 % 62 完成下达目标任务 完成下达目标任务
13 人均公园绿地面积 平方米 12 12.2 14
14 绿色建筑占新建建筑比例 % 100 100 100
15 城市生活垃圾回收利用率 % — 40 —
16 城市再生水利用率 % — 45 80
17 累计水土流失治理率 % — ＞80 ＞90
18 城乡居民收入比 · 1.9 1.8 1.7
19 职业技能培训人次 万人次/年 — 1 2
20 社区养老服务设施配建达标率 % — 100 100
21 每千人口拥有3岁以下婴幼儿托位 个 — 5 —
22 每千人医疗机构床位数 张 6.3 6.5 7.0
23 城镇新增就业人数 人次/年 3297 3000 3000
24 城镇登记失业率 % 0.95 ＜3 ＜3
25 集体经济收入10万元以上行政村占比 % · 100 100
26 具备条件行政村农村物流服务覆盖率 % — 100 100`,
} as const;

describe.each(Object.entries(TABLES))('%s 的主要指标表', (id, table) => {
  const { data } = planOf(id);
  const [box] = data.indicators.map(({ section }) => section);

  test('逐行与印刷的一样', () => {
    const rows = data.indicators
      .filter(({ number, section }) => number !== undefined && section === box)
      .map(({ number, name, unit, base, targets }) => {
        const inTable = targets.filter(({ section = box }) => section === box).map(({ printed }) => printed);
        return [number, name, unit || '·', base?.printed ?? '·', ...inTable]
          .map((cell) => cell?.replace(/\s/g, ''))
          .join(' ');
      });
    expect(rows).toEqual(table.trim().split('\n'));
  });
});

test('章丘的指标属性照表：第 8、11 项约束性，其余预期性', () => {
  const attributes = planOf('zhangqiu-urbanisation-2023')
    .indicators.slice(0, 20)
    .map(({ attribute }) => attribute);
  expect(attributes.flatMap((attribute, index) => (attribute === 'binding' ? [index + 1] : []))).toEqual([8, 11]);
  expect(attributes.filter((attribute) => attribute === 'expected')).toHaveLength(18);
});

describe.each(PLAN_FILES)('%s', (file) => {
  const { data } = planOf(file.replace('.json', ''));
  const parts = [
    ...data.indicators.flatMap(({ base, targets }) => [base, ...targets]),
    ...data.facts.flatMap(({ value, start, growth }) => [value, start, growth]),
  ].flatMap((part) => (part === undefined ? [] : [part]));

  test('每个数就是原文里的数字，不靠程序的读法', () => {
    const different = parts.filter(({ printed, value, upper }) => {
      const digits =
        printed
          .normalize('NFKC')
          .replace(/[\s,]/g, '')
          .match(/\d+(?:\.\d+)?/g) ?? [];
      const given = [value, upper].filter((each) => each !== undefined);
      return digits.length !== given.length || digits.some((each, index) => !same(each, given[index]));
    });
    // 文字要求里的数字不是目标值。
    expect(different.filter(({ kind }) => kind === 'number')).toEqual([]);
  });
});

function same(digits: string, given: string | undefined): boolean {
  return given !== undefined && compare(decimal(digits), decimal(given)) === 0;
}

/** Two documents of one county set different targets for 2025; both are kept. */
test.each([
  ['urbanisationRate', '约60', '65%'],
  ['incomeRatio', '1.8', '1.75'],
])('平阴县 %s：规划 %s，实施方案 %s', (concept, plan, scheme) => {
  const targetsOf = (id: string) =>
    planOf(id)
      .indicators.filter((indicator: Indicator) => indicator.concept === concept)
      .flatMap(({ targets }) =>
        targets.filter(({ by }) => by === 2025).map(({ printed }) => printed.replace(/\s/g, '')),
      );
  expect(targetsOf('pingyin-urbanisation-2022')).toContain(plan);
  expect(targetsOf('pingyin-county-town-2022').some((printed) => printed.includes(scheme))).toBe(true);
});
