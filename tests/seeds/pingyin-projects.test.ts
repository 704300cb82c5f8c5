import { describe, expect, test } from 'vitest';
import { rowsFor } from '../../core/form/form.ts';
import { decimal, decimalText } from '../../core/quantity/decimal.ts';
import { multiply, subtract, sum } from '../../core/quantity/rational.ts';
import { cell, type FixedRow, fixedRows, formOf, numbers } from './form-files.ts';
import { sourceText, withoutSpaces } from './plan-files.ts';

const form = formOf('pingyin-urbanisation-projects-2023');
const { data } = form;
const rows = fixedRows(form);
const project = (number: string): FixedRow => {
  const found = rows.find((row) => cell(row, 'number') === number);
  if (found === undefined) throw new Error(number);
  return found;
};

const totalOf = (chosen: readonly FixedRow[]) =>
  decimalText(sum(chosen.map((row) => decimal(cell(row, 'investment')))));

/** Where each group begins and ends in the printed list, and its 项目投资 in 万元, added up apart from our own arithmetic. */
const GROUPS = [
  ['一、优化城乡发展空间格局', '提升县城城市设计建设水平', '1-4', '519918'],
  ['一、优化城乡发展空间格局', '加速县城东部产业新城建设', '5-12', '2331200'],
  ['一、优化城乡发展空间格局', '推动县城西翼城镇发展壮大', '13-23', '104947'],
  ['一、优化城乡发展空间格局', '推动县城东翼城镇转型升级', '24-33', '117085'],
  ['一、优化城乡发展空间格局', '分类引导特色小镇规划建设', '34-36', '173500'],
  ['二、提升现代产业发展优势', '壮大二三产业规模', '37-65', '1040390'],
  ['二、提升现代产业发展优势', '完善产业服务平台', '66-68', '58680'],
  ['二、提升现代产业发展优势', '健全商贸流通体系', '69-74', '295000'],
  ['二、提升现代产业发展优势', '提升职业技能培训', '75-80', '333600'],
  ['二、提升现代产业发展优势', '推动消费业态升级', '81-83', '87000'],
  ['三、补齐市政设施配套短板', '构建现代交通网络', '84-87', '710525'],
  ['三、补齐市政设施配套短板', '增强城镇安全韧性', '88-95', '165248'],
  ['三、补齐市政设施配套短板', '推动城镇有机更新', '96-103', '490846'],
  ['三、补齐市政设施配套短板', '推进智慧县城建设', '104-105', '11200'],
  ['四、强化城乡公共服务供给', '完善医疗卫生体系', '106-108', '39744'],
  ['四、强化城乡公共服务供给', '优化教育资源配置', '109-111', '17800'],
  ['四、强化城乡公共服务供给', '发展养老托育服务', '112-115', '120700'],
  ['四、强化城乡公共服务供给', '优化文化体育设施', '116-117', '1900'],
  ['四、强化城乡公共服务供给', '完善社会福利设施', '118-119', '39500'],
  ['五、改善城乡人居环境品质', '传承活化优秀历史文脉', '120-125', '22163.2'],
  ['五、改善城乡人居环境品质', '构筑城市蓝绿生态空间', '126-130', '101950'],
  ['五、改善城乡人居环境品质', '完善垃圾收集处理体系', '131-132', '1578'],
  ['五、改善城乡人居环境品质', '推进污水处理扩容提标', '133-134', '18858.23'],
  ['五、改善城乡人居环境品质', '推动经济社会绿色发展', '135-137', '155000'],
] as const;

