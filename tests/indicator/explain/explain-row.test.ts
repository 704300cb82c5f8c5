import { describe, expect, test } from 'vitest';
import type { Calculation } from '../../../core/indicator/explain/calculation.ts';
import { explainRow } from '../../../core/indicator/explain/explain-row.ts';
import { inputText, shownNumber } from '../../../core/indicator/explain/shown-number.ts';
import { completedMonth } from '../../../core/indicator/progress/run-progress.ts';
import { target } from '../plans.ts';
import { type Given, runOf } from '../progress/rows.ts';

/** Each step as `finds: formula with numbers = result`, all by month and unrounded at the end of 2023. */
function stepsOf(given: Given): readonly string[] {
  const run = runOf(given);
  const [row] = run.rows;
  if (row === undefined) throw new Error('no row');
  const { calculations } = explainRow(row, run.options.schedule, completedMonth(run.options.asOf));
  return calculations.map(line);
}

function line({ finds, formula, inputs, result, adjustment }: Calculation): string {
  const numbers = formula.replace(/\{(\w+)\}/g, (_, key: string) => {
    const input = inputs[key];
    return input === undefined ? key : inputText(input);
  });
  return `${finds}: ${numbers} = ${shownNumber(result)}${adjustment === null ? '' : ` (${adjustment})`}`;
}

function absentOf(given: Given): readonly string[] {
  const run = runOf(given);
  const [row] = run.rows;
  if (row === undefined) throw new Error('no row');
  const { absent } = explainRow(row, run.options.schedule, completedMonth(run.options.asOf));
  return absent.map(({ measure, reason }) => `${measure}: ${reason}`);
}

const base = { printed: '60', value: '60' };

describe('水平：基期 60，2025 年 80', () => {
  test('2023 年 66', () => {
    expect(stepsOf({ indicator: { base }, values: [['2023', '66']] })).toEqual([
      'attainment: 66 ÷ 80 = 0.825',
      'progress: (66 − 60) ÷ (80 − 60) = 0.3',
      'schedule: 36 ÷ 60 = 0.6',
      'lead: (30% − 60%) × 100 = -30',
      'gap: 80 − 66 = 14',
      'neededPerYear: (80 − 66) ÷ 2 = 7',
      // (80/66)^(1/2) = 1.100963765…
      'neededGrowth: (80 ÷ 66) ^ (1 ÷ 2) − 1 = 0.1009637651',
      // 6 in three years is 2 a year: 66 + 2 × 2.
      'forecast: 66 + (66 − 60) ÷ 3 × 2 = 70',
      // 1.1^(1/3) = 1.032280115…
      'averageGrowth: (66 ÷ 60) ^ (1 ÷ 3) − 1 = 0.03228011546',
    ]);
  });

  test('2023 年 84：没有缺口，需增长没有意义', () => {
    const given = { indicator: { base }, values: [['2023', '84']] } as const;
    expect(stepsOf(given).filter((step) => /^(gap|needed)/.test(step))).toEqual([
      'gap: 80 − 84 = 0 (nothingMissing)',
      'neededPerYear: (80 − 84) ÷ 2 = 0 (nothingMissing)',
    ]);
    expect(absentOf(given)).toEqual(['neededGrowth: reached', 'yearOnYear: noEarlierValue']);
  });

  test.each([
    ['>80，等于 80：没有达到，也没有差距', '>80', '80'],
    ['区间 70—80，过了 80 不判断', '70-80', '84'],
  ])('%s', (_, printed, value) => {
    const given = { indicator: { base, targets: [target('2025', printed)] }, values: [['2023', value]] } as const;
    expect(absentOf(given)).toContain('neededGrowth: nothingMissing');
  });

  test('上年 64、今年 66：同比是百分点', () => {
    const given = {
      indicator: { base },
      values: [
        ['2022', '64'],
        ['2023', '66'],
      ],
    } as const;
    expect(stepsOf(given).at(-1)).toBe('yearOnYear: 66 − 64 = 2');
  });

  test('按约 80 衡量，79.6 在放宽的半个单位以内：缺 0.4 记 0', () => {
    const indicator = { base, targets: [target('2025', '约80')] };
    expect(stepsOf({ indicator, values: [['2023', '79.6']] }).find((step) => step.startsWith('gap'))).toBe(
      'gap: 80 − 79.6 = 0 (nothingMissing)',
    );
  });
});

