import { describe, expect, test } from 'vitest';
import { type Issue, type IssueCode, type IssueValues, issue, type Place } from '../../core/issue/issue.ts';
import { LANGUAGES } from '../../core/issue/language.ts';
import { messageOf, placeText, sentenceOf } from '../../core/issue/message.ts';
import { SENTENCES } from '../../core/issue/sentences.ts';
import { SAMPLES } from './samples.ts';

const CODES = Object.keys(SAMPLES) as IssueCode[];

test('每种问题在两种语言里都有句子', () => {
  const codes = [...CODES].sort();
  for (const language of LANGUAGES) expect(Object.keys(SENTENCES[language]).sort()).toEqual(codes);
});

describe.each(LANGUAGES)('%s 的句子', (language) => {
  test.each(CODES)('%s', (code) => {
    const sentence = sentenceOf(sample(code), language).split('\n')[0] ?? '';
    expect(sentence).not.toMatch(/undefined|\bnull\b|\[object/);
    expect(sentence).toMatch(language === 'zh' ? /[。？]$/ : /[.。]$/);
    expect(sentence).toMatch(language === 'zh' ? /[\u4e00-\u9fff]/ : /[a-z]/);
  });
});

/** Values that stand for a choice are put into words; everything else is quoted as it is. */
const IN_WORDS = new Set([
  'reason',
  'fault',
  'measure',
  'form',
  'purpose',
  'role',
  'expected',
  'argument',
  'side',
  'which',
  'statusBefore',
  'statusNow',
  'how',
]);
/** Named in the place, or shown on the lines below the sentence. */
const ELSEWHERE = new Set(['formula', 'pointer', 'term', 'label']);

test.each(CODES)('%s 的中文句子引用了找到的值', (code) => {
  const sentence = sentenceOf(sample(code), 'zh');
  const values = Object.entries(SAMPLES[code] as Readonly<Record<string, string>>).filter(
    ([name]) => !IN_WORDS.has(name) && !ELSEWHERE.has(name),
  );
  for (const [, value] of values.filter(([, text]) => text !== '')) {
    for (const part of value.split('、')) expect(sentence).toContain(part);
  }
});

type Case = readonly [code: IssueCode, place: Place, zh: string];

const cell: Place = { file: '清单.csv', row: 5, column: '保险面积（亩）' };
const policy: Place = { file: 'x.json', path: 'terms[0].unit' };

const EXACT: readonly Case[] = [
  ['cellUnreadable', cell, '「清单.csv」第 5 行「保险面积（亩）」：「约3」不是数字，请只填一个数，如 2.5。'],
  ['cellMissing', cell, '「清单.csv」第 5 行「保险面积（亩）」：没有填「保险面积」，这一行未计算，请补填。'],
  ['notPositive', cell, '「清单.csv」第 5 行「保险面积（亩）」：「-2」不对，必须大于 0，请改正。'],
  [
    'cellUnit',
    cell,
    '「清单.csv」第 5 行「保险面积（亩）」：「3公斤」的单位是 公斤，不能换算成「保险面积」的单位 亩，请改正。',
  ],
  [
    'columnNotFound',
    { file: '清单.xlsx', sheet: '一组' },
    '「清单.xlsx」工作表「一组」：缺少「保险面积」这一列（也可以叫「面积」「亩数」）；读到的列有「投保人」「电话」。请补上或改列名。',
  ],
  [
    'headerNotFound',
    { file: '清单.csv' },
    '「清单.csv」：没有找到表头，需要有「投保人」「保险面积」；读到的是「甲」「乙」。请检查是否选错了文件，或补上表头。',
  ],
  ['policyForm', policy, '「x.json」terms[0].unit：「0.4」的写法不对，应为写成文字的百分数，如 "40%"。'],
  ['policyMissing', { file: 'x.json', path: 'title' }, '「x.json」title：缺少这一项，应填文字（加引号）。'],
  [
    'policyShares',
    { file: 'x.json', path: 'funding.payers' },
    '「x.json」funding.payers：各方承担比例合计 99%，应为 100%（投保人39%、区财政60%），请对照文件改正。',
  ],
  [
    'policyWindow',
    { file: 'x.json', path: 'series.window' },
    '「x.json」series.window：监测期的开始日 2023-12-12 晚于结束日 2023-11-06，请改正。',
  ],
  ['policyNotJson', { file: 'x.json' }, '「x.json」：不是有效的 JSON（第 3 行第 7 列附近），请检查引号、逗号和括号。'],
  [
    'policyPurpose',
    { file: 'x.json', path: 'outputs' },
    '「x.json」outputs：用途为「赔款」（payout）的结果应当正好一个，现在有 2 个。',
  ],
  [
    'formulaUnknownName',
    { file: 'x.json', path: 'outputs[0].formula' },
    '「x.json」outputs[0].formula：没有叫「实际价各」的项目，是不是「实际价格」？已声明的有：实际价格、目标价格。\n目标价格-x\n　　　　 ^',
  ],
  [
    'formulaUnits',
    {},
    '「目标价格」（元/500g）与「保险面积」（亩）单位不同，不能相加减或比较，请检查单位或算式。\n目标价格-x\n　　　　 ^',
  ],
  [
    'priceConflict',
    { file: '价格.csv', row: 3 },
    '「价格.csv」第 3 行：2023-11-09「城东」有不同的价格 0.9、1.1（第 3、8 行），请核实后只保留一个。',
  ],
  ['rowNotComputed', { row: 7 }, '第 7 行：算不出「赔偿金额」：算式里出现了除以零，这一行未计算，请核对。'],
  ['idInvalid', { row: 7 }, '第 7 行：证件号「370181********1239」的校验位不对，请核对。'],
  ['fileExists', {}, '「out/a.xlsx」已经存在，没有改动；要覆盖请加 --overwrite，或换一个文件夹。'],
  ['fileNotWritable', {}, '「out/a.xlsx」写不进去（磁盘空间不足），请检查路径和权限。'],
  [
    'settingFixed',
    {},
    '「目标价格」由文件规定，不能在这里改；要试算别的数，请复制一份方案文件修改。可以填写的有：保险面积、实际价格。',
  ],
];

test.each(EXACT)('%s 的整句', (code, place, zh) => {
  expect(messageOf({ ...sample(code), place }, 'zh')).toBe(zh);
});

/** The other side of sentences that have two. */
const VARIANTS: readonly [issue: Issue, sentence: string][] = [
  [variant('formulaSyntax', { found: '' }), '算式没有写完，请补上后面的部分。'],
  [
    variant('formulaUnits', { right: '2', rightUnit: '1' }),
    '「目标价格」（元/500g）与「2」（无单位）单位不同，不能相加减或比较，请检查单位或算式。',
  ],
  [variant('formulaUnknownName', { suggestion: '' }), '没有叫「实际价各」的项目。已声明的有：实际价格、目标价格。'],
  [variant('policyNotJson', { reason: '' }), '不是有效的 JSON，请检查引号、逗号和括号。'],
  [
    variant('policyChoice', { allowed: 'kind' }),
    '「daily」的写法不对，允许的写法见 suanpan policy schema（规划文件加 plan，填报表加 form）。',
  ],
  [variant('cellNotDate', { found: '' }), '没有填日期，这一行未采用，请补填。'],
  [variant('rowNotComputed', { reason: '上年面积' }), '算不出「赔偿金额」：缺少「上年面积」，这一行未计算，请核对。'],
  [variant('priceRepeated', { point: '' }), '2023-11-09的同一价格在第 3 行已有，只计一次，请核对。'],
  [
    variant('columnNotFound', { aliases: '' }),
    '缺少「保险面积」这一列；读到的列有「投保人」「电话」。请补上或改列名。',
  ],
];

test.each(VARIANTS)('另一种情形 %#', (found, sentence) => {
  expect(sentenceOf(found, 'zh').split('\n')[0]).toBe(sentence);
});

const PLACES: readonly [place: Place, zh: string, en: string][] = [
  [{}, '', ''],
  [{ file: 'a.csv' }, '「a.csv」', '“a.csv”'],
  [
    { file: 'a.xlsx', sheet: 'S', row: 2, column: 'C' },
    '「a.xlsx」工作表「S」第 2 行「C」',
    '“a.xlsx” sheet “S” row 2 “C”',
  ],
  [{ file: 'a.json', path: 'terms[0]' }, '「a.json」terms[0]', '“a.json” terms[0]'],
];

test.each(PLACES)('位置 %j', (place, zh, en) => {
  expect(placeText(place, 'zh')).toBe(zh);
  expect(placeText(place, 'en')).toBe(en);
});

test('英文的整句', () => {
  expect(messageOf({ ...sample('cellUnreadable'), place: cell }, 'en')).toBe(
    '“清单.csv” row 5 “保险面积（亩）”: “约3” is not a number. Enter one number only, such as 2.5.',
  );
});

function sample(code: IssueCode): Issue {
  return issue(code, 'error', {}, SAMPLES[code]);
}

function variant<C extends IssueCode>(code: C, changes: Partial<IssueValues[C]>): Issue {
  return issue(code, 'error', {}, { ...SAMPLES[code], ...changes } as IssueValues[C]);
}
