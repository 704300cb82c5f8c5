import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../core/indicator/plan/read-plan.ts';
import { PLAN_FILES, planJson as shippedJson } from '../../seeds/plan-files.ts';
import { faults, indicatorJson, planJson, target } from '../plans.ts';

const AT = 'indicators[0].targets[0]';

/** What is said of an indicator in 亿元 (or another unit) with one printed target. */
function said(direction: string, printed: string, unit = '亿元'): readonly string[] {
  const filled = target('2025', printed);
  return faults(planJson([indicatorJson({ unit, direction, targets: [filled] })]));
}

describe('印的符号和填的方向说的是相反的话', () => {
  test.each<readonly [direction: string, printed: string]>([
    ['rising', '80以内'],
    ['rising', '≤80'],
    ['rising', '<80'],
    ['rising', '不超过80'],
    ['rising', '控制在80左右'],
    ['rising', '控制在80'],
    ['rising', '增长3%以内'],
    ['falling', '80以上'],
    ['falling', '≥80'],
    ['falling', '>80'],
    ['falling', '突破80'],
    ['falling', '增长5%以上'],
    ['falling', '〔80〕以上'],
    // 越低越好的，下降应该多；越高越好的，下降应该少
    ['falling', '下降5%以内'],
    ['rising', '下降5%以上'],
    ['rising', '下降5%'],
    ['rising', '下降5%左右'],
  ])('%s：%s', (direction, printed) => {
    expect(said(direction, printed)).toEqual([`planDirection ${AT} 城镇化率 | ${printed} | ${direction}`]);
  });
});

describe('没有矛盾的', () => {
  test.each<readonly [direction: string, printed: string]>([
    ['rising', '80'],
    ['rising', '80以上'],
    ['rising', '约80'],
    ['rising', '稳定在80左右'],
    ['rising', '下降5%以内'],
    ['falling', '80'],
    ['falling', '80以内'],
    ['falling', '控制在80左右'],
    ['falling', '稳定在80以内'],
    ['falling', '增长3%以内'],
    // 只印增长多少，看方向：越低越好就是不超过
    ['falling', '增长3%'],
    ['falling', '下降5%以上'],
    ['falling', '下降5%'],
    ['falling', '下降5%左右'],
    // 区间两头都有，方向只说先碰到哪一头
    ['rising', '15-20'],
    ['falling', '15-20'],
    ['rising', '控制在15-20'],
  ])('%s：%s', (direction, printed) => {
    expect(said(direction, printed)).toEqual([]);
  });

  test.each(PLAN_FILES)('随附的 %s', (file) => {
    expect(readPlan(shippedJson(file), file).issues).toEqual([]);
  });
});

test('只是提示，规划照样能用', () => {
  const json = planJson([indicatorJson({ targets: [target('2025', '80%以内')] })]);
  const { plan, issues } = readPlan(json, '规划.json');
  expect([plan?.id, issues.map(({ severity }) => severity)]).toEqual(['plan-one', ['warning']]);
});
