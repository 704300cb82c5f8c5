import { describe, expect, test } from 'vitest';
import { fieldContent, typedContent } from '../../../addin/grid/edit/typed-content.ts';
import { PLAIN_LOOK } from '../../../addin/grid/model/grid-look.ts';
import { editText } from '../../../addin/grid/view/cell-editor.ts';
import type { CellValue } from '../../../addin/host/host.ts';
import { NOT_CALCULATED } from '../../../core/table/cell.ts';

describe('CSV 里的一格是什么', () => {
  test.each<[string, CellValue, string | null]>([
    ['12.50', 12.5, null],
    ['-3', -3, null],
    ['1,234.5', 1234.5, '#,##0.0'],
    ['12,34', '12,34', null],
    ['65%', 0.65, '0%'],
    ['7.25%', 0.0725, '0.00%'],
    // 2023-07-01 is 45108 days after the last of 1899.
    ['2023-7-1', 45108, 'yyyy-mm-dd'],
    ['2023/07/01', 45108, 'yyyy-mm-dd'],
    ['2023-2-30', '2023-2-30', null],
    ['007', '007', null],
    ['0.07', 0.07, null],
    ['123456789012345', 123456789012345, null],
    ['1234567890123456', '1234567890123456', null],
    ['370181197001010001', '370181197001010001', null],
    ['=1+1', '=1+1', null],
    ["'007", "'007", null],
    ['TRUE', 'TRUE', null],
    ['', '', null],
    ['２.５', '２.５', null],
  ])('%s', (text, value, numberFormat) => {
    expect(fieldContent(text)).toEqual({ content: { value, formula: '' }, numberFormat });
  });
});

describe('人在格子里键入的是什么', () => {
  test.each<[string, CellValue, string]>([
    ['=A1*2', NOT_CALCULATED, '=A1*2'],
    ['=', '=', ''],
    ["'=A1*2", '=A1*2', ''],
    ["'007", '007', ''],
    ['true', true, ''],
    ['#n/a', '#N/A', ''],
    ['2.50', 2.5, ''],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>', ''],
  ])('%s', (text, value, formula) => {
    expect(typedContent(text, NOT_CALCULATED).content).toEqual({ value, formula });
  });
});

describe('再编辑时看到的，键入回去还是原样', () => {
  test.each<[CellValue, string, string]>([
    [2.5, 'General', '2.5'],
    [0.65, '0%', '65%'],
    [0.0725, '0.00%', '7.25%'],
    [-0.005, '0.0%', '-0.5%'],
    [12, '0%', '1200%'],
    ['007', 'General', '007'],
    ['2.5', 'General', "'2.5"],
    ['=1+1', 'General', "'=1+1"],
    ["'甲", 'General', "''甲"],
    [true, 'General', 'TRUE'],
  ])('%s（%s）是 %s', (value, numberFormat, text) => {
    expect(editText({ value, formula: '', look: { ...PLAIN_LOOK, numberFormat } })).toBe(text);
    expect(typedContent(text, NOT_CALCULATED).content.value).toBe(value);
  });
});
