import { describe, expect, test } from 'vitest';
import { unitText } from '../../core/quantity/unit.ts';
import { type ColumnWanted, findHeader, likelyHeaders, splitHeader } from '../../core/table/header.ts';
import { sheetTable } from '../payout/tables.ts';

const WANTED: readonly ColumnWanted[] = [
  { id: 'name', names: ['投保人', '姓名'], required: true },
  { id: 'area', names: ['保险面积', '面积', '亩数'], required: true },
  { id: 'town', names: ['镇街', '镇（街道）'], required: false },
];

describe('a header is a name and a unit', () => {
  test.each([
    ['保险面积（亩）', '保险面积', '亩'],
    ['价格(元/公斤)', '价格', '元/公斤'],
    ['价格（单位：元/公斤）', '价格', '元/公斤'],
    ['单价：元/500g', '单价', '元/500g'],
    ['价格（元/（头·天））', '价格', '元/(头·天)'],
    ['保险面积', '保险面积', ''],
    ['*保险 面积', '保险面积', ''],
    ['', '', ''],
  ])('%s', (text, name, unit) => {
    expect(splitHeader(text)).toEqual({ name, unitText: unit });
  });
});

describe('the header row is found', () => {
  const found = (rows: Parameters<typeof sheetTable>[0]) => {
    const header = findHeader(sheetTable(rows), WANTED);
    if (header === null) return null;
    const columns = [...header.columns].map(([id, list]) => [
      id,
      ...list.map(({ index, unit }) => `${index}${unit === null ? '' : unitText(unit)}`),
    ]);
    return { row: header.row.number, columns, unread: header.unread };
  };

  test.each([
    [
      'at the top',
      [['投保人', '保险面积（亩）']],
      {
        row: 1,
        columns: [
          ['name', '0'],
          ['area', '1亩'],
        ],
        unread: [],
      },
    ],
    [
      'below a title, with columns in another order and one more',
      [['投保清单'], ['面积', '品种', '姓名']],
      {
        row: 2,
        columns: [
          ['area', '0'],
          ['name', '2'],
        ],
        unread: ['品种'],
      },
    ],
    [
      'the row with more of the wanted names, not the first that has one',
      [
        ['姓名', '样例甲'],
        ['姓名', '面积', '镇街'],
      ],
      {
        row: 2,
        columns: [
          ['name', '0'],
          ['area', '1'],
          ['town', '2'],
        ],
        unread: [],
      },
    ],
    [
      'a bracket that belongs to the name is no unit',
      [['镇（街道）', '姓名', '亩数']],
      {
        row: 1,
        columns: [
          ['town', '0'],
          ['name', '1'],
          ['area', '2'],
        ],
        unread: [],
      },
    ],
    [
      'two aliases for one name are both kept for the caller to refuse',
      [['姓名', '面积', '亩数']],
      {
        row: 1,
        columns: [
          ['name', '0'],
          ['area', '1', '2'],
        ],
        unread: [],
      },
    ],
    [
      'the official name wins over an alias, on either side of it',
      [['面积', '姓名', '保险面积', '亩数']],
      {
        row: 1,
        columns: [
          ['area', '2'],
          ['name', '1'],
        ],
        unread: ['面积', '亩数'],
      },
    ],
    ['nowhere', [['大葱', '生猪']], null],
    ['nowhere in an empty table', [], null],
  ])('%s', (_, rows, expected) => {
    expect(found(rows)).toEqual(expected);
  });

  test('thirty rows are searched, no more', () => {
    const blank = Array.from({ length: 29 }, () => ['说明']);
    expect(found([...blank, ['姓名', '面积']])?.row).toBe(30);
    expect(found([...blank, ['说明'], ['姓名', '面积']])).toBeNull();
  });

  test('headers named like parts of an object are only headers', () => {
    expect(found([['__proto__', 'constructor', '姓名', '面积']])?.unread).toEqual(['__proto__', 'constructor']);
  });
});

test('what the user is told was found is the fullest row', () => {
  expect(likelyHeaders(sheetTable([['标题'], ['户名', '地块', null, '数量'], ['甲', '乙']]))).toEqual([
    '户名',
    '地块',
    '数量',
  ]);
});
