import { describe, expect, test } from 'vitest';
import { type Json, printed, target } from '../plans.ts';
import { type Given, measure, rowOf, statusOf } from './rows.ts';

type Values = Given['values'];

const gdp = (text: string, more: Json = {}): Json => ({
  unit: '亿元',
  base: printed('100'),
  targets: [target('2025', text)],
  ...more,
});
const rate = (period: string, value: string) => ({ period, value, reading: 'rate' }) as const;

describe('年均增长10%：基期 100，到 2022 年末应到 121', () => {
  const indicator = gdp('年均增长10%');
  test.each<readonly [why: string, values: Values, expected: readonly string[]]>([
    ['正好', [['2022', '121']], ['onTrack', '10', '0']],
    ['没有长', [['2022', '100']], ['behind', '0', '10']],
    ['退了：(81 ÷ 100)^½ − 1 = −10%', [['2022', '81']], ['movingAway', '-10', '20']],
    ['超过：(144 ÷ 100)^½ − 1 = 20%，到期还可能掉下来', [['2022', '144']], ['onTrack', '20', '0']],
  ])('%s', (_, values, expected) => {
    expect(measure({ indicator, values, asOf: '2022-12-31' }, 'status', 'attained', 'gap')).toEqual(expected);
  });

  test('差一点：20.99 对 21', () => {
    expect(statusOf({ indicator, values: [['2022', '120.99']], asOf: '2022-12-31' })).toBe('behind');
  });

  test('目标 100 × 1.1⁵ = 161.051；进度 21 ÷ 61.051；每年还需 40.051 ÷ 3；照此到期 161.051', () => {
    const given: Given = { indicator, values: [['2022', '121']], asOf: '2022-12-31' };
    expect(measure(given, 'goal', 'progress', 'schedule', 'lead', 'neededPerYear', 'neededGrowth', 'forecast')).toEqual(
      ['161051/1000', '21000/61051', '21000/61051', '0', '40051/3000', '10.0000%', '161051/1000'],
    );
  });

  test.each<readonly [value: string, status: string]>([
    ['161.051', 'achieved'],
    ['161.05', 'failed'],
  ])('到期 %s：%s', (value, status) => {
    const binding = gdp('年均增长10%', { attribute: 'binding' });
    expect(statusOf({ indicator: binding, values: [['2025', value]], asOf: '2025-12-31' })).toBe(status);
  });

  test('当年发生数：半年的不拿来比；没有整年的数就不衡量', () => {
    const flow = { ...indicator, flow: true };
    const values: Values = [
      ['2022', '121'],
      ['2023H1', '70'],
    ];
    expect(measure({ indicator: flow, values, asOf: '2023-06-30' }, 'status', 'attained')).toEqual(['onTrack', '10']);
    expect(statusOf({ indicator: flow, values: [['2021H1', '70']], asOf: '2021-06-30' })).toBe(
      'notMeasurable: otherPeriod',
    );
  });

  test('当年发生数：四个季度合起来是一年', () => {
    const quarters: Values = [
      ['2021Q1', '30'],
      ['2021Q2', '30'],
      ['2021Q3', '25'],
      ['2021Q4', '25'],
    ];
    const flow = { ...indicator, flow: true };
    expect(measure({ indicator: flow, values: quarters, asOf: '2021-12-31' }, 'status', 'attained')).toEqual([
      'onTrack',
      '10',
    ]);
  });

  test('当年发生数：起点那年也可以由四个季度合起来', () => {
    const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => [`2020${quarter}`, '25'] as const);
    const flow = { ...indicator, flow: true, base: undefined };
    const values: Values = [...quarters, ['2021', '110']];
    expect(measure({ indicator: flow, values, asOf: '2021-12-31' }, 'status', 'attained')).toEqual(['onTrack', '10']);
  });

  test('完成率是 8 ÷ 10：(116.64 ÷ 100)^½ = 1.08', () => {
    expect(measure({ indicator, values: [['2022', '116.64']], asOf: '2022-12-31' }, 'attainment', 'gap')).toEqual([
      'ratio 4/5',
      '2',
    ]);
  });
});

