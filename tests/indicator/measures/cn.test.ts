import { describe, expect, test } from 'vitest';
import {
  attainment,
  forecast,
  gap,
  isOnSchedule,
  leadInPoints,
  neededGrowth,
  neededPerYear,
  progressFromBase,
  schedule,
} from '../../../core/indicator/measures/cn.ts';
import type { ScheduleUnit } from '../../../core/indicator/measures/schedule.ts';
import type { Standing } from '../../../core/indicator/measures/standing.ts';
import { endOfYear } from '../../../core/indicator/period/period.ts';
import { decimal } from '../../../core/quantity/decimal.ts';
import { fractionText, type Rational, ZERO } from '../../../core/quantity/rational.ts';

type Direction = Standing['direction'];

const EXACT = { by: 'month', rounding: 'exact' } as const;
const shown = (value: Rational | null) => (value === null ? null : fractionText(value));

/** From the end of 2020 to the end of 2025, observed at the end of a year. */
function standing(
  direction: Direction,
  [base, value, goal]: readonly [base: string | null, value: string, goal: string],
  more: Partial<Standing> & { readonly year?: number } = {},
): Standing {
  const { year = 2023, ...rest } = more;
  const observed = { at: endOfYear(year), value: decimal(value) };
  return {
    kind: 'level',
    ...{ direction, base: base === null ? null : decimal(base), observed, goal: decimal(goal) },
    ...{ start: endOfYear(2020), end: endOfYear(2025), operator: null, upper: null, tolerance: ZERO, path: 'linear' },
    ...{ series: [observed], least: null, most: null },
    ...rest,
  };
}

describe('完成率', () => {
  test.each<readonly [why: string, direction: Direction, value: string, goal: string, expected: string | null]>([
    ['越高越好：72 ÷ 80', 'rising', '72', '80', 'ratio 9/10'],
    ['越高越好，超额：88 ÷ 80', 'rising', '88', '80', 'ratio 11/10'],
    ['越低越好：2 − 22 ÷ 20 = 0.9', 'falling', '22', '20', 'complement 9/10'],
    ['越低越好，达到：2 − 1', 'falling', '20', '20', 'complement 1'],
    ['越低越好，更低：2 − 15 ÷ 20', 'falling', '15', '20', 'complement 5/4'],
    ['越低越好，已是零', 'falling', '0', '20', 'complement 2'],
    ['负的计划，越高越好：2 − (−12) ÷ (−10) = 0.8', 'rising', '-12', '-10', 'complement 4/5'],
    ['负的计划，扭亏：2 − 5 ÷ (−10) = 2.5', 'rising', '5', '-10', 'complement 5/2'],
    ['负的计划，越低越好：(−12) ÷ (−15) = 0.8', 'falling', '-12', '-15', 'ratio 4/5'],
    ['计划是零', 'rising', '5', '0', null],
    ['计划是零，越低越好', 'falling', '5', '0', null],
  ])('%s', (_, direction, value, goal, expected) => {
    const found = attainment(decimal(value), decimal(goal), direction);
    expect(found && `${found.variant} ${fractionText(found.value)}`).toBe(expected);
  });
});

