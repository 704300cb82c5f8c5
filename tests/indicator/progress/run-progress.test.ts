import { describe, expect, test } from 'vitest';
import { completedMonth, runProgress } from '../../../core/indicator/progress/run-progress.ts';
import { actualsOf, indicatorJson, type Json, planJson, planOf, printed, target } from '../plans.ts';
import { type Given, rowOf, runOf, statusText } from './rows.ts';

describe('到那一天为止过完了的月份', () => {
  test.each<readonly [day: string, year: number, month: number]>([
    ['2023-01-30', 2022, 12],
    ['2023-01-31', 2023, 1],
    ['2023-02-01', 2023, 1],
    ['2023-02-27', 2023, 1],
    ['2023-02-28', 2023, 2],
    ['2024-02-28', 2024, 1], // 闰年
    ['2024-02-29', 2024, 2],
    ['2000-02-28', 2000, 1], // 能被 400 整除，是闰年
    ['2000-02-29', 2000, 2],
    ['2100-02-28', 2100, 2], // 能被 100 整除，不是闰年
    ['2023-04-29', 2023, 3],
    ['2023-04-30', 2023, 4],
    ['2023-12-30', 2023, 11],
    ['2023-12-31', 2023, 12],
    ['2024-01-01', 2023, 12],
  ])('%s：%i 年 %i 月', (day, year, month) => {
    expect(completedMonth(day)).toBe(year * 12 + month);
  });
});

describe('对哪一个目标', () => {
  const indicator: Json = {
    base: printed('60'),
    targets: [target('2022', '70'), target('2025', '80'), target('2035', '90')],
  };
  const chosen = (asOf: string, targetYear: number | null = null) =>
    rowOf({ indicator, values: [], asOf, options: { targetYear } }).target?.by ?? null;

  test.each<readonly [why: string, asOf: string, targetYear: number | null, by: number | null]>([
    ['最近一个没有过期的', '2021-06-30', null, 2022],
    ['到期那天还是它', '2022-12-31', null, 2022],
    ['过了到期日，一个月没有过完还是它', '2023-01-30', null, 2022],
    ['过了一个月就是下一个', '2023-01-31', null, 2025],
    ['都过期了，最后一个', '2040-06-30', null, 2035],
    ['点名要的', '2021-06-30', 2035, 2035],
    ['点名要已过期的', '2024-06-30', 2022, 2022],
    ['点名要没有的', '2021-06-30', 2030, null],
  ])('%s', (_, asOf, targetYear, by) => {
    expect(chosen(asOf, targetYear)).toBe(by);
  });

  test('没有那一年的目标，状态说没有目标', () => {
    expect(statusText(rowOf({ indicator, values: [['2023', '70']], options: { targetYear: 2030 } }))).toBe(
      'notMeasurable: noTarget',
    );
  });
});

describe('同一年印了两个目标：按先印的算，并说出来', () => {
  const two = (first: Json, second: Json, unit = '个'): Given => ({
    indicator: { unit, targets: [first, second] },
    values: [],
  });
  test.each<readonly [why: string, of: Given, disputed: boolean]>([
    ['数不同', two(target('2025', '98个'), target('2025', '100个')), true],
    ['数一样', two(target('2025', '98个'), target('2025', '98')), false],
    [
      '单位不同，数一样：1.7万个 = 17000个',
      two(target('2025', '1.7万个', { unit: '万个' }), target('2025', '17000个')),
      false,
    ],
    ['单位不同，数也不同', two(target('2025', '1.7万个', { unit: '万个' }), target('2025', '1.7个')), true],
    ['一个是80，一个是超过80', two(target('2025', '80个'), target('2025', '超过80个')), true],
    ['区间的上限不同', two(target('2025', '5-6个'), target('2025', '5-7个')), true],
    ['一个是数，一个是文字', two(target('2025', '98个'), target('2025', '完成任务')), true],
    ['年份不同', two(target('2025', '98个'), target('2030', '100个')), false],
    [
      '三年的累计和其中一年的，不是一回事',
      two(target('2025', '〔98〕', { from: '2022' }), target('2025', '〔14〕', { from: '2024' })),
      false,
    ],
    ['同一段时间的累计', two(target('2025', '〔98〕'), target('2025', '〔100〕')), true],
  ])('%s', (_, of, disputed) => {
    const row = rowOf(of);
    expect(row.flags.includes('targetsDiffer')).toBe(disputed);
    expect(row.target?.printed).toBe((of.indicator['targets'] as readonly Json[])[0]?.['printed']);
  });
});

