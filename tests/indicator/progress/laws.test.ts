import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCHEDULE_ROUNDINGS, SCHEDULE_UNITS } from '../../../core/indicator/measures/schedule.ts';
import { METHOD_IDS } from '../../../core/indicator/methods/method.ts';
import { readPlan } from '../../../core/indicator/plan/read-plan.ts';
import { runProgress } from '../../../core/indicator/progress/run-progress.ts';
import { compare, fractionText, ONE, rational, ZERO } from '../../../core/quantity/rational.ts';
import { actualsOf, indicatorJson, planJson, planOf, printed, type Typed, target } from '../plans.ts';
import { type Given, rowOf, statusOf } from './rows.ts';

const hundredths = (value: number) => (value / 100).toFixed(2);
const decimals = fc.integer({ min: -20_000, max: 20_000 }).map(hundredths);
const positive = fc.integer({ min: 0, max: 20_000 }).map(hundredths);

/** A target as a document may print it; what does not fit the unit of the indicator is refused with the plan. */
const printedTarget = fc
  .tuple(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          'N',
          '>N',
          '<N',
          '≥N',
          '≤N',
          '=N',
          '约N',
          'N以上',
          'N以内',
          '0-N',
          '〔N〕',
          '年均新增N',
        ),
      },
      {
        weight: 4,
        arbitrary: fc.constantFrom('年均增长N%', '增长N%', '累计增长N%', '下降N%', '每年下降N%', '累计下降N%', '0%-N%'),
      },
      { weight: 1, arbitrary: fc.constantFrom('提高N个百分点', '下降N个百分点', '减少N', '-N', '—', '完成任务') },
    ),
    positive,
  )
  .map(([form, value]) => form.replace('N', value));

const indicator = fc
  .record({
    unit: fc.constantFrom('亿元', '%', '‰', '个', '万人次/年'),
    direction: fc.constantFrom('rising', 'falling'),
    attribute: fc.constantFrom('binding', 'expected'),
    aggregate: fc.constantFrom('sum', 'ratio', 'none'),
    base: fc.option(
      fc.oneof({ weight: 4, arbitrary: positive }, { weight: 1, arbitrary: fc.constantFrom('<40', '—', '0', '-5') }),
      {
        nil: undefined,
      },
    ),
    goals: fc.array(fc.tuple(fc.constantFrom('2023', '2025', '2035'), printedTarget), { minLength: 1, maxLength: 2 }),
  })
  .map(({ base, goals, ...rest }) =>
    indicatorJson({
      ...rest,
      ...(base !== undefined && { base: printed(base) }),
      targets: goals.map(([by, text]) => target(by, text)),
    }),
  );

const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const typed: fc.Arbitrary<Typed> = fc
  .record({
    year: fc.integer({ min: 2019, max: 2025 }),
    span: fc.constantFrom('', '', '', 'H1', 'H2', 'Q1', 'Q4', '-06', '年1-9月'),
    value: fc.oneof({ weight: 5, arbitrary: decimals }, { weight: 1, arbitrary: fc.constantFrom('0', '-0.00') }),
    town: fc.constantFrom(undefined, undefined, undefined, '甲', '乙'),
    isRate: fc.constantFrom(false, false, true),
    parts: sometimes(fc.tuple(decimals, decimals)),
    increase: sometimes(decimals),
    published: fc.constantFrom(undefined, undefined, '2022-01-01', '2024-01-01'),
  })
  .map(({ year, span, value, town, isRate, parts, increase, published }) => ({
    ...{ period: `${year}${span}`, value },
    ...(town !== undefined && { town }),
    ...(isRate && { reading: 'rate' as const }),
    ...(parts !== undefined && { parts }),
    ...(increase !== undefined && { increase }),
    ...(published !== undefined && { published }),
  }));

