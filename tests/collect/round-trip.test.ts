import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { formSource } from '../../templates/collect/form-source.ts';
import { readReturned } from '../../templates/collect/read-returned.ts';
import { readSnapshot } from '../../templates/reader/read-snapshot.ts';
import { WorkbookBatch } from '../../templates/workbook/workbook-batch.ts';
import { EVERY_KIND, OPEN_LIST } from '../form-workbook/invented-form.ts';

const MISSING: Entry = { kind: 'missing' };

/** Decimals that a cell can hold: fifteen significant digits, at most eight of them behind the point. */
function numbers(least: number, most: number, places: number): fc.Arbitrary<Entry> {
  return fc
    .bigInt(BigInt(least) * 10n ** BigInt(places), BigInt(most) * 10n ** BigInt(places))
    .map((scaled) => ({ kind: 'number', value: { numerator: scaled, denominator: 10n ** BigInt(places) } }));
}

const days: fc.Arbitrary<Entry> = fc
  .integer({ min: 0, max: 36_523 })
  .map((day) => ({ kind: 'date', iso: new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10) }));

/** Texts with what hurts elsewhere: signs of formulas, quotes, tags, leading spaces, characters beyond the first plane. */
const texts = (longest: number): fc.Arbitrary<Entry> =>
  fc
    .array(
      fc.constantFrom('镇', '1', '=', '+', '@', '-', '<b>', '"', "'", '&', ' ', '，', '𠮷', '\n', '_x000D_', 'Ａ'),
      {
        minLength: 1,
        maxLength: 7,
      },
    )
    .map((parts) => parts.join(''))
    .filter((text) => text.trim() !== '' && text.length <= longest)
    .map((text) => ({ kind: 'text', text }));

const maybe = (entry: fc.Arbitrary<Entry>) => fc.oneof({ weight: 3, arbitrary: entry }, fc.constant(MISSING));

function row(columns: Readonly<Record<string, fc.Arbitrary<Entry>>>): fc.Arbitrary<ReadonlyMap<string, Entry>> {
  return fc.record(columns).map((found) => new Map(Object.entries(found)));
}

const task = row({
  done: numbers(0, 9_999_999, 8),
  people: maybe(numbers(0, 500, 0)),
  quality: maybe(numbers(0, 100, 4)),
  day: maybe(days),
  state: fc.constantFrom('未开始', '进行中', '已完成').map((text): Entry => ({ kind: 'text', text })),
  words: maybe(texts(50)),
});

const household = row({
  name: texts(200),
  area: maybe(numbers(-99_999, 99_999, 6)),
  heads: maybe(numbers(0, 99, 0)),
});

const CASES = [
  ['固定的行', formSource(EVERY_KIND), '甲镇', fc.record({ planting: task, tending: task })],
  ['自己列的行', formSource(OPEN_LIST), '甲村', fc.record({ '1': household, '2': household, '3': household })],
] as const;

const batch = new WorkbookBatch();

test.each(CASES)('下发、照规矩填、存盘、收回，填的原样读回，没有问题：%s', async (_, source, unit, arbitrary) => {
  await fc.assert(
    fc.asyncProperty(arbitrary as fc.Arbitrary<Readonly<Record<string, ReadonlyMap<string, Entry>>>>, async (rows) => {
      const entries: UnitEntries = new Map(Object.entries(rows));
      const bytes = await batch.bytes(source.workbook(unit, new Map([['contact', '样例 0531']]), entries));
      const { snapshot } = await readSnapshot('甲.xlsx', bytes);
      const returned = snapshot && readReturned('甲.xlsx', snapshot, { sourceOf: () => source, units: null });
      if (returned?.kind !== 'read') throw new Error('not read');
      expect(returned.file.issues).toEqual([]);
      expect(plain(returned.file.entries)).toEqual(plain(entries));
    }),
    { numRuns: 60 },
  );
});

/** Numbers as fractions in lowest terms are the same number; so they are compared as decimals of eight places. */
function plain(entries: UnitEntries) {
  return [...entries].map(([item, cells]) => [item, [...cells].map(([column, entry]) => [column, entryText(entry)])]);
}

function entryText(entry: Entry): string {
  if (entry.kind !== 'number') return JSON.stringify(entry);
  const { numerator, denominator } = entry.value;
  const scaled = numerator * 10n ** 8n;
  if (scaled % denominator !== 0n) throw new RangeError('more than eight places');
  return String(scaled / denominator);
}

test('十五位有效数字以内的数都不丢', () => {
  expect(entryText({ kind: 'number', value: decimal('9999999.12345678') })).toBe('999999912345678');
});
