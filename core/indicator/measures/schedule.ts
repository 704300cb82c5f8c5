import { addDays, dayNumber, isoDate } from '../../quantity/date.ts';
import { ONE, type Rational, rational, ZERO } from '../../quantity/rational.ts';
import { round } from '../../quantity/round.ts';
import { yearOf } from '../period/period.ts';
import type { MonthIndex } from './standing.ts';

/** What 序时进度 counts: whole years that are over, whole months, or days. */
export const SCHEDULE_UNITS = ['year', 'month', 'day'] as const;

export type ScheduleUnit = (typeof SCHEDULE_UNITS)[number];

/** Published reports take the lag from a rounded schedule; 2 decimals of a per cent, or whole per cent. */
export const SCHEDULE_ROUNDINGS = ['exact', 'twoDecimals', 'wholePercent'] as const;

export type ScheduleRounding = (typeof SCHEDULE_ROUNDINGS)[number];

export interface ScheduleRule {
  readonly by: ScheduleUnit;
  readonly rounding: ScheduleRounding;
}

/** 序时进度: the share of the time from `start` to `end` that is over at the end of the month `at`; from 0 to 1. */
export function scheduledShare(
  start: MonthIndex,
  end: MonthIndex,
  at: MonthIndex,
  { by, rounding }: ScheduleRule,
): Rational {
  if (at <= start) return ZERO;
  if (at >= end) return ONE;
  return rounded(elapsedShare(start, end, at, by), rounding);
}

/** The month up to which growth counts: within start and end, and the end of the last year over where years count. */
export function countedUntil(start: MonthIndex, end: MonthIndex, at: MonthIndex, { by }: ScheduleRule): MonthIndex {
  const within = Math.min(Math.max(start, at), end);
  return by === 'year' && within < end ? start + wholeYears(start, within) * 12 : within;
}

/** A ratio rounded as the schedule is. */
export function rounded(share: Rational, rounding: ScheduleRounding): Rational {
  switch (rounding) {
    case 'exact':
      return share;
    case 'twoDecimals':
      return round(share, { places: 4, rule: 'halfAwayFromZero' });
    case 'wholePercent':
      return round(share, { places: 2, rule: 'halfAwayFromZero' });
  }
}

function elapsedShare(start: MonthIndex, end: MonthIndex, at: MonthIndex, by: ScheduleUnit): Rational {
  switch (by) {
    case 'year':
      return rational(BigInt(wholeYears(start, at) * 12), BigInt(end - start));
    case 'month':
      return rational(BigInt(at - start), BigInt(end - start));
    case 'day':
      return rational(BigInt(lastDay(at) - lastDay(start)), BigInt(lastDay(end) - lastDay(start)));
  }
}

function wholeYears(start: MonthIndex, at: MonthIndex): number {
  return Math.floor((at - start) / 12);
}

/** The number of the last day of a month. */
function lastDay(month: MonthIndex): number {
  const next = month + 1;
  const year = yearOf(next);
  const first = isoDate(year, next - year * 12, 1) ?? '9999-12-31';
  return dayNumber(addDays(first, -1));
}
