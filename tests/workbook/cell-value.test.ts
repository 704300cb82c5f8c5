import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateSerial, numberText } from '../../templates/workbook/cell-value.ts';

describe('numbers are written digit by digit', () => {
  test.each([
    ['1.005', '1.005'],
    ['-0.98', '-0.98'],
    ['0', '0'],
    ['-0.00', '0'],
    ['2.50', '2.50'],
    ['999999999999999', '999999999999999'],
    ['123456789012.345', '123456789012.345'],
    ['0.000000000000000000123456789012345', '0.000000000000000000123456789012345'],
    ['123456789012345000000', '123456789012345000000'],
    ['1.23456789012345000', '1.23456789012345000'],
    ['1000000000000000.00', '1000000000000000.00'],
  ])('%s', (decimal, text) => {
    expect(numberText(decimal)).toEqual({ text });
  });

  test.each(['1234567890123456', '0.1234567890123456', '370181199001011234', '1000000000000000.5'])(
    '%s has a sixteenth digit',
    (decimal) => {
      expect(numberText(decimal)).toEqual({ refused: `${decimal} has more than 15 significant digits` });
    },
  );

  test.each(['', '1e5', '1,000', '+1', '.5', '5.', '０', 'NaN', ' 1', '1'.padEnd(301, '0')])(
    '%s is no plain decimal',
    (decimal) => {
      expect(numberText(decimal)).toEqual({ refused: `'${decimal}' is not a plain decimal number` });
    },
  );
});

describe('days are counted as Excel counts them', () => {
  test.each([
    ['1900-03-01', '61'],
    ['1970-01-01', '25569'],
    ['2023-07-01', '45108'],
    ['2024-02-29', '45351'],
    ['9999-12-31', '2958465'],
  ])('%s is day %s', (iso, text) => {
    expect(dateSerial(iso)).toEqual({ text });
  });

  test.each([
    ['1900-02-28', "1900-02-28 is before 1900-03-01, where Excel's calendar is right"],
    ['2023-02-29', '2023-02-29 is not in the calendar'],
    ['2023-00-10', '2023-00-10 is not in the calendar'],
    ['2023-7-1', "'2023-7-1' is not a day as yyyy-mm-dd"],
    ['0050-01-01', '0050-01-01 is not in the calendar'],
  ])('%s is refused', (iso, refused) => {
    expect(dateSerial(iso)).toEqual({ refused });
  });

  test('every text of that form, from the year 100 on, is a day of the calendar or none', () => {
    const digits = fc.nat(99).map((number) => String(number).padStart(2, '0'));
    const years = fc.integer({ min: 100, max: 9999 }).map((year) => String(year).padStart(4, '0'));
    const months = fc.oneof(digits, fc.constantFrom('01', '02', '12'));
    fc.assert(
      fc.property(years, months, digits, (year, month, day) => {
        const iso = `${year}-${month}-${day}`;
        const time = Date.parse(`${iso}T00:00:00Z`);
        const isThere = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
        const refused = { refused: expect.stringMatching(isThere ? 'is before 1900' : 'is not in the calendar') };
        const isCounted = isThere && iso >= '1900-03-01';
        expect(dateSerial(iso)).toEqual(isCounted ? { text: String(time / 86_400_000 + 25_569) } : refused);
      }),
      { numRuns: 2_000 },
    );
  });
});