describe('越低越好：基期 60，2025 年 50', () => {
  test('2023 年 59', () => {
    const indicator = { base, direction: 'falling', targets: [target('2025', '50')] };
    expect(stepsOf({ indicator, values: [['2023', '59']] }).slice(0, 6)).toEqual([
      // 2 − 59/50
      'attainment: 2 − 59 ÷ 50 = 0.82',
      'progress: (59 − 60) ÷ (50 − 60) = 0.1',
      'schedule: 36 ÷ 60 = 0.6',
      'lead: (10% − 60%) × 100 = -50',
      'gap: 59 − 50 = 9',
      'neededPerYear: (59 − 50) ÷ 2 = 4.5',
    ]);
  });
});

describe('累计和年均', () => {
  const indicator = { unit: '个', aggregate: 'sum' };

  test('五年累计 100：20、25、30', () => {
    const given = {
      indicator: { ...indicator, targets: [target('2025', '〔100〕', { measure: 'cumulative' })] },
      values: [
        ['2021', '20'],
        ['2022', '25'],
        ['2023', '30'],
      ],
    } as const;
    expect(stepsOf(given)).toEqual([
      'actual: 20 + 25 + 30 = 75',
      'attainment: 75 ÷ 100 = 0.75',
      'progress: 75 ÷ 100 = 0.75',
      'schedule: 36 ÷ 60 = 0.6',
      'lead: (75% − 60%) × 100 = 15',
      'gap: 100 − 75 = 25',
      'neededPerYear: (100 − 75) ÷ 2 = 12.5',
      'forecast: 75 + 75 ÷ 3 × 2 = 125',
      'yearOnYear: 30 ÷ 25 − 1 = 0.2',
    ]);
    expect(absentOf(given)).toEqual(['neededGrowth: notLevel']);
  });

  test('年均 20 是五年合计 100', () => {
    const given = {
      indicator: { ...indicator, targets: [target('2025', '20', { measure: 'annualAverage' })] },
      values: [
        ['2021', '20'],
        ['2022', '25'],
      ],
    } as const;
    expect(stepsOf(given).slice(0, 3)).toEqual([
      'goal: 20 × 5 = 100',
      'actual: 20 + 25 = 45',
      'attainment: 45 ÷ 100 = 0.45',
    ]);
  });

  test('目标 1.7万个，数以个计', () => {
    const given = {
      indicator: { ...indicator, targets: [target('2025', '1.7万个', { unit: '万个' })] },
      values: [['2023', '8500']],
    } as const;
    expect(stepsOf(given).slice(0, 2)).toEqual(['goal: 1.7 × 10000 = 17000', 'attainment: 8500 ÷ 17000 = 0.5']);
  });
});