describe('只有各年增速：连乘', () => {
  const indicator = gdp('年均增长10%', { base: undefined });
  test('1.21 × 1 = 1.21，两年年均 10%', () => {
    const given: Given = { indicator, values: [rate('2021', '21'), rate('2022', '0')], asOf: '2022-12-31' };
    expect(measure(given, 'status', 'attained', 'schedule')).toEqual(['onTrack', '10', '21000/61051']);
    expect(rowOf(given).flags).toContain('ratesMultiplied');
    expect(rowOf(given).actual?.kind).toBe('rate');
  });

  test('连乘的指数没有单位，不说每年还需多少、到期多少', () => {
    const given: Given = { indicator, values: [rate('2021', '21')], asOf: '2021-12-31' };
    expect(measure(given, 'neededPerYear', 'forecast')).toEqual([undefined, undefined]);
  });

  test.each<readonly [why: string, values: Values, status: string]>([
    ['中间缺一年', [rate('2021', '21'), rate('2023', '5')], 'notMeasurable: valuesMissing'],
    ['头一年就缺', [rate('2022', '5')], 'notMeasurable: valuesMissing'],
    ['半年的增速不进连乘，也不碍事', [rate('2021', '21'), rate('2022', '0'), rate('2023H1', '5')], 'onTrack'],
    ['只有半年的增速', [rate('2021H1', '21')], 'notMeasurable: valuesMissing'],
    ['跌到零', [rate('2021', '-100')], 'notMeasurable: notComparable'],
  ])('%s', (_, values, status) => {
    expect(statusOf({ indicator, values })).toBe(status);
  });
});

describe('从哪里长起', () => {
  const indicator = (base: Json | undefined) => gdp('年均增长10%', { base });
  test.each<readonly [why: string, base: Json | undefined, values: Values, status: string]>([
    [
      '没有基期，2020 年的数可以顶',
      undefined,
      [
        ['2020', '100'],
        ['2022', '121'],
      ],
      'onTrack',
    ],
    ['没有基期，也没有 2020 年的数', undefined, [['2022', '121']], 'notMeasurable: noBase'],
    ['基期印成上限', printed('<100'), [['2022', '121']], 'notMeasurable: baseIsBound'],
    ['基期是零，长不起来', printed('0'), [['2022', '121']], 'notMeasurable: notComparable'],
    ['基期是负的', printed('-5'), [['2022', '121']], 'notMeasurable: notComparable'],
    ['现在是零', printed('100'), [['2022', '0']], 'notMeasurable: notComparable'],
    ['现在是负的', printed('100'), [['2022', '-1']], 'notMeasurable: notComparable'],
    ['只有基期那年的数', printed('100'), [['2020', '100']], 'notMeasurable: otherPeriod'],
  ])('%s', (_, base, values, status) => {
    expect(statusOf({ indicator: indicator(base), values, asOf: '2022-12-31' })).toBe(status);
  });
});

describe('每年下降10%：基期 100，到 2022 年末应降到 81', () => {
  const indicator = gdp('每年下降10%', { direction: 'falling' });
  test.each<readonly [value: string, expected: readonly string[]]>([
    ['81', ['onTrack', '10', '0', 'ratio 1']],
    ['64', ['onTrack', '20', '0', 'ratio 2']],
    ['100', ['behind', '0', '10', 'ratio 0']],
    ['121', ['movingAway', '-10', '20', 'ratio -1']],
  ])('%s', (value, expected) => {
    const given: Given = { indicator, values: [['2022', value]], asOf: '2022-12-31' };
    expect(measure(given, 'status', 'attained', 'gap', 'attainment')).toEqual(expected);
  });
});

