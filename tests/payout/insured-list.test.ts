import { describe, expect, test } from 'vitest';
import { readInsuredList } from '../../core/payout/insured-list.ts';
import type { Table } from '../../core/table/cell.ts';
import { type Became, type Rows, rowsOf } from './rows.ts';
import { scallion } from './seed-schemes.ts';
import { csvTable, n, sheetTable, type Written } from './tables.ts';

describe('the columns, however the list is headed', () => {
  test.each<[string, Rows, readonly Became[]]>([
    [
      '官方表头',
      [
        ['投保人', '保险面积'],
        ['样例甲', n('2.5')],
      ],
      [[2, '2.5']],
    ],
    [
      '别名',
      [
        ['户主姓名', '亩数'],
        ['样例甲', n('2.5')],
      ],
      [[2, '2.5']],
    ],
    [
      '单位写在表头',
      [
        ['姓名', '保险面积（亩）'],
        ['样例甲', n('2.5')],
      ],
      [[2, '2.5']],
    ],
    [
      '表头写公顷：乘十五',
      [
        ['姓名', '保险面积(公顷)'],
        ['样例甲', n('0.2')],
      ],
      [[2, '3']],
    ],
    [
      '列的顺序颠倒，表头有空格和换行',
      [
        ['保险 面积\n（亩）', '姓 名'],
        [n('2.5'), '样例甲'],
      ],
      [[2, '2.5']],
    ],
    [
      '表头上面有标题和单位行',
      [['2023年大葱目标价格保险投保清单'], ['单位：亩、元'], [], ['姓名', '面积'], ['样例甲', n('2.5')]],
      [[5, '2.5']],
    ],
    [
      '官方名称旁边还有别名：按官方名称',
      [
        ['姓名', '保险面积', '面积'],
        ['样例甲', n('2.5'), n('9')],
      ],
      [[2, '2.5']],
    ],
    ['空行跳过', [['姓名', '面积'], [], ['样例甲', n('2.5')], ['', null]], [[3, '2.5']]],
  ])('%s', (_, rows, became) => {
    expect(rowsOf(readInsuredList(scallion, sheetTable(rows)))).toEqual(became);
  });

  test.each<[string, Rows, readonly string[]]>([
    [
      '没有面积列',
      [
        ['姓名', '品种'],
        ['样例甲', '大葱'],
      ],
      ['columnNotFound'],
    ],
    [
      '没有姓名列',
      [
        ['地块', '面积'],
        ['东坡', n('1')],
      ],
      ['columnNotFound'],
    ],
    [
      '两列面积',
      [
        ['姓名', '种植面积', '参保面积'],
        ['样例甲', n('1'), n('2')],
      ],
      ['columnTwice'],
    ],
    ['表头之下没有行', [['姓名', '面积']], ['noRows']],
    ['空表', [], ['noRows']],
    ['没有一行像表头', [['大葱'], ['样例甲']], ['headerNotFound']],
  ])('%s', (_, rows, codes) => {
    const list = readInsuredList(scallion, sheetTable(rows));
    expect(list.rows).toEqual([]);
    expect(list.issues.map(({ code }) => code)).toEqual(codes);
  });

  test('a unit of another kind is an error for the column and for every row', () => {
    const list = readInsuredList(
      scallion,
      sheetTable([
        ['姓名', '面积（头）'],
        ['样例甲', n('2')],
      ]),
    );
    expect(list.issues.map(({ code }) => code)).toEqual(['columnUnit']);
    expect(rowsOf(list)).toEqual([[2, null, 'cellUnit']]);
  });
});

