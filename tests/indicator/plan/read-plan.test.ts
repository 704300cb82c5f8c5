import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../core/indicator/plan/read-plan.ts';
import { faults, indicatorJson, type Json, planJson, planOf, printed, target } from '../plans.ts';

const AT = 'indicators[0].targets[0]';

test('一份没有毛病的规划', () => {
  const plan = planOf(planJson([indicatorJson({ base: printed('60%') })]));
  expect({ id: plan.id, base: plan.base, until: plan.until }).toEqual({ id: 'plan-one', base: 2020, until: 2025 });
});

describe('印的和填的，每一项都要一样', () => {
  test.each<readonly [field: string, unit: string, filled: Json, said: string]>([
    ['数', '%', target('2025', '80', { value: '81' }), '80 | value | 80 | 81'],
    ['数漏填', '%', { by: '2025', printed: '80' }, '80 | value | 80 | '],
    ['符号漏填', '%', { by: '2025', printed: '>80', value: '80' }, '>80 | op | > | '],
    ['符号不同', '%', target('2025', '>80', { op: '>=' }), '>80 | op | > | >='],
    ['没印符号却填了', '%', target('2025', '80', { op: '>=' }), '80 | op |  | >='],
    ['上限不同', '%', target('2025', '15-20%', { upper: '25' }), '15-20% | upper | 20 | 25'],
    ['没印上限却填了', '%', target('2025', '80', { upper: '90' }), '80 | upper |  | 90'],
    ['标记漏填', '%', target('2025', '力争80%', { flags: [] }), '力争80% | flags | strive | '],
    ['标记多填', '%', target('2025', '80', { flags: ['strive'] }), '80 | flags |  | strive'],
    ['口径不同', '人', target('2025', '〔100〕', { measure: 'level' }), '〔100〕 | measure | cumulative | level'],
    ['口径漏填', '亿元', { by: '2025', printed: '〔100〕', value: '100' }, '〔100〕 | measure | cumulative | '],
    [
      '年均增长不是增长',
      '亿元',
      target('2025', '年均增长7%', { measure: 'growth' }),
      '年均增长7% | measure | annualGrowth | growth',
    ],
    ['单位不同', '亿元', target('2025', '80万元'), '80万元 | unit | 万元 | 亿元'],
    ['人数不会是增速', '人', target('2025', '500人', { measure: 'annualGrowth' }), '500人 | unit | 人 | %'],
    ['百分数不会是人数', '人', target('2025', '7%'), '7% | unit | % | 人'],
    ['文字当成数', '%', { by: '2025', printed: '完成任务', value: '1' }, '完成任务 | kind | qualitative | number'],
    ['数当成文字', '%', { by: '2025', printed: '80', kind: 'qualitative' }, '80 | kind | number | qualitative'],
    ['一横当成文字', '%', { by: '2025', printed: '—', kind: 'qualitative' }, '— | kind | none | qualitative'],
    ['一横带了数', '%', { by: '2025', printed: '—', kind: 'none', value: '0' }, '— | value |  | 0'],
    ['文字带了符号', '%', { by: '2025', printed: '完成任务', kind: 'qualitative', op: '>=' }, '完成任务 | op |  | >='],
  ])('%s', (_, unit, filled, said) => {
    expect(faults(planJson([indicatorJson({ unit, targets: [filled] })]))).toEqual([
      `planPrintedDiffers ${AT} ${said}`,
    ]);
  });

  test.each<readonly [why: string, unit: string, filled: Json]>([
    ['80.0 就是 80', '%', target('2025', '80', { value: '80.0' })],
    ['分节的数', '万元', target('2025', '1,234万元', { value: '1234' })],
    ['20％ 就是 20%', '%', target('2025', '20％')],
    ['名就是人', '人', target('2025', '500名')],
    ['倍数写在印的数后、单位写在表头', '万人', target('2025', '6.3万')],
    ['与指标不同的单位写明', '个', target('2025', '1.7万个', { unit: '万个' })],
    ['只印增长，句子里说是年均', '亿元', target('2025', '增长7%', { measure: 'annualGrowth' })],
    ['只印7%，句子里说是年均增长', '亿元', target('2025', '7%', { measure: 'annualGrowth' })],
    ['达到500个，句子里说是累计', '个', target('2025', '达到500个', { measure: 'cumulative' })],
    ['提高以百分点计', '%', target('2025', '提高5个百分点')],
    ['标记的先后不论', '%', target('2025', '力争突破80%', { flags: ['exceed', 'strive'] })],
    ['负的目标', '%', target('2025', '-5%')],
  ])('可以：%s', (_, unit, filled) => {
    expect(faults(planJson([indicatorJson({ unit, targets: [filled] })]))).toEqual([]);
  });

  test('百分数不是百分点：口径和单位都不对', () => {
    const filled = target('2025', '提高5%', { measure: 'change' });
    expect(faults(planJson([indicatorJson({ targets: [filled] })]))).toEqual([
      `planPrintedDiffers ${AT} 提高5% | measure | growth | change`,
      `planPrintedDiffers ${AT} 提高5% | unit | % | 百分点`,
    ]);
  });

  test('太长的数不当数读，也不出错', () => {
    const long = '1'.repeat(61);
    expect(faults(planJson([indicatorJson({ targets: [{ by: '2025', printed: long, value: '1' }] })]))).toEqual([
      `planPrintedDiffers ${AT} ${long} | kind | qualitative | number`,
    ]);
  });
});

