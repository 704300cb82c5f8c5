import { describe, expect, test } from 'vitest';
import { type Json, target } from '../plans.ts';
import { type Given, measure, rowOf, statusOf } from './rows.ts';

type Values = Given['values'];

const jobs = (printed: string, more: Json = {}): Json => ({ unit: '人', targets: [target('2025', printed)], ...more });
const limit = (printed: string, more: Json = {}): Json => jobs(printed, { direction: 'falling', ...more });

describe('五年累计〔100〕：2023年末应有 60', () => {
  test.each<readonly [why: string, values: Values, expected: readonly (string | undefined)[]]>([
    [
      '三年 20、20、20',
      [
        ['2021', '20'],
        ['2022', '20'],
        ['2023', '20'],
      ],
      ['onTrack', '60', '3/5', '40'],
    ],
    [
      '三年 20、20、19',
      [
        ['2021', '20'],
        ['2022', '20'],
        ['2023', '19'],
      ],
      ['behind', '59', '59/100', '41'],
    ],
    [
      '提前满了',
      [
        ['2021', '50'],
        ['2022', '50'],
        ['2023', '0'],
      ],
      ['achieved', '100', '1', '0'],
    ],
    [
      '一年为负也照加',
      [
        ['2021', '50'],
        ['2022', '-50'],
        ['2023', '10'],
      ],
      ['behind', '10', '1/10', '90'],
    ],
    [
      '基期那年的不算',
      [
        ['2020', '90'],
        ['2021', '20'],
        ['2022', '20'],
        ['2023', '20'],
      ],
      ['onTrack', '60', '3/5', '40'],
    ],
    ['按季度报', quarters('5'), ['onTrack', '60', '3/5', '40']],
  ])('%s', (_, values, expected) => {
    expect(measure({ indicator: jobs('〔100〕'), values }, 'status', 'attained', 'progress', 'gap')).toEqual(expected);
  });

  test.each<readonly [value: string, attribute: Json, status: string]>([
    ['20', { attribute: 'binding' }, 'achieved'],
    ['19', { attribute: 'binding' }, 'failed'],
    ['19', { attribute: 'expected' }, 'shortfall'],
  ])('到期，最后一年 %s，%j：%s', (value, attribute, status) => {
    const values: Values = [...['2021', '2022', '2023', '2024'].map((year) => [year, '20'] as const), ['2025', value]];
    expect(statusOf({ indicator: jobs('〔100〕', attribute), values, asOf: '2025-12-31' })).toBe(status);
  });

  test('每年还需、到期值、完成率', () => {
    const given = {
      indicator: jobs('〔100〕'),
      values: [
        ['2021', '20'],
        ['2022', '20'],
        ['2023', '14'],
      ] as const,
    };
    // 还差 46，两年；三年 54，一年 18，到期 90；54 ÷ 100
    expect(measure(given, 'neededPerYear', 'forecast', 'attainment', 'neededGrowth', 'averageGrowth')).toEqual([
      '23',
      '90',
      'ratio 27/50',
      undefined,
      undefined,
    ]);
  });
});

describe('时期重叠的只算一次，能盖住最多月份的算', () => {
  test.each<readonly [why: string, values: Values, sum: string]>([
    [
      '全年盖住半年',
      [
        ['2021', '20'],
        ['2021H1', '9'],
      ],
      '20',
    ],
    [
      '两个半年与全年，全年算',
      [
        ['2021H1', '9'],
        ['2021H2', '10'],
        ['2021', '20'],
      ],
      '20',
    ],
    [
      '累计一到九月，加第四季度',
      [
        ['2021Q1', '1'],
        ['2021Q2', '2'],
        ['2021年1-9月', '6'],
        ['2021Q4', '4'],
      ],
      '10',
    ],
    // 一到十月只盖十个月，四个季度盖十二个
    ['累计一到十月，和四个季度', [['2021年1-10月', '9'], ...four(['1', '2', '3', '4'])], '10'],
    // 一到四月盖四个月，两个季度盖六个
    [
      '累计一到四月，和两个季度',
      [
        ['2021年1-4月', '9'],
        ['2021Q1', '1'],
        ['2021Q2', '2'],
      ],
      '3',
    ],
  ])('%s：%j', (_, values, sum) => {
    expect(measure({ indicator: jobs('〔100〕'), values, asOf: '2021-12-31' }, 'attained')).toEqual([sum]);
  });
});