test('任何读得通的规划、任何数，都算得下去；每个状态都有，量不出的都说得出理由', () => {
  fc.assert(
    fc.property(
      indicator,
      fc.array(typed, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('2023-06-30', '2023-12-31', '2025-12-31', '2040-01-01'),
      fc.constantFrom(...SCHEDULE_UNITS),
      fc.constantFrom(...SCHEDULE_ROUNDINGS),
      fc.constantFrom(null, null, 2025),
      (json, values, asOf, by, rounding, targetYear) => {
        const { plan } = readPlan(planJson([json]), '规划.json');
        fc.pre(plan !== null);
        const options = { asOf, schedule: { by, rounding }, methods: METHOD_IDS, targetYear };
        const { rows, summary } = runProgress(plan, actualsOf(plan, values), options);
        expect(rows).toHaveLength(1);
        expect(summary.rows).toBe(1);
        for (const { status, measures } of rows) {
          expect(status.code === 'notMeasurable' ? status.reason : status.code).toBeDefined();
          const { schedule, gap, progress, lead } = measures;
          if (schedule !== null) expect(compare(schedule, ZERO) >= 0 && compare(schedule, ONE) <= 0).toBe(true);
          if (gap !== null) expect(compare(gap, ZERO)).toBeGreaterThanOrEqual(0);
          expect(lead === null).toBe(progress === null || schedule === null);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

/** From worse to better while under way. */
const ORDER = ['movingAway', 'behind', 'onTrack', 'achieved'];

describe('水平的目标', () => {
  /** In hundredths. */
  const amount = fc.integer({ min: -20_000, max: 20_000 });
  const level = fc.record({
    direction: fc.constantFrom<'rising' | 'falling'>('rising', 'falling'),
    base: amount,
    goal: amount,
    words: fc.constantFrom<Words>('bare', 'about', 'strict', 'inclusive'),
  });
  type Level = typeof level extends fc.Arbitrary<infer T> ? T : never;
  type Words = 'bare' | 'about' | 'strict' | 'inclusive';
  const SIGNS = {
    rising: { bare: '', about: '约', strict: '>', inclusive: '≥' },
    falling: { bare: '', about: '约', strict: '<', inclusive: '≤' },
  };
  const now = ({ direction, base, goal, words }: Level, value: string): Given => ({
    indicator: {
      ...{ unit: '个', direction, base: printed(hundredths(base)) },
      targets: [target('2025', `${SIGNS[direction][words]}${hundredths(goal)}`)],
    },
    values: [['2023', value]],
  });

  test('数越好，状态不会更差', () => {
    fc.assert(
      fc.property(level, amount, amount, (given, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const [worse, better] = given.direction === 'rising' ? [low, high] : [high, low];
        const rank = (value: number) => ORDER.indexOf(statusOf(now(given, hundredths(value))).split(':')[0] ?? '');
        expect(rank(worse)).toBeGreaterThanOrEqual(0);
        expect(rank(better)).toBeGreaterThanOrEqual(rank(worse));
      }),
      { numRuns: 400 },
    );
  });

  test('在基期进度是 0，到目标是 1，走了十分之几就是十分之几', () => {
    fc.assert(
      fc.property(level, fc.integer({ min: 0, max: 10 }), (given, tenths) => {
        const way = given.goal - given.base;
        fc.pre(given.direction === 'rising' ? way > 0 : way < 0);
        const bare = { ...given, words: 'bare' as const };
        const value = ((given.base * 10 + way * tenths) / 1000).toFixed(3);
        const { progress } = rowOf(now(bare, value)).measures;
        expect(progress && fractionText(progress)).toBe(fractionText(rational(BigInt(tenths), 10n)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('增长的目标', () => {
  test('增速没有达到、等比的路也没有走够的，不会说达到序时', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }).map(hundredths),
        fc.integer({ min: 1, max: 30_000 }).map(hundredths),
        fc.constantFrom('2021', '2022', '2023', '2024'),
        (rate, value, year) => {
          const json = { unit: '亿元', base: printed('100'), targets: [target('2025', `年均增长${rate}%`)] };
          const { status, pursuit } = rowOf({ indicator: json, values: [[year, value]], asOf: `${year}-12-31` });
          const reached = pursuit !== null && compare(pursuit.attained, pursuit.criterion.value) >= 0;
          expect(status.code === 'onTrack').toBe(reached);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('累计：正数的次序、拆成几期，都不改变合计', () => {
  const json = { unit: '个', targets: [target('2025', '〔100〕')] };
  const plan = planOf(planJson([indicatorJson(json)]));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 4, maxLength: 4 }), (quarters) => {
      const rows = quarters.map((value, index): Typed => ({ period: `2021Q${index + 1}`, value: hundredths(value) }));
      const options = {
        ...{ asOf: '2021-12-31', methods: [], targetYear: null },
        schedule: { by: 'month', rounding: 'exact' },
      } as const;
      const total = (values: readonly Typed[]) => {
        const [row] = runProgress(plan, actualsOf(plan, values), options).rows;
        return row?.pursuit ? fractionText(row.pursuit.attained) : null;
      };
      const whole = quarters.reduce((all, value) => all + value, 0);
      expect(total(rows)).toBe(total([{ period: '2021', value: hundredths(whole) }]));
      expect(total([...rows].reverse())).toBe(total(rows));
    }),
    { numRuns: 200 },
  );
});
