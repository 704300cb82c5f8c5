import { describe, expect, test } from 'vitest';
import { formWorkbook } from '../../templates/form/form-workbook.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { formOf, TASKS_JSON } from '../form/sample-form.ts';
import { EVERY_KIND, OPEN_LIST } from './invented-form.ts';
import { bookOf, cellAt, sheetNamed, table } from './plan-cells.ts';

const own = bookOf(EVERY_KIND, '甲镇', '王工 0531-00000000');
const entry = sheetNamed(own, '填报表');

test('说明、填报表和看不见的标识表，都保护', () => {
  expect(own.sheets.map(({ name, state, protected: locked }) => [name, state, locked])).toEqual([
    ['填报说明', 'visible', true],
    ['填报表', 'visible', true],
    ['_suanpan', 'veryHidden', true],
  ]);
});

// 甲镇的任务：造林 120.5，抚育是各单位一样的 40。补助任务 120.5×30% = 36.15，半数 18.075；40×12.5% = 5，半数 2.5。
test('甲镇的表：自己的任务、各单位一样的数、填报格、算式', () => {
  expect(table(entry)).toEqual([
    ['样例区造林任务填报表'],
    ['样例〔2024〕7号　样例区人民政府办公室'],
    ['镇街：甲镇'],
    '项目 任务 补助比例 完成数 人数 合格率 完成日期 进展 说明 完成率 合格数 补助数 补助任务 半数'.split(' '),
    ['造林', '120.5', '30', '▢', '▢', '▢', '▢', '▢', '▢', '', '', '', '36.15', '18.075'],
    ['抚育', '40', '12.5', '▢', '▢', '▢', '▢', '▢', '▢', '', '', '', '5', '2.5'],
  ]);
});

test('只有填报格没有锁，而且有自己的格式', () => {
  expect(entry.rows[4]?.cells.map((cell) => cell?.style)).toEqual([
    ...['textWrapped', 'value', 'value'],
    ...['inputValue', 'inputCount', 'inputValue', 'inputDate', 'inputText', 'inputWrapped'],
    ...['rate', 'value', 'value', 'value', 'value'],
  ]);
  const open = entry.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.style.startsWith('input')));
  expect(open).toHaveLength(12);
});

describe('算式', () => {
  test.each([
    // 缺一个数就空着；任务为 0 时没有完成率
    ['完成率', 'J5', 'IF(COUNT(B5,D5)<2,"",IFERROR(D5/B5,""))'],
    // 合格率填 65 是 65%
    ['合格数', 'K5', 'IF(COUNT(D5,F5)<2,"",IFERROR(ROUND(ROUND(D5*(F5/100),8),1),""))'],
    // 合格数是算出来的数，补助比例是印好的百分数
    ['补助数', 'L5', 'IF(COUNT(C5,K5)<2,"",IFERROR(K5*(C5/100),""))'],
    ['半数', 'N6', 'IF(COUNT(M6)<1,"",IFERROR(M6/2,""))'],
  ])('%s', (_, address, formula) => {
    expect(cellAt(entry, address)).toMatchObject({ kind: 'formula', formula });
  });

  test('乙镇造林任务为 0：补助任务是 0，不是空', () => {
    const sheet = sheetNamed(bookOf(EVERY_KIND, '乙镇'), '填报表');
    expect(table(sheet)[4]).toEqual(['造林', '0', '30', '▢', '▢', '▢', '▢', '▢', '▢', '', '', '', '0', '0']);
  });

  test('不引用任何一栏的算式照样算', () => {
    const form = formOf({
      ...(TASKS_JSON as object),
      columns: [
        { id: 'item', term: '项目', kind: 'given' },
        { id: 'task', term: '任务数', kind: 'given', type: 'number' },
        { id: 'fixed', term: '定额', kind: 'formula', formula: '2×3' },
      ],
    });
    const sheet = sheetNamed(bookOf(form, '城关镇'), '填报表');
    expect(cellAt(sheet, 'C5')).toMatchObject({ formula: 'IFERROR(2*3,"")', result: { kind: 'number', decimal: '6' } });
  });
});

test('文件没有分给的数是「—」，算式因此空着', () => {
  const sheet = sheetNamed(bookOf(EVERY_KIND, '甲镇'), '填报表');
  const others = sheetNamed(bookOf(formOf(TASKS_JSON), '山前乡'), '填报表');
  expect(table(sheet).flat()).not.toContain('—');
  expect(table(others)[4]?.slice(0, 2)).toEqual(['造林（公顷）', '—']);
});

test('没有安排任务的单位：说明一句，没有填报格', () => {
  const sheet = sheetNamed(bookOf(EVERY_KIND, '丙林场'), '填报表');
  expect(table(sheet).slice(4)).toEqual([['文件没有给这个单位安排任务']]);
  expect(sheet.validations).toEqual([]);
  expect(sheet.merges).toContain('A5:N5');
  expect(sheet.print.area).toBe('A1:N5');
});

