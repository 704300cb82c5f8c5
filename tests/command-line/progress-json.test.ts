import { describe, expect, test } from 'vitest';
import { withTempFolder } from '../support/temp-folder.ts';
import { put, runHere } from './run-here.ts';

const PLAN = 'zhangqiu-urbanisation-2023';

async function progress(actuals: string, plan: string, ...more: readonly string[]) {
  return withTempFolder(async (folder) => {
    await put(folder, { 'a.csv': actuals });
    const answer = await runHere(folder, 'progress', plan, '--actuals', 'a.csv', '--json', ...more);
    const result = JSON.parse(answer.stdout);
    const row = (id: string) => result.rows.find((each: { id: string }) => each.id === id);
    return { ...answer, result, row };
  });
}

const VALUES = `指标,时期,数值,单位,比上年增减
建成5G基站数量,2023,0.35,万个,
空气质量优良天数比例,2023,64.4,,0.6
`;

describe('三年过去，期限五年', async () => {
  const { result, row, code, stderr } = await progress(VALUES, PLAN, '--as-of', '2023-12-31');
  const stations = row('baseStations5g');

  test('键的顺序就是约定', () => {
    expect(Object.keys(result)).toEqual(['plan', 'asOf', 'rows', 'summary', 'issues', 'files']);
    expect(result.plan).toEqual({ id: PLAN, title: '济南市章丘区新型城镇化规划（2021—2035年）' });
    expect(result.asOf).toBe('2023-12-31');
  });

  test('指标、基期、目标、实际值', () => {
    expect(stations).toMatchObject({
      name: '建成5G基站数量',
      unit: '个',
      group: '智慧城镇化',
      attribute: 'expected',
      base: { value: '1559', year: 2020, printed: '1559' },
      actual: { value: '3500', period: '2023', kind: 'level' },
      status: { code: 'behind' },
      flags: [],
    });
    expect(stations.target).toEqual({
      printed: '5000',
      op: '>=',
      opImplied: true,
      value: '5000',
      unit: '个',
      measure: 'level',
      date: '2025-12-31',
    });
  });

  test('各项算数：比率是小数，进度差是百分点', () => {
    expect(stations).toMatchObject({
      // 3500 ÷ 5000
      attainment: '0.7',
      attainmentVariant: 'ratio',
      // (3500 − 1559) ÷ (5000 − 1559) = 1941 ÷ 3441
      progress: '0.56408020924149956408',
      // 36 ÷ 60 个月
      schedule: '0.6',
      // (1941/3441 − 3/5) × 100 = −4120/1147
      lead: '-3.59197907585004359198',
      gap: '1500',
      gapUnit: '个',
      // 1500 ÷ 2
      neededPerYear: '750',
      // 3500 + 1941 ÷ 3 × 2
      forecast: '4794',
    });
    // (5000 ÷ 3500)^(1/2) − 1 and (3500 ÷ 1559)^(1/3) − 1
    expect(stations.neededGrowth).toMatch(/^0\.195228609334393639968817179693/);
    expect(stations.averageGrowth).toMatch(/^0\.309404944017920854212746215244/);
  });

  test('百分数指标的同比是百分点', () => {
    expect(row('goodAirDays')).toMatchObject({
      attribute: 'binding',
      // (64.4 − 63.4) ÷ (65 − 63.4) = 1 ÷ 1.6
      progress: '0.625',
      lead: '2.5',
      gap: '0.6',
      gapUnit: '百分点',
      yearOnYear: { kind: 'points', value: '0.6' },
      status: { code: 'onTrack' },
    });
  });

  test('没有填报的：有原因，没有的数不出现', () => {
    expect(row('lifeExpectancy')).toEqual({
      id: 'lifeExpectancy',
      name: '人均预期寿命',
      unit: '岁',
      group: '均衡城镇化',
      attribute: 'expected',
      base: { value: '78.96', year: 2020, printed: '78.96' },
      target: expect.objectContaining({ printed: '79.46' }),
      schedule: '0.6',
      status: { code: 'notMeasurable', reason: 'noObservation' },
      methods: {},
      flags: [],
    });
  });

  test('印了符号的目标', () => {
    expect(row('pensionCoverage').target).toMatchObject({ printed: '>60', op: '>', value: '60' });
    expect(row('pensionCoverage').target).not.toHaveProperty('opImplied');
    expect(row('incomeRatio').target).toMatchObject({ printed: '1.69', op: '<=', opImplied: true });
    expect(row('visitors').target).toMatchObject({ printed: '2000万人次左右', op: 'about', value: '2000' });
  });

  test('汇总：每个指标在总数、分组、属性里各一次', () => {
    expect(result.summary).toMatchObject({ rows: 27, counts: { onTrack: 1, behind: 1, notMeasurable: 25 } });
    for (const parts of [result.summary.groups, result.summary.attributes]) {
      expect(parts.reduce((sum: number, { rows }: { rows: number }) => sum + rows, 0)).toBe(27);
    }
  });

  test('核对事项有位置和句子', () => {
    expect(result.issues).toEqual([
      {
        code: 'cellConverted',
        severity: 'info',
        file: 'a.csv',
        sheet: null,
        row: 2,
        column: '数值',
        path: null,
        message: '「a.csv」第 2 行「数值」：「0.35」已精确换算成 3500个，请核对。',
      },
    ]);
  });

  test('标准输出只有 JSON', () => {
    expect({ code, stderr, files: result.files }).toEqual({ code: 0, stderr: '', files: [] });
  });

  test('没有 NaN、Infinity、-0', () => {
    expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity|"-0(\.0+)?"|null,"score"/);
  });
});