describe('基期', () => {
  test.each<readonly [why: string, base: Json, said: readonly string[]]>([
    ['印的和填的不同', printed('60', { value: '61' }), ['planPrintedDiffers indicators[0].base 60 | value | 60 | 61']],
    ['增速不能作基期', printed('增长5%'), ['planPrintedDiffers indicators[0].base 增长5% | measure | level | growth']],
    ['单位换不过来', printed('60个', { unit: '个' }), ['planPrintedDiffers indicators[0].base 60个 | unit | 个 | %']],
    ['印成上限', printed('<40'), []],
    ['一横', printed('—'), []],
    ['文字', printed('未统计'), []],
  ])('%s', (_, base, said) => {
    expect(faults(planJson([indicatorJson({ base })]))).toEqual(said);
  });
});

describe('年份', () => {
  const at = (by: string, more: Json = {}) => indicatorJson({ targets: [target(by, '80', more)] });
  test.each<readonly [why: string, json: Json, said: readonly string[]]>([
    ['目标年就是基期', planJson([at('2020')]), [`planYears ${AT} 2020 | 2020`]],
    ['目标年在基期前', planJson([at('2019')]), [`planYears ${AT} 2020 | 2019`]],
    ['目标年是下一年', planJson([at('2021')]), []],
    ['起算年就是目标年', planJson([at('2025', { from: '2025' })]), [`planYears ${AT} 2025 | 2025`]],
    ['起算年在目标年前', planJson([at('2025', { from: '2024' })]), []],
    [
      '指标自己的基期晚于目标年',
      planJson([indicatorJson({ base: { ...printed('60'), period: '2025' } })]),
      [`planYears ${AT} 2025 | 2025`],
    ],
    ['规划末年就是基期', planJson([at('2021')], { until: '2020' }), ['planYears until 2020 | 2020']],
    ['目标年可以在规划期以后', planJson([at('2035')]), []],
    ['不是年份', planJson([at('25')]), [`policyForm ${AT}.by year | 25`]],
  ])('%s', (_, json, said) => {
    expect(faults(json)).toEqual(said);
  });
});

describe('名称和标识', () => {
  const twice = (first: Json, second: Json) => faults(planJson([indicatorJson(first), indicatorJson(second)]));

  test('标识重复', () => {
    expect(twice({ name: '甲' }, { name: '乙' })).toEqual([
      'policyDuplicateId indicators[1].id rate | indicators[0].id',
    ]);
  });

  test.each<readonly [why: string, first: Json, second: Json]>([
    ['名称重复', { name: '城镇化率' }, { name: '城镇化率' }],
    ['名称只差括号和空格', { name: '城镇化率(%)' }, { name: '城镇化 率（％）' }],
    ['别名是另一个的名称', { name: '城镇化率' }, { name: '比重', aliases: ['城镇化率'] }],
    ['别名重复', { name: '甲', aliases: ['比重'] }, { name: '乙', aliases: ['比重'] }],
  ])('%s', (_, first, second) => {
    expect(twice({ ...first, id: 'a' }, { ...second, id: 'b' })).toEqual([
      expect.stringContaining('policyDuplicateName indicators[1].name'),
    ]);
  });

  test('别名和自己的名称一样不算重复', () => {
    expect(faults(planJson([indicatorJson({ aliases: ['城镇化率', '城 镇化率'] })]))).toEqual([]);
  });

  test('事实的标识也不能与指标的重复', () => {
    const fact = {
      id: 'rate',
      name: '城镇化率',
      unit: '%',
      period: '2020',
      value: printed('60'),
      section: 's1',
      quote: '文',
    };
    expect(faults(planJson([indicatorJson()], { facts: [fact] }))).toEqual([
      'policyDuplicateId facts[0].id rate | indicators[0].id',
    ]);
  });

  test('章节的标识不能重复，但可以和指标的一样', () => {
    const section = { id: 'rate', title: '一', begins: '一', ends: '二' };
    const json = planJson([indicatorJson({ section: 'rate' })], { sections: [section, section] });
    expect(faults(json)).toEqual(['policyDuplicateId sections[1].id rate | sections[0].id']);
  });
});

