import { describe, expect, test } from 'vitest';
import { type Json, printed, target } from '../plans.ts';
import { type Given, measure, rowOf, statusOf } from './rows.ts';

const rising = (base: string | null, goal: string, more: Json = {}): Json => ({
  ...(base !== null && { base: printed(base) }),
  ...{ targets: [target('2025', goal)], ...more },
});
const falling = (base: string | null, goal: string, more: Json = {}): Json =>
  rising(base, goal, { direction: 'falling', ...more });

/** One value at the end of 2023, when three fifths of the time are over. */
const now = (indicator: Json, value: string): Given => ({ indicator, values: [['2023', value]] });
/** One value at the end of 2025, the target date. */
const due = (indicator: Json, value: string): Given => ({
  indicator,
  values: [['2025', value]],
  asOf: '2025-12-31',
});

describe('路上：2023年末，序时 60%', () => {
  test.each<readonly [why: string, given: Given, status: string]>([
    ['60 → 80，应到 72，差一点', now(rising('60', '80'), '71.99'), 'behind'],
    ['60 → 80，正好 72', now(rising('60', '80'), '72'), 'onTrack'],
    ['60 → 80，过了 72', now(rising('60', '80'), '79.99'), 'onTrack'],
    ['60 → 80，提前到了', now(rising('60', '80'), '80'), 'achieved'],
    ['60 → 80，没有动', now(rising('60', '80'), '60'), 'behind'],
    ['60 → 80，退了', now(rising('60', '80'), '59.99'), 'movingAway'],
    ['60 → 80以上，正好 80', now(rising('60', '80%以上'), '80'), 'achieved'],
    ['60 → 超过80，正好 80，还不算', now(rising('60', '>80'), '80'), 'onTrack'],
    ['60 → 超过80，多一点', now(rising('60', '>80'), '80.01'), 'achieved'],
    ['60 → 约80，差 0.5 以内算到', now(rising('60', '约80'), '79.5'), 'achieved'],
    ['60 → 约80，差 0.51', now(rising('60', '约80'), '79.49'), 'onTrack'],
    ['30 → 20，应降到 24，多一点', now(falling('30', '20'), '24.01'), 'behind'],
    ['30 → 20，正好 24', now(falling('30', '20'), '24'), 'onTrack'],
    ['30 → 20以内，正好 20', now(falling('30', '20%以内'), '20'), 'achieved'],
    ['30 → 低于20，正好 20，还不算', now(falling('30', '<20'), '20'), 'onTrack'],
    ['30 → 20，反而升了', now(falling('30', '20'), '30.01'), 'movingAway'],
    ['从零开始：0 → 50，应到 30', now(rising('0', '50'), '30'), 'onTrack'],
    ['从零开始，没有动', now(rising('0', '50'), '0'), 'behind'],
    ['从负数开始：−10 → 10，应到 2', now(rising('-10', '10'), '2'), 'onTrack'],
    ['从负数开始，差一点', now(rising('-10', '10'), '1.99'), 'behind'],
    ['降到零：10 → 0，应到 4', now(falling('10', '0'), '4'), 'onTrack'],
    ['降到零，到了', now(falling('10', '0'), '0'), 'achieved'],
  ])('%s', (_, given, status) => {
    expect(statusOf(given)).toBe(status);
  });
});

describe('60000 → 50000，现在 59000 是 10%，序时 60%，落后 50 个百分点', () => {
  test('各项', () => {
    const given = now(falling('60000', '50000', { unit: '吨' }), '59000');
    // 完成率 2 − 59000 ÷ 50000；缺口 9000，还有两年，每年 4500；照三年降 1000 的趋势，到期 59000 − 2000 ÷ 3
    expect(measure(given, 'progress', 'schedule', 'lead', 'attainment', 'gap', 'neededPerYear', 'forecast')).toEqual([
      '1/10',
      '3/5',
      '-50',
      'complement 41/50',
      '9000',
      '4500',
      '175000/3',
    ]);
  });
});

describe('目标日期：约束性没有完成是失败，预期性是不足', () => {
  test.each<readonly [attribute: Json, missed: string]>([
    [{ attribute: 'binding' }, 'failed'],
    [{ attribute: 'expected' }, 'shortfall'],
    [{}, 'shortfall'],
  ])('%j', (attribute, missed) => {
    const plan = rising('60', '80', attribute);
    expect([due(plan, '79.99'), due(plan, '80'), due(plan, '59')].map(statusOf)).toEqual([missed, 'achieved', missed]);
  });

  test.each<readonly [why: string, period: string, asOf: string, status: string]>([
    ['差一个月', '2025-11', '2025-11-30', 'behind'],
    ['正好到期', '2025-12', '2025-12-31', 'failed'],
    ['到期以后才看，数是到期的', '2025', '2026-03-31', 'failed'],
    ['到期以后才看，数还是先前的', '2024', '2026-03-31', 'behind'],
  ])('%s', (_, period, asOf, status) => {
    const indicator = rising('60', '80', { attribute: 'binding' });
    expect(statusOf({ indicator, values: [[period, '75']], asOf })).toBe(status);
  });

  test('没有基期，到期一样说得出', () => {
    expect(statusOf(due(rising(null, '80', { attribute: 'binding' }), '79'))).toBe('failed');
  });
});

