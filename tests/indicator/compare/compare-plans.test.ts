import { describe, expect, test } from 'vitest';
import { comparePlans } from '../../../core/indicator/compare/compare-plans.ts';
import type { Plan } from '../../../core/indicator/plan/plan.ts';
import { fractionText, type Rational } from '../../../core/quantity/rational.ts';
import { indicatorJson, type Json, planJson, planOf, target } from '../plans.ts';

const shown = (value: Rational | null) => (value === null ? '' : fractionText(value));

/** A plan with one indicator of the concept 城镇化率. */
function plan(id: string, place: Json, indicator: Json): Plan {
  return planOf(planJson([indicatorJson({ concept: 'urbanRate', ...indicator })], { id, ...place }));
}

const CITY = { region: '样例市', level: 'city' };
const DISTRICT = { region: '样例区', level: 'district' };
const COUNTY = { region: '样例县', level: 'county' };

/** The district's own target against one of another document: relation, verdict, and why there is none. */
function against(own: Json, other: Json, place: Json = DISTRICT) {
  return comparePlans(plan('own', DISTRICT, own), [plan('other', place, other)]).map(
    ({ relation, verdict, reason }) => `${relation} ${verdict}${reason === null ? '' : `: ${reason}`}`,
  );
}

const goal = (text: string, more: Json = {}, of: Json = {}): Json => ({ targets: [target('2025', text, of)], ...more });
const falling = (text: string): Json => goal(text, { direction: 'falling' });

describe('同一个地方的两份文件，要求谁高谁低', () => {
  test.each<readonly [own: Json, other: Json, verdict: string]>([
    // 越高越好
    [goal('80'), goal('79.9'), 'weaker'],
    [goal('80'), goal('80'), 'equal'],
    [goal('80'), goal('80.1'), 'stronger'],
    [goal('80'), goal('80%以上'), 'equal'],
    [goal('80'), goal('超过80%'), 'stronger'],
    [goal('超过80%'), goal('80'), 'weaker'],
    [goal('80'), goal('80%左右'), 'weaker'],
    [goal('超过80%'), goal('80.1'), 'stronger'],
    // 越低越好
    [falling('3'), falling('3.1'), 'weaker'],
    [falling('3'), falling('2.9'), 'stronger'],
    [falling('3'), falling('3%以内'), 'equal'],
    [falling('3'), falling('低于3%'), 'stronger'],
    [falling('3'), falling('约3'), 'weaker'],
    // 区间看先碰到的一端
    [goal('15-20%'), goal('16-18%'), 'stronger'],
    [goal('15-20%'), goal('15'), 'equal'],
    [falling('15-20%'), falling('10-20%'), 'equal'],
    [falling('15-20%'), falling('16-18%'), 'stronger'],
    // 越高越好的，下降得少才是要求高
    [goal('下降5%以内', { unit: '亩' }), goal('下降3%以内', { unit: '亩' }), 'stronger'],
    // 下降的越多，要求越高
    [
      goal('下降15%以上', { direction: 'falling', unit: '吨' }),
      goal('下降18%', { direction: 'falling', unit: '吨' }),
      'stronger',
    ],
    [
      goal('下降15%以上', { direction: 'falling', unit: '吨' }),
      goal('下降15%', { direction: 'falling', unit: '吨' }),
      'equal',
    ],
  ])('%j 对 %j：%s', (own, other, verdict) => {
    expect(against(own, other)).toEqual([`samePlace ${verdict}`]);
  });
});

test('同一份文件里说了两遍的目标只比一次；说法不同的两处都比', () => {
  const twice = { targets: [target('2025', '80'), target('2025', '80'), target('2025', '80%以上')] };
  expect(against(twice, goal('80'))).toEqual(['samePlace equal', 'samePlace equal']);
  expect(against(goal('80'), twice)).toEqual(['samePlace equal', 'samePlace equal']);
});

