import { choose, whenNumbers } from '../formulas/row-formula.ts';
import type { Course } from './course.ts';
import type { FillingRow } from './filling-book.ts';
import { AS_OF, type EntryLayout, type FixedColumn } from './layout.ts';

export type Measured = Extract<Course, { kind: 'measured' }>;

/** Nothing, as a formula text. */
export const NOTHING = '""';

/** The cells of a row, fixed to their columns. */
export function cellsOf(layout: EntryLayout, { row }: Pick<FillingRow, 'row'>) {
  return {
    cell: (column: FixedColumn) => `$${layout.at(column)}${row}`,
    yearCell: (year: number) => `$${layout.atYear(year)}${row}`,
  };
}

/** The years of the sheet whose values count for a target: up to its date, since its start, or its one year of growth. */
export function countedYears(
  { years }: Pick<EntryLayout, 'years'>,
  { way, target: { from, by } }: Measured,
): readonly number[] {
  switch (way) {
    case 'level':
      return years.filter((year) => year <= by);
    case 'sum':
    case 'growthFromLevels':
    case 'growthFromRates':
      return years.filter((year) => year > from && year <= by);
    case 'rate':
    case 'rateFromLevels':
      return years.filter((year) => year === by);
  }
}

/** 最近年份: the last counted year up to 截至年份 that is filled in. Nested from the newest, which every spreadsheet can do. */
export function latestYear(layout: EntryLayout, row: FillingRow, course: Measured): string {
  const { yearCell } = cellsOf(layout, row);
  return countedYears(layout, course).reduce(
    (earlier, year) => choose(`AND(${AS_OF}>=${year},ISNUMBER(${yearCell(year)}))`, String(year), earlier),
    NOTHING,
  );
}

/** The cell of 最近年份; only where that is a number. LibreOffice finds no index in a range of one cell. */
export function latestCell(layout: EntryLayout, row: FillingRow): string {
  const { cell, yearCell } = cellsOf(layout, row);
  const [first = 0, ...others] = layout.years;
  const last = others.at(-1);
  if (last === undefined) return yearCell(first);
  return `INDEX(${yearCell(first)}:${yearCell(last)},1,${cell('year')}-${first - 1})`;
}

/** The cells from the first counted year to 最近年份. */
export function countedCells(layout: EntryLayout, row: FillingRow, course: Measured): string {
  const { yearCell } = cellsOf(layout, row);
  const [first = course.target.by] = countedYears(layout, course);
  return `${yearCell(first)}:${latestCell(layout, row)}`;
}

/** Whether the years from the start to 最近年份 have gaps. */
export function hasGaps(layout: EntryLayout, row: FillingRow, course: Measured): string {
  const { cell } = cellsOf(layout, row);
  return `COUNT(${countedCells(layout, row, course)})<${cell('year')}-${cell('startYear')}`;
}

/** The index of growth rates multiplied, 100 at the start; blank while a year is missing between. */
export function ratesMultiplied(layout: EntryLayout, row: FillingRow, course: Measured): string {
  const { cell, yearCell } = cellsOf(layout, row);
  const factors = countedYears(layout, course).map((year) => {
    const rate = choose(`${AS_OF}>=${year}`, `N(${yearCell(year)})`, '0');
    return `(1+${rate}/100)`;
  });
  const index = ['100', ...factors].join('*');
  return whenNumbers([cell('year')], choose(hasGaps(layout, row, course), NOTHING, index));
}
