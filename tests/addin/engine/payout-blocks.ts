import { directEngine } from '../../../addin/engine/direct-engine.ts';
import type { Engine } from '../../../addin/engine/messages.ts';
import { TASKS } from '../../../addin/engine/task-table.ts';
import type { PayoutView } from '../../../addin/engine/tasks.ts';
import type { Block, CellValue } from '../../../addin/host/host.ts';

export const SCALLION = 'zhangqiu-scallion-2023';
export const HOG = 'zhangqiu-hog-2023';

/** Cells of a sheet as a program hands them over; the first stands at `row`, `column`, counted from 0. */
export function blockOf(sheet: string, values: readonly (readonly CellValue[])[], { row = 0, column = 0 } = {}): Block {
  const columns = values.reduce((most, cells) => Math.max(most, cells.length), 0);
  const whole = values.map((cells) => Array.from({ length: columns }, (_, index) => cells[index] ?? ''));
  return {
    area: { sheet, row, column, rows: values.length, columns },
    values: whole,
    formulas: whole.map((cells) => cells.map(() => '')),
    formats: whole.map((cells) => cells.map(() => 'General')),
  };
}

/** 0.50 and 0.56 on two days: 实际价格 0.53, half of 目标价格 1.06. */
export const HALF_PRICES = blockOf('价格', [
  ['日期', '价格（元/500g）'],
  ['2023-11-06', 0.5],
  ['2023-11-07', 0.56],
]);

/** Stands from B2 on: the header is row 3 of the sheet, the households rows 4 to 8. */
export const SCALLION_LIST = blockOf(
  '清单',
  [
    ['大葱投保清单'],
    ['姓名', '村', '保险面积（亩）', '农户签字'],
    ['样例户甲', '样例村一', 2.5, '是'],
    ['样例户乙', '样例村一', '1.2亩', '是'],
    ['样例户丙', '样例村二', '', '是'],
    ['样例户丁', '样例村二', '#N/A', '是'],
    ['合计', '', 3.7],
  ],
  { row: 1, column: 1 },
);

/** 7.5 元/500g is 15 元/公斤. */
export const HOG_PRICES = blockOf('价格', [
  ['发布日期', '生猪出场价格（元/500g）'],
  ['2024-03-06', 7.5],
]);

export const HOG_LIST = blockOf('生猪', [
  ['养殖户姓名', '保险数量（头）', '实际出栏数（头）'],
  ['样例户甲', 100, 90],
  ['样例户乙', 10, ''],
]);

export function engine(): Engine {
  return directEngine(TASKS);
}

export function pay(on: Engine, id: string, prices: Block, insured: Block): Promise<PayoutView> {
  return on.run('payout', { id, prices, insured, asOf: '2023-12-13', language: 'zh' });
}
