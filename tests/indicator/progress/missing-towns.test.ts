import { describe, expect, test } from 'vitest';
import type { Actuals, Lost } from '../../../core/indicator/observations/observation.ts';
import { yearPeriod } from '../../../core/indicator/period/period.ts';
import { runProgress } from '../../../core/indicator/progress/run-progress.ts';
import { fractionText } from '../../../core/quantity/rational.ts';
import {
  actualsOf,
  indicatorJson,
  indicatorOf,
  type Json,
  planJson,
  planOf,
  printed,
  type Typed,
  target,
} from '../plans.ts';

const counted: Json = { unit: '个', aggregate: 'sum', base: printed('0'), targets: [target('2025', '100')] };
const plan = planOf(planJson([counted, { ...counted, id: 'other', name: '另一项' }].map(indicatorJson)));
const options = {
  asOf: '2023-12-31',
  schedule: { by: 'year', rounding: 'exact' },
  methods: [],
  targetYear: null,
} as const;

const of = (town: string, value: string, more: Partial<Typed> = {}): Typed => ({
  ...{ period: '2023', town, value, ...more },
});
const lose = (town: string, year: number | null): Lost => ({
  ...{ indicator: indicatorOf(plan), town, period: year === null ? null : yearPeriod(year) },
});

/** The actual value of the first indicator, and what is said. */
function outcome(values: readonly Typed[], lost: readonly Lost[] = []) {
  const actuals: Actuals = { ...actualsOf(plan, values), lost };
  const { rows, issues } = runProgress(plan, actuals, options);
  const actual = rows[0]?.actual ?? null;
  const said = issues.map(({ code, values: words }) => [code, 'towns' in words ? `${words.count} ${words.towns}` : '']);
  return [actual === null ? null : fractionText(actual.value), ...said];
}

describe('少了一个镇，合计就不是全区', () => {
  test('都有：20 + 40 = 60', () => {
    expect(outcome([of('甲', '20'), of('乙', '40')])).toEqual(['60']);
  });

  test('乙的那一行被拒绝：甲的 20 不是全区', () => {
    expect(outcome([of('甲', '20')], [lose('乙', 2023)])).toEqual([null, ['townsMissing', '1 乙']]);
  });

  test('乙的时期读不懂，也不知道少了哪一年', () => {
    expect(outcome([of('甲', '20')], [lose('乙', null)])).toEqual([null, ['townsMissing', '1 乙']]);
  });

  test('被拒绝的是还没有结束的时期：不妨碍', () => {
    expect(outcome([of('甲', '20')], [lose('乙', 2024)])).toEqual(['20']);
  });

  test('乙的另一行读得懂：20 + 40 = 60', () => {
    expect(outcome([of('甲', '20'), of('乙', '40')], [lose('乙', 2023)])).toEqual(['60']);
  });

  test('乙的两个数互相矛盾，都没有采用', () => {
    expect(outcome([of('甲', '20'), of('乙', '40'), of('乙', '41')])).toEqual([
      null,
      ['actualConflict', ''],
      ['actualConflict', ''],
      ['townsMissing', '1 乙'],
    ]);
  });

  test('别的指标有丙，这一项没有：照合成，说一句', () => {
    const values = [
      of('甲', '20'),
      of('乙', '40'),
      ...['甲', '乙', '丙'].map((town) => of(town, '1', { id: 'other' })),
    ];
    expect(outcome(values)).toEqual(['60', ['townsAbsent', '1 丙']]);
  });

  test('缺得多的只列前六个', () => {
    const others = ['乙', '丙', '丁', '戊', '己', '庚', '辛'].map((town) => lose(town, 2023));
    expect(outcome([of('甲', '20')], others)).toEqual([null, ['townsMissing', '7 乙、丙、丁、戊、己、庚']]);
  });
});