describe('平阴县新型城镇化补短板强弱项示范项目清单', () => {
  test('137 项，从 1 编到 137，每项七个给定栏都有字', () => {
    expect(rows.map((row) => cell(row, 'number'))).toEqual(numbers('1-137'));
    const columns = ['category', 'number', 'name', 'period', 'investment', 'content', 'owner'];
    expect(rows.filter(({ values }) => columns.some((id) => !values[id]) || Object.keys(values).length !== 7)).toEqual(
      [],
    );
  });

  test.each(GROUPS)('%s %s：第 %s 项，项目投资相加 %s 万元', (aspect, group, ranges, investment) => {
    const own = rows.filter((row) => cell(row, 'category') === `${aspect} ${group}`);
    expect(own.map((row) => cell(row, 'number'))).toEqual(numbers(ranges));
    expect(totalOf(own)).toBe(investment);
  });

  /** 3246650 + 1814670 + 1377819 + 219644 + 299549.43 = 6958332.43; the document itself prints no total. */
  test.each([
    ['一、', 36, '3246650'],
    ['二、', 47, '1814670'],
    ['三、', 22, '1377819'],
    ['四、', 14, '219644'],
    ['五、', 18, '299549.43'],
    ['', 137, '6958332.43'],
  ])('「%s」 %i 项，项目投资相加 %s 万元', (aspect, count, investment) => {
    const own = rows.filter((row) => cell(row, 'category').startsWith(aspect));
    expect([own.length, totalOf(own)]).toEqual([count, investment]);
  });

  test.each([
    ['2021-2023', 1],
    ['2021-2024', 2],
    ['2022-2023', 2],
    ['2022-2024', 1],
    ['2022-2025', 1],
    ['2023', 43],
    ['2023-2024', 40],
    ['2023-2025', 31],
    ['2023-2026', 8],
    ['2023-2028', 7],
    ['2024-2026', 1],
  ])('项目周期 %s：%i 项', (period, count) => {
    expect(rows.filter((row) => cell(row, 'period') === period)).toHaveLength(count);
  });
});

describe('建设内容里写的投资与项目投资一栏', () => {
  const HUNDRED_MILLION = decimal('10000');

  /** The parts in 亿元, as the text says them; a whole that is said is one part. */
  test.each([
    ['5', '22.42 11.67 4.9 23.27 37.74 100', '0'],
    ['9', '2.5', '0'],
    ['21', '1.107', '-360'],
    ['50', '1', '0'],
    ['52', '3.97', '0'],
    ['53', '1.2', '0'],
    ['55', '1.656', '0'],
    ['58', '1', '0'],
    ['61', '1', '0'],
    ['62', '1', '-4900'],
    ['64', '10', '0'],
    ['65', '5.6 2.9', '0'],
    ['72', '3.2', '0'],
    ['73', '1.5', '0'],
    ['77', '5', '0'],
    ['80', '3 4', '0'],
    ['81', '5.2', '0'],
    ['100', '7.3', '0'],
    ['113', '3.8', '0'],
    ['115', '5.5', '0'],
    ['137', '1.2 3.8', '0'],
  ])('第 %s 项：%s 亿元，项目投资一栏相差 %s 万元', (number, parts, difference) => {
    const row = project(number);
    const said = parts.split(' ');
    expect(said.filter((part) => !cell(row, 'content').includes(`${part}亿元`))).toEqual([]);
    const inTenThousands = multiply(sum(said.map(decimal)), HUNDRED_MILLION);
    expect(decimalText(subtract(decimal(cell(row, 'investment')), inTenThousands))).toBe(difference);
  });

  test('第 7 项与第 5 项的村居拆迁同数同户：224200万元，12个村，4484户', () => {
    expect(cell(project('7'), 'investment')).toBe('224200');
    expect(cell(project('7'), 'content')).toBe('12个村、4484户群众拆迁安置工作。');
    expect(cell(project('5'), 'content')).toContain('1.村居拆迁：共12个村，4484户，投资22.42亿元；');
  });
});

