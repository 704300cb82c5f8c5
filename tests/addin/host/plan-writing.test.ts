import { describe, expect, test } from 'vitest';
import { planWriting } from '../../../addin/host/plan-writing.ts';
import type { CellPlan, SheetPlan } from '../../../templates/workbook/plan.ts';

const NONE_TAKEN = { sheets: [], names: [] };
const FORMULAS = { as: 'formulas', taken: NONE_TAKEN } as const;
const VALUES = { as: 'values', taken: NONE_TAKEN } as const;

function sheetOf(cells: readonly (readonly (CellPlan | null)[])[], parts: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: '测算表',
    state: 'visible',
    columns: [],
    rows: cells.map((row) => ({ cells: row })),
    merges: [],
    validations: [],
    conditionalFormats: [],
    print: { orientation: 'portrait' },
    protected: true,
    ...parts,
  };
}

const number = (decimal: string): CellPlan => ({ kind: 'number', decimal, style: 'money' });
const text = (words: string): CellPlan => ({ kind: 'text', text: words, style: 'text' });
const formula = (content: string, decimal: string): CellPlan => ({
  kind: 'formula',
  formula: content,
  result: { kind: 'number', decimal },
  style: 'money',
});
const link = (target: string): CellPlan => ({ kind: 'link', text: '见"说明"', target, style: 'link' });

describe('a cell', () => {
  test.each<readonly [string, CellPlan | null, string | null, string | null]>([
    ['text', text('甲'), "'甲", null],
    ['text like a formula', text('=1+1'), "'=1+1", null],
    ['an ID number', text('370181199001011234'), "'370181199001011234", null],
    ['a number', number('716.60'), '716.60', null],
    ['a number no cell can keep', number('1234567890123456.7'), "'1234567890123456.7", null],
    // 1 July 2023 is day 45108.
    ['a day', { kind: 'date', iso: '2023-07-01', style: 'date' }, '45108', null],
    ['a day before the calendar', { kind: 'date', iso: '1899-12-30', style: 'date' }, "'1899-12-30", null],
    ['no content', { kind: 'empty', style: 'inputText' }, null, null],
    ['nothing', null, null, null],
    ['a formula', formula('A1*2', '5.00'), '=A1*2', '5.00'],
    [
      'a formula for a text',
      { kind: 'formula', formula: 'IF(A1,"是","")', result: { kind: 'text', text: '' }, style: 'text' },
      '=IF(A1,"是","")',
      '',
    ],
    [
      'a formula for a truth',
      { kind: 'formula', formula: 'A1=1', result: { kind: 'boolean', value: false }, style: 'text' },
      '=A1=1',
      'FALSE',
    ],
    ['a link within', link("#'测算表'!A1"), `=HYPERLINK("#'测算表'!A1","见""说明""")`, `'见"说明"`],
    ['a link to the web', link('https://a.cn/'), '=HYPERLINK("https://a.cn/","见""说明""")', `'见"说明"`],
    ['a link to a file beside', link('./甲.xlsx'), `'见"说明"`, null],
  ])('%s', (_name, cell, entry, result) => {
    const { sheets } = planWriting({ sheets: [sheetOf([[cell]])], names: [] }, FORMULAS);
    expect(sheets[0]).toMatchObject({ name: '测算表', rows: [[entry]], results: [[result]] });
  });

  test.each<readonly [string, CellPlan, string]>([
    ['a formula', formula('A1*2', '5.00'), '5.00'],
    ['a link within', link("#'测算表'!A1"), `'见"说明"`],
    ['a link to the web', link('https://a.cn/'), `'见"说明"`],
    ['a number', number('7'), '7'],
  ])('as a value: %s', (_name, cell, entry) => {
    const { sheets } = planWriting({ sheets: [sheetOf([[cell]])], names: [] }, VALUES);
    expect(sheets[0]?.rows).toEqual([[entry]]);
    expect(sheets[0]?.results).toBe(undefined);
  });
});

describe('names', () => {
  const plan = {
    sheets: [
      sheetOf([[formula("'测算说明'!$C$8*目标价格", '2'), formula("'标识'!A1", '3'), formula('版本', '4')]]),
      sheetOf([[formula('目标价格', '1'), link("#'测算表'!A1")]], { name: '测算说明' }),
      sheetOf([], { name: '标识', state: 'veryHidden' }),
    ],
    names: [
      { name: '目标价格', refersTo: "'测算说明'!$C$8" },
      { name: '版本', refersTo: "'标识'!$A$1" },
    ],
  };

  test('that are free are kept; hidden sheets and what refers to them are left out', () => {
    const writing = planWriting(plan, FORMULAS);
    expect(writing.sheets.map(({ name, rows }) => [name, ...rows])).toEqual([
      ['测算表', ["='测算说明'!$C$8*目标价格", '3', '4']],
      ['测算说明', ['=目标价格', `=HYPERLINK("#'测算表'!A1","见""说明""")`]],
    ]);
    expect(writing.names).toEqual([{ name: '目标价格', refersTo: "'测算说明'!$C$8" }]);
    expect(writing.show).toEqual({ sheet: '测算表', row: 0, column: 0, rows: 1, columns: 1 });
  });

  test('that are taken are changed everywhere', () => {
    const taken = { sheets: ['测算表', '测算说明'], names: ['目标价格'] };
    const writing = planWriting(plan, { as: 'formulas', taken });
    expect(writing.sheets.map(({ name, rows }) => [name, ...rows])).toEqual([
      ['测算表 (2)', ["='测算说明 (2)'!$C$8*目标价格_2", '3', '4']],
      ['测算说明 (2)', ['=目标价格_2', `=HYPERLINK("#'测算表 (2)'!A1","见""说明""")`]],
    ]);
    expect(writing.names).toEqual([{ name: '目标价格_2', refersTo: "'测算说明 (2)'!$C$8" }]);
  });

  test('are not defined where values are written', () => {
    const writing = planWriting(plan, VALUES);
    expect(writing.names).toEqual([]);
    expect(writing.sheets.map(({ rows }) => rows)).toEqual([[['2', '3', '4']], [['1', `'见"说明"`]]]);
  });
});

