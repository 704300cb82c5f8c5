import { describe, expect, test } from 'vitest';
import type { EntryField } from '../../core/form/entry.ts';
import { readEntry } from '../../core/form/read-entry.ts';
import { issue } from '../../core/issue/issue.ts';
import { sentenceOf } from '../../core/issue/message.ts';
import { field, outcome, read, sentences } from './entry-readings.ts';

type Case = readonly [written: string, more: Partial<EntryField>, entry: string, codes: string];

const number: Partial<EntryField> = { type: 'number' };
const mu: Partial<EntryField> = { type: 'number', unit: '亩' };
const percent: Partial<EntryField> = { type: 'number', unit: '%', least: '0', most: '100' };

describe('数', () => {
  test.each<Case>([
    ['12.5', number, '25/2', ''],
    ['0', number, '0', ''],
    ['-3', number, '-3', ''],
    // 存成文字的数，按读得出的数采用
    ['「30」', number, '30', 'entryTextNumber'],
    ['「３０．５」', number, '61/2', 'entryTextNumber'],
    ['「1,234」', number, '1234', 'entryTextNumber'],
    ['「 30 」', number, '30', 'entryTextNumber'],
    ['「1.2万」', number, '12000', 'entryTextNumber'],
    // 读不出的，一律不采用
    ['「1,23」', number, '未采用：1,23', 'entryUnreadable!'],
    ['「(123)」', number, '未采用：(123)', 'entryUnreadable!'],
    ['「约30」', number, '未采用：约30', 'entryUnreadable!'],
    ['「=12+18」', number, '未采用：=12+18', 'entryUnreadable!'],
    ['「12万万顷」', number, '未采用：12万万顷', 'entryUnreadable!'],
    ['TRUE', number, '未采用：TRUE', 'entryUnreadable!'],
    ['2024-01-02', number, '未采用：2024-01-02', 'entryUnreadable!'],
    ['#DIV/0!', number, '未采用：#DIV/0!', 'entryErrorValue!'],
  ])('%s', (written, more, entry, codes) => {
    expect(outcome(read(written, more))).toEqual([entry, codes]);
  });

  test.each([
    ['「1,23」', 'badGrouping'],
    ['「(123)」', 'parenthesised'],
    ['「约30」', 'notNumber'],
    ['「12万万顷」', 'unknownUnit'],
    ['TRUE', 'boolean'],
    ['2024-01-02', 'date'],
    [`「${'1'.repeat(81)}」`, 'tooLong'],
    ['「—」', 'dash'],
  ])('%s 为什么不采用：%s', (written, reason) => {
    expect(read(written, number).issues[0]?.values).toMatchObject({ expected: 'number', reason });
  });

  // 横线可以是零，也可以是没有：必填的格子里藏着一个数，可以留空的多半是没有
  test.each(['—', '-', '/', '无', '暂无', '……'])('「%s」不当作零', (mark) => {
    expect(outcome(read(`「${mark}」`, { required: true }))).toEqual([`未采用：${mark}`, 'entryUnreadable!']);
    expect(outcome(read(`「${mark}」`, { required: false }))).toEqual([`未采用：${mark}`, 'entryUnreadable']);
  });
});

describe('空格子', () => {
  test.each(['', '「」', '「  」', '「\u3000」', '「\u200B\n」'])('%j 是空的：必填才是问题', (written) => {
    for (const type of ['number', 'whole', 'text', 'date', 'choice'] as const) {
      expect(outcome(read(written, { type, required: false }))).toEqual(['空', '']);
      expect(outcome(read(written, { type, required: true }))).toEqual(['空', 'entryMissing!']);
    }
  });
});

describe('带单位的数', () => {
  test.each<Case>([
    ['「30亩」', mu, '30', 'entryUnitTyped'],
    ['「30 亩」', mu, '30', 'entryUnitTyped'],
    // 1公顷 = 15亩
    ['「2公顷」', mu, '30', 'entryUnitTyped'],
    ['「1亩」', { unit: '公顷' }, '1/15', 'entryUnitTyped'],
    // 1公斤 = 1000克，1斤 = 500克；3斤 = 1.5公斤
    ['「3斤」', { unit: '公斤' }, '3/2', 'entryUnitTyped'],
    ['「3万元」', { unit: '元' }, '30000', 'entryUnitTyped'],
    ['「5元」', { unit: '万元' }, '1/2000', 'entryUnitTyped'],
    // 0.98元/500g = 1.96元/公斤
    ['「0.98元/500g」', { unit: '元/公斤' }, '49/25', 'entryUnitTyped'],
    ['「3公斤」', mu, '未采用：3公斤', 'entryUnitOther!'],
    ['「3元」', { unit: '元/亩' }, '未采用：3元', 'entryUnitOther!'],
    // 单位写在这一行的另一栏里，这里没有可以核对的
    ['「30公顷」', number, '未采用：30公顷', 'entryUnitOther!'],
    ['「65%」', number, '未采用：65%', 'entryUnitOther!'],
  ])('%s', (written, more, entry, codes) => {
    expect(outcome(read(written, more))).toEqual([entry, codes]);
  });

  test.each<Case>([
    ['65', percent, '65', ''],
    ['「65%」', percent, '65', 'entryUnitTyped'],
    ['「６５％」', percent, '65', 'entryUnitTyped'],
    // 格子显示 65%，存的是 0.65
    ['65%', percent, '65', 'entryUnitTyped'],
    // 5‰ = 0.5%；0.5倍 = 50%
    ['「5‰」', percent, '1/2', 'entryUnitTyped'],
    ['「0.5倍」', percent, '50', 'entryUnitTyped'],
    ['「5个百分点」', percent, '未采用：5个百分点', 'entryUnitOther!'],
    ['65%', number, '未采用：65%', 'entryUnitOther!'],
    ['65%', mu, '未采用：65%', 'entryUnitOther!'],
    ['101%', percent, '101', 'entryUnitTyped entryOutsideRule!'],
  ])('百分数 %s', (written, more, entry, codes) => {
    expect(outcome(read(written, more))).toEqual([entry, codes]);
  });
});