describe('责任单位', () => {
  test('96 个，按出现的先后；每项的单位都印在它的责任单位栏里', () => {
    expect(data.units).toHaveLength(96);
    expect(data.units).toEqual([...new Set(rows.flatMap((row) => row.for ?? []))]);
    expect(rows.filter((row) => !row.for?.length || !row.for.every((u) => cell(row, 'owner').includes(u)))).toEqual([]);
  });

  test('十项有两个责任单位，其余各一个', () => {
    const shared = rows.filter((row) => row.for?.length !== 1);
    expect(shared.map((row) => cell(row, 'number'))).toEqual(numbers('5 7 64 74 86 109 113 124 133-134'));
    expect(shared.filter((row) => row.for?.length !== 2)).toEqual([]);
  });

  test.each([
    ['平阴县土地整治投资有限公司', '11-12 14 24 67 77 81 86 95'],
    ['平阴县城市改造投资有限公司', '8 68 99-101 108 114'],
    ['县城市改造投资有限公司', '2'],
    ['平阴县住房和城乡建设局', '3-4 90-92 103 134'],
    ['平阴县玫瑰镇人民政府', '19 23 35 79 117 125'],
    ['安城镇', '7 59-60 74 86'],
    ['平阴县自然资源局', '126-129'],
    ['市生态环境局平阴分局', '124 133'],
    ['县水务局', '124 133'],
    ['平阴县水务局', '89 93'],
    ['东阿镇', '112 122'],
    ['平阴县东阿镇人民政府', '94'],
    ['国能绿色能源发展（山东）有限公司', '64'],
  ])('%s：第 %s 项', (unit, ranges) => {
    expect(rowsFor(form, unit).map(({ given }) => given.get('number'))).toEqual(numbers(ranges));
  });
});

describe('与来源文本', () => {
  const text = sourceText(data.source ?? '');
  const name = text === null ? '（跳过：没有来源文本）' : '';
  const begins = withoutSpaces(data.section?.begins ?? '');
  const ends = withoutSpaces(data.section?.ends ?? '');
  const from = text?.indexOf(begins) ?? 0;
  const table = text?.slice(from, text.indexOf(ends, from) + ends.length) ?? '';

  test('引文是序号、重点任务、项目周期、项目投资，照原表次序', () => {
    const apart = rows.filter((row) => {
      const [number = '', period = '', investment = ''] = ['number', 'period', 'investment'].map((id) => cell(row, id));
      return row.quote !== `${number} ${cell(row, 'name')} ${period} ${investment}`;
    });
    expect(apart.map(({ quote }) => quote)).toEqual(['100 县城市改造投资公司财源街北棚 2023-2025 73000']);
  });

  /** Nothing of the table is left over but its headings, and four rows that a page break cuts in two. */
  test.skipIf(text === null)(`引文后面紧接建设内容和责任单位，表里没有别的字${name}`, () => {
    const asPrinted = (row: FixedRow) =>
      withoutSpaces(`${row.quote ?? ''}${cell(row, 'content')}${cell(row, 'owner')}`);
    const whole = rows.filter((row) => table.split(asPrinted(row)).length === 2);
    expect(rows.filter((row) => !whole.includes(row)).map((row) => cell(row, 'number'))).toEqual(
      numbers('87 100 106 122'),
    );
    const cut = CUT.map(([number, rest, pageBegins]) => {
      const row = project(number);
      const [before = '', after = ''] = withoutSpaces(cell(row, 'content')).split(rest);
      return `${withoutSpaces(row.quote ?? '')}${before}${cell(row, 'owner')}${pageBegins}${rest}${after}`;
    });
    const left = [...whole.map(asPrinted), ...cut, HUNDREDTH].reduce((all, words) => all.replace(words, '|'), table);
    const headings = GROUPS.map(([aspect, group], index) =>
      GROUPS[index - 1]?.[0] === aspect ? group : aspect + group,
    )
      .join('|')
      .replace('医疗卫生体系', '医疗卫生')
      .replace('文化体育设施', '文化体育|设施');
    expect(left.replace(/\|+/g, '|')).toBe(`${begins}${headings}|`);
  });
});

/**
 * The four rows that a page break cuts in two: where the text goes on after the owner, and what else the page begins with.
 * Of the hundredth the name and the owner are cut as well.
 */
const CUT: readonly (readonly [number: string, rest: string, pageBegins: string])[] = [
  ['87', '其中新增占地', ''],
  ['106', '㎡、改造现有门诊楼', '体系'],
  ['122', '㎡；2.黄石路路', ''],
];
const HUNDREDTH =
  '100县城市改造投资公司财源街北棚2023-202573000用地面积5.1万平方米，建筑面积12.9万平方米，718套，总投资7.3亿元。共计15栋住宅楼、2栋沿街商业楼、1栋平阴县城市改造投资有户区改造项目集中商业楼、1个地下车库。限公司';
