import { absolute, cellAddress, columnLetters, onSheet, rangeAddress } from '../../workbook/cell-reference.ts';
import type { ColumnPlan } from '../../workbook/plan.ts';
import { FIRST_ROW, type ReportBook } from './book.ts';
import { SHEETS, WORDS } from './labels.ts';

interface ColumnDefinition {
  readonly header: string;
  readonly width: number;
  /** The header over several columns. */
  readonly over?: string;
}

/** What a person reads, from the left. */
const SHOWN = {
  number: { header: WORDS.column.number, width: 5 },
  group: { header: WORDS.column.group, width: 12 },
  name: { header: WORDS.column.indicator, width: 24 },
  unit: { header: WORDS.column.unit, width: 8 },
  attribute: { header: WORDS.column.attribute, width: 8 },
  baseYear: { header: '年份', width: 6, over: '基期' },
  base: { header: '数值', width: 9, over: '基期' },
  targetYear: { header: '年份', width: 6, over: '目标' },
  printed: { header: '原文', width: 13, over: '目标' },
  target: { header: '数值', width: 9, over: '目标' },
  period: { header: WORDS.column.period, width: 13, over: '实际' },
  actual: { header: '数值', width: 10, over: '实际' },
  attainment: { header: WORDS.column.attainment, width: 9 },
  progress: { header: WORDS.column.progress, width: 11 },
  schedule: { header: WORDS.column.schedule, width: 9 },
  lead: { header: `${WORDS.column.lead}（${WORDS.points}）`, width: 9 },
  gap: { header: WORDS.column.gap, width: 12 },
  neededPerYear: { header: WORDS.column.neededPerYear, width: 12 },
  neededGrowth: { header: WORDS.column.neededGrowth, width: 9 },
  forecast: { header: WORDS.column.forecast, width: 10 },
  yearOnYear: { header: WORDS.column.yearOnYear, width: 11 },
  status: { header: WORDS.column.status, width: 12 },
  remark: { header: WORDS.column.remark, width: 30 },
} as const satisfies Record<string, ColumnDefinition>;

/** What the formulas need besides, in a closed group at the right, so that a person can follow them. */
const HELPERS = {
  groupNumber: { header: '组号', width: 6 },
  startYear: { header: '起算年', width: 7 },
  endYear: { header: '到期年', width: 7 },
  year: { header: '期末年', width: 7 },
  month: { header: '期末月', width: 7 },
  goal: { header: '应达数', width: 11 },
  measured: { header: '衡量数', width: 11 },
  attained: { header: '与目标相比的数', width: 11 },
  lower: { header: '区间下限', width: 9 },
  upper: { header: '区间上限', width: 9 },
  tolerance: { header: '「约」的口径', width: 9 },
  incomplete: { header: '缺少时期', width: 9 },
  latest: { header: '本期值', width: 11 },
  before: { header: '上年同期', width: 11 },
  reason: { header: '原因', width: 24 },
} as const satisfies Record<string, ColumnDefinition>;

export type TableColumn = keyof typeof SHOWN | keyof typeof HELPERS;

const DEFINITIONS: readonly (readonly [TableColumn, ColumnDefinition])[] = [
  ...(Object.entries(SHOWN) as [TableColumn, ColumnDefinition][]),
  ...(Object.entries(HELPERS) as [TableColumn, ColumnDefinition][]),
];

export const TABLE_COLUMNS: readonly TableColumn[] = DEFINITIONS.map(([key]) => key);

export const SHOWN_COLUMNS = Object.keys(SHOWN).length;

export function definitionOf(key: TableColumn): ColumnDefinition {
  return key in SHOWN ? SHOWN[key as keyof typeof SHOWN] : HELPERS[key as keyof typeof HELPERS];
}

/** The number of a column, from 1. */
export function columnOf(key: TableColumn): number {
  return TABLE_COLUMNS.indexOf(key) + 1;
}

/** A cell of the table, seen from its own sheet: `$M$6` without the signs. */
export function tableCell(key: TableColumn, row: number): string {
  return cellAddress(columnOf(key), row);
}

/** The same cell, seen from another sheet. */
export function fromTable(key: TableColumn, row: number): string {
  return onSheet(SHEETS.table, tableCell(key, row));
}

/** A column over all indicators, seen from another sheet. */
export function tableRange({ lastRow }: ReportBook, key: TableColumn): string {
  const column = columnOf(key);
  return onSheet(SHEETS.table, absolute(rangeAddress(column, FIRST_ROW, column, lastRow)));
}

/** Columns that would be empty in every row of a plan are hidden, so that the others print larger. */
export function tableColumnPlans({ rows, groups }: ReportBook): ColumnPlan[] {
  const empty: Partial<Record<TableColumn, boolean>> = {
    attribute: rows.every(({ row }) => row.indicator.attribute === null),
    group: groups.length < 2,
  };
  return DEFINITIONS.map(([key, { width }], index) =>
    index >= SHOWN_COLUMNS
      ? { width, hidden: true, outline: 1 as const }
      : { width, ...(empty[key] === true && { hidden: true }) },
  );
}

export function columnRange(key: TableColumn, lastRow: number): string {
  const letters = columnLetters(columnOf(key));
  return `${letters}${FIRST_ROW}:${letters}${lastRow}`;
}
