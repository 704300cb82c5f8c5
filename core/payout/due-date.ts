import calendar from 'chinese-days';
import type { Deadline } from '../policy/policy.ts';
import { addDays, type IsoDate, isoDate } from '../quantity/date.ts';

/** When something is due; `unknown` where the day it runs from, or the official calendar of the year, is not known. */
export type DueDate =
  | { readonly kind: 'due'; readonly date: IsoDate }
  | { readonly kind: 'unknown'; readonly reason: 'noStart' | 'noCalendar' };

/**
 * The last day of a deadline that runs from `start`. The first day does not count and a month ends on the same day of the
 * next one, or on its last (民法典 第二百零一条、第二百零二条). Working days follow the State Council's calendar with its make-up days.
 */
export function dueDate(deadline: Deadline, start: IsoDate | null): DueDate {
  if (deadline.on !== undefined) return { kind: 'due', date: deadline.on };
  if (start === null) return { kind: 'unknown', reason: 'noStart' };
  if (deadline.months !== undefined) return { kind: 'due', date: addMonths(start, deadline.months) };
  const days = deadline.days ?? 0;
  return deadline.calendar?.use === 'working'
    ? addWorkingDays(start, days)
    : { kind: 'due', date: addDays(start, days) };
}

function addWorkingDays(start: IsoDate, days: number): DueDate {
  let day = start;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (!hasCalendar(day)) return { kind: 'unknown', reason: 'noCalendar' };
    if (calendar.isWorkday(day)) left -= 1;
  }
  return { kind: 'due', date: day };
}

function hasCalendar(day: IsoDate): boolean {
  const year = day.slice(0, 4);
  return calendar.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0;
}

function addMonths(start: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, day = 0] = start.split('-').map((part) => Number.parseInt(part, 10));
  const index = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  for (let last = day; ; last -= 1) {
    const found = isoDate(inYear, inMonth, last);
    if (found !== null) return found;
  }
}
