import { addDays, type IsoDate } from '../quantity/date.ts';

/** Which day a workbook calls serial 0: `1900` is what Excel and WPS write, `1904` what old Macintosh files carry. */
export type DateSystem = '1900' | '1904';

const LAST_SERIAL: Readonly<Record<DateSystem, number>> = { '1900': 2_958_465, '1904': 2_957_003 };

/**
 * The day of a date serial; its time of day is dropped. `null` where the serial names no day: below the first day of
 * the system, after 9999-12-31, and serial 60 of 1900, the 29 February that year never had.
 *
 * Serials below 60 lie one day further on than the rest, because the 1900 system counts that day.
 */
export function serialToIso(serial: number, system: DateSystem): IsoDate | null {
  const day = Math.floor(serial);
  if (!(day >= 0 && day <= LAST_SERIAL[system])) return null;
  if (system === '1904') return addDays('1904-01-01', day);
  if (day === 0 || day === 60) return null;
  return addDays(day < 60 ? '1899-12-31' : '1899-12-30', day);
}
