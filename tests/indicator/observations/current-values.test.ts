import { describe, expect, test } from 'vitest';
import { currentValues } from '../../../core/indicator/observations/current-values.ts';
import { endOfYear, periodText } from '../../../core/indicator/period/period.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { actualsOf, indicatorJson, planJson, planOf, type Typed } from '../plans.ts';

const PLAN = planOf(planJson([indicatorJson(), indicatorJson({ id: 'other', name: '另一个' })]));

/** What counts on the last day of 2023, with the earlier values it replaced; and what is said, by row. */
function known(rows: readonly Typed[], asOf = '2023-12-31', until = endOfYear(2023)) {
  const { values, issues } = currentValues(actualsOf(PLAN, rows).observations, asOf, until);
  return {
    values: values.map(
      ({ indicator, period, town, reading, value, earlier }) =>
        `${indicator.id} ${periodText(period)}${town ?? ''}${reading === 'rate' ? ' 增速' : ''} ${[value, ...earlier.map((each) => each.value)].map(decimalText).join('←')}`,
    ),
    said: issues.map(({ code, severity, place }) => `${place.row} ${severity} ${code}`),
  };
}

const day = (published: string, value: string, more: Partial<Typed> = {}): Typed => ({
  ...{ period: '2022', value, published, ...more },
});
const plain = (period: string, value: string, more: Partial<Typed> = {}): Typed => ({ period, value, ...more });

describe('同一指标、同一时期、同一单元只算一个', () => {
  test.each<readonly [why: string, rows: readonly Typed[], values: readonly string[], said: readonly string[]]>([
    ['不同的时期', [plain('2021', '61'), plain('2022', '62')], ['rate 2021 61', 'rate 2022 62'], []],
    [
      '不同的镇',
      [plain('2022', '61', { town: '甲' }), plain('2022', '62', { town: '乙' })],
      ['rate 2022甲 61', 'rate 2022乙 62'],
      [],
    ],
    ['镇和全区', [plain('2022', '61', { town: '甲' }), plain('2022', '62')], ['rate 2022甲 61', 'rate 2022 62'], []],
    [
      '数和增速',
      [plain('2022', '61'), plain('2022', '5', { reading: 'rate' })],
      ['rate 2022 61', 'rate 2022 增速 5'],
      [],
    ],
    ['不同的指标', [plain('2022', '61'), plain('2022', '62', { id: 'other' })], ['rate 2022 61', 'other 2022 62'], []],
    ['写法不同的同一时期', [plain('2022', '61'), plain('2022年', '61')], ['rate 2022 61'], ['3 info actualRepeated']],
    ['重复', [plain('2022', '61'), plain('2022', '61.0')], ['rate 2022 61'], ['3 info actualRepeated']],
    [
      '矛盾，分不出先后，都不算',
      [plain('2022', '61'), plain('2022', '62')],
      [],
      ['2 error actualConflict', '3 error actualConflict'],
    ],
    [
      '同一天发布的也分不出先后',
      [day('2023-03-01', '61'), day('2023-03-01', '62')],
      [],
      ['2 error actualConflict', '3 error actualConflict'],
    ],
  ])('%s', (_, rows, values, said) => {
    expect(known(rows)).toEqual({ values, said });
  });

  test('矛盾的两行，说出两个数和两个行号', () => {
    const { issues } = currentValues(
      actualsOf(PLAN, [plain('2022', '61'), plain('2022', '62')]).observations,
      '2023-12-31',
      endOfYear(2023),
    );
    expect(issues[0]).toEqual({
      code: 'actualConflict',
      severity: 'error',
      place: { file: '实绩.csv', row: 2 },
      values: { indicator: '城镇化率', period: '2022', values: '61、62', rows: '2、3' },
    });
  });
});

describe('修订：后发布的算，先发布的留着', () => {
  test.each<readonly [why: string, rows: readonly Typed[], values: readonly string[], said: readonly string[]]>([
    ['先后两次', [day('2023-03-01', '61'), day('2023-09-01', '62')], ['rate 2022 62←61'], []],
    ['文件里倒着', [day('2023-09-01', '62'), day('2023-03-01', '61')], ['rate 2022 62←61'], []],
    ['三次', [day('2023-06-01', '62'), day('2023-03-01', '61'), day('2023-09-01', '63')], ['rate 2022 63←62←61'], []],
    ['没有日期的算最早', [plain('2022', '61'), day('2023-03-01', '62')], ['rate 2022 62←61'], []],
    ['数没有变的修订', [day('2023-03-01', '61'), day('2023-09-01', '61')], ['rate 2022 61←61'], []],
    [
      '最后一天的两个矛盾，前一天的也不能顶上',
      [day('2023-03-01', '61'), day('2023-09-01', '62'), day('2023-09-01', '63')],
      [],
      ['3 error actualConflict', '4 error actualConflict'],
    ],
    [
      '先前的两个矛盾，不碍后来的',
      [day('2023-03-01', '61'), day('2023-03-01', '60'), day('2023-09-01', '62')],
      ['rate 2022 62←61←60'],
      [],
    ],
  ])('%s', (_, rows, values, said) => {
    expect(known(rows)).toEqual({ values, said });
  });
});

describe('到那一天为止', () => {
  test.each<readonly [why: string, rows: readonly Typed[], values: readonly string[], said: readonly string[]]>([
    ['当天发布的算', [day('2023-12-31', '61')], ['rate 2022 61'], []],
    ['第二天发布的不算', [day('2024-01-01', '61')], [], ['2 info actualPublishedAfter']],
    [
      '以后才修订的，先前的还算',
      [day('2023-03-01', '61'), day('2024-01-01', '62')],
      ['rate 2022 61'],
      ['3 info actualPublishedAfter'],
    ],
    ['刚过完的时期算', [plain('2023-12', '61')], ['rate 2023-12 61'], []],
    ['没过完的不算', [plain('2024-01', '61')], [], ['2 warning actualAfter']],
    ['没过完的年不算', [plain('2024', '61')], [], ['2 warning actualAfter']],
  ])('%s', (_, rows, values, said) => {
    expect(known(rows)).toEqual({ values, said });
  });

  test('六月底看，全年没过完，上半年过完了', () => {
    const rows = [plain('2023', '61'), plain('2023H1', '60')];
    expect(known(rows, '2023-06-30', 2023 * 12 + 6)).toEqual({
      values: ['rate 2023H1 60'],
      said: ['2 warning actualAfter'],
    });
  });
});