describe('基期至目标进度', () => {
  test.each<
    readonly [
      why: string,
      direction: Direction,
      numbers: readonly [string | null, string, string],
      expected: string | null,
    ]
  >([
    // (60000 − 59000) ÷ (60000 − 50000)
    ['60000 → 50000，现在 59000，是 10%', 'falling', ['60000', '59000', '50000'], '1/10'],
    ['60 → 80，现在 70', 'rising', ['60', '70', '80'], '1/2'],
    ['还在基期', 'rising', ['60', '60', '80'], '0'],
    ['到了目标', 'rising', ['60', '80', '80'], '1'],
    ['过了目标：25 ÷ 20', 'rising', ['60', '85', '80'], '5/4'],
    ['退到基期以下：−5 ÷ 20', 'rising', ['60', '55', '80'], '-1/4'],
    ['越低越好却升了：−2 ÷ 10', 'falling', ['30', '32', '20'], '-1/5'],
    ['从零开始', 'rising', ['0', '5', '20'], '1/4'],
    ['从负数到正数：(0 + 10) ÷ (30 + 10)', 'rising', ['-10', '0', '30'], '1/4'],
    ['从负数到零', 'rising', ['-10', '-5', '0'], '1/2'],
    ['目标是零，越低越好', 'falling', ['10', '4', '0'], '3/5'],
    ['没有基期', 'rising', [null, '70', '80'], null],
    ['基期就是目标', 'rising', ['80', '82', '80'], null],
    ['基期过了目标', 'rising', ['85', '82', '80'], null],
    ['越低越好，基期已低于目标', 'falling', ['15', '18', '20'], null],
  ])('%s', (_, direction, numbers, expected) => {
    expect(shown(progressFromBase(standing(direction, numbers)))).toBe(expected);
  });
});

describe('序时进度和进度差', () => {
  test('落后 10 个百分点：进度 50%，序时 60%', () => {
    const now = standing('rising', ['60', '70', '80']);
    const [progress, due] = [progressFromBase(now) ?? ZERO, schedule(now, EXACT) ?? ZERO];
    expect([progress, due, leadInPoints(progress, due)].map(fractionText)).toEqual(['1/2', '3/5', '-10']);
    expect(isOnSchedule(progress, due)).toBe(false);
  });

  test.each<readonly [progress: string, onSchedule: boolean]>([
    ['0.5999', false],
    ['0.6', true],
    ['0.6001', true],
  ])('进度 %s 对序时 60%', (progress, onSchedule) => {
    expect(isOnSchedule(decimal(progress), decimal('0.6'))).toBe(onSchedule);
  });

  describe('等比的路走在直线下面：100 → 121 两年，一年后应到 110，即 10 ÷ 21', () => {
    const way = (year: number, goal = '121') =>
      standing('rising', ['100', '105', goal], { year, path: 'compound', end: endOfYear(2022) });
    test.each<readonly [why: string, way: Standing, expected: string | null]>([
      ['开始', way(2020), '0'],
      ['一年后', way(2021), '10/21'],
      ['到期', way(2022), '1'],
      ['过期', way(2023), '1'],
      ['目标就是基期，没有路', way(2021, '100'), null],
      ['越降越少：100 → 81，应到 90，即 10 ÷ 19', way(2021, '81'), '10/19'],
    ])('%s', (_, at, expected) => {
      expect(shown(schedule(at, EXACT))).toBe(expected);
    });

    test('没有基期就没有路', () => {
      expect(schedule({ ...way(2021), base: null }, EXACT)).toBeNull();
    });

    // 半年时直线是四分之一；按年数，半年不算一年，一年半算一年
    test.each<readonly [months: number, by: ScheduleUnit, expected: string]>([
      [6, 'year', '0'],
      [12, 'year', '10/21'],
      [18, 'year', '10/21'],
      [24, 'year', '1'],
      [12, 'month', '10/21'],
      [12, 'day', '10/21'],
    ])('两年里过了 %i 个月，按 %s：%s', (months, by, expected) => {
      const at = { at: endOfYear(2020) + months, value: decimal('105') };
      expect(shown(schedule({ ...way(2021), observed: at }, { by, rounding: 'exact' }))).toBe(expected);
    });

    test('取整：47.619…% 取 47.62%、48%', () => {
      const shares = (['twoDecimals', 'wholePercent'] as const).map((rounding) =>
        shown(schedule(way(2021), { by: 'month', rounding })),
      );
      expect(shares).toEqual(['2381/5000', '12/25']);
    });
  });
});

describe('缺口', () => {
  test.each<readonly [direction: Direction, value: string, goal: string, expected: string]>([
    ['rising', '72', '80', '8'],
    ['rising', '80', '80', '0'],
    ['rising', '88', '80', '0'],
    ['rising', '-12', '-10', '2'],
    ['falling', '22', '20', '2'],
    ['falling', '20', '20', '0'],
    ['falling', '15', '20', '0'],
    ['falling', '5', '0', '5'],
  ])('%s：%s 对 %s', (direction, value, goal, expected) => {
    expect(fractionText(gap(decimal(value), decimal(goal), direction))).toBe(expected);
  });
});

