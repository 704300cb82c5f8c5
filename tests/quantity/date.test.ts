import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, isoDate, readDate } from '../../core/quantity/date.ts';

describe('a day as people type it', () => {
  test.each([
    ['2023-11-06', '2023-11-06'],
    ['2023-11-6', '2023-11-06'],
    ['2023/11/06', '2023-11-06'],
    ['2023/11/6', '2023-11-06'],
    ['2023.11.6', '2023-11-06'],
    ['2023.11.6.', '2023-11-06'],
    ['2023年11月6日', '2023-11-06'],
    ['2023年11月6', '2023-11-06'],
    ['2023 年 11 月 6 日', '2023-11-06'],
    ['２０２３年１１月６日', '2023-11-06'],
    ['20231106', '2023-11-06'],
    ['  2023-11-06 ', '2023-11-06'],
    ['2023-11-06 10:00', '2023-11-06'],
    ['2023-11-06T08:00:00.000Z', '2023-11-06'],
    ['2023/11/6 9:05:30', '2023-11-06'],
    ['2023/11/6 星期一', '2023-11-06'],
    ['2023年11月6日（星期一）', '2023-11-06'],
    ['2023年11月6日 周一', '2023-11-06'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['0001-01-01', '0001-01-01'],
    ['9999-12-31', '9999-12-31'],
  ])('%s is %s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });
});

describe('what is no day, or not one day', () => {
  test.each([
    '',
    '—',
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-11-00',
    '0000-01-01',
    '2023.11',
    '11月6日',
    '23-11-06',
    '2023-11-06 至 2023-12-12',
    '2023-11-06~12-12',
    '2023-11-06 2023-11-07',
    '2023/11/06abc',
    '2023年11月6日 上午',
    '约2023-11-06',
    '45236',
  ])('«%s»', (text) => {
    expect(readDate(text)).toBeNull();
  });
});

const days = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') });

describe('days are counted by the calendar', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2023-11-06', 19_667],
    ['2023-12-12', 19_703],
  ])('%s is day %d', (iso, number) => {
    expect(dayNumber(iso)).toBe(number);
    expect(addDays('1970-01-01', number)).toBe(iso);
  });

  test('addDays and dayNumber undo each other', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        const start = addDays('1970-01-01', from);
        expect(dayNumber(start)).toBe(from);
        expect(dayNumber(addDays(start, to - from))).toBe(to);
      }),
    );
  });

  test('the next day is the same month one later, or the first of the next month', () => {
    fc.assert(
      fc.property(days, (number) => {
        const [year = 0, month = 0, day = 0] = addDays('1970-01-01', number)
          .split('-')
          .map((part) => Number.parseInt(part, 10));
        const sameMonth = isoDate(year, month, day + 1);
        const next = sameMonth ?? isoDate(year, month + 1, 1) ?? isoDate(year + 1, 1, 1);
        if (next !== null) expect(addDays('1970-01-01', number + 1)).toBe(next);
      }),
    );
  });

  test('ISO text sorts as the days do', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(addDays('1970-01-01', a) < addDays('1970-01-01', b)).toBe(a < b);
      }),
    );
  });
});
