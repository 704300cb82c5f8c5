import { describe, expect, test } from 'vitest';
import { type Json, printed, target } from '../plans.ts';
import { type Given, measure, rowOf, statusOf } from './rows.ts';

type Values = Given['values'];

const gdp = (text: string, more: Json = {}): Json => ({
  unit: '亿元',
  targets: [target('2023', text)],
  ...more,
});
const rate = (period: string, value: string) => ({ period, value, reading: 'rate' }) as const;

describe('增长5%以上：给了增速就用增速', () => {
  test.each<readonly [why: string, values: Values, asOf: string, status: string]>([
    ['上半年 5%，还没有过完', [rate('2023H1', '5')], '2023-06-30', 'onTrack'],
    ['上半年 4.9%', [rate('2023H1', '4.9')], '2023-06-30', 'behind'],
    ['全年 5%', [rate('2023', '5')], '2023-12-31', 'achieved'],
    ['全年 4.9%', [rate('2023', '4.9')], '2023-12-31', 'failed'],
    ['全年的比四季度的算数', [rate('2023Q4', '9'), rate('2023', '4.9')], '2023-12-31', 'failed'],
    ['上一年的增速不算', [rate('2022', '9')], '2023-12-31', 'notMeasurable: otherPeriod'],
  ])('%s', (_, values, asOf, status) => {
    expect(statusOf({ indicator: gdp('增长5%以上', { attribute: 'binding' }), values, asOf })).toBe(status);
  });

  test('增速没有进度，只有缺口（百分点）和完成率', () => {
    const given: Given = { indicator: gdp('增长5%'), values: [rate('2023H1', '4')], asOf: '2023-06-30' };
    expect(measure(given, 'progress', 'schedule', 'gap', 'attainment', 'neededPerYear', 'forecast')).toEqual([
      undefined,
      '1/2',
      '1',
      'ratio 4/5',
      undefined,
      undefined,
    ]);
    expect(rowOf(given).pursuit?.gapUnit).toBe('points');
  });

  test('没有数的，序时从上年末算：2023 年 6 月是一半', () => {
    expect(measure({ indicator: gdp('增长5%'), values: [], asOf: '2023-06-30' }, 'schedule')).toEqual(['1/2']);
  });
});

describe('没有增速，由两年的数算', () => {
  test.each<readonly [why: string, more: Json, values: Values, expected: readonly (string | undefined)[]]>([
    [
      '105 ÷ 100',
      {},
      [
        ['2022', '100'],
        ['2023', '105'],
      ],
      ['achieved', '5'],
    ],
    [
      '上半年比上半年',
      {},
      [
        ['2022H1', '40'],
        ['2023H1', '41'],
      ],
      ['behind', '5/2'],
    ],
    [
      '最近的没有上年，用有上年的',
      {},
      [
        ['2022Q1', '20'],
        ['2023Q1', '21'],
        ['2023H1', '45'],
      ],
      ['onTrack', '5'],
    ],
    ['基期就是上年', { base: { ...printed('100'), period: '2022' } }, [['2023', '104']], ['shortfall', '4']],
    ['没有上年', {}, [['2023', '105']], ['notMeasurable: notComparable', undefined]],
    [
      '上年是零',
      {},
      [
        ['2022', '0'],
        ['2023', '105'],
      ],
      ['notMeasurable: notComparable', undefined],
    ],
    [
      '上年是负的',
      {},
      [
        ['2022', '-5'],
        ['2023', '-10'],
      ],
      ['notMeasurable: notComparable', undefined],
    ],
  ])('%s', (_, more, values, expected) => {
    expect(measure({ indicator: gdp('增长5%以上', more), values }, 'status', 'attained')).toEqual(expected);
  });

  test('说出是算出来的', () => {
    const given: Given = {
      indicator: gdp('增长5%'),
      values: [
        ['2022', '100'],
        ['2023', '105'],
      ],
    };
    expect(rowOf(given).flags).toEqual(['rateFromLevels']);
  });
});

