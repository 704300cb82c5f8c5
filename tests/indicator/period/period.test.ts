import { expect, test } from 'vitest';
import {
  beforeStart,
  endOf,
  endOfYear,
  isWholeYear,
  periodText,
  yearOf,
  yearPeriod,
} from '../../../core/indicator/period/period.ts';

/** Every span of months within a year. */
const SPANS = Array.from({ length: 12 }, (_, first) =>
  Array.from({ length: 12 - first }, (_, length) => ({ year: 2023, first: first + 1, last: first + 1 + length })),
).flat();

test('一年里的78种时期各有各的写法', () => {
  expect(new Set(SPANS.map(periodText)).size).toBe(78);
});

test.each<readonly [text: string, first: number, last: number]>([
  ['2023', 1, 12],
  ['2023H1', 1, 6],
  ['2023H2', 7, 12],
  ['2023-02/2023-07', 2, 7],
  ['2023Q1', 1, 3],
  ['2023Q4', 10, 12],
  ['2023-02/2023-04', 2, 4],
  ['2023-01', 1, 1],
  ['2023-12', 12, 12],
])('%s 是 %i 月到 %i 月', (text, first, last) => {
  expect(periodText({ year: 2023, first, last })).toBe(text);
});

test('年末就是十二月末，下一年从它之后开始', () => {
  expect(endOf(yearPeriod(2023))).toBe(endOfYear(2023));
  expect(beforeStart(yearPeriod(2024))).toBe(endOfYear(2023));
  expect(endOfYear(2023) - endOfYear(2022)).toBe(12);
});

test('十二月属于本年，一月属于下一年', () => {
  expect([endOfYear(2023) - 11, endOfYear(2023), endOfYear(2023) + 1].map(yearOf)).toEqual([2023, 2023, 2024]);
});

test('只有一月到十二月是全年', () => {
  expect(SPANS.filter(isWholeYear)).toEqual([{ year: 2023, first: 1, last: 12 }]);
});
