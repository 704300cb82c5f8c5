import { describe, expect, test } from 'vitest';
import { areaText, columnLetters } from '../../../addin/pane/state/area-text.ts';
import { callText } from '../../../addin/pane/state/wizard-function.ts';
import { countText } from '../../../addin/pane/view/parts/outcome-text.ts';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
] as const)('第 %i 列是 %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test.each([
  [{ sheet: '投保清单', row: 0, column: 0, rows: 120, columns: 6 }, '投保清单!A1:F120'],
  [{ sheet: '表 1', row: 4, column: 27, rows: 1, columns: 1 }, '表 1!AB5'],
] as const)('区域写成 %s', (area, text) => {
  expect(areaText(area)).toBe(text);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [400000, '400,000'],
  [1234567, '1,234,567'],
] as const)('%i 写成 %s', (count, text) => {
  expect(countText(count)).toBe(text);
});

describe('函数向导写出的公式', () => {
  test.each([
    ['数、百分数和逻辑值照写', ['-1.5', '7%', 'TRUE'], 'SUANPAN.F(-1.5, 7%, TRUE)'],
    ['单元格和区域照写', ['B2', '$A$1:B9', '清单!C3', "'清 单'!C3"], "SUANPAN.F(B2, $A$1:B9, 清单!C3, '清 单'!C3)"],
    ['文字加引号', ['12亩', '≥35'], 'SUANPAN.F("12亩", "≥35")'],
    ['文字里的引号写两遍', ['5" 管'], 'SUANPAN.F("5"" 管")'],
    ['像公式的文字仍是文字', ['=1+1', 'SUM(A1)'], 'SUANPAN.F("=1+1", "SUM(A1)")'],
    ['中间空着的留位置，末尾空着的省去', ['1', '', '2', '', ' '], 'SUANPAN.F(1, , 2)'],
    ['什么都没有', [], 'SUANPAN.F()'],
  ] as const)('%s', (_, given, text) => {
    expect(callText('F', given)).toBe(text);
  });
});
