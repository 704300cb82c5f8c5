import { describe, expect, test } from 'vitest';
import { rowsFor } from '../../core/form/form.ts';
import { cell, type FixedRow, fixedRows, formOf, numbers } from './form-files.ts';
import { sourceText, withoutSpaces } from './plan-files.ts';

const form = formOf('pingyin-urbanisation-actions-2023');
const { data } = form;
const rows = fixedRows(form);
const numbersOf = (chosen: readonly FixedRow[]) => chosen.map((row) => cell(row, 'number'));

/** The ten tables, with the words of their headers for place and deadline, and what stands on the page above. */
const TABLES = [
  ['一、省会西向、济平一体化行动项目', '1-6', '项目范围主要建设内容期限', ''],
  ['二、黄河流域生态保护和高质量示范行动项目', '7-12', '项目范围主要建设内容期限', ''],
  ['三、促进农业转移人口市民化行动项目', '13-17', '项目范围主要建设内容期限', ''],
  ['四、高端人才引育激励行动项目', '18-20', '项目范围主要建设内容期限', ''],
  ['五、促进生产要素自由流通行动项目', '21-26', '项目地点主要建设内容完成年份', '县政府办公室文件—112—'],
  ['六、城乡产业协同发展支撑行动项目', '27-33', '项目地点主要建设内容完成年份', ''],
  ['七、数字基建、城乡基础设施一体化行动项目', '34-41', '项目地点主要建设内容完成年份', ''],
  ['八、城乡公共服务均等化发展行动项目', '42-49', '项目地点主要建设内容完成年份', '县政府办公室文件—117—'],
  ['九、建设现代化城区及补短板行动项目', '50-57', '项目地点主要建设内容完成年份', ''],
  ['十、城乡融合发展试验区行动项目', '58-62', '项目地点主要建设内容完成年份', ''],
] as const;

describe('平阴县新型城镇化规划附件：十个行动项目', () => {
  test('62 项，从 1 编到 62；只有第 50 项没有地点', () => {
    expect(numbersOf(rows)).toEqual(numbers('1-62'));
    const columns = ['action', 'number', 'name', 'place', 'content', 'deadline', 'owner'];
    expect(numbersOf(rows.filter(({ values }) => columns.some((id) => !values[id])))).toEqual(['50']);
  });

  test.each(TABLES)('%s：第 %s 项', (action, ranges) => {
    expect(numbersOf(rows.filter((row) => cell(row, 'action') === action))).toEqual(numbers(ranges));
  });

  test.each([
    ['2022', '21-22 24 46 48'],
    ['2023', '14 30 37 39 50-51 55 59'],
    ['2024', '2 29'],
    ['2025', '1 3-13 15-20 23 25-28 31-36 38 40-45 47 49 52-54 56-58 60-62'],
  ])('期限 %s：第 %s 项', (deadline, ranges) => {
    expect(numbersOf(rows.filter((row) => cell(row, 'deadline') === deadline))).toEqual(numbers(ranges));
  });

  /** 35 + 49 + 14 = 98; 4743 + 3490 + 2602 = 10835; 147 + 123 + 81 = 351; 41.51 + 28.85 + 21.29 = 91.65. */
  test('第 53 项三年的数就是总数', () => {
    const content = cell(rows[52] ?? { id: '', values: {} }, 'content');
    for (const words of [
      '98个小区、351幢楼、10835户、住宅面积91.65万平方米',
      '35个小区、4743户、147幢、41.51万平方米',
      '49个小区、3490户、123幢、28.85万平方米',
      '14个小区、2602户、81幢、21.29万平方米',
    ])
      expect(content).toContain(words);
  });
});

describe('责任单位', () => {
  test('38 个，按出现的先后；只有这些项的单位补了“县”字或“公司”', () => {
    expect(data.units).toHaveLength(38);
    expect(data.units).toEqual([...new Set(rows.flatMap((row) => row.for ?? []))]);
    const completed = rows.flatMap((row) => {
      const own = (row.for ?? []).filter((unit) => !cell(row, 'owner').split('、').includes(unit));
      return own.length === 0 ? [] : [`${cell(row, 'number')} ${cell(row, 'owner')} ${own.join('、')}`];
    });
    expect(completed).toEqual([
      '9 县黄河生态产业发展中心、文旅局、有关镇街 县文旅局',
      '11 县自然资源局、文旅局、有关镇街 县文旅局',
      '12 县黄河生态产业发展中心、发改局、农业农村局等 县发改局、县农业农村局',
      '13 县公安局、农业农村局 县农业农村局',
      '14 县农业农村局、公安局 县公安局',
      '22 县公安局、人社局 县人社局',
      '34 县移动、联通、电信公司 县移动公司、县联通公司、县电信公司',
      '35 县智慧平阴运行中心、社会治理中心 县社会治理中心',
      '47 县住建局、自然资源局 县自然资源局',
      '50 县自然资源局、住建局 县住建局',
    ]);
  });

  test('没有印在责任单位栏里的单位不发给它', () => {
    const printed = rows.map((row) => cell(row, 'owner').replace(/等$/, '').split('、').length);
    expect(rows.map((row) => row.for?.length)).toEqual(printed);
  });

  test.each([
    ['县交通运输局', '1-3 48'],
    ['县发改局', '4 12 58-61'],
    ['县农业农村局', '10 12-15 25 27-29 41'],
    ['县自然资源局', '11 23-24 37 47 50 55 60'],
    ['县公安局', '13-14 22'],
    ['县人社局', '17-22'],
    ['县住建局', '20 38 47 50-54'],
    ['各镇街', '25 41 43 60 62'],
    ['有关镇街', '7 9 11 27-28'],
    ['玫瑰镇', '8 39 49'],
    ['安城镇', '57'],
    ['县移动公司', '34'],
  ])('%s：第 %s 项', (unit, ranges) => {
    expect(rowsFor(form, unit).map(({ given }) => given.get('number'))).toEqual(numbers(ranges));
  });
});

describe('与来源文本', () => {
  const text = sourceText(data.source ?? '');
  const name = text === null ? '（跳过：没有来源文本）' : '';
  const from = text?.indexOf(withoutSpaces(data.section?.begins ?? '')) ?? 0;
  const table = text?.slice(from, text.indexOf(withoutSpaces(data.section?.ends ?? ''), from)) ?? '';

  /** The rows that a page break cuts in two: where the text goes on after the owner. */
  const cutBefore: Readonly<Record<string, string>> = {
    34: '网络接入覆盖率',
    44: '设，到2025年',
    53: '个小区、351幢楼',
    60: '镇北直沟',
  };

  const asPrinted = (row: FixedRow) => {
    const [number, content] = [cell(row, 'number'), cell(row, 'content')];
    const cut = cutBefore[number] === undefined ? content.length : content.indexOf(cutBefore[number]);
    return withoutSpaces(
      [number, cell(row, 'name'), cell(row, 'place'), content.slice(0, cut)].join('') +
        [cell(row, 'deadline'), cell(row, 'owner'), content.slice(cut)].join(''),
    );
  };

  test.skipIf(text === null)(`每项的七个格子依次印在附件里，附件里没有别的字${name}`, () => {
    expect(numbersOf(rows.filter((row) => table.split(asPrinted(row)).length !== 2))).toEqual([]);
    const rest = rows.reduce((left, row) => left.replace(asPrinted(row), '|'), table);
    const headings = TABLES.map(([action, , words, above]) => `${above}${action}序号项目名称${words}责任单位|`);
    expect(rest.replace(/\|+/g, '|')).toBe(headings.join(''));
  });
});