describe('缺了时期', () => {
  test.each<readonly [why: string, indicator: Json, values: Values, status: string]>([
    [
      '不够，但缺了一年，说不出',
      jobs('〔100〕'),
      [
        ['2021', '20'],
        ['2023', '20'],
      ],
      'notMeasurable: valuesMissing',
    ],
    [
      '缺了一年也够了',
      jobs('〔100〕'),
      [
        ['2021', '80'],
        ['2023', '20'],
      ],
      'achieved',
    ],
    [
      '缺了一个季度',
      jobs('〔100〕'),
      [
        ['2021', '20'],
        ['2022Q1', '5'],
        ['2022Q3', '5'],
      ],
      'notMeasurable: valuesMissing',
    ],
    ['开头就缺', jobs('〔100〕'), [['2023', '20']], 'notMeasurable: valuesMissing'],
    [
      '上限：没有超，但缺了一年，说不出',
      limit('〔100〕'),
      [
        ['2021', '20'],
        ['2023', '20'],
      ],
      'notMeasurable: valuesMissing',
    ],
    [
      '上限：缺了一年也超了',
      limit('〔100〕'),
      [
        ['2021', '80'],
        ['2023', '21'],
      ],
      'movingAway',
    ],
  ])('%s', (_, indicator, values, status) => {
    const given = { indicator, values };
    expect(statusOf(given)).toBe(status);
    expect(rowOf(given).flags).toContain('sumIncomplete');
  });

  test('到期才缺的，也不说失败', () => {
    const indicator = jobs('〔100〕', { attribute: 'binding' });
    expect(
      statusOf({
        indicator,
        values: [
          ['2021', '20'],
          ['2025', '20'],
        ],
        asOf: '2025-12-31',
      }),
    ).toBe('notMeasurable: valuesMissing');
  });
});

describe('累计的上限：没有过完，还可能超', () => {
  const three = (last: string): Values => [
    ['2021', '40'],
    ['2022', '30'],
    ['2023', last],
  ];
  const five = (last: string): Values => [...three('10'), ['2024', '10'], ['2025', last]];
  test.each<readonly [why: string, values: Values, asOf: string, status: string]>([
    ['三年 100，正好', three('30'), '2023-12-31', 'onTrack'],
    ['三年 101，回不来了', three('31'), '2023-12-31', 'movingAway'],
    ['到期 100', five('10'), '2025-12-31', 'achieved'],
    ['到期 101', five('11'), '2025-12-31', 'failed'],
  ])('%s', (_, values, asOf, status) => {
    expect(statusOf({ indicator: limit('〔100〕', { attribute: 'binding' }), values, asOf })).toBe(status);
  });

  test('完成率 2 − 101 ÷ 100，没有进度', () => {
    expect(measure({ indicator: limit('〔100〕'), values: three('31') }, 'attainment', 'progress', 'gap')).toEqual([
      'complement 99/100',
      undefined,
      '1',
    ]);
  });
});

describe('年均新增 300：五年 1500', () => {
  const indicator = jobs('年均新增300人');
  test('三年 900，正好序时', () => {
    const given: Given = {
      indicator,
      values: [
        ['2021', '100'],
        ['2022', '400'],
        ['2023', '400'],
      ],
    };
    expect(measure(given, 'status', 'goal', 'progress')).toEqual(['onTrack', '1500', '3/5']);
    expect(rowOf(given).flags).toEqual(['averageAsSum']);
  });

  test('约的口径也乘五年：约300 ± 0.5，五年 1500 ± 2.5', () => {
    const about = jobs('年均新增约300人');
    const year = (value: string): Values => [
      ...['2021', '2022', '2023', '2024'].map((each) => [each, '300'] as const),
      ['2025', value],
    ];
    const status = (value: string) => statusOf({ indicator: about, values: year(value), asOf: '2025-12-31' });
    expect(['297.5', '297.4'].map(status)).toEqual(['achieved', 'shortfall']);
  });
});