describe('不能比的', () => {
  test.each<readonly [why: string, own: Json, other: Json, reason: string]>([
    ['一份是文字', goal('80'), goal('完成任务'), 'qualitative'],
    ['一份是水平，一份是增速', goal('80', { unit: '亿元' }), goal('增长5%', { unit: '亿元' }), 'measure'],
    ['一份是水平，一份是累计', goal('80', { unit: '个' }), goal('〔80〕', { unit: '个' }), 'measure'],
    ['一份增长，一份下降', goal('增长5%', { unit: '吨' }), goal('下降5%', { unit: '吨' }), 'measure'],
    [
      '三年的累计和一年的',
      goal('〔98〕', { unit: '个' }, { from: '2022' }),
      goal('〔14〕', { unit: '个' }, { from: '2024' }),
      'measure',
    ],
    ['单位不同', goal('80', { unit: '个' }), goal('80', { unit: '人' }), 'unit'],
    ['一份越高越好，一份越低越好', goal('80'), falling('80'), 'direction'],
  ])('%s', (_, own, other, reason) => {
    expect(against(own, other)).toEqual([`samePlace notComparable: ${reason}`]);
  });

  test('不同年份的目标、不同的指标、同一份规划，都不放在一起', () => {
    const own = plan('own', DISTRICT, goal('80'));
    const later = plan('later', DISTRICT, { targets: [target('2035', '90')] });
    const another = plan('another', DISTRICT, { ...goal('80'), concept: 'other' });
    expect(comparePlans(own, [own, later, another])).toEqual([]);
    expect(comparePlans(plan('own', DISTRICT, { ...goal('80'), concept: undefined }), [later])).toEqual([]);
  });
});

describe('市、区、县', () => {
  test.each<readonly [why: string, own: Json, other: Json, place: Json, said: string]>([
    ['比率可以直接比', goal('80'), goal('78'), CITY, 'above weaker'],
    [
      '年均增长可以直接比',
      goal('年均增长7%', { unit: '亿元', aggregate: 'sum' }),
      goal('年均增长6%', { unit: '亿元', aggregate: 'sum' }),
      CITY,
      'above weaker',
    ],
    ['别的县的比率', goal('80'), goal('81'), COUNTY, 'beside stronger'],
    [
      '个数是整体与部分',
      goal('5000', { unit: '个', aggregate: 'sum' }),
      goal('4', { unit: '万个', aggregate: 'sum' }),
      CITY,
      'above notComparable: partOfWhole',
    ],
    [
      '同级的两地，个数互不包含',
      goal('5000', { unit: '个', aggregate: 'sum' }),
      goal('4000', { unit: '个', aggregate: 'sum' }),
      COUNTY,
      'beside notComparable: beside',
    ],
    [
      '增加的人数也是',
      goal('增加5万人', { unit: '万人', aggregate: 'sum' }),
      goal('增加50万人', { unit: '万人', aggregate: 'sum' }),
      CITY,
      'above notComparable: partOfWhole',
    ],
    [
      '同一个地方的个数可以比',
      goal('5000', { unit: '个', aggregate: 'sum' }),
      goal('4000', { unit: '个', aggregate: 'sum' }),
      DISTRICT,
      'samePlace weaker',
    ],
  ])('%s', (_, own, other, place, said) => {
    expect(against(own, other, place)).toEqual([said]);
  });

  const stations = (id: string, place: Json, text: string, unit: string) =>
    plan(id, place, goal(text, { unit, aggregate: 'sum' }));

  test('万个换成个：4万个 = 40000个；区占市 5000 ÷ 40000', () => {
    const [found] = comparePlans(stations('own', DISTRICT, '5000', '个'), [stations('city', CITY, '4', '万个')]);
    expect([found?.converted ?? null, found?.factor ?? null, found?.share ?? null].map(shown)).toEqual([
      '40000',
      '10000',
      '1/8',
    ]);
  });

  test('从市看区：0.5万个；占 0.5 ÷ 4', () => {
    const [found] = comparePlans(stations('city', CITY, '4', '万个'), [stations('own', DISTRICT, '5000', '个')]);
    expect([found?.relation, shown(found?.converted ?? null), shown(found?.share ?? null)]).toEqual([
      'below',
      '1/2',
      '1/8',
    ]);
  });

  test('整体是零，没有占比', () => {
    const [found] = comparePlans(stations('own', DISTRICT, '5000', '个'), [stations('city', CITY, '0', '个')]);
    expect(found?.share).toBeNull();
  });
});

test('同一份里两处不同、别的文件也有，都列出来，照规划的先后', () => {
  const own = plan('own', DISTRICT, { targets: [target('2025', '80'), target('2025', '82')] });
  const other = plan('other', DISTRICT, goal('81'));
  expect(comparePlans(own, [other]).map(({ own: { target: mine }, verdict }) => `${mine.printed} ${verdict}`)).toEqual([
    '80 stronger',
    '82 weaker',
  ]);
});