describe('填写限制：照收并标出', () => {
  const range: Partial<EntryField> = { least: '-5.5', most: '100' };
  test.each<Case>([
    ['-5.5', range, '-11/2', ''],
    ['-5.51', range, '-551/100', 'entryOutsideRule!'],
    ['100', range, '100', ''],
    ['100.0001', range, '1000001/10000', 'entryOutsideRule!'],
    ['「1.2万」', range, '12000', 'entryTextNumber entryOutsideRule!'],
    // 1公顷 = 15亩，换算后比较
    ['「6公顷」', { ...mu, most: '90' }, '90', 'entryUnitTyped'],
    ['「7公顷」', { ...mu, most: '90' }, '105', 'entryUnitTyped entryOutsideRule!'],
    ['3', { type: 'whole' }, '3', ''],
    ['3.5', { type: 'whole' }, '7/2', 'entryOutsideRule!'],
    ['「6/2」', { type: 'whole' }, '未采用：6/2', 'entryUnreadable!'],
    // 不是整数又过大，只说一次
    ['600.5', { type: 'whole', most: '500' }, '1201/2', 'entryOutsideRule!'],
    ['600', { type: 'whole', most: '500' }, '600', 'entryOutsideRule!'],
  ])('%s', (written, more, entry, codes) => {
    expect(outcome(read(written, more))).toEqual([entry, codes]);
  });

  test.each([
    [read('120', { least: '0', most: '100' }), { which: 'range', expected: '0 – 100', found: '120' }],
    [read('-1', { least: '0' }), { which: 'least', expected: '0' }],
    [read('101', { most: '100' }), { which: 'most', expected: '100' }],
    // 只是防手误的上下限，没有越过的不说
    [read('-1', { least: '0', most: '999999999999' }), { which: 'least', expected: '0' }],
    [read('1000000000000', { least: '0', most: '999999999999' }), { which: 'most', expected: '999999999999' }],
    [read('101', { least: '-999999999999', most: '100' }), { which: 'most', expected: '100' }],
    [
      read('-1000000000000', { least: '-999999999999', most: '999999999999' }),
      { which: 'least', expected: '-999999999999' },
    ],
    [read('3.5', { type: 'whole' }), { which: 'whole', expected: '' }],
    [read('「停工」', { type: 'choice', choices: ['在建', '完工'] }), { which: 'choice', expected: '在建、完工' }],
    [read('「太长了」', { type: 'text', longest: 2 }), { which: 'length', expected: '2' }],
  ])('应为什么 %#', ({ issues }, values) => {
    expect(issues.map((found) => found.values)).toEqual([expect.objectContaining({ cell: 'D5', ...values })]);
  });

  test.each([
    ['whole', '', '应为整数；', 'should be a whole number;'],
    ['range', '0 – 100', '应为0 – 100 之间的值；', 'should be within 0 – 100;'],
    ['least', '0', '应为不小于 0 的值；', 'should be 0 or more;'],
    ['most', '100', '应为不大于 100 的值；', 'should be 100 or less;'],
    ['choice', '在建、完工', '应为列表里的一项：在建、完工；', 'should be one of 在建、完工;'],
    ['length', '2', '应为最多 2 个字；', 'should be at most 2 characters;'],
  ] as const)('两种语言的说法：%s', (which, expected, zh, en) => {
    const found = issue('entryOutsideRule', 'error', {}, { cell: 'D5', found: 'x', which, expected });
    expect(sentenceOf(found, 'zh')).toContain(zh);
    expect(sentenceOf(found, 'en')).toContain(en);
  });
});

