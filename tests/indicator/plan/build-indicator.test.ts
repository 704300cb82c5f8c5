import { describe, expect, test } from 'vitest';
import { fractionText } from '../../../core/quantity/rational.ts';
import { indicatorJson, indicatorOf, type Json, planJson, planOf, printed, target } from '../plans.ts';

const built = (more: Json, plan: Json = {}) => indicatorOf(planOf(planJson([indicatorJson(more)], plan)));

describe('约的口径', () => {
  test.each<readonly [why: string, text: string, filled: Json, plan: Json, tolerance: string]>([
    ['末位的一半：约34 是 ±0.5', '约34', {}, {}, '1/2'],
    ['末位的一半：约34.5 是 ±0.05', '约34.5', {}, {}, '1/20'],
    ['末位的一半：约34.0 是 ±0.05', '约34.0', {}, {}, '1/20'],
    ['看印的位数，不看填的位数', '约34', { value: '34.0' }, {}, '1/2'],
    ['看印的位数，不看填的写法', '约34', { value: '3.4e1' }, {}, '1/2'],
    ['按数的百分之五：34 × 0.05 = 1.7', '约34', {}, { tolerance: { convention: 'relative', share: '0.05' } }, '17/10'],
    ['负数也是 ±', '约-34', {}, { tolerance: { convention: 'relative', share: '0.05' } }, '17/10'],
    ['按一定的数', '约34', {}, { tolerance: { convention: 'absolute', amount: '2' } }, '2'],
    [
      '目标自己的口径优先',
      '约34',
      { tolerance: { convention: 'absolute', amount: '3' } },
      { tolerance: { convention: 'absolute', amount: '2' } },
      '3',
    ],
    ['没有印约就没有口径', '34', {}, { tolerance: { convention: 'absolute', amount: '2' } }, '0'],
  ])('%s', (_, text, filled, plan, tolerance) => {
    const [first] = built({ targets: [target('2025', text, filled)] }, plan).targets;
    expect(first?.expression && fractionText(first.expression.tolerance)).toBe(tolerance);
  });
});

describe('基期值', () => {
  test.each<readonly [why: string, unit: string, base: Json, kind: string, value: string, year: number]>([
    ['印的是数', '%', printed('60%'), 'value', '60', 2020],
    ['印的是等于', '%', printed('=60'), 'value', '60', 2020],
    ['印的是上限，本来是多少不知道', '%', printed('<40'), 'bound', '40', 2020],
    ['约数也不是本来的数', '%', printed('约40'), 'bound', '40', 2020],
    ['自己的基期', '%', { ...printed('60'), period: '2019' }, 'value', '60', 2019],
    ['自己的单位换成指标的：1.7万个是17000个', '个', printed('1.7万个', { unit: '万个' }), 'value', '17000', 2020],
  ])('%s', (_, unit, base, kind, value, year) => {
    const found = built({ unit, base }).base;
    expect(found && { kind: found.kind, value: fractionText(found.value), year: found.year }).toEqual({
      kind,
      value,
      year,
    });
  });

  test.each(['—', '未统计'])('%s：没有基期', (text) => {
    expect(built({ base: printed(text) }).base).toBeNull();
  });
});

describe('目标', () => {
  test('按年份排，同一年照印的先后；一横不算目标', () => {
    const { targets } = built({
      targets: [
        target('2035', '90'),
        target('2025', '80'),
        target('2030', '—'),
        target('2025', '82', { op: undefined }),
      ],
    });
    expect(targets.map(({ by, printed: text }) => `${by} ${text}`)).toEqual(['2025 80', '2025 82', '2035 90']);
  });

  test.each<readonly [unit: string, filled: Json, unitText: string]>([
    ['亿元', target('2025', '400亿元'), '亿元'],
    ['亿元', target('2025', '年均增长7%'), '%'],
    ['亿元', target('2025', '增长7%'), '%'],
    ['亿元', target('2025', '累计增长40%'), '%'],
    ['%', target('2025', '提高5个百分点'), '百分点'],
    ['％', target('2025', '提高5个百分点'), '百分点'],
    ['万人', target('2025', '增加5万人'), '万人'],
    ['个', target('2025', '1.7万个', { unit: '万个' }), '万个'],
  ])('以%s计的指标，目标 $printed 以 %s 计', (unit, filled, unitText) => {
    expect(built({ unit, targets: [filled] }).targets[0]?.unitText).toBe(unitText);
  });

  test('文字的目标留着，没有式子', () => {
    const [first] = built({ targets: [target('2025', '完成下达目标任务')] }).targets;
    expect(first).toMatchObject({ printed: '完成下达目标任务', expression: null });
  });
});

test.each<readonly [unit: string, more: Json, per: string]>([
  ['%', {}, '100'],
  ['‰', {}, '1000'],
  ['倍', {}, '1'],
  ['人', {}, '1'],
  ['张', { per: '1000' }, '1000'],
])('分子÷分母后：以%s计的乘 %j', (unit, more, per) => {
  expect(fractionText(built({ unit, targets: [target('2025', '8')], ...more }).per)).toBe(per);
});
