import { describe, expect, test } from 'vitest';
import { rowComputer } from '../../core/form/compute-row.ts';
import { rowsFor } from '../../core/form/form.ts';
import { decimal, decimalText, fixedText } from '../../core/quantity/decimal.ts';
import { add, divide, multiply, type Rational, rational } from '../../core/quantity/rational.ts';
import scallionPolicy from '../../seeds/policies/zhangqiu-scallion-2023.json' with { type: 'json' };
import { fixedRows, formOf } from './form-files.ts';

describe('章丘区2023年度森林资源保护发展任务指标', () => {
  const form = formOf('zhangqiu-forest-tasks-2023');
  const { data } = form;
  const tasks = data.assigned[0]?.units ?? [];
  const whole = tasks.find(({ unit }) => unit === data.whole);
  const towns = tasks.filter(({ unit }) => unit !== data.whole);
  const sumOf = (row: string) =>
    towns.reduce<Rational>((sum, { values }) => add(sum, decimal(values[row] ?? '')), rational(0n));

  test('20 个镇街和林场，按附件 2 的次序；连同章丘区 21 行 × 6 个数', () => {
    expect(towns.map(({ unit }) => unit)).toEqual(data.units);
    expect(data.units).toHaveLength(20);
    expect(tasks.flatMap(({ values }) => Object.values(values))).toHaveLength(126);
  });

  test.each(tasks)('$unit 的六个数按原表次序，一字不差', ({ unit, values, quote }) => {
    const rows = fixedRows(form);
    expect([unit, ...rows.map(({ id }) => values[id])].join(' ')).toBe(quote);
  });

  test('末位的 0 照原样', () => {
    const printed = (unit: string) => rowsFor(form, unit).map(({ given }) => given.get('task'));
    expect(printed('明水街道')).toEqual(['5579.00', '0', '975.12', '488.31', '1.86', '17.48']);
    expect(printed('官庄街道')).toEqual(['18635.53', '117.67', '4722.99', '5056.9', '18.46', '25.35']);
    expect(printed('国有黄河林场')).toEqual(['463.68', '0', '386.26', '386.26', '1.58', '83.30']);
  });

  /** Added up from the printed table apart from our own arithmetic. */
  test.each([
    ['landArea', '171909.26', '171909.26'],
    ['afforestation', '366.67', '366.67'],
    ['forest', '39127.43', '39127.43'],
    ['forestLand', '27201.40', '27201.41'],
    ['forestStock', '117.17', '117.16'],
  ])('%s：各单位相加 %s，章丘区印 %s', (row, sum, printed) => {
    expect([fixedText(sumOf(row), 2), whole?.values[row]]).toEqual([sum, printed]);
  });

  test('森林覆盖率是森林保有量除以土地总面积，只有官庄街道印高 0.01', () => {
    const apart = tasks.flatMap(({ unit, values: { forest = '', landArea = '', forestCover = '' } }) => {
      const cover = fixedText(multiply(divide(decimal(forest), decimal(landArea)), rational(100n)), 2);
      return cover === forestCover ? [] : [`${unit} ${cover} ${forestCover}`];
    });
    expect(apart).toEqual(['官庄街道 25.34 25.35']);
  });

  test('只有森林覆盖率不求和', () => {
    const rows = fixedRows(form);
    expect(rows.filter(({ total }) => total === 'none').map(({ id }) => id)).toEqual(['forestCover']);
  });
});

describe('2023年章丘大葱目标价格保险投保明细表', () => {
  const form = formOf('zhangqiu-scallion-list-2023');

  /**
   * 3500元/亩 and 245元/亩 times the area, and 40% of the premium; 0.123亩×245 = 30.135, half a fen up to 30.14, of which
   * 12.056; 0.001亩×245 = 0.245, half a fen up to 0.25, of which 0.1.
   */
  test.each([
    ['2.5', '8750', '612.5', '245'],
    ['1', '3500', '245', '98'],
    ['0.123', '430.5', '30.14', '12.06'],
    ['0.001', '3.5', '0.25', '0.1'],
    ['0', '0', '0', '0'],
  ])('%s 亩：保险金额 %s 元，保费 %s 元，投保人自缴 %s 元', (area, ...amounts) => {
    const entries = new Map([['area', { kind: 'number' as const, value: decimal(area) }]]);
    expect([...rowComputer(form)(new Map(), entries).values()].map(decimalText)).toEqual(amounts);
  });

  test('每亩的数和投保人的份额就是方案里的数，出自同一条', () => {
    const perMu = (id: string) => {
      const term = scallionPolicy.terms.find((each) => each.id === id);
      const [version] = term?.values ?? [];
      return [`${version?.value}${term?.unit}×保险面积（亩）`, version?.source];
    };
    const { payers, source } = scallionPolicy.funding;
    const ofForm = form.columns.flatMap((column) =>
      column.kind === 'formula' ? [[column.formula, column.source]] : [],
    );
    expect(ofForm).toEqual([
      perMu('sumInsuredPerMu'),
      perMu('premiumPerMu'),
      [`保费（元）×${payers[0]?.share}`, source],
    ]);
  });

  test('500 个空行', () => {
    expect(rowsFor(form, '绣惠街道')).toHaveLength(500);
  });
});
