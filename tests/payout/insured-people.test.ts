import { describe, expect, test } from 'vitest';
import { readInsuredList } from '../../core/payout/insured-list.ts';
import type { Cell } from '../../core/table/cell.ts';
import { type Became, type Rows, rowsOf } from './rows.ts';
import { hog, scallion } from './seed-schemes.ts';
import { n, sheetTable } from './tables.ts';

describe('merged cells', () => {
  const rows: Rows = [
    ['村', '姓名', '面积'],
    ['东村', '样例甲', n('1')],
    [null, '样例乙', null],
    ['西村', '样例丙', n('3')],
  ];

  test('a village merged over its households belongs to each of them', () => {
    const list = readInsuredList(scallion, sheetTable(rows, { merged: ['A2:A3'] }));
    expect(list.rows.map(({ register }) => register.village)).toEqual(['东村', '东村', '西村']);
  });

  test('an area merged over two households belongs to the first only', () => {
    const list = readInsuredList(scallion, sheetTable(rows, { merged: ['A2:A3', 'C2:C3'] }));
    expect(rowsOf(list)).toEqual([
      [2, '1'],
      [3, null, 'cellMissing'],
      [4, '3'],
    ]);
  });

  test('a title merged across the columns changes nothing', () => {
    const titled: Rows = [['投保清单'], ...rows.slice(0, 2)];
    expect(rowsOf(readInsuredList(scallion, sheetTable(titled, { merged: ['A1:C1'] })))).toEqual([[3, '1']]);
  });
});

describe('ID numbers', () => {
  test.each<[string, Cell | string | null, readonly string[]]>([
    ['校验码对', '370181197001010016', []],
    ['校验码是 X', '37018119700101018X', []],
    ['小写的 x 和空格', '370181 19700101 018x', []],
    ['全角', '３７０１８１１９７００１０１００１６', []],
    ['校验码错', '370181197001010017', ['idInvalid']],
    ['生日不存在', '370181197002300017', ['idInvalid']],
    ['十五位的旧号码', '370181700101001', ['idInvalid']],
    ['统一社会信用代码', '91370181MA3C000000', []],
    ['存成数字，末三位已经丢了', n('370181197001010000'), ['idDigitsLost']],
    ['没有填', null, []],
  ])('%s', (_, id, codes) => {
    const list = readInsuredList(
      scallion,
      sheetTable([
        ['姓名', '身份证号', '面积'],
        ['样例甲', id, n('1')],
      ]),
    );
    expect(rowsOf(list)).toEqual([[2, '1', ...codes]]);
  });
});

describe('生猪：出栏数', () => {
  const HEADER = ['养殖户', '保险数量（头）', '实际出栏数'];
  test.each<[string, Rows, readonly Became[]]>([
    ['两个数都有', [HEADER, ['甲', n('200'), n('187')]], [[2, '200']]],
    ['没有出栏', [HEADER, ['甲', n('200'), n('0')]], [[2, '200']]],
    ['出栏数没填：按保单数，标出', [HEADER, ['甲', n('200'), null]], [[2, '200', 'inputAssumed']]],
    ['半头猪', [HEADER, ['甲', n('1.5'), n('1')]], [[2, null, 'cellUnreadable']]],
    ['出栏数是负的', [HEADER, ['甲', n('200'), n('-1')]], [[2, null, 'notPositive']]],
  ])('%s', (_, rows, became) => {
    expect(rowsOf(readInsuredList(hog, sheetTable(rows)), hog)).toEqual(became);
  });

  test('没有出栏数这一列：整张表说一次', () => {
    const list = readInsuredList(
      hog,
      sheetTable([
        ['养殖户', '保险数量'],
        ['甲', n('200')],
      ]),
    );
    expect(list.issues.map(({ code }) => code)).toEqual(['columnAssumed']);
    expect(rowsOf(list, hog)).toEqual([[2, '200']]);
  });
});
