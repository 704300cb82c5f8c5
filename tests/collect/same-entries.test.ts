import { expect, test } from 'vitest';
import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { sameEntries } from '../../templates/collect/same-entries.ts';

function entriesOf(cells: readonly string[]): UnitEntries {
  const entry = (text: string): Entry =>
    /^[\d.]+$/.test(text) ? { kind: 'number', value: decimal(text) } : { kind: 'text', text };
  return new Map(cells.map((text, at) => [String(at), new Map([['done', entry(text)]])]));
}

function found(first: readonly string[], second: readonly string[], prefilled: ReadonlySet<string> = new Set()) {
  const file = (unit: string, cells: readonly string[]) => {
    return {
      file: `${unit}.xlsx`,
      unit,
      facts: new Map(),
      modified: null,
      filled: 1,
      entries: entriesOf(cells),
      issues: [],
    };
  };
  return [...sameEntries([file('甲镇', first), file('乙镇', second)], prefilled)].map(([unit, issues]) => [
    unit,
    issues.map(({ values }) => values),
  ]);
}

const FIVE = ['1', '2', '3', '4', '5'];

test('两个单位填的五个数都一样，后一个标出', () => {
  expect(found(FIVE, FIVE)).toEqual([['乙镇', [{ unit: '乙镇', other: '甲镇', count: '5' }]]]);
});

test.each([
  ['只有四个数，可能是巧合', ['1', '2', '3', '4'], ['1', '2', '3', '4']],
  ['五个里有一个是零，零不说明什么', ['1', '2', '3', '4', '0'], ['1', '2', '3', '4', '0']],
  ['有一个数不同', FIVE, ['1', '2', '3', '4', '6']],
  ['数一样，说明的文字不同', [...FIVE, '已验收'], [...FIVE, '未验收']],
])('不标出：%s', (_, first, second) => {
  expect(found(first, second)).toEqual([]);
});

test('1.50 和 1.5 是同一个数', () => {
  expect(found(['1.50', '2', '3', '4', '5'], ['1.5', '2', '3', '4', '5'])).toHaveLength(1);
});

test('下发时就填着的数（截至年份）不算', () => {
  expect(found(FIVE, FIVE, new Set(['0']))).toEqual([]);
});
