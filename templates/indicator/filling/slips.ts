import { doubtsSmallShares, isSmall } from '../../../core/indicator/observations/judge-value.ts';
import type { Rational } from '../../../core/quantity/rational.ts';
import type { ConditionalFormat } from '../../workbook/plan.ts';
import { choose, quoted } from '../formulas/row-formula.ts';
import { openYears } from './entry-rules.ts';
import type { FillingBook, FillingRow } from './filling-book.ts';
import { type EntryLayout, HEADER_ROW } from './layout.ts';
import { cellsOf } from './year-formulas.ts';

const NOT_NUMBER = '有格子不是数字，没有计算';
const SMALL_SHARE = '百分数偏小：65% 应填 65';

/** 说明 with word of entries that validation let through, because they were pasted or typed as 65%. */
export function withSlips(layout: EntryLayout, row: FillingRow, remark: string): string {
  const range = inputRange(layout, row);
  if (range === null) return remark;
  // Between -1 and 1 without zero, counted in a way that no spreadsheet takes for an array formula.
  const count = (condition: string) => `COUNTIF(${range},"${condition}")`;
  const small = `${count('<=1')}-${count('<=0')}+${count('<0')}-${count('<-1')}>0`;
  const checked = mayBeShare(row) ? choose(small, quoted(SMALL_SHARE), remark) : remark;
  return choose(`COUNTA(${range})>COUNT(${range})`, quoted(NOT_NUMBER), checked);
}

/** What 说明 shows for what is filled into the row. */
export function slipResult(row: FillingRow, remark: Rational | string): Rational | string {
  const isNumber = [...row.entries.values()].every(({ kind }) => kind === 'number' || kind === 'missing');
  if (!isNumber) return NOT_NUMBER;
  return mayBeShare(row) && [...row.values.values()].some(isSmall) ? SMALL_SHARE : remark;
}

/** Marks the entries that are no numbers. */
export function slipLight({ layout, lastRow }: FillingBook): ConditionalFormat {
  const [first = 0, last = first] = [layout.years[0], layout.years.at(-1)];
  const cell = `${layout.atYear(first)}${HEADER_ROW + 1}`;
  const range = `${cell}:${layout.atYear(last)}${lastRow}`;
  return { kind: 'highlight', range, formula: `OR(ISTEXT(${cell}),ISERROR(${cell}))`, look: 'error' };
}

/** Growth rates are small as they are. */
function mayBeShare({ indicator, input }: FillingRow): boolean {
  return input === 'level' && doubtsSmallShares(indicator);
}

function inputRange(layout: EntryLayout, row: FillingRow): string | null {
  const open = layout.years.filter((year) => openYears(layout, row).has(year));
  const [first, last] = [open[0], open.at(-1)];
  const { yearCell } = cellsOf(layout, row);
  return first === undefined || last === undefined ? null : `${yearCell(first)}:${yearCell(last)}`;
}
