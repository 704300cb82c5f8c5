/**
 * Calendar days as ISO text (`2023-11-06`), without a time of day and without a time zone. ISO text sorts and compares
 * as it stands, so most callers need nothing else.
 */
export type IsoDate = string;

const DATE_FORMS: readonly RegExp[] = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})\.?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
/** A time of day or a weekday behind a day is dropped; anything else (`至 2023-12-12`) makes the text no day. */
const BEHIND_DAY =
  /(?:[ T]|(?<=日)|(?=\())(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?|\(?(?:星期|周)[一二三四五六日天]\)?)$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads a day as people type it (`2023-11-6`, `2023/11/06`, `2023.11.6`, `2023年11月6日`, `20231106`); else `null`. */
export function readDate(text: string): IsoDate | null {
  const clean = text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/ ?([年月日]) ?/g, '$1')
    .trim()
    .replace(BEHIND_DAY, '');
  for (const form of DATE_FORMS) {
    const match = form.exec(clean);
    if (match !== null) return isoDate(whole(match[1]), whole(match[2]), whole(match[3]));
  }
  return null;
}

/** The ISO text of a day that exists; `null` for 2023-02-29 and the like. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || year < 1 || year > 9999) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The number of days from 1970-01-01, by the civil calendar (Howard Hinnant, «chrono-compatible low-level date algorithms»). */
export function dayNumber(iso: IsoDate): number {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(whole);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day so many days later (earlier when negative). */
export function addDays(iso: IsoDate, days: number): IsoDate {
  const shifted = dayNumber(iso) + days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

function whole(digits: string | undefined): number {
  return Number.parseInt(digits ?? '', 10);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
