import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  SCHEDULE_ROUNDINGS,
  SCHEDULE_UNITS,
  type ScheduleUnit,
  scheduledShare,
} from '../../../core/indicator/measures/schedule.ts';
import { endOfYear } from '../../../core/indicator/period/period.ts';
import { compare, fractionText, ONE, ZERO } from '../../../core/quantity/rational.ts';

const [START, END] = [endOfYear(2020), endOfYear(2025)];
const month = (year: number, number: number) => year * 12 + number;

describe('2020年末到2025年末，不取整', () => {
  test.each<readonly [at: readonly [number, number], by: ScheduleUnit, share: string]>([
    [[2020, 12], 'month', '0'],
    [[2020, 6], 'month', '0'],
    [[2021, 1], 'month', '1/60'],
    [[2023, 6], 'month', '1/2'], // 30 ÷ 60
    [[2025, 11], 'month', '59/60'],
    [[2025, 12], 'month', '1'],
    [[2026, 6], 'month', '1'],
    // 只算过完的整年
    [[2021, 11], 'year', '0'],
    [[2021, 12], 'year', '1/5'],
    [[2023, 6], 'year', '2/5'],
    [[2025, 11], 'year', '4/5'],
    [[2025, 12], 'year', '1'],
    // 天：2021、2022、2023、2025年365天，2024年366天，共1826天
    [[2021, 12], 'day', '365/1826'],
    [[2023, 12], 'day', '1095/1826'],
    [[2024, 2], 'day', '1155/1826'], // 1095 + 31 + 29
    [[2024, 12], 'day', '1461/1826'],
    [[2025, 12], 'day', '1'],
  ])('%j，按 %s：%s', ([year, number], by, share) => {
    expect(fractionText(scheduledShare(START, END, month(year, number), { by, rounding: 'exact' }))).toBe(
      fractionText(reduced(share)),
    );
  });
});

describe('取整：四舍五入', () => {
  test.each<readonly [at: readonly [number, number], rounding: 'twoDecimals' | 'wholePercent', share: string]>([
    [[2021, 1], 'twoDecimals', '167/10000'], // 1/60 = 1.6666…% -> 1.67%
    [[2021, 1], 'wholePercent', '1/50'], // 1.67% -> 2%
    [[2021, 2], 'twoDecimals', '333/10000'], // 2/60 = 3.3333…% -> 3.33%
    [[2021, 2], 'wholePercent', '3/100'],
    [[2021, 3], 'wholePercent', '1/20'], // 正好5%
    [[2021, 9], 'wholePercent', '3/20'], // 9/60 = 15%
    [[2025, 11], 'wholePercent', '49/50'], // 98.33% -> 98%
  ])('%j，%s', ([year, number], rounding, share) => {
    expect(fractionText(scheduledShare(START, END, month(year, number), { by: 'month', rounding }))).toBe(share);
  });

  test('正好一半进上去：八年里的一年是12.5%', () => {
    const eight = endOfYear(2028);
    expect(fractionText(scheduledShare(START, eight, endOfYear(2021), { by: 'year', rounding: 'wholePercent' }))).toBe(
      '13/100',
    );
  });
});

test('从0到1，时间越晚越大，怎么算、怎么取整都一样', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2040 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: -24, max: 400 }),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom(...SCHEDULE_UNITS),
      fc.constantFrom(...SCHEDULE_ROUNDINGS),
      (year, years, after, more, by, rounding) => {
        const [start, end] = [endOfYear(year), endOfYear(year + years)];
        const share = scheduledShare(start, end, start + after, { by, rounding });
        const later = scheduledShare(start, end, start + after + more, { by, rounding });
        expect(compare(ZERO, share)).toBeLessThanOrEqual(0);
        expect(compare(share, later)).toBeLessThanOrEqual(0);
        expect(compare(later, ONE)).toBeLessThanOrEqual(0);
      },
    ),
    { numRuns: 1000 },
  );
});

function reduced(text: string) {
  const [top = '0', bottom = '1'] = text.split('/');
  return { numerator: BigInt(top), denominator: BigInt(bottom) };
}