describe('同比下降15%以上：下降的是正数', () => {
  const indicator = gdp('同比下降15%以上', { direction: 'falling', attribute: 'binding' });
  test.each<readonly [given: string, values: Values, expected: readonly string[]]>([
    ['−15%', [rate('2023', '-15')], ['achieved', '15', '0', 'ratio 1']],
    ['−14.9%', [rate('2023', '-14.9')], ['failed', '149/10', '1/10', 'ratio 149/150']],
    ['+3%', [rate('2023', '3')], ['failed', '-3', '18', 'ratio -1/5']],
    [
      '100 → 80',
      [
        ['2022', '100'],
        ['2023', '80'],
      ],
      ['achieved', '20', '0', 'ratio 4/3'],
    ],
    ['半年 −16%', [rate('2023H1', '-16')], ['onTrack', '16', '0', 'ratio 16/15']],
  ])('%s', (_, values, expected) => {
    expect(measure({ indicator, values }, 'status', 'attained', 'gap', 'attainment')).toEqual(expected);
  });
});

describe('当年发生数：从年初累计着比，不拿一个季度当半年、全年', () => {
  const flow = (text: string, more: Json = {}) => gdp(text, { flow: true, attribute: 'binding', ...more });
  const year = (of: string, values: readonly string[]): Values =>
    values.map((value, index) => [`${of}Q${index + 1}`, value] as const);
  test.each<readonly [why: string, values: Values, expected: readonly (string | undefined)[]]>([
    // 四季度 30 ÷ 25 是 20%，全年 (20+20+20+30) ÷ (25+25+25+25) = 0.9
    [
      '四个季度对四个季度',
      [...year('2022', ['25', '25', '25', '25']), ...year('2023', ['20', '20', '20', '30'])],
      ['failed', '-10', 'ratio -1/10'],
    ],
    // 上半年 (20 + 28) ÷ (25 + 25) = 0.96；二季度 28 ÷ 25 是 12%
    [
      '两个季度对两个季度',
      [...year('2022', ['25', '25', '25', '25']), ...year('2023', ['20', '28'])],
      ['behind', '-4', 'ratio -1/25'],
    ],
    ['半年的累计对两个季度', [...year('2022', ['25', '25']), ['2023H1', '48']], ['behind', '-4', 'ratio -1/25']],
    ['全年对四个季度', [...year('2022', ['25', '25', '25', '25']), ['2023', '110']], ['achieved', '10', 'ratio 1/10']],
    // 只有二季度，不是从年初起
    [
      '只有一个季度',
      [
        ['2022Q2', '25'],
        ['2023Q2', '28'],
      ],
      ['notMeasurable: otherPeriod', undefined, 'ratio 3/25'],
    ],
  ])('%s', (_, values, expected) => {
    expect(measure({ indicator: flow('增长5%以上'), values }, 'status', 'attained', 'yearOnYear')).toEqual(expected);
  });

  test('本身就是百分数的，几个季度的增速不相加', () => {
    const share: Json = { unit: '%', flow: true, targets: [target('2023', '增长5%以上')] };
    const values = year('2023', ['5', '5', '6', '4']);
    expect(measure({ indicator: share, values }, 'attained')).toEqual(['4']);
    const level = { ...share, targets: [target('2023', '20')] };
    expect(statusOf({ indicator: level, values })).toBe('notMeasurable: otherPeriod');
  });

  test('时点的数照旧比同一时点', () => {
    const values: Values = [...year('2022', ['20', '21', '22', '23']), ...year('2023', ['20', '22.05'])];
    expect(measure({ indicator: gdp('增长5%以上'), values }, 'attained', 'yearOnYear')).toEqual(['5', 'ratio 1/20']);
  });
});

test('增长控制在3%以内', () => {
  const indicator = gdp('增长3%以内', { direction: 'falling' });
  const status = (value: string) => statusOf({ indicator, values: [rate('2023', value)] });
  expect(['3', '3.1'].map(status)).toEqual(['achieved', 'shortfall']);
});

test('本身就是增速的指标（%），数就是增速', () => {
  const indicator = { unit: '%', targets: [target('2023', '增长5%')] };
  expect(measure({ indicator, values: [['2023', '5.2']] }, 'status', 'attained')).toEqual(['achieved', '26/5']);
});

test('增长1倍是 100%', () => {
  const indicator = gdp('增长1倍', { targets: [target('2023', '增长1倍', { unit: '倍' })] });
  const status = (value: string) => statusOf({ indicator, values: [rate('2023', value)] });
  expect(['100', '99'].map(status)).toEqual(['achieved', 'shortfall']);
});