describe('an area as it is typed', () => {
  const one = (cell: Written, table: (rows: Rows) => Table = sheetTable): readonly Became[] =>
    rowsOf(
      readInsuredList(
        scallion,
        table([
          ['姓名', '面积（亩）'],
          ['样例甲', cell],
        ]),
      ),
    );

  test.each<[string, Written, ...Became]>([
    ['数字', n('2.5'), 2, '2.5'],
    ['文本格式的数字', '2.5', 2, '2.5', 'cellNormalised'],
    ['全角', '２．５', 2, '2.5', 'cellNormalised'],
    ['千分位', '1,000', 2, '1000', 'cellNormalised'],
    ['自带单位', '2.5亩', 2, '2.5', 'cellNormalised'],
    ['自带别的单位', '0.2公顷', 2, '3', 'cellConverted'],
    ['一千亩不多问', n('1000'), 2, '1000'],
    ['一千亩零一分，请人核对', n('1000.1'), 2, '1000.1', 'aboveDoubtful'],
    ['一百万亩仍可能', n('1000000'), 2, '1000000', 'aboveDoubtful'],
    ['超过一百万亩不可能', n('1000000.01'), 2, null, 'aboveMaximum'],
    ['零', n('0'), 2, null, 'notPositive'],
    ['一丝也算', n('0.0001'), 2, '0.0001'],
    ['负数', n('-1'), 2, null, 'notPositive'],
    ['空白', null, 2, null, 'cellMissing'],
    ['横线', '—', 2, null, 'cellMissing'],
    ['文字', '二亩半', 2, null, 'cellUnreadable'],
    ['约数', '约2', 2, null, 'cellUnreadable'],
    ['错的千分位', '1,23', 2, null, 'cellUnreadable'],
    ['括号里的数', '(12)', 2, null, 'cellUnreadable'],
    ['错误值', { kind: 'error', code: '#N/A' }, 2, null, 'cellUnreadable'],
    ['日期', { kind: 'date', iso: '2023-11-06' }, 2, null, 'cellUnreadable'],
    ['是非值', { kind: 'boolean', value: true }, 2, null, 'cellUnreadable'],
    ['公式文字', '=1+1', 2, null, 'cellUnreadable'],
    ['头数当面积', '3头', 2, null, 'cellUnit'],
    ['格式设成百分数的面积', { kind: 'number', text: '2.5', percent: true }, 2, null, 'cellUnit'],
    ['大到读不了的数', n('1e300'), 2, null, 'cellUnreadable'],
  ])('%s', (_, cell, ...became) => {
    expect(one(cell)).toEqual([became]);
  });

  test('in a CSV file a plain number is no oddity', () => {
    expect(one('2.5', csvTable)).toEqual([[2, '2.5']]);
    expect(one('2.50亩', csvTable)).toEqual([[2, '2.5', 'cellNormalised']]);
  });
});

describe('rows that are no household are refused by name, not lost', () => {
  const HEADER = ['村', '姓名', '面积'];
  test.each<[string, Rows, readonly Became[]]>([
    [
      '小计和合计',
      [HEADER, ['东村', '样例甲', n('2')], ['小计', null, n('2')], ['合 计', null, n('2')]],
      [
        [2, '2'],
        [3, null, 'rowSubtotal'],
        [4, null, 'rowSubtotal'],
      ],
    ],
    [
      '村名加小计',
      [HEADER, ['东村', '样例甲', n('2')], ['东村小计：', null, n('2')]],
      [
        [2, '2'],
        [3, null, 'rowSubtotal'],
      ],
    ],
    [
      '换页重印的表头',
      [HEADER, ['东村', '样例甲', n('2')], HEADER, ['东村', '样例乙', n('3')]],
      [
        [2, '2'],
        [3, null, 'rowRepeatedHeader'],
        [4, '3'],
      ],
    ],
    [
      '表尾的签章',
      [HEADER, ['东村', '样例甲', n('2')], ['填表人：样例丙', null, '审核：样例丁']],
      [
        [2, '2'],
        [3, null, 'rowNote'],
      ],
    ],
    ['姓名没有写：照算，标出', [HEADER, ['东村', null, n('2')]], [[2, '2', 'nameMissing']]],
  ])('%s', (_, rows, became) => {
    expect(rowsOf(readInsuredList(scallion, sheetTable(rows)))).toEqual(became);
  });
});
