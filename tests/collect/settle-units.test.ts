import { expect, test } from 'vitest';
import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { type ReadFile, settleUnit } from '../../templates/collect/settle-units.ts';

const UNIT = '甲镇';

/** A file that was filled in with these numbers, one a row; `null` is an empty cell. */
function file(name: string, modified: string | null, numbers: readonly (string | null)[]): ReadFile {
  const entries: UnitEntries = new Map(
    numbers.map((text, at) => {
      const entry: Entry = text === null ? { kind: 'missing' } : { kind: 'number', value: decimal(text) };
      return [String(at + 1), new Map([['done', entry]])];
    }),
  );
  const filled = numbers.filter((text) => text !== null).length;
  return { file: name, unit: UNIT, facts: new Map(), modified, filled, entries, issues: [] };
}

const MORNING = '2023-12-15T08:00:00Z';
const NOON = '2023-12-15T12:00:00Z';
/** 11:59:59 in Greenwich: earlier than noon there, though the hour that is written is later. */
const EVENING_IN_CHINA = '2023-12-15T19:59:59+08:00';

type Case = readonly [name: string, files: readonly ReadFile[], counts: string | null, others: Record<string, string>];

const CASES: readonly Case[] = [
  ['一份', [file('a', NOON, ['1'])], 'a', {}],
  ['没有', [], null, {}],
  ['存盘晚的一份', [file('a', NOON, ['1']), file('b', MORNING, ['2'])], 'a', { b: 'older' }],
  ['次序反过来也一样', [file('b', MORNING, ['2']), file('a', NOON, ['1'])], 'a', { b: 'older' }],
  ['时区不同，按同一时刻比', [file('a', NOON, ['1']), file('b', EVENING_IN_CHINA, ['2'])], 'a', { b: 'older' }],
  ['存盘晚的填得少，仍以它为准', [file('a', NOON, ['1', null]), file('b', MORNING, ['2', '3'])], 'a', { b: 'older' }],
  ['什么也没填的不算，存盘再晚也不算', [file('a', NOON, [null]), file('b', MORNING, ['2'])], 'b', { a: 'blank' }],
  ['内容相同', [file('a', NOON, ['1.50']), file('b', MORNING, ['1.5'])], 'a', { b: 'same' }],
  ['内容相同、时间相同，取名字在前的', [file('b', NOON, ['1']), file('a', NOON, ['1'])], 'a', { b: 'same' }],
  ['时间相同，填得多的', [file('a', NOON, ['1', '2']), file('b', NOON, ['1', null])], 'a', { b: 'emptier' }],
  ['有一份没记时间，时间不算数', [file('a', NOON, ['1', null]), file('b', null, ['1', '2'])], 'b', { a: 'emptier' }],
  ['时间读不懂，也不算数', [file('a', NOON, ['1', null]), file('b', '昨天', ['1', '2'])], 'b', { a: 'emptier' }],
  [
    '没填的一份没记时间，不妨碍填了的两份比时间',
    [file('a', MORNING, ['1', '2']), file('b', NOON, ['3', null]), file('c', null, [null, null])],
    'b',
    { a: 'older', c: 'blank' },
  ],
  ['三份', [file('a', MORNING, ['1']), file('b', NOON, ['2']), file('c', NOON, ['2'])], 'b', { a: 'older', c: 'same' }],
];

test.each(CASES)('交了不止一份：%s', (_, files, counts, others) => {
  const settled = settleUnit(UNIT, files);
  expect(settled.counts?.file ?? null).toBe(counts);
  const reasons = [...settled.others].map(([name, { values }]) => [name, 'reason' in values ? values.reason : '']);
  expect(Object.fromEntries(reasons)).toEqual(others);
});

const UNDECIDED: readonly (readonly [string, readonly ReadFile[]])[] = [
  ['时间相同，填得一样多，数不同', [file('a', NOON, ['1']), file('b', NOON, ['2'])]],
  ['都没记时间，填得一样多，数不同', [file('a', null, ['1']), file('b', null, ['2'])]],
  ['三份里有两份分不出', [file('a', MORNING, ['1']), file('b', NOON, ['2']), file('c', NOON, ['3'])]],
];

test.each(UNDECIDED)('分不出哪份为准，都不计入：%s', (_, files) => {
  const { counts, others } = settleUnit(UNIT, files);
  expect(counts).toBeNull();
  const names = files.map(({ file: name }) => name).join('、');
  expect([...others.values()].map(({ code, values }) => [code, values])).toEqual(
    files.map(() => ['filesUndecided', { unit: UNIT, files: names }]),
  );
});

test('分不出的份数再多，每份只点名五份', () => {
  const files = Array.from({ length: 1000 }, (_, index) => file(`${index + 1}.xlsx`, NOON, [String(index + 1)]));
  const { others } = settleUnit(UNIT, files);
  expect(others.size).toBe(1000);
  expect(others.get('7.xlsx')?.values).toEqual({
    unit: UNIT,
    files: '1.xlsx、2.xlsx、3.xlsx、4.xlsx、5.xlsx、……（1000）',
  });
});
