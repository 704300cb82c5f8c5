import { describe, expect, test } from 'vitest';
import { rowComputer } from '../../core/form/compute-row.ts';
import type { Entry, EntryField } from '../../core/form/entry.ts';
import { entryFields } from '../../core/form/entry-fields.ts';
import type { Form } from '../../core/form/form.ts';
import { type InputCell, readRowEntries } from '../../core/form/read-row-entries.ts';
import { sheetNumbers } from '../../core/form/sheet-numbers.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { fractionText } from '../../core/quantity/rational.ts';
import { EVERY_KIND, OPEN_LIST } from '../form-workbook/invented-form.ts';
import { cell, codes, field, shownEntry } from './entry-readings.ts';
import { formOf, LIST_JSON, TASKS_JSON } from './sample-form.ts';

/** Reads the cells of a row, `=…` being formulas; a formula in a cell shown as per cent ends in `%%`. */
function readRow(fields: readonly EntryField[], written: readonly string[]) {
  const input = (text: string, index: number): InputCell => {
    const address = `${'ABCDEFGH'[index]}5`;
    const [, formula, percent] = /^=(.*?)(%%)?$/.exec(text) ?? [];
    if (formula === undefined) return { address, cell: cell(text), formula: null, percent: false };
    return { address, cell: { kind: 'number', text: '999' }, formula, percent: percent !== undefined };
  };
  const cells = written.map(input);
  const { resultOf } = sheetNumbers((address) => cells.find((each) => each.address === address));
  const cellOf = (each: EntryField) => cells[fields.indexOf(each)] ?? input('', 7);
  return readRowEntries(fields, cellOf, { file: '甲.xlsx', sheet: '填报表', dateSystem: '1900', resultOf });
}

function shownRow(fields: readonly EntryField[], written: readonly string[]): readonly string[] {
  const { entries, issues } = readRow(fields, written);
  return [...[...entries.values()].map(shownEntry), codes(issues)];
}

describe('填报格', () => {
  const shown = (form: Form, unit: string) =>
    entryFields(form, unit).map(({ item, column, itemName, columnName }) =>
      [item, column, itemName, columnName].join(' '),
    );

  test('一行一行，从左到右；行名是第一个给定的文字', () => {
    expect(shown(formOf(TASKS_JSON), '国有林场')).toEqual([
      'planting done 造林（公顷） 完成数',
      'planting stage 造林（公顷） 进展',
      'planting remark 造林（公顷） 说明',
      'survival done 造林成活率（%） 完成数',
      'survival stage 造林成活率（%） 进展',
      'survival remark 造林成活率（%） 说明',
      'nursery done 育苗（万株） 完成数',
      'nursery stage 育苗（万株） 进展',
      'nursery remark 育苗（万株） 说明',
    ]);
    // 育苗只发给国有林场
    expect(shown(formOf(TASKS_JSON), '城关镇')).toHaveLength(6);
    expect(shown(EVERY_KIND, '丙林场')).toEqual([]);
  });

  test('空行按第几行叫', () => {
    expect(shown(formOf(LIST_JSON), '城关镇')).toEqual([
      '1 name 第 1 行 投保人',
      '1 area 第 1 行 保险面积（亩）',
      '2 name 第 2 行 投保人',
      '2 area 第 2 行 保险面积（亩）',
      '3 name 第 3 行 投保人',
      '3 area 第 3 行 保险面积（亩）',
    ]);
  });

  test('每种格子可以填什么', () => {
    const [done, people, quality, day, state, words] = entryFields(EVERY_KIND, '甲镇');
    expect(done).toMatchObject({ type: 'number', unit: '', least: '0', most: '999999999999', required: true });
    expect(people).toMatchObject({ type: 'whole', least: '0', most: '500', required: false });
    expect(quality).toMatchObject({ type: 'number', unit: '%', least: '0', most: '100' });
    expect(day).toMatchObject({ type: 'date', least: '2000-01-01', most: '2099-12-31' });
    expect(state).toMatchObject({ type: 'choice', choices: ['未开始', '进行中', '已完成'], required: true });
    expect(words).toMatchObject({ type: 'text', longest: 50 });
    expect(done).not.toHaveProperty('open');
    expect(entryFields(OPEN_LIST, '丁村')[0]).toHaveProperty('open', true);
  });
});

