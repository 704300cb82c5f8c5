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

  test('基期可以作上年', () => {
    const given: Given = { indicator: level('亿元', { base: printed('100') }), values: [['2021', '105']] };
    expect(measure(given, 'yearOnYear')).toEqual(['ratio 1/20']);
  });

  test('基期印成上限，不能作上年', () => {
    const given: Given = { indicator: level('亿元', { base: printed('<100') }), values: [['2021', '105']] };
    expect(measure(given, 'yearOnYear')).toEqual([undefined]);
  });
});