describe('同比', () => {
  const level = (unit: string, more: Json = {}): Json => ({ unit, targets: [target('2025', '200')], ...more });
  test.each<readonly [why: string, unit: string, values: Values, expected: string | undefined]>([
    [
      '105 ÷ 100 − 1',
      '亿元',
      [
        ['2022', '100'],
        ['2023', '105'],
      ],
      'ratio 1/20',
    ],
    [
      '百分数的变化是百分点',
      '%',
      [
        ['2022', '60'],
        ['2023', '62.5'],
      ],
      'points 5/2',
    ],
    ['百分数没有上年，但给了增减', '%', [{ period: '2023', value: '62.5', increase: '2.5' }], 'points 5/2'],
    ['只给了增减额：5 ÷ (105 − 5)', '亿元', [{ period: '2023', value: '105', increase: '5' }], 'ratio 1/20'],
    [
      '有上年的数，增减额不用',
      '亿元',
      [['2022', '100'], { period: '2023', value: '110', increase: '5' }],
      'ratio 1/10',
    ],
    ['全部是新增，上年是零', '亿元', [{ period: '2023', value: '5', increase: '5' }], undefined],
    [
      '上半年比上年的上半年',
      '亿元',
      [
        ['2022', '100'],
        ['2022H1', '40'],
        ['2023H1', '42'],
      ],
      'ratio 1/20',
    ],
    [
      '上半年不比上年的全年',
      '亿元',
      [
        ['2022', '100'],
        ['2023H1', '42'],
      ],
      undefined,
    ],
    [
      '千分数的变化不是百分点',
      '‰',
      [
        ['2022', '6'],
        ['2023', '9'],
      ],
      'ratio 1/2',
    ],
  ])('%s', (_, unit, values, expected) => {
    expect(measure({ indicator: level(unit), values }, 'yearOnYear')).toEqual([expected]);
  });

  describe('由几个时期合成的数', () => {
    const quarters = (of: string, values: readonly string[], increase?: string): Values =>
      values.map((value, index) => ({
        period: `${of}Q${index + 1}`,
        value,
        ...(increase !== undefined && { increase }),
      }));
    const visitors = level('万人次/年');
    test.each<readonly [why: string, indicator: Json, values: Values, expected: string | undefined]>([
      // 120 ÷ 100
      [
        '全年对全年，两年都由季度合成',
        visitors,
        [...quarters('2022', ['25', '25', '25', '25']), ...quarters('2023', ['30', '30', '30', '30'])],
        'ratio 1/5',
      ],
      // 四个季度各增 5：20 ÷ (120 − 20)，不是 5 ÷ (120 − 5)
      ['增减额也合起来', visitors, quarters('2023', ['30', '30', '30', '30'], '5'), 'ratio 1/5'],
      [
        '有一个季度没有增减额，就没有',
        visitors,
        [...quarters('2023', ['30', '30', '30'], '5'), { period: '2023Q4', value: '30' }],
        undefined,
      ],
      // 目标年的上半年 60 对上年上半年 50
      [
        '目标年的两个季度',
        { ...visitors, targets: [target('2023', '200')] },
        [...quarters('2022', ['25', '25', '25', '25']), ...quarters('2023', ['30', '30'])],
        'ratio 1/5',
      ],
      // 累计目标：今年两个季度 60 对上年 50
      [
        '五年累计，今年到二季度',
        { unit: '人', targets: [target('2025', '〔500〕')] },
        [...quarters('2022', ['25', '25', '25', '25']), ...quarters('2023', ['30', '30'])],
        'ratio 1/5',
      ],
    ])('%s', (_, indicator, values, expected) => {
      expect(measure({ indicator, values }, 'yearOnYear')).toEqual([expected]);
    });
  });

  test('基期可以作上年', () => {
    const given: Given = { indicator: level('亿元', { base: printed('100') }), values: [['2021', '105']] };
    expect(measure(given, 'yearOnYear')).toEqual(['ratio 1/20']);
  });

  test('基期印成上限，不能作上年', () => {
    const given: Given = { indicator: level('亿元', { base: printed('<100') }), values: [['2021', '105']] };
    expect(measure(given, 'yearOnYear')).toEqual([undefined]);
  });
});
