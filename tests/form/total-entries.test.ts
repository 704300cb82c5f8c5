import { describe, expect, test } from 'vitest';
import type { Entry } from '../../core/form/entry.ts';
import { type RowEntries, totalColumn, totalEntries, withAllNumbers } from '../../core/form/total-entries.ts';
import { decimal, decimalText } from '../../core/quantity/decimal.ts';

/** A row of one column, `a`, or of two; `''` is missing, what begins with `?` unreadable. */
function row(a: string, b?: string): RowEntries {
  return new Map([['a', entry(a)], ...(b === undefined ? [] : [['b', entry(b)] as const])]);
}

function entry(value: string): Entry {
  if (value === '') return { kind: 'missing' };
  if (value.startsWith('?')) return { kind: 'unreadable', found: value.slice(1) };
  if (value.startsWith('"')) return { kind: 'text', text: value.slice(1) };
  return { kind: 'number', value: decimal(value) };
}

function shown(rows: readonly RowEntries[]) {
  const { sum, counted, missing, unreadable } = totalColumn(rows, 'a');
  return [sum === null ? null : decimalText(sum), counted, missing, unreadable];
}

describe('一栏的合计：和、计入、没有数、不是数', () => {
  test.each([
    ['没有一行', [], [null, 0, 0, 0]],
    ['没有一个数，就没有和，不是 0', [row(''), row('?约十')], [null, 0, 1, 1]],
    ['一个 0 是数', [row('0'), row('')], ['0', 1, 1, 0]],
    // 双精度里 0.1 + 0.2 = 0.30000000000000004
    ['分毫不差', [row('0.1'), row('0.2')], ['0.3', 2, 0, 0]],
    ['负数', [row('5.5'), row('-5.5')], ['0', 2, 0, 0]],
    // 二十位的数加一
    ['多少位都不丢', [row('12345678901234567890'), row('1')], ['12345678901234567891', 2, 0, 0]],
    ['文字不是数', [row('1'), row('"二')], ['1', 1, 0, 1]],
    ['这一行没有这一栏', [row('1'), new Map()], ['1', 1, 1, 0]],
  ] as const)('%s', (_, rows, expected) => {
    expect(shown(rows)).toEqual(expected);
  });
});

test('各项分开加，按先出现的顺序', () => {
  const rows = [
    { item: '造林', entries: row('1', '10') },
    { item: '抚育', entries: row('2', '') },
    { item: '造林', entries: row('3', '?') },
  ];
  const found = [...totalEntries(rows, ['a', 'b'])].map(([item, columns]) => [
    item,
    [...columns].map(([column, { sum, counted }]) => [column, sum === null ? null : decimalText(sum), counted]),
  ]);
  expect(found).toEqual([
    [
      '造林',
      [
        ['a', '4', 2],
        ['b', '10', 1],
      ],
    ],
    [
      '抚育',
      [
        ['a', '2', 1],
        ['b', null, 0],
      ],
    ],
  ]);
});

test('两栏都有数的行才一起算', () => {
  const rows = [row('1', '2'), row('3', ''), row('', '4'), row('5', '?'), row('0', '0')];
  const both = withAllNumbers(rows, ['a', 'b']);
  expect(both).toEqual([rows[0], rows[4]]);
});
