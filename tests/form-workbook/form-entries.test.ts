import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, EntryField, UnitEntries } from '../../core/form/entry.ts';
import { entryFields } from '../../core/form/entry-fields.ts';
import type { Form } from '../../core/form/form.ts';
import { readEntry } from '../../core/form/read-entry.ts';
import { addDays } from '../../core/quantity/date.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { rational } from '../../core/quantity/rational.ts';
import { BLANK } from '../../core/table/cell.ts';
import { formWorkbook } from '../../templates/form/form-workbook.ts';
import { readTablesFromBytes } from '../../templates/reader/read-table.ts';
import { cellAddress } from '../../templates/workbook/cell-reference.ts';
import type { WorkbookPlan } from '../../templates/workbook/plan.ts';
import { WorkbookBatch } from '../../templates/workbook/workbook-batch.ts';
import { shownEntry } from '../form/entry-readings.ts';
import { EVERY_KIND, OPEN_LIST } from './invented-form.ts';
import { bookOf, cellAt, sheetNamed, table } from './plan-cells.ts';

const number = (text: string): Entry => ({ kind: 'number', value: decimal(text) });
const words = (text: string): Entry => ({ kind: 'text', text });
const found = (text: string): Entry => ({ kind: 'unreadable', found: text });

type Written = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

function entriesOf(rows: Written): UnitEntries {
  return new Map(Object.entries(rows).map(([item, columns]) => [item, new Map(Object.entries(columns))]));
}

function filledBook(form: Form, unit: string, entries: UnitEntries): WorkbookPlan {
  return formWorkbook(form, { unit, created: '2024-03-01', contact: '', entries });
}

describe('填好的表', () => {
  // 60.25÷120.5 = 0.5；60.25×97.5% = 58.74375，一位小数 58.7；58.7×30% = 17.61
  test('填报格里是填的数、文字和日期，算式的结果是 core 算的', () => {
    const entries = entriesOf({
      planting: {
        ...{ done: number('60.25'), people: number('12'), quality: number('97.5') },
        ...{ day: { kind: 'date', iso: '2024-11-30' }, state: words('已完成'), words: words('=1+1') },
      },
    });
    const sheet = sheetNamed(filledBook(EVERY_KIND, '甲镇', entries), '填报表');
    expect(table(sheet).slice(4)).toEqual([
      ['造林', '120.5', '30', '60.25', '12', '97.5', '', '已完成', '=1+1', '0.5', '58.7', '17.61', '36.15', '18.075'],
      ['抚育', '40', '12.5', '▢', '▢', '▢', '▢', '▢', '▢', '', '', '', '5', '2.5'],
    ]);
    expect(cellAt(sheet, 'G5')).toEqual({ kind: 'date', iso: '2024-11-30', style: 'inputDate' });
    expect(cellAt(sheet, 'I5')).toEqual({ kind: 'text', text: '=1+1', style: 'inputWrapped' });
  });

  test('没有采用的照原样写成文字，要它的结果空着', () => {
    const entries = entriesOf({ planting: { done: found('约60'), quality: number('90'), day: { kind: 'missing' } } });
    const sheet = sheetNamed(filledBook(EVERY_KIND, '甲镇', entries), '填报表');
    expect(cellAt(sheet, 'D5')).toEqual({ kind: 'text', text: '约60', style: 'inputValue' });
    expect(table(sheet)[4]?.slice(9, 12)).toEqual(['', '', '']);
    expect(cellAt(sheet, 'G5')).toEqual({ kind: 'empty', style: 'inputDate' });
  });

  // 表格从 1900-03-01 起才数得对日子
  test.each([
    ['1900-03-01', { kind: 'date', iso: '1900-03-01', style: 'inputDate' }],
    ['1900-02-28', { kind: 'text', text: '1900-02-28', style: 'inputDate' }],
  ] as const)('日期 %s', (iso, cell) => {
    const entries = entriesOf({ planting: { day: { kind: 'date', iso } } });
    expect(cellAt(sheetNamed(filledBook(EVERY_KIND, '甲镇', entries), '填报表'), 'G5')).toEqual(cell);
  });

  // 除不尽的数，格子里有 15 位，算式用准确的：1/15 亩 × 126 元 = 8.4 元，不是 8.39999…
  test('换算出来除不尽的数，结果不丢位数', () => {
    const entries = entriesOf({ 1: { area: { kind: 'number', value: rational(1n, 15n) } } });
    const sheet = sheetNamed(filledBook(OPEN_LIST, '丁村', entries), '填报表');
    expect(table(sheet)[4]).toEqual(['▢', '0.0666666666666667', '▢', '8.4']);
  });

  // 2.5 + 0.01 = 2.51；2.5×126 = 315，0.01×126 = 1.26，合计 316.26
  test('合计是各行的和', () => {
    const entries = entriesOf({
      1: { name: words('样例户1'), area: number('2.5'), heads: number('3') },
      3: { area: number('0.01'), heads: found('四') },
    });
    expect(table(sheetNamed(filledBook(OPEN_LIST, '丁村', entries), '填报表')).slice(4)).toEqual([
      ['样例户1', '2.5', '3', '315'],
      ['▢', '▢', '▢', ''],
      ['▢', '0.01', '四', '1.26'],
      ['合计', '2.51', '', '316.26'],
    ]);
  });

  test('什么都没有填，与空表一样；填了什么，锁定的内容都不变', () => {
    expect(filledBook(EVERY_KIND, '甲镇', new Map())).toEqual(bookOf(EVERY_KIND, '甲镇'));
    const entries = entriesOf({ planting: { done: number('60.25'), state: words('停工') } });
    const identity = (book: WorkbookPlan) => sheetNamed(book, '_suanpan');
    expect(identity(filledBook(EVERY_KIND, '甲镇', entries))).toEqual(identity(bookOf(EVERY_KIND, '甲镇')));
  });
});