test('从哪年末起算：三年改造 98 个，2022 到 2024，序时到 2023 年末是 2 ÷ 3', () => {
  const indicator = { unit: '个', targets: [target('2024', '〔98〕', { from: '2021' })] };
  const values: Values = [
    ['2021', '50'],
    ['2022', '35'],
    ['2023', '49'],
  ];
  expect(measure({ indicator, values }, 'attained', 'progress', 'schedule')).toEqual(['84', '6/7', '2/3']);
  expect(measure({ indicator: { ...indicator, base: { printed: '9', value: '9' } }, values: [] }, 'schedule')).toEqual([
    '2/3',
  ]);
});

describe('年度的量（人次/年）', () => {
  const tourists = (by: string, more: Json = {}): Json => ({
    unit: '万人次/年',
    base: { printed: '1000', value: '1000' },
    targets: [target(by, '2000')],
    ...more,
  });
  test.each<readonly [why: string, by: string, values: Values, expected: readonly (string | undefined)[]]>([
    // 整年的数和水平一样：(1600 − 1000) ÷ (2000 − 1000)
    ['整年的数', '2025', [['2023', '1600']], ['onTrack', '1600', '3/5', '3/5']],
    [
      '两个半年合成整年',
      '2025',
      [
        ['2023H1', '700'],
        ['2023H2', '900'],
      ],
      ['onTrack', '1600', '3/5', '3/5'],
    ],
    ['四个季度合成整年', '2025', four(['300', '400', '400', '500'], '2023'), ['onTrack', '1600', '3/5', '3/5']],
    // 目标年以前的半年不顶用，用上一个整年：(1400 − 1000) ÷ 1000，序时 2 ÷ 5
    [
      '半年和上一个整年',
      '2025',
      [
        ['2022', '1400'],
        ['2023H1', '900'],
      ],
      ['onTrack', '1400', '2/5', '2/5'],
    ],
    // 目标年的半年按当年任务：900 ÷ 2000，序时 6 ÷ 12
    [
      '目标年的半年',
      '2023',
      [
        ['2022', '1400'],
        ['2023H1', '900'],
      ],
      ['behind', '900', '9/20', '1/2'],
    ],
    ['目标年的半年，过半', '2023', [['2023H1', '1000']], ['onTrack', '1000', '1/2', '1/2']],
    // 两年以后的目标是整年的数，半年的数不能比；时间已过 3 ÷ 5
    [
      '没有整年，只有目标年以前的半年',
      '2025',
      [['2023H1', '900']],
      ['notMeasurable: otherPeriod', undefined, undefined, '3/5'],
    ],
  ])('%s', (_, by, values, expected) => {
    expect(measure({ indicator: tourists(by), values }, 'status', 'attained', 'progress', 'schedule')).toEqual(
      expected,
    );
  });

  test('目标年过完，四个季度就是全年，不够是失败', () => {
    const indicator = tourists('2023', { attribute: 'binding' });
    expect(statusOf({ indicator, values: four(['500', '500', '500', '499'], '2023') })).toBe('failed');
    expect(statusOf({ indicator, values: four(['500', '500', '500', '500'], '2023') })).toBe('achieved');
  });

  test('目标年以前四个季度到齐而不够，不是失败', () => {
    const indicator = tourists('2025', { attribute: 'binding' });
    expect(statusOf({ indicator, values: four(['100', '100', '100', '100'], '2023') })).toBe('movingAway');
  });
});

test('单位换不过来的累计', () => {
  const indicator = { unit: '人', targets: [target('2025', '〔100〕万元', { unit: '万元' })] };
  expect(statusOf({ indicator, values: [['2021', '1']] })).toBe('notMeasurable: notComparable');
});

test('〔1.5〕万人 对以人计的数：15000', () => {
  const indicator = { unit: '人', targets: [target('2025', '〔1.5〕万人', { unit: '万人' })] };
  expect(measure({ indicator, values: [['2021', '3000']], asOf: '2021-12-31' }, 'goal', 'progress')).toEqual([
    '15000',
    '1/5',
  ]);
});

function four(values: readonly string[], year = '2021'): Values {
  return values.map((value, index) => [`${year}Q${index + 1}`, value] as const);
}

function quarters(value: string): Values {
  return ['2021', '2022', '2023'].flatMap((year) => four([value, value, value, value], year));
}