describe('保持的目标：基期就是目标，或者已经过了', () => {
  test.each<readonly [why: string, given: Given, status: string]>([
    ['100 保持 100', now(rising('100', '100'), '100'), 'achieved: baseEqualsTarget'],
    ['100 保持 100，掉了', now(rising('100', '100'), '99.9'), 'movingAway: baseEqualsTarget'],
    ['85 保持 80以上，掉了还在上面', now(rising('85', '80%以上'), '82'), 'achieved: baseBeyondTarget'],
    ['85 保持 80以上，掉到下面', now(rising('85', '80%以上'), '79'), 'movingAway: baseBeyondTarget'],
    ['3 控制在 3 以内，升了', now(falling('3', '3%以内'), '3.1'), 'movingAway: baseEqualsTarget'],
    ['2 控制在 3 以内', now(falling('2', '3%以内'), '2.9'), 'achieved: baseBeyondTarget'],
    // 超过80 没有达到，但也没有退
    ['80 要超过80，没有动', now(rising('80', '>80'), '80'), 'behind: baseEqualsTarget'],
    ['80 要超过80，退了', now(rising('80', '>80'), '79.9'), 'movingAway: baseEqualsTarget'],
    ['掉到下面，到期是失败', due(rising('85', '80', { attribute: 'binding' }), '79'), 'failed'],
  ])('%s', (_, given, status) => {
    expect(statusOf(given)).toBe(status);
  });

  test('没有进度，其余照说', () => {
    const given = now(rising('85', '80'), '79');
    expect(measure(given, 'progress', 'lead', 'schedule', 'gap', 'attainment')).toEqual([
      undefined,
      undefined,
      '3/5',
      '1',
      'ratio 79/80',
    ]);
  });
});

describe('无法衡量', () => {
  test.each<readonly [why: string, given: Given, status: string]>([
    ['没有基期', now(rising(null, '80'), '70'), 'notMeasurable: noBase'],
    ['没有基期，但是到了', now(rising(null, '80'), '80'), 'achieved'],
    ['基期印成 <40', now(rising('<40', '80'), '70'), 'notMeasurable: baseIsBound'],
    ['基期印成 <40，但是到了', now(rising('<40', '80'), '81'), 'achieved'],
    ['没有数', { indicator: rising('60', '80'), values: [] }, 'notMeasurable: noObservation'],
    ['文字的目标', now(rising('60', '完成下达目标任务'), '70'), 'notMeasurable: qualitative'],
    ['没有目标', now(rising('60', '—'), '70'), 'notMeasurable: noTarget'],
    [
      '给的是增速，要的是水平',
      { indicator: rising('60', '80', { unit: '亿元' }), values: [{ period: '2023', value: '5', reading: 'rate' }] },
      'notMeasurable: notComparable',
    ],
    ['区间以外', now(rising('10', '15-20%'), '20.1'), 'notMeasurable: beyondRange'],
  ])('%s', (_, given, status) => {
    expect(statusOf(given)).toBe(status);
  });

  test('没有数的，序时照说：到 2023 年 6 月是 30 ÷ 60', () => {
    expect(measure({ indicator: rising('60', '80'), values: [], asOf: '2023-06-30' }, 'schedule')).toEqual(['1/2']);
  });

  test('文字的目标，实绩和同比照说', () => {
    const row = rowOf({
      indicator: rising('60', '完成下达目标任务'),
      values: [
        ['2022', '65'],
        ['2023', '66'],
      ],
    });
    expect([row.actual?.period.year, row.measures.yearOnYear?.kind, row.pursuit]).toEqual([2023, 'points', null]);
  });
});