describe('选项', () => {
  const choice: Partial<EntryField> = { type: 'choice', choices: ['未开始', '已完成（100%）', '1'] };
  test.each<Case>([
    ['「未开始」', choice, '「未开始」', ''],
    // 前后的空格和全角半角不改变意思
    ['「 未开始\u3000」', choice, '「未开始」', ''],
    ['「已完成(100%)」', choice, '「已完成（100%）」', ''],
    ['1', choice, '「1」', ''],
    ['「１」', choice, '「1」', ''],
    ['「未 开始」', choice, '「未 开始」', 'entryOutsideRule!'],
    ['「—」', choice, '「—」', 'entryOutsideRule!'],
    ['#N/A', choice, '未采用：#N/A', 'entryErrorValue!'],
    // 折算后有两项一样，就看不出是哪一项
    ['「ａ」', { type: 'choice', choices: ['a', 'ａ'] }, '「ａ」', ''],
    ['「a 」', { type: 'choice', choices: ['a', 'ａ'] }, '「a 」', 'entryOutsideRule!'],
  ])('%s', (written, more, entry, codes) => {
    expect(outcome(read(written, more))).toEqual([entry, codes]);
  });
});

describe('文字', () => {
  const text: Partial<EntryField> = { type: 'text', longest: 5 };
  test.each<Case>([
    ['「无」', text, '「无」', ''],
    ['「 前后空格」', text, '「 前后空格」', ''],
    ['「=1+1」', text, '「=1+1」', ''],
    ['12.5', text, '「12.5」', ''],
    ['65%', text, '「65%」', ''],
    ['TRUE', text, '「TRUE」', ''],
    ['2024-03-01', { type: 'text' }, '「2024-03-01」', ''],
    ['「五个字正好」', text, '「五个字正好」', ''],
    ['「六个字就多了」', text, '「六个字就多了」', 'entryOutsideRule!'],
    // 表格数的是 UTF-16：𠮷 算 2
    ['「𠮷𠮷一」', text, '「𠮷𠮷一」', ''],
    ['「𠮷𠮷𠮷」', text, '「𠮷𠮷𠮷」', 'entryOutsideRule!'],
    ['#NAME?', text, '未采用：#NAME?', 'entryErrorValue!'],
    // 数字格只存 15 位，16 位以上的后几位已经不是原来的了
    ['123456789012345', { type: 'text' }, '「123456789012345」', ''],
    ['1234567890123450', { type: 'text' }, '未采用：1234567890123450', 'entryUnreadable!'],
    ['「370181199001011239」', { type: 'text' }, '「370181199001011239」', ''],
  ])('%s', (written, more, entry, codes) => {
    expect(outcome(read(written, more))).toEqual([entry, codes]);
  });

  test('很长的文字在问题里只引前 60 个字', () => {
    const [found] = read(`「${'长'.repeat(61)}」`, { type: 'text', longest: 50 }).issues;
    expect(found?.values).toMatchObject({ found: `${'长'.repeat(60)}…` });
  });
});

describe('日期', () => {
  const day: Partial<EntryField> = { type: 'date', least: '2000-01-01', most: '2099-12-31' };
  test.each<Case>([
    ['2024-03-01', day, '2024-03-01', ''],
    ['「2024年3月1日」', day, '2024-03-01', 'entryTextNumber'],
    ['「2024.3.1」', day, '2024-03-01', 'entryTextNumber'],
    // 没有日期格式的序列数：1900 系统的第 45352 天
    ['45352', day, '2024-03-01', ''],
    ['2000-01-01', day, '2000-01-01', ''],
    ['1999-12-31', day, '1999-12-31', 'entryOutsideRule!'],
    ['2099-12-31', day, '2099-12-31', ''],
    ['2100-01-01', day, '2100-01-01', 'entryOutsideRule!'],
    ['「2024-02-30」', day, '未采用：2024-02-30', 'entryUnreadable!'],
    ['「年底前」', day, '未采用：年底前', 'entryUnreadable!'],
    ['12.5', day, '未采用：12.5', 'entryUnreadable!'],
    ['「—」', day, '未采用：—', 'entryUnreadable'],
    ['TRUE', day, '未采用：TRUE', 'entryUnreadable!'],
  ])('%s', (written, more, entry, codes) => {
    expect(outcome(read(written, more))).toEqual([entry, codes]);
  });

  // 1904 系统的第 43890 天：比 1900 系统晚 1462 天
  test('1904 系统的序列数', () => {
    const at = { file: '', sheet: '填报表', dateSystem: '1904', cell: 'D5' } as const;
    const found = readEntry({ kind: 'number', text: '43890' }, field(day), at);
    expect(found.entry).toEqual({ kind: 'date', iso: '2024-03-01' });
  });
});

test.each([
  [
    read('「约30」'),
    '「甲.xlsx」工作表「填报表」「完成数」：D5 要填数字，填的是「约30」（不是数），没有采用，请改正；没有的请留空。',
  ],
  [read('「2公顷」', mu), '「甲.xlsx」工作表「填报表」「完成数」：D5 的「2公顷」带了单位，已按 30亩 采用；请只填数。'],
  [
    read('', { required: true }),
    '「甲.xlsx」工作表「填报表」：D5「完成数」必须填写，现在是空的；确实没有的请填 0 或照填报说明处理。',
  ],
])('整句 %#', ({ issues }, sentence) => {
  expect(sentences(issues)).toEqual([sentence]);
});