describe('what a sheet looks like', () => {
  const formatsOf = (sheet: SheetPlan) =>
    planWriting({ sheets: [sheet], names: [] }, { as: 'formulas', taken: { sheets: ['测算表'], names: [] } }).sheets[0]
      ?.formats ?? [];

  test('cells of one style are one rectangle', () => {
    const rows = [
      [text('甲'), number('1'), number('2')],
      [text('乙'), number('3'), number('4')],
    ];
    const looks = formatsOf(sheetOf(rows)).filter(({ kind }) => kind === 'look');
    expect(looks).toMatchObject([
      { cells: { row: 0, column: 0, rows: 2, columns: 1 }, look: { horizontal: 'left', vertical: 'middle' } },
      { cells: { row: 0, column: 1, rows: 2, columns: 2 }, look: { horizontal: 'right', numberFormat: '#,##0.00' } },
    ]);
  });

  test('a header has its font, fill, lines and wrapping', () => {
    const header: CellPlan = { kind: 'text', text: '户名', style: 'header' };
    expect(formatsOf(sheetOf([[header]]))[0]).toEqual({
      kind: 'look',
      cells: { row: 0, column: 0, rows: 1, columns: 1 },
      look: {
        font: '黑体',
        size: 10.5,
        bold: true,
        color: '#1F2328',
        fill: '#E3EBF3',
        lines: '#BFC5CC',
        horizontal: 'center',
        vertical: 'middle',
        wrap: true,
      },
    });
  });

  test('everything else of the plan', () => {
    const sheet = sheetOf([], {
      columns: [{ width: 12 }, { width: 12 }, { width: 8, hidden: true }, { width: 12 }],
      rows: [{ cells: [], height: 34 }, { cells: [] }, { cells: [] }, { cells: [], grows: true }],
      merges: ['A1:D1'],
      frozen: { rows: 2, columns: 1 },
      tabColor: '1A5FA8',
      autoFilter: 'A2:D9',
      validations: [
        { kind: 'list', choices: ['是', '否'], range: 'B3:B9', title: '请选', message: '是或否。' },
        {
          kind: 'decimal',
          minimum: '0',
          maximum: '100',
          range: 'C3',
          title: '请填数',
          message: '0 到 100。',
          prompt: { title: '提示', message: '亩' },
        },
      ],
      conditionalFormats: [
        { kind: 'highlight', range: 'A3:D9', formula: '$A3=测算表!$B$1', look: 'error' },
        { kind: 'dataBar', range: 'D3:D9', color: '2E7D4F' },
      ],
      notes: [{ cell: 'B2', text: '见第六条' }],
    });
    expect(formatsOf(sheet)).toEqual([
      { kind: 'columnWidth', column: 0, columns: 2, characters: 12 },
      { kind: 'columnWidth', column: 2, columns: 1, characters: 8 },
      { kind: 'columnWidth', column: 3, columns: 1, characters: 12 },
      { kind: 'hideColumns', column: 2, columns: 1 },
      { kind: 'rowHeight', row: 0, rows: 1, points: 34 },
      { kind: 'rowHeight', row: 1, rows: 2, points: 18 },
      { kind: 'merge', cells: { row: 0, column: 0, rows: 1, columns: 4 } },
      { kind: 'freeze', rows: 2, columns: 1 },
      { kind: 'tabColor', color: '#1A5FA8' },
      { kind: 'autoFilter', cells: { row: 1, column: 0, rows: 8, columns: 4 } },
      {
        kind: 'validation',
        cells: { row: 2, column: 1, rows: 7, columns: 1 },
        rule: { kind: 'list', choices: ['是', '否'] },
        title: '请选',
        message: '是或否。',
      },
      {
        kind: 'validation',
        cells: { row: 2, column: 2, rows: 1, columns: 1 },
        rule: { kind: 'decimal', minimum: '0', maximum: '100' },
        title: '请填数',
        message: '0 到 100。',
      },
      {
        kind: 'highlight',
        cells: { row: 2, column: 0, rows: 7, columns: 4 },
        formula: "$A3='测算表 (2)'!$B$1",
        look: { fill: '#FBE0DD', color: '#9C1C1C' },
      },
      { kind: 'dataBar', cells: { row: 2, column: 3, rows: 7, columns: 1 }, color: '#2E7D4F' },
      { kind: 'note', row: 1, column: 1, text: '见第六条' },
    ]);
  });
});