describe('没有的章节', () => {
  const wrong = { section: 's9' };
  const fact = { id: 'f1', name: '城镇化率', unit: '%', period: '2020', section: 's1', quote: '文' };
  test.each<readonly [path: string, json: Json]>([
    ['indicators[0].section', planJson([indicatorJson(wrong)])],
    ['indicators[0].base.section', planJson([indicatorJson({ base: printed('60', wrong) })])],
    [`${AT}.section`, planJson([indicatorJson({ targets: [target('2025', '80', wrong)] })])],
    ['facts[0].section', planJson([indicatorJson()], { facts: [{ ...fact, ...wrong }] })],
    ['facts[0].value.section', planJson([indicatorJson()], { facts: [{ ...fact, value: printed('60', wrong) }] })],
    ['facts[0].start.section', planJson([indicatorJson()], { facts: [{ ...fact, start: printed('60', wrong) }] })],
    [
      'facts[0].growth.section',
      planJson([indicatorJson()], { facts: [{ ...fact, growth: printed('增长5%', wrong) }] }),
    ],
  ])('%s', (path, json) => {
    expect(faults(json)).toEqual([`policyUnknownId ${path} s9 | s1`]);
  });
});

describe('事实', () => {
  const fact = { id: 'f1', name: '总值', unit: '亿元', period: '2025', since: '2020', section: 's1', quote: '文' };
  test.each<readonly [why: string, more: Json, said: readonly string[]]>([
    ['数、起点、增速都对', { value: printed('350.1亿元'), start: printed('300亿元'), growth: printed('增长5.2%') }, []],
    ['增速填错', { growth: printed('增长5.2%', { value: '5' }) }, ['facts[0].growth 增长5.2% | value | 5.2 | 5']],
    ['起点单位不对', { start: printed('300万元') }, ['facts[0].start 300万元 | unit | 万元 | 亿元']],
  ])('%s', (_, more, said) => {
    expect(faults(planJson([indicatorJson()], { facts: [{ ...fact, ...more }] }))).toEqual(
      said.map((each) => `planPrintedDiffers ${each}`),
    );
  });

  test('起年不早于本年', () => {
    const json = planJson([indicatorJson()], { facts: [{ ...fact, since: '2025', value: printed('350.1亿元') }] });
    expect(faults(json)).toEqual(['planYears facts[0] 2025 | 2025']);
  });
});

describe('文件的形状', () => {
  test.each<readonly [why: string, json: unknown, said: string]>([
    ['不是对象', 7, 'policyType  object | 7'],
    ['没有指标', planJson([]), 'policyTooFew indicators 1'],
    ['没有目标', planJson([indicatorJson({ targets: [] })]), 'policyTooFew indicators[0].targets 1'],
    ['不认得的字段', planJson([indicatorJson({ colour: '红' })]), 'policyUnknownKey indicators[0] colour | '],
    ['不认得的单位', planJson([indicatorJson({ unit: '样' })]), 'policyForm indicators[0].unit unit | 样'],
    ['数写成数', planJson([indicatorJson({ least: 0 })]), 'policyType indicators[0].least string | 0'],
    [
      '没有说好坏的方向',
      planJson([indicatorJson({ direction: undefined })]),
      'policyMissing indicators[0].direction rising | falling',
    ],
  ])('%s', (_, json, said) => {
    expect(faults(json as Json)).toEqual([said]);
    expect(readPlan(json, '规划.json').plan).toBeNull();
  });
});
