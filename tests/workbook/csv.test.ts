import { describe, expect, test } from 'vitest';
import { csvField, writeCsv } from '../../templates/workbook/csv.ts';
import type { CellPlan } from '../../templates/workbook/plan.ts';

function field(text: string): string {
  return writeCsv([[{ kind: 'text', text }]]).slice(1, -2);
}

test('a file starts with a mark and ends every row with CRLF', () => {
  expect(
    writeCsv([
      [
        { kind: 'text', text: '姓名' },
        { kind: 'text', text: '面积' },
      ],
      [
        { kind: 'text', text: '样例甲' },
        { kind: 'number', decimal: '2.5' },
      ],
    ]),
  ).toBe('\uFEFF姓名,面积\r\n样例甲,2.5\r\n');
});

test('no row leaves only the mark', () => {
  expect(writeCsv([])).toBe('\uFEFF');
});

describe('quotation', () => {
  test.each([
    ['甲,乙', '"甲,乙"'],
    ['说"是"', '"说""是"""'],
    ['上\n下', '"上\n下"'],
    ['上\r下', '"上\r下"'],
    ['甲；乙', '甲；乙'],
    ['', ''],
  ])('%j', (text, written) => {
    expect(field(text)).toBe(written);
  });
});

describe('text that would run as a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['＝1', "'＝1"],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['样例甲=', '样例甲='],
  ])('%j', (text, written) => {
    expect(field(text)).toBe(written);
  });

  test('a negative number stays a number', () => {
    expect(writeCsv([[{ kind: 'number', decimal: '-12.50' }]])).toBe('\uFEFF-12.50\r\n');
  });
});

describe('cells of a workbook', () => {
  const cases: readonly (readonly [string, CellPlan | null, string])[] = [
    ['nothing', null, ''],
    ['an empty cell', { kind: 'empty', style: 'text' }, ''],
    ['text', { kind: 'text', text: '=样例甲', style: 'text' }, "'=样例甲"],
    ['a number', { kind: 'number', decimal: '-2.5', style: 'area' }, '-2.5'],
    ['a day', { kind: 'date', iso: '2023-07-01', style: 'date' }, '2023-07-01'],
    ['a link', { kind: 'link', text: '全文', target: 'https://example.cn', style: 'link' }, '全文'],
    [
      'a formula',
      { kind: 'formula', formula: 'A1-B1', result: { kind: 'number', decimal: '-1.5' }, style: 'money' },
      '-1.5',
    ],
    [
      'a formula of text',
      { kind: 'formula', formula: 'A1&B1', result: { kind: 'text', text: '+1' }, style: 'text' },
      "'+1",
    ],
    [
      'a formula that is true',
      { kind: 'formula', formula: 'A1>B1', result: { kind: 'boolean', value: true }, style: 'text' },
      'TRUE',
    ],
    [
      'a formula that is false',
      { kind: 'formula', formula: 'A1>B1', result: { kind: 'boolean', value: false }, style: 'text' },
      'FALSE',
    ],
  ];
  test.each(cases)('%s', (_, cell, written) => {
    expect(writeCsv([[csvField(cell)]])).toBe(`\uFEFF${written}\r\n`);
  });
});