describe('耕地越多越好，五年下降10%以内：100 → 90 以上', () => {
  const indicator = gdp('累计下降10%以内', { direction: 'rising' });
  test.each<readonly [value: string, expected: readonly (string | undefined)[]]>([
    // 下降 5，在 10 以内
    ['95', ['achieved: baseBeyondTarget', '5', '0', 'complement 3/2']],
    ['90', ['achieved: baseBeyondTarget', '10', '0', 'complement 1']],
    // 下降 12，多了 2；还要升 2 才回到 90，两年，每年 1
    ['88', ['movingAway: baseBeyondTarget', '12', '2', 'complement 4/5']],
  ])('%s', (value, expected) => {
    const given: Given = { indicator, values: [['2023', value]] };
    expect(measure(given, 'status', 'attained', 'gap', 'attainment')).toEqual(expected);
  });

  test('每年还需：88 回到 90，还有两年', () => {
    expect(measure({ indicator, values: [['2023', '88']] }, 'goal', 'neededPerYear')).toEqual(['90', '1']);
  });

  test('比上年下降3%以内也一样：下降 4%，多了 1', () => {
    const yearly = gdp('下降3%以内', { direction: 'rising', targets: [target('2023', '下降3%以内')] });
    expect(measure({ indicator: yearly, values: [rate('2023', '-4')] }, 'status', 'attained', 'gap')).toEqual([
      'shortfall',
      '4',
      '1',
    ]);
  });
});

describe('累计增长50%：基期 100，目标 150，走直线', () => {
  const indicator = gdp('累计增长50%');
  test.each<readonly [value: string, expected: readonly string[]]>([
    // 三年应到 130
    ['130', ['onTrack', '150', '30', '3/5', '20']],
    ['129', ['behind', '150', '29', '29/50', '21']],
    // 是水平，到了就是到了
    ['150', ['achieved', '150', '50', '1', '0']],
    ['99', ['movingAway', '150', '-1', '-1/50', '51']],
  ])('%s', (value, expected) => {
    expect(measure({ indicator, values: [['2023', value]] }, 'status', 'goal', 'attained', 'progress', 'gap')).toEqual(
      expected,
    );
  });

  test('累计下降13.5%：100 → 86.5，现在 91.9 是 6 成', () => {
    const down = gdp('累计下降13.5%', { direction: 'falling' });
    expect(measure({ indicator: down, values: [['2023', '91.9']] }, 'status', 'goal', 'attained', 'progress')).toEqual([
      'onTrack',
      '173/2',
      '81/10',
      '3/5',
    ]);
  });

  test('较2022年增长20%：从 2022 年的 110 算起，目标 132', () => {
    const since = gdp('增长20%', { targets: [target('2025', '增长20%', { measure: 'totalGrowth', from: '2022' })] });
    const given: Given = {
      indicator: since,
      values: [
        ['2022', '110'],
        ['2023', '121'],
      ],
    };
    expect(measure(given, 'goal', 'attained', 'progress', 'schedule')).toEqual(['132', '10', '1/2', '1/3']);
  });
});

describe('区间：年均增长5%-10%，先碰到的是 5%', () => {
  test.each<readonly [value: string, status: string]>([
    ['110.25', 'onTrack'], // 5%
    ['121', 'onTrack'], // 10%
    ['122', 'notMeasurable: beyondRange'],
    ['110', 'behind'],
  ])('两年后 %s：%s', (value, status) => {
    expect(statusOf({ indicator: gdp('年均增长5%-10%'), values: [['2022', value]], asOf: '2022-12-31' })).toBe(status);
  });
});

test('增长1倍就是 100%：基期 100，目标 200', () => {
  const indicator = gdp('累计增长1倍', { targets: [target('2025', '累计增长1倍', { unit: '倍' })] });
  expect(measure({ indicator, values: [['2023', '160']] }, 'goal', 'attained', 'status')).toEqual([
    '200',
    '60',
    'onTrack',
  ]);
});