/** Any decimal of at most fifteen digits within the bounds of a field, most of them small. */
function legalNumber({ least = '0', most = '0' }: EntryField, places: number): fc.Arbitrary<Entry> {
  const scale = 10n ** BigInt(places);
  const bound = (text: string) => decimal(text).numerator * scale;
  const near = (to: bigint) => (to > 1000n * scale ? 1000n * scale : to < -1000n * scale ? -1000n * scale : to);
  const within = (low: bigint, high: bigint) => fc.bigInt({ min: low, max: high });
  return fc
    .oneof(within(bound(least), bound(most)), within(near(bound(least)), near(bound(most))))
    .map((digits): Entry => ({ kind: 'number', value: rational(digits, scale) }));
}

function legalEntry(field: EntryField): fc.Arbitrary<Entry> {
  switch (field.type) {
    case 'number':
      return legalNumber(field, 3);
    case 'whole':
      return legalNumber(field, 0);
    case 'date':
      return fc.integer({ min: 0, max: 36_524 }).map((days) => ({ kind: 'date', iso: addDays('2000-01-01', days) }));
    case 'choice':
      return fc.constantFrom(...(field.choices ?? [])).map(words);
    case 'text':
      return fc
        .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1+1', "'引号", ' 空格 ', '00012', '一\n二', '<b>&"'))
        .filter((text) => text.length <= (field.longest ?? 0) && /[^\s\u200B]/.test(text))
        .map(words);
  }
}

/** Legal entries of all fields; where none is required, some are left empty. */
function legalEntries(form: Form, unit: string): fc.Arbitrary<readonly (readonly [EntryField, Entry])[]> {
  const missing = fc.constant<Entry>({ kind: 'missing' });
  return fc.tuple(
    ...entryFields(form, unit).map((field) =>
      fc
        .oneof(
          { weight: 3, arbitrary: legalEntry(field) },
          { weight: 1, arbitrary: field.required ? legalEntry(field) : missing },
        )
        .map((entry) => [field, entry] as const),
    ),
  );
}

describe('填什么，读回来就是什么', () => {
  test.each([
    ['各种格子', EVERY_KIND, '甲镇'],
    ['空行的清单', OPEN_LIST, '丁村'],
  ] as const)('%s', async (_, form, unit) => {
    const batch = new WorkbookBatch();
    await fc.assert(
      fc.asyncProperty(legalEntries(form, unit), async (filled) => {
        const entries = new Map<string, Map<string, Entry>>();
        for (const [{ item, column }, entry] of filled)
          entries.set(item, (entries.get(item) ?? new Map<string, Entry>()).set(column, entry));
        const bytes = await batch.bytes(filledBook(form, unit, entries));
        const { tables } = await readTablesFromBytes('甲.xlsx', Buffer.from(bytes));
        const sheet = tables.find((each) => each.sheet === '填报表');
        const items = [...entries.keys()];
        for (const [field, entry] of filled) {
          const row = sheet?.rows.find((each) => each.number === 5 + items.indexOf(field.item));
          const at = form.columns.findIndex(({ id }) => id === field.column);
          const place = { file: '甲.xlsx', sheet: '填报表', dateSystem: '1900', cell: cellAddress(at + 1, 5) } as const;
          const reading = readEntry(row?.cells[at] ?? BLANK, field, place);
          expect([shownEntry(reading.entry), reading.issues]).toEqual([shownEntry(entry), []]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
