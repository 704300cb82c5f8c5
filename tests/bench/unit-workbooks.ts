import ExcelJS from 'exceljs';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { WorkbookBatch } from '../../templates/workbook/workbook-batch.ts';
import { plainSheets } from './workbook.ts';

const ROWS = 30;
const FIRST = 3;
const COLUMNS = 10;

/** One workbook per unit: how to fill it in, a table of so many rows and ten columns with its formulas, and who it is for. */
export function unitPlans(count: number, lock: SheetPlan['protected']): readonly WorkbookPlan[] {
  const guide = sheetOf(
    '填报说明',
    lock,
    Array.from({ length: 8 }, (_, at) => [text(`${at + 1}. 只填黄色的单元格。`)]),
  );
  return Array.from({ length: count }, (_, at) => {
    const unit = `样例镇${String(at + 1).padStart(4, '0')}`;
    const identity = sheetOf('_suanpan', lock, [[text('unit'), text(unit)]]);
    const table: SheetPlan = {
      ...sheetOf('任务表', lock, tableRows(unit, at)),
      frozen: { rows: 2, columns: 1 },
      validations: [
        {
          kind: 'decimal',
          minimum: '0',
          maximum: '100000',
          range: `C${FIRST}:I${FIRST + ROWS - 1}`,
          title: '不是数',
          message: '请填 0 到 100000 的数。',
        },
      ],
      conditionalFormats: [
        { kind: 'highlight', range: `J${FIRST}:J${FIRST + ROWS - 1}`, formula: 'J3<0', look: 'error' },
      ],
    };
    const sheets = [guide, table, { ...identity, state: 'veryHidden' as const }];
    return { title: `${unit}造林任务表`, subject: '样例', created: '2024-01-02', names: [], sheets };
  });
}

/** All of them as bytes, one after another. */
export async function ourUnits(plans: readonly WorkbookPlan[]): Promise<void> {
  const batch = new WorkbookBatch();
  for (const plan of plans) await batch.bytes(plan);
}

/** The same cells through exceljs, with nothing else but the password where there is one. */
export async function plainUnits(plans: readonly WorkbookPlan[]): Promise<void> {
  for (const plan of plans) {
    const workbook = new ExcelJS.Workbook();
    for (const [index, { name, rows }] of plainSheets(plan).entries()) {
      const sheet = workbook.addWorksheet(name);
      for (const row of rows) sheet.addRow(row);
      const lock = plan.sheets[index]?.protected;
      if (typeof lock === 'object') await sheet.protect(lock.password, {});
    }
    await workbook.xlsx.writeBuffer();
  }
}

function tableRows(unit: string, at: number): readonly (readonly CellPlan[])[] {
  const title: CellPlan = { kind: 'text', text: `${unit}造林任务表`, style: 'title' };
  const header = Array.from(
    { length: COLUMNS },
    (_, column): CellPlan => ({ kind: 'text', text: `栏${column + 1}`, style: 'header' }),
  );
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = FIRST + index;
    const value = (column: number) => `${((at + 1) * (index + 1) * column) % 997}.5`;
    const inputs = Array.from(
      { length: 7 },
      (_, column): CellPlan => ({ kind: 'number', decimal: value(column), style: 'inputNumber' }),
    );
    const sum: CellPlan = {
      kind: 'formula',
      formula: `SUM(C${row}:I${row})`,
      result: { kind: 'number', decimal: value(9) },
      style: 'area',
    };
    return [text(`项目${index + 1}`), text('亩'), ...inputs, sum];
  });
  return [[title], header, ...rows];
}

function sheetOf(name: string, lock: SheetPlan['protected'], rows: readonly (readonly CellPlan[])[]): SheetPlan {
  return {
    name,
    state: 'visible',
    columns: Array.from({ length: COLUMNS }, () => ({ width: 12 })),
    rows: rows.map((cells) => ({ cells })),
    merges: [],
    validations: [],
    conditionalFormats: [],
    print: { orientation: 'landscape' },
    protected: lock,
  };
}

function text(content: string): CellPlan {
  return { kind: 'text', text: content, style: 'text' };
}
