import { dateSerial } from '../../workbook/cell-value.ts';
import type { CollectRun } from '../run.ts';

const EIGHT_HOURS = 8 * 3_600_000;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * The moment a file states to have been saved, as clocks in China show it: `2024-03-01 16:00` of `2024-03-01T08:00:00Z`.
 * What is no such moment stays as it is written.
 */
export function savedAt(modified: string | null): string {
  if (modified === null) return '';
  const time = MOMENT.test(modified) ? Date.parse(modified) : Number.NaN;
  if (Number.isNaN(time)) return modified;
  const shown = new Date(time + EIGHT_HOURS).toISOString();
  // A year of more than four digits is written with a sign.
  return shown.startsWith('+') || shown.startsWith('-') ? modified : shown.slice(0, 16).replace('T', ' ');
}

/**
 * The day of the last file that counts, as calendars in China have it, so that the same files give the same summary; without
 * one, that of the template. A day that no sheet can hold is none.
 */
export function summaryDay({ files, source }: CollectRun): string {
  const days = files.flatMap(({ kind, modified }) => {
    const day = savedAt(modified).slice(0, '2024-01-05'.length);
    return kind === 'counted' && 'text' in dateSerial(day) ? [day] : [];
  });
  return days.sort().at(-1) ?? source.created;
}