describe('区间：先碰到的一端是目标', () => {
  test.each<readonly [why: string, given: Given, expected: readonly string[]]>([
    // (13 − 10) ÷ (15 − 10)
    ['10 升到 15-20，现在 13', now(rising('10', '15-20%'), '13'), ['onTrack', '3/5', '2', '15']],
    ['10 升到 15-20，现在 12.9', now(rising('10', '15-20%'), '12.9'), ['behind', '29/50', '21/10', '15']],
    // (30 − 24) ÷ (30 − 20)
    ['30 降到 15-20，现在 24', now(falling('30', '15-20%'), '24'), ['onTrack', '3/5', '4', '20']],
    ['30 降到 15-20，现在 25', now(falling('30', '15-20%'), '25'), ['behind', '1/2', '5', '20']],
    // 到了近端就算到，再往里走进度可以过一
    ['30 降到 15-20，现在 17', now(falling('30', '15-20%'), '17'), ['achieved', '13/10', '0', '20']],
  ])('%s', (_, given, expected) => {
    expect(measure(given, 'status', 'progress', 'gap', 'goal')).toEqual(expected);
  });

  test('完成率也对着近端：2 − 24 ÷ 20', () => {
    expect(measure(now(falling('30', '15-20%'), '24'), 'attainment')).toEqual(['complement 4/5']);
  });

  test('越低越好，比区间还低，不判断', () => {
    expect(statusOf(now(falling('30', '15-20%'), '14.9'))).toBe('notMeasurable: beyondRange');
  });
});

describe('约：到了就没有缺口，也不再需要', () => {
  test.each<readonly [value: string, expected: readonly (string | undefined)[]]>([
    ['79.5', ['achieved', '0', '0', undefined]],
    ['79.4', ['onTrack', '3/5', '3/10', '0.3771%']],
  ])('%s 对 约80', (value, expected) => {
    // 差 0.6，两年，每年 0.3；(80 ÷ 79.4)^½ − 1：1.003771² = 1.0075562…，80 ÷ 79.4 = 1.0075567…
    const given = now(rising('60', '约80'), value);
    expect(measure(given, 'status', 'gap', 'neededPerYear', 'neededGrowth')).toEqual(expected);
  });

  test('用了口径要说出来', () => {
    expect(rowOf(now(rising('60', '约80'), '70')).flags).toContain('toleranceAssumed');
    expect(rowOf(now(rising('60', '80'), '70')).flags).toEqual([]);
  });
});

describe('单位', () => {
  test('印 1.7万个，填 16000 个：差 1000 个，完成率 16 ÷ 17', () => {
    const indicator = { unit: '个', base: printed('10000'), targets: [target('2025', '1.7万个', { unit: '万个' })] };
    expect(measure(now(indicator, '16000'), 'goal', 'gap', 'attainment', 'progress')).toEqual([
      '17000',
      '1000',
      'ratio 16/17',
      '6/7',
    ]);
  });

  test('基期自己的单位：1万个 → 17000个', () => {
    const indicator = { unit: '个', base: printed('1万个', { unit: '万个' }), targets: [target('2025', '17000')] };
    expect(measure(now(indicator, '16000'), 'progress')).toEqual(['6/7']);
  });

  test('约 1.7万个 的口径是 0.05万个，即 500 个', () => {
    const indicator = { unit: '个', targets: [target('2025', '约1.7万个', { unit: '万个' })] };
    expect(['16500', '16499'].map((value) => statusOf(now(indicator, value)))).toEqual([
      'achieved',
      'notMeasurable: noBase',
    ]);
  });

  test.each<readonly [unit: string, gapUnit: string]>([
    ['%', 'points'],
    ['‰', 'own'],
    ['倍', 'own'],
    ['人', 'own'],
  ])('以%s计的缺口是 %s', (unit, gapUnit) => {
    expect(rowOf(now(rising('60', '80', { unit }), '70')).pursuit?.gapUnit).toBe(gapUnit);
  });
});

test('目标日期以后的数不算目标日期的数', () => {
  const indicator = rising('60', '80', { targets: [target('2022', '70'), target('2025', '80')] });
  const values = [['2022', '71'] as const, ['2023', '69'] as const];
  expect(statusOf({ indicator, values, options: { targetYear: 2022 } })).toBe('achieved');
  expect(statusOf({ indicator, values: [['2023', '71']], options: { targetYear: 2022 } })).toBe(
    'notMeasurable: otherPeriod',
  );
});

test('一年里几个时期，最近的算；同时结束的，最长的算', () => {
  const actual = (values: Given['values']) => rowOf({ indicator: rising('60', '80'), values }).actual;
  const given = [['2023-12', '1'] as const, ['2023', '2'] as const, ['2023Q4', '3'] as const, ['2022', '4'] as const];
  expect(actual(given)?.value).toEqual({ numerator: 2n, denominator: 1n });
  expect(
    actual([
      ['2023Q2', '1'],
      ['2022', '2'],
    ])?.period,
  ).toEqual({ year: 2023, first: 4, last: 6 });
});