describe('数据验证', () => {
  const rule = (title: string) => entry.validations.find((each) => each.title === title);

  test.each([
    [
      '完成数',
      { kind: 'decimal', minimum: '0', maximum: '999999999999', range: 'D5:D6' },
      '填累计数。请填数字，不小于 0。不能留空。',
    ],
    ['人数', { kind: 'whole', minimum: '0', maximum: '500', range: 'E5:E6' }, '请填整数，0 到 500 之间。'],
    ['合格率', { kind: 'decimal', minimum: '0', maximum: '100' }, '请填数字，0 到 100 之间，单位：%（65% 填 65）。'],
    ['完成日期', { kind: 'date', minimum: '2000-01-01', maximum: '2099-12-31' }, '请填日期，如 2023-12-31。'],
    ['进展', { kind: 'list', choices: ['未开始', '进行中', '已完成'] }, '请选：未开始、进行中、已完成。不能留空。'],
    ['说明', { kind: 'textLength', maximum: '50' }, '最多 50 个字。'],
  ] as const)('%s', (title, wanted, message) => {
    expect(rule(title)).toMatchObject({ ...wanted, prompt: { title, message } });
  });

  test('填错时：必填的不说可以留空', () => {
    expect(rule('完成数')?.message).toBe('请填数字，不小于 0。');
    expect(rule('人数')?.message).toBe('请填整数，0 到 500 之间。没有的留空。');
  });

  test('很长的说明、栏目名和选项也写得出文件，全文在填报说明里', async () => {
    const help = '这一栏怎样填。'.repeat(60);
    const choices = Array.from({ length: 20 }, (_, index) => `第${index + 1}种情形的说明`);
    const form = formOf({
      ...(TASKS_JSON as object),
      columns: [
        { id: 'item', term: '项目', kind: 'given' },
        { id: 'task', term: '任务数', kind: 'given', type: 'number' },
        { id: 'long', term: `${'很'.repeat(31)}𠀀长`, kind: 'input', type: 'choice', choices, help, required: true },
      ],
    });
    const book = bookOf(form, '城关镇');
    const [found] = sheetNamed(book, '填报表').validations;
    expect(found?.title).toBe('很'.repeat(31));
    expect(found?.prompt?.message).toHaveLength(255);
    expect(found?.prompt?.message).toMatch(/……（全文见填报说明）请从列表里选一项。不能留空。$/);
    expect(table(sheetNamed(book, '填报说明')).flat().join('')).toContain(help);
    await expect(writeWorkbook(book)).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('空行的清单', () => {
  const list = sheetNamed(bookOf(OPEN_LIST, '丁村'), '填报表');

  test('三行空行，下面合计：只有要加的栏', () => {
    expect(table(list).slice(4)).toEqual([...Array(3).fill(['▢', '▢', '▢', '']), ['合计', '0', '', '0']]);
    expect(['B8', 'D8'].map((address) => cellAt(list, address))).toMatchObject([
      { formula: 'SUM(B5:B7)' },
      { formula: 'SUM(D5:D7)' },
    ]);
    expect(list.print.area).toBe('A1:D8');
    expect(list.validations.map(({ range }) => range)).toEqual(['A5:A7', 'B5:B7', 'C5:C7']);
  });
});

describe('填报说明', () => {
  const lines = table(sheetNamed(own, '填报说明')).filter((line) => line.length === 2);

  test.each([
    ['镇街', '甲镇'],
    ['文号', '样例〔2024〕7号'],
    ['印发', '样例区人民政府办公室，2024-03-01'],
    ['联系人', '王工 0531-00000000'],
    ['1', '年底前报送。'],
    ['任务', '已填好，不用改。'],
    ['完成数', '填累计数。必填。'],
    ['人数', '可以留空。'],
    ['完成率', '由公式计算：完成数÷任务。'],
  ])('%s：%s', (name, words) => {
    expect(lines).toContainEqual([name, words]);
  });

  test('没有给联系人', () => {
    expect(table(sheetNamed(bookOf(EVERY_KIND, '甲镇'), '填报说明'))).toContainEqual(['联系人', '见下发通知']);
  });
});

describe('标识', () => {
  const facts = (unit: string) => Object.fromEntries(table(sheetNamed(bookOf(EVERY_KIND, unit), '_suanpan')));

  test('哪一张表、第几版、哪个单位', () => {
    expect(facts('甲镇')).toEqual({
      suanpan: 'form',
      form: 'every-kind',
      templateVersion: '3',
      title: '样例区造林任务填报表',
      unit: '甲镇',
      contact: '',
      layout: '1',
      lockedHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
  });

  test('各单位的摘要不同', () => {
    expect(new Set(['甲镇', '乙镇', '丙林场'].map((unit) => facts(unit)['lockedHash'])).size).toBe(3);
  });
});

// 单位名称是别人写的：公式、标签、控制字符都只是字。
test.each(['=HYPERLINK("http://x")', '<b>&"', '@SUM(A1)', '甲\u0000\u0007镇', '__proto__', '\ud800', ''])(
  '单位名称 %j 写得进文件',
  async (unit) => {
    const bytes = await writeWorkbook(formWorkbook(EVERY_KIND, { unit, created: '2024-03-01', contact: unit }));
    expect(bytes.length).toBeGreaterThan(1000);
  },
);
