import { describe, expect, test } from 'vitest';
import { agrees, combineTowns } from '../../../core/indicator/progress/combine-towns.ts';
import { decimal } from '../../../core/quantity/decimal.ts';
import { fractionText, type Rational } from '../../../core/quantity/rational.ts';
import { type Json, printed, type Typed, target } from '../plans.ts';
import { type Given, measure, rowOf, runOf, statusOf } from './rows.ts';

type Values = Given['values'];

const counted: Json = { unit: '个', aggregate: 'sum', base: printed('0'), targets: [target('2025', '100')] };
const share: Json = { aggregate: 'ratio', base: printed('60'), targets: [target('2025', '80')] };

const of = (town: string, value: string, more: Partial<Typed> = {}): Typed => ({
  ...{ period: '2023', town, value, ...more },
});
const part = (town: string, numerator: string, denominator: string, value: string): Typed =>
  of(town, value, { parts: [numerator, denominator] });

const shown = (value: Rational | null | undefined) => (value ? fractionText(value) : null);

/** `2023 combined 60 (甲 1/3, 乙 2/3)`, or the reason why there is none. */
function combined(indicator: Json, values: Values) {
  const towns = rowOf({ indicator, values }).towns;
  if (towns === null) return null;
  const each = towns.towns.map(({ town, share: part }) => `${town} ${shown(part)}`);
  return `${towns.period.year} ${shown(towns.combined) ?? towns.reason} (${each.join(', ')})`;
}

const said = (indicator: Json, values: Values) =>
  runOf({ indicator, values }).issues.map(({ code, values: words }) => `${code} ${Object.values(words).join(' ')}`);

describe('个数：各镇相加，各占多少', () => {
  test.each<readonly [why: string, values: Values, expected: string | null]>([
    ['两个镇', [of('甲', '20'), of('乙', '40')], '2023 60 (甲 1/3, 乙 2/3)'],
    ['一个镇', [of('甲', '20')], '2023 20 (甲 1)'],
    ['合计是零，占比不说', [of('甲', '5'), of('乙', '-5')], '2023 0 (甲 null, 乙 null)'],
    ['没有镇的数', [['2023', '60']], null],
    ['镇的增速不相加', [of('甲', '5', { reading: 'rate' })], null],
    [
      '各镇都有的最近一年',
      [of('甲', '20'), of('甲', '10', { period: '2022' }), of('乙', '30', { period: '2022' })],
      '2022 40 (甲 1/4, 乙 3/4)',
    ],
    [
      '没有一年是齐的，不拿一部分当全区',
      [of('甲', '20'), of('乙', '30', { period: '2022' })],
      '2023 townsMissing (甲 null)',
    ],
    ['同时结束的，长的算', [of('甲', '5', { period: '2023Q4' }), of('甲', '20')], '2023 20 (甲 1)'],
  ])('%s', (_, values, expected) => {
    expect(combined(counted, values)).toBe(expected);
  });
});

describe('比率：分子合计 ÷ 分母合计，不是百分数的平均', () => {
  test('100 中 90，900 中 450：540 ÷ 1000 = 54%，平均是 70%', () => {
    const values = [part('甲', '90', '100', '90'), part('乙', '450', '900', '50')];
    expect(combined(share, values)).toBe('2023 54 (甲 null, 乙 null)');
  });

  test.each<readonly [why: string, values: Values, expected: string]>([
    ['一个镇没有分母', [part('甲', '90', '100', '90'), of('乙', '50')], '2023 noDenominators (甲 null, 乙 null)'],
    ['分母合计是零', [part('甲', '0', '0', '0')], '2023 noDenominators (甲 null)'],
    [
      '一个镇的分母是零，合计不是',
      [part('甲', '0', '0', '0'), part('乙', '45', '90', '50')],
      '2023 50 (甲 null, 乙 null)',
    ],
  ])('%s', (_, values, expected) => {
    expect(combined(share, values)).toBe(expected);
  });

  test('每千人口床位：(30 + 50) ÷ (5000 + 5000) × 1000 = 8', () => {
    const beds = { unit: '张', aggregate: 'ratio', per: '1000', targets: [target('2025', '10')] };
    const values = [part('甲', '30', '5000', '6'), part('乙', '50', '5000', '10')];
    expect(combined(beds, values)).toBe('2023 8 (甲 null, 乙 null)');
  });
});

test('不能合成的指标说明白', () => {
  const values = [of('甲', '20'), of('乙', '40')];
  expect(combined({ aggregate: 'none' }, values)).toBe('2023 notCombinable (甲 null, 乙 null)');
  expect(said({ aggregate: 'none' }, values)).toEqual(['townsNotCombined 城镇化率 notCombinable']);
  expect(statusOf({ indicator: { aggregate: 'none' }, values })).toBe('notMeasurable: noObservation');
});

test('最低和最高的镇', () => {
  const towns = rowOf({ indicator: counted, values: [of('甲', '20'), of('乙', '40'), of('丙', '-3')] }).towns;
  expect([shown(towns?.lowest), shown(towns?.highest)]).toEqual(['-3', '40']);
});