describe('一行', () => {
  const fixed = [field({ column: 'done', required: true }), field({ column: 'words', type: 'text' })];
  const open = fixed.map((each): EntryField => ({ ...each, open: true }));

  test.each([
    ['固定的行空着，必填的要说', fixed, ['', ''], ['空', '空', 'entryMissing!']],
    ['空行整行空着，不算一行', open, ['', '「 」'], ['']],
    ['空行填了一格，必填的要说', open, ['', '「补报」'], ['空', '「补报」', 'entryMissing!']],
    ['横线也是填了', open, ['「—」', ''], ['未采用：—', '空', 'entryUnreadable!']],
    ['算不出的公式也是填了', open, ['=X', ''], ['未采用：=X', '空', 'entryFormulaUnknown!']],
    ['填全', open, ['3', '「好」'], ['3', '「好」', '']],
  ])('%s', (_, fields, written, shown) => {
    expect(shownRow(fields, written)).toEqual(shown);
  });
});

describe('填进去的公式', () => {
  const number = field({ column: 'a', least: '0', most: '100' });
  const percent = field({ column: 'b', unit: '%', most: '100' });
  const others = [
    field({ column: 'c', type: 'whole' }),
    field({ column: 'd', type: 'text' }),
    field({ column: 'e', type: 'date' }),
  ];
  const [whole, text, date] = others as [EntryField, EntryField, EntryField];

  test.each([
    ['重算', [number], ['=12+18'], ['30', 'entryFormula']],
    ['用同一行的另一格', [number, percent], ['20', '=A5*2'], ['20', '40', 'entryFormula']],
    ['超出范围', [number], ['=99+2'], ['101', 'entryFormula entryOutsideRule!']],
    ['正好在范围上', [number], ['=99+1'], ['100', 'entryFormula']],
    ['不是整数', [whole], ['=7/2'], ['7/2', 'entryFormula entryOutsideRule!']],
    // 13÷20 = 0.65；格子显示为百分数就是 65
    ['百分数格子', [percent], ['=13/20%%'], ['65', 'entryFormula']],
    ['普通格子', [percent], ['=13/20'], ['13/20', 'entryFormula']],
    ['没有百分数单位的格子显示为百分数', [number], ['=13/20%%'], ['未采用：=13/20', 'entryUnitOther!']],
    ['引用自己', [number], ['=A5+1'], ['未采用：=A5+1', 'entryFormulaUnknown!']],
    ['文字格子里的公式', [text], ['=1+1'], ['未采用：=1+1', 'entryFormulaUnknown!']],
    ['日期格子里的公式', [date], ['=TODAY()'], ['未采用：=TODAY()', 'entryFormulaUnknown!']],
  ])('%s', (_, fields, written, shown) => {
    expect(shownRow(fields, written)).toEqual(shown);
  });

  test('说清填的公式和采用的数，不用存的 999', () => {
    expect(readRow([number], ['=12+18']).issues.map(({ values }) => values)).toEqual([
      { cell: 'A5', found: '12+18', taken: '30' },
    ]);
  });
});

describe('一行的结果', () => {
  const number = (text: string): Entry => ({ kind: 'number', value: decimal(text) });
  const results = (given: Record<string, string>, entries: Record<string, Entry>) =>
    Object.fromEntries(
      [...rowComputer(EVERY_KIND)(new Map(Object.entries(given)), new Map(Object.entries(entries)))].map(
        ([column, value]) => [column, fractionText(value)],
      ),
    );
  const GIVEN = { item: '造林', task: '120.5', share: '30' };

  // 60.25÷120.5 = 1/2；60.25×97.5% = 58.74375，一位小数 58.7；58.7×30% = 17.61；120.5×30% = 36.15，半数 18.075
  test('填全', () => {
    expect(results(GIVEN, { done: number('60.25'), quality: number('97.5') })).toEqual({
      ...{ rate: '1/2', sound: '587/10', paid: '1761/100', goal: '723/20', half: '723/40' },
    });
  });

  test.each([
    ['没有填', {}],
    ['空的', { done: { kind: 'missing' }, quality: number('90') }],
    ['没有采用的', { done: { kind: 'unreadable', found: '约60' }, quality: number('90') }],
    ['文字', { done: { kind: 'text', text: '60' }, quality: number('90') }],
  ] as const)('%s数不当作零，要它的结果都没有', (_, entries) => {
    expect(results(GIVEN, entries)).toEqual({ goal: '723/20', half: '723/40' });
  });

  test('任务是 0：没有完成率，别的照算', () => {
    expect(results({ ...GIVEN, task: '0' }, { done: number('3') })).toEqual({ goal: '0', half: '0' });
  });
});
