import { issue } from '../../../core/issue/issue.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { divide, rational } from '../../../core/quantity/rational.ts';
import { parseUnit, unitText } from '../../../core/quantity/unit.ts';
import { splitHeader } from '../../../core/table/header.ts';
import { showsPercent } from '../../../templates/reader/number-format.ts';
import { numberEntry } from '../../host/entry.ts';
import { areaOf, type ScanFix, type ScanFound, spanOf } from './scan-found.ts';
import { isAmount, runsOf, type ScanCell, type SheetGrid } from './sheet-grid.ts';

/** Columns of names for things, whose digits are no amounts. */
const CODE_HEADER = /号|编码|代码|账户|电话|手机|邮编/;
const MULTIPLIER = /[百千万亿]\s*$/;
const SHEET_DIGITS = 15;

/**
 * 文本数字: numbers that are stored as text in a column of numbers, so that SUM passes over them. What a machine would store is
 * put right with the same digits; a unit that the header does not have, and 万 behind a number, are left to the person.
 */
export function findTextNumbers(grid: SheetGrid): ScanFound[] {
  return grid.headers.flatMap((header, column) => {
    if (CODE_HEADER.test(header)) return [];
    const cells = grid.columns[column] ?? [];
    const filled = cells.filter(({ content }) => content.kind !== 'blank');
    const amounts = filled.filter(({ content }) => isAmount(content));
    if (amounts.length * 2 < filled.length) return [];
    const texts = amounts.filter(({ content }) => content.kind === 'numberText');
    const own = headerUnit(header);
    return runsOf(texts, (cell) => fixKey(cell, own)).flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) return [];
      const values = { found: first.found, cells: spanOf(grid, first, last), count: String(run.length) };
      return [
        { issue: issue('scanTextNumber', 'error', {}, values), area: areaOf(grid, first, last), fix: fixOf(run, own) },
      ];
    });
  });
}

/** The unit in a header, as `unitText` has it; null where there is none that is known. */
export function headerUnit(header: string): string | null {
  const { unitText: written } = splitHeader(header);
  const unit = written === '' ? null : parseUnit(written);
  return unit === null ? null : unitText(unit);
}

/** How a text is put right, or null where that is left to the person. */
function fixKey(cell: ScanCell, own: string | null): string | null {
  const way = wayOf(cell, own);
  return way === null ? null : `${way} ${formatOf(cell, way) ?? ''}`;
}

type Way = 'plain' | 'percent';

function wayOf({ content, found }: ScanCell, own: string | null): Way | null {
  if (content.kind !== 'numberText' || MULTIPLIER.test(found)) return null;
  const { value, unit } = content;
  const digits = decimalText(value).replace(/[-.]/g, '').replace(/^0+/, '');
  if (digits.length > SHEET_DIGITS) return null;
  const typed = unit === null ? '' : unitText(unit);
  if (typed === '' || typed === own) return 'plain';
  return typed === '%' ? 'percent' : null;
}

/** The format that a cell must get: one of text would keep a number as text, and 65% is to be seen as 65%. */
function formatOf({ content, format }: ScanCell, way: Way): string | null {
  if (way === 'plain') return format === '@' ? 'General' : null;
  if (showsPercent(format) || content.kind !== 'numberText') return null;
  const zeros = '0'.repeat(decimalText(content.value).split('.')[1]?.length ?? 0);
  return zeros === '' ? '0%' : `0.${zeros}%`;
}

/** All cells of a run are put right in the same way. */
function fixOf(run: readonly ScanCell[], own: string | null): ScanFix | null {
  const [first] = run;
  const way = first === undefined ? null : wayOf(first, own);
  if (first === undefined || way === null) return null;
  const divisor = rational(way === 'percent' ? 100n : 1n);
  const entries = run.map(({ content }) =>
    content.kind === 'numberText' ? [numberEntry(decimalText(divide(content.value, divisor)))] : [],
  );
  return { kind: 'numbers', entries, numberFormat: formatOf(first, way) };
}