describe('算法', () => {
  const methodsOf = async (...more: readonly string[]) =>
    Object.keys((await progress(VALUES, PLAN, '--as-of', '2023-12-31', ...more)).row('baseStations5g').methods);

  test('默认五种都列', async () => {
    expect(await methodsOf()).toEqual(['statcan', 'destatis', 'un2023', 'eurostat', 'sdsn']);
  });

  test('cn 就是这一行本身', async () => {
    expect(await methodsOf('--method', 'cn')).toEqual([]);
  });

  test('只要一种', async () => {
    expect(await methodsOf('--method', 'statcan')).toEqual(['statcan']);
  });

  test('没有数的给原因', async () => {
    const { row } = await progress(VALUES, PLAN, '--as-of', '2023-12-31', '--method', 'destatis');
    expect(row('baseStations5g').methods).toEqual({ destatis: { status: 'notAvailable', reason: 'tooFewPoints' } });
  });
});

describe('序时进度', () => {
  const MID = '指标,时期,数值\n常住人口城镇化率,2022年上半年,62.5\n';
  const scheduleOf = async (...more: readonly string[]) =>
    (await progress(MID, PLAN, '--as-of', '2022-06-30', ...more)).row('urbanisationRate').schedule;

  test.each([
    ['按月，18 ÷ 60', [], '0.3'],
    ['按年，1 ÷ 5', ['--schedule', 'year'], '0.2'],
    // 365 days of 2021 and 181 of 2022; of 1826 days with 29 February 2024
    ['按日，546 ÷ 1826', ['--schedule', 'day'], '0.29901423877327491785'],
    ['按日，百分数保留两位', ['--schedule', 'day', '--rounding', '2'], '0.299'],
    ['按日，整百分数', ['--schedule', 'day', '--rounding', 'percent'], '0.3'],
  ])('%s', async (_, more, schedule) => {
    expect(await scheduleOf(...more)).toBe(schedule);
  });
});

test('对照指定年份的目标', async () => {
  const values = '指标,时期,数值\n家庭光纤入户覆盖率,2023,92\n';
  const targetOf = async (...more: readonly string[]) => {
    const { row } = await progress(values, 'jinan-urbanisation-2021', '--as-of', '2023-12-31', ...more);
    return row('fibreToHome').target;
  };
  expect(await targetOf()).toMatchObject({ printed: '>90', op: '>', date: '2025-12-31' });
  expect(await targetOf('--target', '2035')).toMatchObject({ printed: '100', op: '>=', date: '2035-12-31' });
});

test('镇街合成全区，修订改变状态', async () => {
  const values = `指标,时期,数值,单元,发布日期
建成5G基站数量,2023,2000,双山街道,
建成5G基站数量,2023,1800,明水街道,
基本养老保险参保率,2023,61,,2024-02-01
基本养老保险参保率,2023,58,,2024-05-01
`;
  const { row } = await progress(values, PLAN, '--as-of', '2024-12-31');
  expect(row('baseStations5g')).toMatchObject({
    actual: { value: '3800' },
    flags: ['fromTowns', 'observationOlder'],
    towns: {
      period: '2023',
      combined: '3800',
      lowest: '1800',
      highest: '2000',
      // 2000 ÷ 3800 = 10 ÷ 19
      towns: [
        { town: '双山街道', value: '2000', share: '0.52631578947368421053' },
        { town: '明水街道', value: '1800', share: '0.47368421052631578947' },
      ],
    },
  });
  expect(row('pensionCoverage')).toMatchObject({
    actual: { value: '58' },
    revision: { before: '61', status: { code: 'achieved' } },
  });
});
