import { describe, expect, test } from 'vitest';
import { METHOD_IDS, type MethodId } from '../../../core/indicator/methods/method.ts';
import { runProgress } from '../../../core/indicator/progress/run-progress.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { fractionText } from '../../../core/quantity/rational.ts';
import { actualsOf, indicatorJson, type Json, planJson, planOf, type Typed } from '../plans.ts';

/** Three indicators in two groups, all in per cent from 50 to 60, and one without a base. */
const share = (id: string, group: string, more: Json = {}) =>
  indicatorJson({
    ...{ id, name: id, group, unit: '%', least: '0', most: '100', direction: 'rising', aggregate: 'ratio' },
    base: { printed: '50', value: '50' },
    targets: [{ by: '2025', printed: '60', value: '60' }],
    ...more,
  });
const PLAN = planOf(
  planJson([
    share('a', '甲'),
    share('b', '甲'),
    share('c', '乙'),
    share('d', '乙', { base: undefined, least: undefined }),
  ]),
);

const summary = (values: readonly (readonly [string, string])[], methods: readonly MethodId[] = METHOD_IDS) => {
  const rows = values.map(([id, value]): Typed => ({ id, period: '2023', value }));
  const run = runProgress(PLAN, actualsOf(PLAN, rows), {
    ...{ asOf: '2023-12-31', schedule: { by: 'month', rounding: 'exact' }, methods, targetYear: null },
  });
  return run.summary.methods;
};

describe('各组先平均，组与组再平均', () => {
  // a、b、c 都到了 60：加拿大统计局各 5 分；SDSN 就是 60 分。d 没有界限，四个里有三个有分，正好够 75%。
  test('都到了目标', () => {
    const { statcan, sdsn } = summary([
      ['a', '60'],
      ['b', '60'],
      ['c', '60'],
      ['d', '60'],
    ]);
    expect(statcan && [decimalText(statcan.score), statcan.status]).toEqual(['5', 'onTrack']);
    expect(sdsn && [fractionText(sdsn.coverage), sdsn.index && fractionText(sdsn.index)]).toEqual(['3/4', '60']);
  });

  // 甲组 (80 + 60) ÷ 2 = 70，乙组 60，两组 (70 + 60) ÷ 2 = 65；按指标平均会是 66.67。
  test('甲组两个指标不比乙组一个重', () => {
    const { sdsn } = summary([
      ['a', '80'],
      ['b', '60'],
      ['c', '60'],
    ]);
    expect(sdsn?.index && fractionText(sdsn.index)).toBe('65');
  });

  test('四个里只有两个有分，不给指数', () => {
    const { sdsn } = summary([
      ['a', '80'],
      ['c', '60'],
    ]);
    expect(sdsn && [fractionText(sdsn.coverage), sdsn.index]).toEqual(['1/2', null]);
  });

  test('没有要的办法不给', () => {
    expect(summary([['a', '60']], [])).toEqual({ statcan: null, sdsn: null, disagreements: 0 });
  });
});