describe('每年还需', () => {
  test.each<readonly [why: string, standing: Standing, expected: string | null]>([
    ['还差 10，还有两年', standing('rising', ['60', '70', '80']), '5'],
    ['半年：还差 10，还有一年半', standing('rising', ['60', '70', '80'], { observed: midYear('70') }), '20/3'],
    ['还要降 4，还有两年', standing('falling', ['30', '24', '20']), '2'],
    ['已经到了', standing('rising', ['60', '85', '80']), '0'],
    ['到期了', standing('rising', ['60', '70', '80'], { year: 2025 }), null],
    ['没有基期也说得出', standing('rising', [null, '70', '80']), '5'],
  ])('%s', (_, at, expected) => {
    expect(shown(neededPerYear(at))).toBe(expected);
  });
});

describe('还需年均增长', () => {
  test.each<readonly [why: string, standing: Standing, expected: string | null]>([
    ['100 → 121 两年：10%', standing('rising', ['80', '100', '121']), '1/10'],
    ['100 → 81 两年：−10%', standing('falling', ['120', '100', '81']), '-1/10'],
    ['已经到了', standing('rising', ['80', '121', '121']), null],
    ['到期了', standing('rising', ['80', '100', '121'], { year: 2025 }), null],
    ['现在是零', standing('rising', ['0', '0', '121']), null],
    ['现在是负的', standing('rising', ['-9', '-5', '121']), null],
    ['目标是零', standing('falling', ['9', '5', '0']), null],
    ['累计数不问增长', standing('rising', ['0', '100', '121'], { kind: 'sum' }), null],
    ['增速不问增长', standing('rising', [null, '5', '7'], { kind: 'rate' }), null],
  ])('%s', (_, at, expected) => {
    expect(shown(neededGrowth(at))).toBe(expected);
  });
});

describe('按现有趋势到期值', () => {
  const compound = { path: 'compound' } as const;
  test.each<readonly [why: string, standing: Standing, expected: string | null]>([
    // 三年长 9，每年 3，再两年
    ['直线：60 → 69，到期 75', standing('rising', ['60', '69', '80']), '75'],
    ['直线下降：30 → 24，到期 20', standing('falling', ['30', '24', '20']), '20'],
    ['退了还按退的算：60 → 54，到期 50', standing('rising', ['60', '54', '80']), '50'],
    ['从零开始', standing('rising', ['0', '9', '20']), '15'],
    ['累计：三年 60，到期 100', standing('rising', ['0', '60', '100'], { kind: 'sum' }), '100'],
    // 100 → 121 两年，每年 10%，再三年：121 × 1.331
    ['等比：到期 161.051', standing('rising', ['100', '121', '200'], { ...compound, year: 2022 }), '161051/1000'],
    ['等比，基期是零', standing('rising', ['0', '121', '200'], { ...compound, year: 2022 }), null],
    ['等比，现在是负的', standing('rising', ['100', '-1', '200'], { ...compound, year: 2022 }), null],
    ['到期了，就是现在的数', standing('rising', ['60', '70', '80'], { year: 2025 }), '70'],
    ['过期了，也是现在的数', standing('rising', ['60', '70', '80'], { year: 2026 }), '70'],
    ['还在基期，没有趋势', standing('rising', ['60', '60', '80'], { year: 2020 }), null],
    ['没有基期', standing('rising', [null, '70', '80']), null],
    ['增速没有到期值', standing('rising', ['0', '5', '7'], { kind: 'rate' }), null],
  ])('%s', (_, at, expected) => {
    expect(shown(forecast(at))).toBe(expected);
  });
});

function midYear(value: string): Standing['observed'] {
  return { at: 2024 * 12 + 6, value: decimal(value) };
}
