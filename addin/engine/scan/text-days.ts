import { issue } from '../../../core/issue/issue.ts';
import { showsDay } from '../../../templates/reader/number-format.ts';
import { dateSerial } from '../../../templates/workbook/cell-value.ts';
import { numberEntry } from '../../host/entry.ts';
import { areaOf, type ScanFix, type ScanFound, spanOf } from './scan-found.ts';
import { runsOf, type ScanCell, type SheetGrid } from './sheet-grid.ts';

/** 文本日期: days that are stored as text, so that they neither sort nor count; put right as the same day. */
export function findTextDays(grid: SheetGrid): ScanFound[] {
  return grid.headers.flatMap((_, column) => {
    const days = (grid.columns[column] ?? []).filter(({ content }) => content.kind === 'dayText');
    return runsOf(days, isCounted).flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) return [];
      const values = { found: first.found, cells: spanOf(grid, first, last), count: String(run.length) };
      return [{ issue: issue('scanTextDay', 'warning', {}, values), area: areaOf(grid, first, last), fix: fixOf(run) }];
    });
  });
}

function isCounted(cell: ScanCell): boolean {
  return serialOf(cell) !== null;
}

/** Null for days before March 1900, which spreadsheets count differently. */
function serialOf({ content }: ScanCell): string | null {
  const serial = content.kind === 'dayText' ? dateSerial(content.iso) : null;
  return serial !== null && 'text' in serial ? serial.text : null;
}

function fixOf(run: readonly ScanCell[]): ScanFix | null {
  const serials = run.flatMap((cell) => serialOf(cell) ?? []);
  if (serials.length < run.length) return null;
  const numberFormat = run.every(({ format }) => showsDay(format)) ? null : 'yyyy-mm-dd';
  return { kind: 'days', entries: serials.map((serial) => [numberEntry(serial)]), numberFormat };
}