describe('增速', () => {
  const amount = { unit: '亿元', aggregate: 'sum', base: { printed: '100', value: '100' } };

  test('年均增长 10%：三年到 121', () => {
    const given = {
      indicator: { ...amount, targets: [target('2025', '年均增长10%')] },
      values: [['2023', '121']],
    } as const;
    expect(stepsOf(given).slice(0, 8)).toEqual([
      'goal: 100 × (1 + 10%) ^ 5 = 161.051',
      // 1.21^(1/3) = 1.06560223676661…
      'attained: (121 ÷ 100) ^ (1 ÷ 3) − 1 = 0.06560223677',
      'attainment: 6.560223677% ÷ 10% = 0.6560223677',
      // 21 / 61.051
      'progress: (121 − 100) ÷ (161.051 − 100) = 0.3439747097',
      'due: 100 × (1 + 10%) ^ 3 = 133.1',
      // 33.1 / 61.051
      'schedule: (133.1 − 100) ÷ (161.051 − 100) = 0.5421696614',
      'lead: (34.39747097% − 54.21696614%) × 100 = -19.81949518',
      'gap: (10% − 6.560223677%) × 100 = 3.439776323',
    ]);
  });

  test('年均增长 10%，只有两年半的数：年数是 2.5；按年数序时只数 2 年', () => {
    const given = {
      indicator: { ...amount, targets: [target('2025', '年均增长10%')] },
      values: [['2023年6月', '121']],
      asOf: '2023-06-30',
    } as const;
    const byYear = { ...given, options: { schedule: { by: 'year', rounding: 'exact' } } } as const;
    expect(stepsOf(given)).toEqual(
      // 1.21^(1/2.5) = 1.0792303…；100 × 1.1^2.5 = 126.905870…
      expect.arrayContaining([
        'attained: (121 ÷ 100) ^ (1 ÷ 2.5) − 1 = 0.0792303453',
        'due: 100 × (1 + 10%) ^ 2.5 = 126.9058706',
      ]),
    );
    expect(stepsOf(byYear)).toEqual(
      expect.arrayContaining([
        'due: 100 × (1 + 10%) ^ 2 = 121',
        // 21 ÷ 61.051
        'schedule: (121 − 100) ÷ (161.051 − 100) = 0.3439747097',
      ]),
    );
  });

  test('只有各年增速：连乘', () => {
    const given = {
      indicator: { unit: '亿元', targets: [target('2025', '年均增长10%')] },
      values: [
        { period: '2021', value: '10', reading: 'rate' },
        { period: '2022', value: '21', reading: 'rate' },
      ],
      asOf: '2022-12-31',
    } as const;
    expect(stepsOf(given).slice(0, 3)).toEqual([
      'goal: 100 × (1 + 10%) ^ 5 = 161.051',
      // 1.1 × 1.21
      'index: 100 × (1 + 10%) × (1 + 21%) = 133.1',
      // 1.331^(1/2) = 1.153689733…
      'attained: (133.1 ÷ 100) ^ (1 ÷ 2) − 1 = 0.153689733',
    ]);
    expect(absentOf(given)).toContain('neededPerYear: noAmount');
  });

  test('比上年增长 5%：由两年的水平算出', () => {
    const given = {
      indicator: { ...amount, targets: [target('2023', '增长5%')] },
      values: [
        ['2022', '200'],
        ['2023', '208'],
      ],
    } as const;
    expect(stepsOf(given).slice(0, 2)).toEqual(['attained: 208 ÷ 200 − 1 = 0.04', 'attainment: 4% ÷ 5% = 0.8']);
    expect(absentOf(given)).toContain('progress: yearlyRate');
  });

  test('五年下降 15%：减少的比例为正', () => {
    const targets = [target('2025', '下降15%', { measure: 'totalGrowth' })];
    const given = { indicator: { ...amount, direction: 'falling', targets }, values: [['2023', '94']] } as const;
    expect(stepsOf(given).slice(0, 3)).toEqual([
      'goal: 100 × (1 − 15%) = 85',
      'attained: 1 − (94 ÷ 100) = 0.06',
      'attainment: 6% ÷ 15% = 0.4',
    ]);
  });
});

test('年均增长 0%：没有路可走，序时进度也没有，说出原因', () => {
  const targets = [target('2025', '年均增长0%')];
  const given = { indicator: { unit: '亿元', base, targets }, values: [['2023', '59']] } as const;
  expect(absentOf(given).filter((each) => /^(progress|schedule)/.test(each))).toEqual([
    'progress: baseEqualsTarget',
    'schedule: baseEqualsTarget',
  ]);
});

describe('没有进度的原因', () => {
  test.each([
    ['没有基期', {}, 'progress: noBase'],
    ['基期只有界限', { base: { printed: '<60', op: '<', value: '60' } }, 'progress: baseIsBound'],
    ['基期等于目标', { base: { printed: '80', value: '80' } }, 'progress: baseEqualsTarget'],
    ['基期优于目标', { base: { printed: '90', value: '90' } }, 'progress: baseBeyondTarget'],
  ] as const)('%s', (_, indicator, expected) => {
    expect(absentOf({ indicator, values: [['2023', '70']] })[0]).toBe(expected);
  });
});
