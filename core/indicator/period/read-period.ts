import { readDate } from '../../quantity/date.ts';
import { type Cell, cellText, type Table } from '../../table/cell.ts';
import { type Period, yearPeriod } from './period.ts';

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

/** Each written form of a period behind its year, and the months it means. */
const FORMS: readonly (readonly [
  form: RegExp,
  months: (match: RegExpExecArray) => readonly [number, number] | null,
])[] = [
  [/^(?:年度|年?年[末底]|年?全年|年)?$/, () => [1, 12]],
  [/^(?:年?上半年|[-年]?H1)$/i, () => [1, 6]],
  [/^(?:年?下半年|[-年]?H2)$/i, () => [7, 12]],
  [/^年?(?:前[三3]|[一1]至[三3]|1[-~–—]3)季度$/, () => [1, 9]],
  [/^(?:年)?第?([一二三四1-4])季度$/, ([, quarter = '']) => quarterMonths(quarter)],
  [/^[-年]?Q([1-4])$/i, ([, quarter = '']) => quarterMonths(quarter)],
  [/^[-/.年]?0?1月?[-~–—至到]+(\d{1,2})月(?:份|末|底)?$/, ([, last = '']) => monthsFromJanuary(last)],
  [/^[-/.](\d{1,2})$/, ([, only = '']) => oneMonth(only)],
  [/^年(\d{1,2})月(?:份|末|底)?$/, ([, only = '']) => oneMonth(only)],
  [/^(\d{2})$/, ([, only = '']) => oneMonth(only)],
];

/**
 * Reads a period as people write it: `2023`, `2023年`, `2023-06`, `2023年6月`, `2023年上半年`, `2023H1`, `2023Q2`,
 * `2023年第二季度`, `2023年1-9月`, `2023年前三季度`; a day counts as its month. `null` for anything else.
 */
export function readPeriod(text: string): Period | null {
  const clean = text.normalize('NFKC').replace(/\s+/g, '');
  const [, digits = '', rest = ''] = /^((?:19|20)\d{2})(.*)$/.exec(clean) ?? [];
  if (digits === '') return null;
  const year = Number.parseInt(digits, 10);
  for (const [form, months] of FORMS) {
    const match = form.exec(rest);
    if (match === null) continue;
    const span = months(match);
    return span === null ? null : { year, first: span[0], last: span[1] };
  }
  const day = readDate(clean);
  return day === null ? null : dayPeriod(day);
}

/** Reads a period from a cell; a date of a spreadsheet counts as its month, or as its year when it is 31 December. */
export function readCellPeriod(cell: Cell, { sheet }: Pick<Table, 'sheet'>): Period | null {
  if (cell.kind === 'date') return dayPeriod(cell.iso);
  const text = cellText(cell);
  // A number 2023.1 may have been typed 2023.10: January or October, nobody can tell. A CSV file holds what a cell showed.
  const mayBeNumber = cell.kind === 'number' || sheet === '';
  return mayBeNumber && isYearPointOne(text) ? null : readPeriod(text);
}

/** 2023.1, which is left of 2023.10 where it was typed as a number. */
export function isYearPointOne(text: string): boolean {
  return /^\d{4}\.1$/.test(text.normalize('NFKC').trim());
}

function dayPeriod(iso: string): Period {
  const [year = 0, month = 0, day = 0] = iso.split('-').map((part) => Number.parseInt(part, 10));
  return month === 12 && day === 31 ? yearPeriod(year) : { year, first: month, last: month };
}

function quarterMonths(quarter: string): readonly [number, number] | null {
  const number = QUARTERS[quarter];
  return number === undefined ? null : [number * 3 - 2, number * 3];
}

function oneMonth(text: string): readonly [number, number] | null {
  const month = Number.parseInt(text, 10);
  return month >= 1 && month <= 12 ? [month, month] : null;
}

function monthsFromJanuary(text: string): readonly [number, number] | null {
  const last = Number.parseInt(text, 10);
  return last >= 1 && last <= 12 ? [1, last] : null;
}