describe('全区的数和各镇的数', () => {
  test.each<readonly [why: string, indicator: Json, values: Values, said: readonly string[]]>([
    ['一样', counted, [['2023', '60'], of('甲', '20'), of('乙', '40')], []],
    ['差 1', counted, [['2023', '61'], of('甲', '20'), of('乙', '40')], ['townsDiffer 城镇化率 sum 60 61 -1']],
    ['不是同一年，不比', counted, [['2022', '61'], of('甲', '20'), of('乙', '40')], []],
    // 2 ÷ 3 = 66.666…%，填 66.7 是四舍五入，填 66.6 不是
    ['比率，差在四舍五入以内', share, [['2023', '66.7'], part('甲', '2', '3', '66.7')], []],
    [
      '比率，差得多了',
      share,
      [['2023', '66.6'], part('甲', '2', '3', '66.7')],
      ['townsDiffer 城镇化率 ratio 66.667 66.6 0.067'],
    ],
    ['缺分母，说明白', share, [['2023', '54'], of('甲', '90')], ['townsNotCombined 城镇化率 noDenominators']],
  ])('%s', (_, indicator, values, issues) => {
    expect(said(indicator, values)).toEqual(issues);
  });

  describe('相加的数各自四舍五入过：四个镇和全区，每个差 0.005 以内，合计差 0.025 以内', () => {
    const rounded: Json = { ...counted, unit: '万人' };
    const towns = [of('甲', '22.13'), of('乙', '22.12'), of('丙', '22.12'), of('丁', '22.13')];
    test.each<readonly [whole: string, issues: readonly string[]]>([
      ['88.5', []],
      ['88.49', []],
      ['88.52', []],
      ['88.53', ['townsDiffer 城镇化率 sum 88.5 88.53 -0.03']],
      ['88.47', ['townsDiffer 城镇化率 sum 88.5 88.47 0.03']],
    ])('合计 88.50，全区 %s', (whole, issues) => {
      expect(said(rounded, [['2023', whole], ...towns])).toEqual(issues);
    });
  });

  test('整数的公顷可能是四舍五入的，整数的户不是', () => {
    const towns = [['2023', '61'] as const, of('甲', '20'), of('乙', '40')];
    const issues = (unit: string) => said({ ...counted, unit }, towns).length;
    expect(['公顷', '户', '万户'].map(issues)).toEqual([0, 1, 0]);
  });

  test('有全区的数就用全区的', () => {
    const row = rowOf({ indicator: counted, values: [['2023', '61'], of('甲', '20'), of('乙', '40')] });
    expect([shown(row.actual?.value), row.flags]).toEqual(['61', []]);
  });

  test('没有就用各镇合成的，并说出来；行号不说，因为不是一行', () => {
    const row = rowOf({ indicator: counted, values: [of('甲', '20'), of('乙', '40')] });
    expect([shown(row.actual?.value), row.flags, row.actual?.places]).toEqual([
      '60',
      ['fromTowns'],
      [{ file: '实绩.csv' }],
    ]);
  });
});

test('累计：各年都由各镇合成，不只最后一年', () => {
  const indicator = { unit: '个', aggregate: 'sum', targets: [target('2025', '〔100〕')] };
  const values = ['2021', '2022', '2023'].flatMap((period) => [of('甲', '5', { period }), of('乙', '15', { period })]);
  expect(measure({ indicator, values }, 'attained', 'status')).toEqual(['60', 'onTrack']);
});

test('同比：上年也由各镇合成', () => {
  const values = [
    ...[of('甲', '20'), of('乙', '40')],
    ...[of('甲', '20', { period: '2022' }), of('乙', '30', { period: '2022' })],
  ];
  expect(measure({ indicator: counted, values }, 'yearOnYear')).toEqual(['ratio 1/5']);
});

test('一个镇修订了，全区的状态变了', () => {
  const values = [
    of('甲', '20', { published: '2024-01-01' }),
    of('甲', '10', { published: '2023-12-31' }),
    of('乙', '40'),
  ];
  // 应到 60：先是 50，后是 60
  const run = runOf({ indicator: counted, values, asOf: '2024-01-31' });
  expect(run.issues.map(({ code }) => code)).toEqual(['revisionChangedStatus']);
  expect(run.issues[0]?.values).toEqual({
    indicator: '城镇化率',
    before: '50',
    now: '60',
    statusBefore: 'behind',
    statusNow: 'onTrack',
  });
});

test('没有镇的数就没有合成', () => {
  const { indicator } = rowOf({ indicator: counted, values: [] });
  expect(combineTowns(indicator, [], [])).toBeNull();
});

describe('填的百分数与分子、分母是否相符', () => {
  test.each<readonly [typed: string, half: string, expected: boolean]>([
    // 2 ÷ 3 = 66.666…
    ['66.7', '0.05', true],
    ['66.6', '0.05', false],
    ['66.67', '0.005', true],
    ['67', '0.5', true],
    ['66', '0.5', false],
  ])('2 ÷ 3 填作 %s%：%s', (typed, half, expected) => {
    expect(agrees(decimal(typed), decimal('2'), decimal('3'), decimal('100'), decimal(half))).toBe(expected);
  });

  test('分母是零，不相符', () => {
    expect(agrees(decimal('0'), decimal('0'), decimal('0'), decimal('100'), decimal('0.5'))).toBe(false);
  });
});
