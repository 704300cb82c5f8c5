import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../workbook/plan.ts';

/** What is wrong with what a town sent back. */
export type ReturnBlemish =
  | { readonly kind: 'missing' }
  /** Sent twice: first with fewer entries. */
  | { readonly kind: 'twice' }
  /** Filled in with the entries of another town, by its number. */
  | { readonly kind: 'copied'; readonly from: number }
  /** The rows of another town, by its number, under its own name. */
  | { readonly kind: 'otherContent'; readonly from: number }
  | { readonly kind: 'entries'; readonly change: (entries: UnitEntries) => UnitEntries }
  | { readonly kind: 'workbook'; readonly change: (plan: WorkbookPlan) => WorkbookPlan };

const ENTRY_SHEET = '填报表';

/** By the number of the town, counted from 1. */
export const RETURN_BLEMISHES: ReadonlyMap<number, ReturnBlemish> = new Map<number, ReturnBlemish>([
  [7, { kind: 'missing' }],
  [12, enter('landArea', unreadable('约6000'))],
  [15, enter('forest', unreadable('１，２３４．５'))],
  [19, cell('E6', { kind: 'number', decimal: '1', style: 'rate' })],
  [23, { kind: 'missing' }],
  [31, cell('C5', { kind: 'number', decimal: '100', style: 'value' })],
  [34, enter('forestStock', { kind: 'missing' })],
  [40, { kind: 'twice' }],
  [44, { kind: 'copied', from: 43 }],
  [52, enter('afforestation', { kind: 'number', value: decimal('-3') })],
  [58, { kind: 'missing' }],
  [61, { kind: 'workbook', change: (plan) => inSheet(plan, withoutRow(7)) }],
  [66, enter('forestCover', unreadable('32.5公顷'))],
  [71, { kind: 'workbook', change: (plan) => inSheet(plan, (sheet) => ({ ...sheet, name: '填报表 (2)' })) }],
  [77, { kind: 'otherContent', from: 78 }],
  [83, { kind: 'workbook', change: (plan) => inSheet(plan, (sheet) => ({ ...sheet, protected: false })) }],
  [90, { kind: 'workbook', change: (plan) => inSheet(plan, merged('F7:F8')) }],
]);

function unreadable(found: string): Entry {
  return { kind: 'unreadable', found };
}

/** Changes what is filled in as 完成数 of one row. */
function enter(item: string, entry: Entry): ReturnBlemish {
  const change = (entries: UnitEntries) => new Map(entries).set(item, new Map(entries.get(item)).set('done', entry));
  return { kind: 'entries', change };
}

/** Puts something into a cell that is locked. */
function cell(address: string, content: CellPlan): ReturnBlemish {
  const [, letter = 'A', digits = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  const column = letter.charCodeAt(0) - 'A'.charCodeAt(0);
  const replaced = ({ rows, ...sheet }: SheetPlan): SheetPlan => ({
    ...sheet,
    rows: rows.map((row, at) => (at + 1 === Number(digits) ? { ...row, cells: row.cells.with(column, content) } : row)),
  });
  return { kind: 'workbook', change: (plan) => inSheet(plan, replaced) };
}

function inSheet(plan: WorkbookPlan, change: (sheet: SheetPlan) => SheetPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => (sheet.name === ENTRY_SHEET ? change(sheet) : sheet)) };
}

/** The rows below keep the formulas of their old places, as a spreadsheet that deletes a row would have moved them along. */
function withoutRow(number: number): (sheet: SheetPlan) => SheetPlan {
  return (sheet) => ({
    ...sheet,
    rows: sheet.rows
      .filter((_, at) => at + 1 !== number)
      .map((row, at) => (at + 1 < number ? row : { ...row, cells: row.cells.map((each) => movedUp(each, at + 2)) })),
  });
}

function movedUp(content: CellPlan | null, from: number): CellPlan | null {
  if (content?.kind !== 'formula') return content;
  return {
    ...content,
    formula: content.formula.replaceAll(new RegExp(`(?<=[A-Z])${from}(?!\\d)`, 'g'), `${from - 1}`),
  };
}

function merged(range: string): (sheet: SheetPlan) => SheetPlan {
  return (sheet) => ({ ...sheet, merges: [...sheet.merges, range] });
}
