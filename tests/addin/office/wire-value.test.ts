import { describe, expect, test } from 'vitest';
import {
  booleanEntry,
  CLEARED,
  type Entry,
  errorEntry,
  formulaEntry,
  numberEntry,
  textEntry,
} from '../../../addin/host/entry.ts';
import { type WireValue, wireValue } from '../../../addin/office/wire-value.ts';
import { typedInput } from './fake-excel/model/typed-input.ts';

describe('文字：只有不会被当成别的，才不带撇号', () => {
  test.each([
    ['甲村', '甲村'],
    ['Zhangqiu District', 'Zhangqiu District'],
    ['太平街道（示范）', '太平街道（示范）'],
    ['两行\n文字', '两行\n文字'],
    // A letter first and no digit, but a truth value or a day.
    ['TRUE', "'TRUE"],
    ['false', "'false"],
    ['ＴＲＵＥ', "'ＴＲＵＥ"],
    ['TRUE ', "'TRUE "],
    ['TRUETYPE', 'TRUETYPE'],
    ['五月一日', "'五月一日"],
    ['五月大蒜', '五月大蒜'],
    ['上午十时', "'上午十时"],
    // A digit anywhere may be a number, a day, a reference.
    ['第1档', "'第1档"],
    ['Jan 5', "'Jan 5"],
    ['Ａ１', "'Ａ１"],
    ['②组', "'②组"],
    ['370181199001011234', "'370181199001011234"],
    // Not a letter first.
    ['=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['+甲', "'+甲"],
    ['-甲', "'-甲"],
    ['@甲', "'@甲"],
    ['#不是错误', "'#不是错误"],
    ['%', "'%"],
    ['￥', "'￥"],
    [' 甲', "' 甲"],
    ["'", "''"],
    ["'甲", "''甲"],
    ['<img src=x onerror=alert(1)>', "'<img src=x onerror=alert(1)>"],
  ])('%j → %j', (text, wire) => {
    expect(wireValue(textEntry(text))).toBe(wire);
    expect(typedInput(wire)).toEqual({ kind: 'value', value: text });
  });
});

test.each<readonly [string, Entry | null, WireValue]>([
  ['不动', null, null],
  ['清除', CLEARED, ''],
  ['公式，英文', formulaEntry('SUM(A1:A3)*0.985'), '=SUM(A1:A3)*0.985'],
  ['数：末尾的零不带走', numberEntry('-12.50'), -12.5],
  ['数：15 位', numberEntry('123456789012.345'), 123456789012.345],
  ['真', booleanEntry(true), true],
  ['假', booleanEntry(false), false],
  ['错误值', errorEntry('#N/A'), '#N/A'],
])('%s', (_name, entry, wire) => {
  expect(wireValue(entry)).toBe(wire);
});
