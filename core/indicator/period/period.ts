import type { MonthIndex } from '../measures/standing.ts';

/** 报告期: whole months of one year. 2023 is months 1 to 12, 2023年上半年 is 1 to 6. */
export interface Period {
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

export function yearPeriod(year: number): Period {
  return { year, first: 1, last: 12 };
}

/** The month at whose end the year is over; also where a base year's value stands. */
export function endOfYear(year: number): MonthIndex {
  return year * 12 + 12;
}

/** The month a period ends with. */
export function endOf({ year, last }: Period): MonthIndex {
  return year * 12 + last;
}

/** The month before the first of the period. */
export function beforeStart({ year, first }: Period): MonthIndex {
  return year * 12 + first - 1;
}

export function isWholeYear({ first, last }: Period): boolean {
  return first === 1 && last === 12;
}

/** The year of a month index; December belongs to its own year. */
export function yearOf(month: MonthIndex): number {
  return Math.floor((month - 1) / 12);
}

/** One text per period, in the order of time within a kind: `2023`, `2023H1`, `2023Q2`, `2023-06`, `2023-01/2023-09`. */
export function periodText({ year, first, last }: Period): string {
  const length = last - first + 1;
  if (length === 12) return String(year);
  if (length === 6 && first % 6 === 1) return `${year}H${first === 1 ? 1 : 2}`;
  if (length === 3 && first % 3 === 1) return `${year}Q${Math.ceil(first / 3)}`;
  return length === 1 ? month(year, first) : `${month(year, first)}/${month(year, last)}`;
}

function month(year: number, number: number): string {
  return `${year}-${String(number).padStart(2, '0')}`;
}
