import type { Plan } from '../../../core/indicator/plan/plan.ts';
import { indicatorWordsOf } from '../../words/indicator-words.ts';
import { columnLetters } from '../../workbook/cell-reference.ts';
import type { ColumnPlan } from '../../workbook/plan.ts';

export const SHEETS = { guide: '填报说明', entry: '指标填报' } as const;

export const WORDS = indicatorWordsOf('zh');

/** Title, subtitle and the line with 截至年份 stand above the header. */
export const AS_OF_ROW = 3;
export const HEADER_ROW = 4;

/** Where 截至年份 is filled in. */
export const AS_OF = '$C$3';

/** The name of 截至年份 among the entries, as a row and as a column; no indicator can have it. */
export const AS_OF_ITEM = '截至年份';

/** The columns before the years, behind them, and those that only compute. */
export type FixedColumn = (typeof BEFORE)[number] | (typeof BEHIND)[number] | (typeof COMPUTED)[number];

const BEFORE = ['number', 'indicator', 'unit', 'input', 'attribute', 'base', 'target', 'goal'] as const;
const BEHIND = ['year', 'actual', 'attainment', 'progress', 'schedule', 'lead', 'gap', 'status', 'remark'] as const;
const COMPUTED = ['startYear', 'endYear', 'index', 'goalLevel', 'attained'] as const;

const HEADERS: Readonly<Record<FixedColumn, string>> = {
  number: WORDS.column.number,
  indicator: WORDS.column.indicator,
  unit: WORDS.column.unit,
  input: '填报口径',
  attribute: WORDS.column.attribute,
  base: WORDS.column.base,
  target: WORDS.column.target,
  goal: '目标数',
  year: '最近年份',
  actual: '最近值',
  attainment: WORDS.column.attainment,
  progress: WORDS.column.progress,
  schedule: WORDS.column.schedule,
  lead: `${WORDS.column.lead}（${WORDS.points}）`,
  gap: WORDS.column.gap,
  status: WORDS.column.status,
  remark: WORDS.column.remark,
  startYear: '起算年',
  endYear: '目标年',
  index: '增速指数（起算年=100）',
  goalLevel: '应达到的水平',
  attained: '已达到的增速（%）',
};

const WIDTHS: Readonly<Record<FixedColumn, number>> = {
  ...{ number: 5, indicator: 23, unit: 7.5, input: 9, attribute: 8, base: 8, target: 13, goal: 8.5 },
  ...{ year: 6, actual: 9, attainment: 8, progress: 8.5, schedule: 8.5, lead: 8.5, gap: 9, status: 11.5, remark: 28 },
  ...{ startYear: 8, endYear: 8, index: 12, goalLevel: 12, attained: 12 },
};

const YEAR_WIDTH = 8.5;
/** Where a sheet has fewer years, names and printed targets take their room. */
const USUAL_YEARS = 5;

const GROWING: ReadonlySet<FixedColumn> = new Set(['indicator', 'target']);

/** The columns of the sheet that is filled in, and where each one stands. */
export interface EntryLayout {
  readonly years: readonly number[];
  readonly order: readonly (FixedColumn | number)[];
  readonly columns: readonly (ColumnPlan & { readonly header: string })[];
  /** Columns up to this one are printed. */
  readonly printed: number;
  /** The letters of a column. */
  readonly at: (column: FixedColumn) => string;
  readonly atYear: (year: number) => string;
}

/** A plan that prints no 属性 at all gets no column for it. */
export function entryLayout(plan: Plan, years: readonly number[]): EntryLayout {
  const hasAttributes = plan.indicators.some(({ attribute }) => attribute !== null);
  const before = BEFORE.filter((column) => column !== 'attribute' || hasAttributes);
  const order: readonly (FixedColumn | number)[] = [...before, ...years, ...BEHIND, ...COMPUTED];
  const room = (Math.max(0, USUAL_YEARS - years.length) * YEAR_WIDTH) / GROWING.size;
  const computed: ReadonlySet<FixedColumn | number> = new Set(COMPUTED);
  const letters = new Map(order.map((column, index) => [column, columnLetters(index + 1)]));
  const at = (column: FixedColumn | number): string => {
    const found = letters.get(column);
    if (found === undefined) throw new Error(`no column ${column}`);
    return found;
  };
  return {
    years,
    order,
    columns: order.map((column) => ({
      header: typeof column === 'number' ? WORDS.year(column) : HEADERS[column],
      width: typeof column === 'number' ? YEAR_WIDTH : WIDTHS[column] + (GROWING.has(column) ? room : 0),
      ...(computed.has(column) && { hidden: true, outline: 1 }),
    })),
    printed: order.length - COMPUTED.length,
    at,
    atYear: at,
  };
}
