import { describe, expect, test } from 'vitest';
import { pastedRows } from '../../../addin/grid/edit/copied-text.ts';
import { PersonWrites } from '../../../addin/grid/edit/person-writes.ts';
import { ruleFault } from '../../../addin/grid/edit/rule-fault.ts';
import { typedContent } from '../../../addin/grid/edit/typed-content.ts';
import { settleNames } from '../../../addin/grid/files/settle-names.ts';
import { GridWorkbook } from '../../../addin/grid/model/grid-workbook.ts';
import { ShownConditions } from '../../../addin/grid/view/shown-conditions.ts';
import { gridWords } from '../../../addin/grid/words/words-of.ts';
import type { CellRule } from '../../../addin/host/sheet-format.ts';

const ONE = { row: 0, column: 0, rows: 1, columns: 1 };
const SHEET = { sheet: '表', ...ONE };

function typed(text: string) {
  return typedContent(text, '');
}

test.each<[string, CellRule, string, boolean]>([
  ['数在下限', { kind: 'decimal', minimum: '0', maximum: '9.5' }, '0', true],
  ['数过上限', { kind: 'decimal', minimum: '0', maximum: '9.5' }, '9.6', false],
  ['文字不是数', { kind: 'decimal', minimum: '0', maximum: '9.5' }, '甲', false],
  ['整数里的小数', { kind: 'whole', minimum: '1', maximum: '9' }, '1.5', false],
  ['最后一日', { kind: 'date', minimum: '2023-07-01', maximum: '2023-12-31' }, '2023-12-31', true],
  ['次日', { kind: 'date', minimum: '2023-07-01', maximum: '2023-12-31' }, '2024-01-01', false],
  ['在单子里', { kind: 'list', choices: ['是', '否'] }, '否', true],
  ['不在单子里', { kind: 'list', choices: ['是', '否'] }, '对', false],
  ['清空', { kind: 'list', choices: ['是', '否'] }, '', true],
])('有效性：%s', (_, rule, text, fits) => {
  const workbook = new GridWorkbook('表');
  workbook.format('表', [{ kind: 'validation', cells: ONE, rule, title: '', message: '请看说明' }]);
  const fault = ruleFault(workbook.sheet('表'), 0, 0, typed(text).content, gridWords('zh'));
  expect(fault).toBe(fits ? null : '没有填进去：请看说明');
});

test('粘贴的文字只是文字，短的行补空白', () => {
  const pasted = pastedRows('甲\t2.5\r\n"一\n""二"""\t=1+1\r\n丙');
  expect(pasted.map((row) => row.map(({ content }) => [content.value, content.formula]))).toEqual([
    [
      ['甲', ''],
      [2.5, ''],
    ],
    [
      ['一\n"二"', ''],
      ['=1+1', ''],
    ],
    [
      ['丙', ''],
      ['', ''],
    ],
  ]);
});

test('撤销退回原来的值；别人改过的不动', () => {
  const workbook = new GridWorkbook('表');
  const writes = new PersonWrites(workbook);
  writes.write(SHEET, [[typed('1')]]);
  writes.write(SHEET, [[typed('2')]]);
  expect([writes.undo(), workbook.sheet('表').cell(0, 0).value]).toEqual([SHEET, 1]);
  workbook.write(SHEET, [[{ value: 9, formula: '' }]], 'pane');
  expect([writes.undo(), workbook.sheet('表').cell(0, 0).value]).toEqual([null, 9]);
});

describe('画得出的条件格式', () => {
  test.each([
    ['$A1="有误"', '有误', true],
    ['$A1="有误"', '无误', false],
    ['$A1>0', 0.1, true],
    ['$A1>0', 0, false],
    ['$A1=0', '', true],
    ['SUM($A1:$A9)>0', 1, false],
  ])('%s，格子里是 %s', (formula, value, drawn) => {
    const workbook = new GridWorkbook('表');
    workbook.write(SHEET, [[{ value, formula: '' }]]);
    workbook.format('表', [{ kind: 'highlight', cells: ONE, formula, look: { bold: true } }]);
    expect(new ShownConditions(workbook.sheet('表')).lookOver(0, 0)).toEqual(drawn ? { bold: true } : null);
  });
});

test('两个文件的名称和表名相同：后来的改名，公式跟着改', () => {
  const sheet = { name: '表', visible: true, veryHidden: false, protected: false, looks: [], extras: [] };
  const rows = [{ row: 0, contents: [{ value: 1, formula: '=单价*表!B1' }] }];
  const names = [{ name: '单价', refersTo: '表!$C$1', sheet: null }];
  const settled = settleNames({ sheets: [{ ...sheet, rows }], names }, { sheets: ['表'], names: ['单价'] });
  expect(settled.sheets[0]?.name).toBe('表 (2)');
  expect(settled.sheets[0]?.rows[0]?.contents[0]?.formula).toBe("=单价_2*'表 (2)'!B1");
  expect(settled.names).toEqual([['单价_2', "'表 (2)'!$C$1"]]);
  expect(settled.renamed).toEqual([['单价', '单价_2']]);
});