describe('同一年先印文字、后印数：按有数的算，并说出来', () => {
  const words = target('2025', '完成任务');
  const number = target('2025', '80%');
  test.each<readonly [why: string, targets: readonly Json[], printed: string, disputed: boolean]>([
    ['先文字，后数', [words, number], '80%', true],
    ['先数，后文字', [number, words], '80%', true],
    ['两个数，先印的', [words, target('2025', '78%'), number], '78%', true],
    ['只有文字', [words], '完成任务', false],
    ['同样的文字说两遍', [words, words], '完成任务', false],
    ['两处文字不同', [words, target('2025', '基本建成')], '完成任务', true],
    ['别的年份的数不顶用', [words, target('2035', '90%')], '完成任务', false],
  ])('%s', (_, targets, printed, disputed) => {
    for (const options of [{}, { targetYear: 2025 }]) {
      const row = rowOf({ indicator: { targets }, values: [['2023', '70']], options });
      expect([row.target?.printed, row.flags.includes('targetsDiffer')]).toEqual([printed, disputed]);
    }
  });

  test('都过期了，也一样', () => {
    const row = rowOf({ indicator: { targets: [words, number] }, values: [], asOf: '2040-12-31' });
    expect(row.target?.printed).toBe('80%');
  });
});

test('数比要看的那天旧，说出来', () => {
  const indicator = { base: printed('60'), targets: [target('2025', '80')] };
  const flags = (asOf: string) => rowOf({ indicator, values: [['2022', '70']], asOf }).flags;
  expect(flags('2023-01-30')).toEqual([]);
  expect(flags('2023-01-31')).toEqual(['observationOlder']);
});

describe('小结', () => {
  const of = (id: string, more: Json): Json =>
    indicatorJson({ id, name: id, base: printed('60'), targets: [target('2025', '80')], ...more });
  const plan = planOf(
    planJson([
      of('a', { group: '城镇', attribute: 'binding' }),
      of('b', { group: '城镇', attribute: 'expected' }),
      of('c', { group: '生态', attribute: 'binding' }),
      of('d', { group: '城镇' }),
      of('e', {}),
    ]),
  );
  const rows = [
    { id: 'a', period: '2023', value: '80' },
    { id: 'b', period: '2023', value: '71' },
    { id: 'c', period: '2023', value: '72' },
    { id: 'd', period: '2023', value: '59' },
  ];
  const { summary } = runProgress(plan, actualsOf(plan, rows), {
    ...{ asOf: '2023-12-31', schedule: { by: 'month', rounding: 'exact' }, methods: [], targetYear: null },
  });
  const none = { achieved: 0, onTrack: 0, behind: 0, movingAway: 0, failed: 0, shortfall: 0, notMeasurable: 0 };

  test('全部：每个指标一行，没有数的也在', () => {
    expect(summary.rows).toBe(5);
    expect(summary.counts).toEqual({ ...none, achieved: 1, behind: 1, onTrack: 1, movingAway: 1, notMeasurable: 1 });
  });

  test('按组，照规划的先后', () => {
    expect(summary.groups).toEqual([
      { name: '城镇', rows: 3, counts: { ...none, achieved: 1, behind: 1, movingAway: 1 } },
      { name: '生态', rows: 1, counts: { ...none, onTrack: 1 } },
      { name: '', rows: 1, counts: { ...none, notMeasurable: 1 } },
    ]);
  });

  test('按属性，没有印属性的另计', () => {
    expect(summary.attributes).toEqual([
      { name: 'binding', rows: 2, counts: { ...none, achieved: 1, onTrack: 1 } },
      { name: 'expected', rows: 1, counts: { ...none, behind: 1 } },
      { name: '', rows: 2, counts: { ...none, movingAway: 1, notMeasurable: 1 } },
    ]);
  });
});

test('方法：要了就有，没有要就没有，没有可衡量的也没有', () => {
  const indicator = { base: printed('60'), targets: [target('2025', '80')] };
  const methods = (values: Given['values'], ids: Given['options']) =>
    rowOf({ indicator, values, ...(ids !== undefined && { options: ids }) }).methods?.rows.map(
      ({ method }) => method.id,
    );
  expect(methods([['2023', '70']], { methods: ['un2023', 'statcan'] })).toEqual(['statcan', 'un2023']);
  expect(methods([['2023', '70']], { methods: [] })).toBeUndefined();
  expect(methods([], { methods: ['statcan'] })).toBeUndefined();
});

test('读数时说过的，先说；一份没有数的文件，每个指标也都有一行', () => {
  const plan = planOf(planJson([indicatorJson()]));
  const said = { code: 'actualPeriod', severity: 'error', place: { row: 2 }, values: { found: '？' } } as const;
  const options = {
    asOf: '2023-12-31',
    schedule: { by: 'year', rounding: 'exact' },
    methods: [],
    targetYear: null,
  } as const;
  const run = runProgress(plan, { observations: [], rows: 1, refused: 1, lost: [], issues: [said] }, options);
  expect(run.issues).toEqual([said]);
  expect(run.rows.map(statusText)).toEqual(['notMeasurable: noObservation']);
  expect(runOf({ indicator: {}, values: [] }).rows).toHaveLength(1);
});
