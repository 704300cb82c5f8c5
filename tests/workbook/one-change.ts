import type { CellPlan, SheetPlan } from '../../templates/workbook/plan.ts';
import { sheet, text } from './plan-builder.ts';

export const PASSWORD = '样例口令';

const NUMBER: CellPlan = { kind: 'number', decimal: '12.50', style: 'money' };
const DAY: CellPlan = { kind: 'date', iso: '2024-02-29', style: 'inputDate' };
const TWICE: CellPlan = { kind: 'formula', formula: 'A2*2', result: { kind: 'number', decimal: '25' }, style: 'money' };
const LINK: CellPlan = { kind: 'link', text: '全文', target: 'https://example.cn/?a&b', style: 'link' };

const RULE = {
  kind: 'date',
  range: 'B2:B9',
  minimum: '2024-01-01',
  maximum: '2024-12-31',
  title: '日期',
  message: '请填 2024 年的\n日期。',
  prompt: { title: '日期', message: '如 2024-02-29' },
} as const;
const HIGHLIGHT = { kind: 'highlight', range: 'A2:A9', formula: 'A2<0', look: 'error' } as const;
const BAR = { kind: 'dataBar', range: 'C2:C9', color: '2F6FA8', maximum: '100' } as const;
const PRINT = { orientation: 'landscape', repeatRows: '1:1', area: 'A1:D9', header: '样例' } as const;

/** A sheet with one of everything. */
export const FULL: SheetPlan = sheet({
  tabColor: '2F6FA8',
  columns: [{ width: 12.5 }, { width: 8, hidden: true, outline: 1 }, { width: 9 }],
  rows: [{ cells: [text('样例表')], height: 30 }, { cells: [NUMBER, DAY, TWICE, LINK] }],
  merges: ['A1:C1'],
  frozen: { rows: 1, columns: 0 },
  autoFilter: 'A2:D9',
  notes: [{ cell: 'A2', text: '第一行\n第二行' }],
  validations: [RULE],
  conditionalFormats: [HIGHLIGHT, BAR],
  print: PRINT,
  protected: { password: PASSWORD },
});

type Change = readonly [name: string, change: Partial<SheetPlan>, seen: readonly string[]];

/** The second row with one of its cells changed. */
function withCells(changes: { readonly [column: number]: CellPlan }): Partial<SheetPlan> {
  const cells = [NUMBER, DAY, TWICE, LINK].map((cell, index) => changes[index] ?? cell);
  return { rows: [{ cells: [text('样例表')], height: 30 }, { cells }] };
}

/** One thing changed in that sheet, and everything that then reads differently. */
export const CHANGES: readonly Change[] = [
  ['标签颜色', { tabColor: 'C62828' }, ['tabColor: "FF2F6FA8" -> "FFC62828"']],
  [
    '列宽',
    { columns: [{ width: 12 }, { width: 8, hidden: true, outline: 1 }, { width: 9 }] },
    ['columns.A.width: "12.5" -> "12"'],
  ],
  [
    '组打开了',
    { columns: [{ width: 12.5 }, { width: 8, outline: 1 }, { width: 9 }] },
    ['columns.B.hidden: true -> false', 'columns.C.collapsed: true -> false'],
  ],
  [
    '行高',
    { rows: [{ cells: [text('样例表')], height: 31 }, { cells: [NUMBER, DAY, TWICE, LINK] }] },
    ['heights.1: "30" -> "31"'],
  ],
  ['合并', { merges: ['A1:D1'] }, ['merges.0: "A1:C1" -> "A1:D1"']],
  ['冻结', { frozen: { rows: 1, columns: 1 } }, ['frozen.columns: 0 -> 1']],
  ['筛选', { autoFilter: 'A2:D8' }, ['filter: "A2:D9" -> "A2:D8"']],
  ['数', withCells({ 0: { ...NUMBER, decimal: '12.51' } }), ['cells.A2.value.decimal: "12.5" -> "12.51"']],
  ['格式', withCells({ 0: { ...NUMBER, style: 'area' } }), ['cells.A2.look.format: "#,##0.00" -> "#,##0.00##"']],
  [
    '锁',
    withCells({ 1: { ...DAY, style: 'date' } }),
    ['cells.B2.look.fill: "FFFFF9DB" -> null', 'cells.B2.look.locked: false -> true'],
  ],
  ['日期', withCells({ 1: { ...DAY, iso: '2024-03-01' } }), ['cells.B2.value.iso: "2024-02-29" -> "2024-03-01"']],
  ['公式', withCells({ 2: { ...TWICE, formula: 'A2*3' } }), ['cells.C2.formula: "A2*2" -> "A2*3"']],
  [
    '存的结果',
    withCells({ 2: { ...TWICE, result: { kind: 'number', decimal: '26' } } }),
    ['cells.C2.value.decimal: "25" -> "26"'],
  ],
  [
    '链接',
    withCells({ 3: { ...LINK, target: "#'测算说明'!A1" } }),
    ['cells.D2.link: "https://example.cn/?a&b" -> "#\'测算说明\'!A1"'],
  ],
  ['批注', { notes: [{ cell: 'A2', text: '另一句' }] }, ['cells.A2.note: "第一行\\n第二行" -> "另一句"']],
  [
    '验证的界限',
    { validations: [{ ...RULE, maximum: '2025-12-31' }] },
    ['rules.0.bounds.1: "2024-12-31" -> "2025-12-31"'],
  ],
  [
    '验证的话',
    { validations: [{ ...RULE, message: '请填日期。' }] },
    ['rules.0.error.1: "请填 2024 年的\\n日期。" -> "请填日期。"'],
  ],
  [
    '提示',
    { validations: [{ ...RULE, prompt: { title: '日期', message: '如 2024-03-01' } }] },
    ['rules.0.prompt.1: "如 2024-02-29" -> "如 2024-03-01"'],
  ],
  ['条件', { conditionalFormats: [{ ...HIGHLIGHT, formula: 'A2<1' }, BAR] }, ['formats.0.formula.0: "A2<0" -> "A2<1"']],
  ['数据条', { conditionalFormats: [HIGHLIGHT, { ...BAR, maximum: '99' }] }, ['formats.1.ends.1: "100" -> "99"']],
  ['纸的方向', { print: { ...PRINT, orientation: 'portrait' } }, ['print.orientation: "landscape" -> "portrait"']],
  ['纸的大小', { print: { ...PRINT, paper: 'A3' } }, ['print.paper: 9 -> 8']],
  ['一页', { print: { ...PRINT, onePage: true } }, ['print.fit.2: 0 -> 1']],
  ['重复的行', { print: { ...PRINT, repeatRows: '1:2' } }, ['print.rows: "$1:$1" -> "$1:$2"']],
  ['打印区域', { print: { ...PRINT, area: 'A1:D8' } }, ['print.area: "$A$1:$D$9" -> "$A$1:$D$8"']],
  ['页眉', { print: { ...PRINT, header: '样例二' } }, ['print.header: "样例" -> "样例二"']],
  ['口令', { protected: { password: '另一个' } }, ['protection.password: "right" -> "wrong"']],
  ['没有口令', { protected: true }, ['protection.password: "right" -> null']],
];
