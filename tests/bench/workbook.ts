import ExcelJS from 'exceljs';
import { readInsuredList } from '../../core/payout/insured-list.ts';
import type { PayoutRun } from '../../core/payout/payout-run.ts';
import { readPriceList } from '../../core/payout/price-list.ts';
import { runPayout } from '../../core/payout/run-payout.ts';
import type { Table } from '../../core/table/cell.ts';
import { payoutWorkbook } from '../../templates/payout/payout-workbook.ts';
import type { CellPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { areaTexts, scallion } from './payouts.ts';

const DAY = '2023-12-13';

/** A computed payout of so many households, ready to be written. */
export function sampleRun(households: number): PayoutRun {
  const prices = textTable('价格.csv', [
    ['日期', '监测点', '价格（元/500g）'],
    ['2023-11-06', '样例监测点', '0.98'],
  ]);
  const list = textTable('清单.csv', [
    ['镇街', '村', '投保人', '身份证号', '银行账号', '保险面积（亩）', '上年面积（亩）', '农户签字'],
    ...areaTexts(households).map((area, index) => {
      const number = String(index).padStart(6, '0');
      const place = [`样例镇${index % 10}`, `样例村${index % 100}`];
      return [...place, `样例户${number}`, `379999198001${number}`, `62000000${number}`, area, area, '是'];
    }),
  ]);
  return runPayout(scallion, readPriceList(scallion, prices), readInsuredList(scallion, list));
}

/** From the computed payout to the bytes of its workbook, with formulas, styles, validation and print set-up. */
export function ourWorkbook(run: PayoutRun): Promise<Uint8Array> {
  return writeWorkbook(planOf(run));
}

export function planOf(run: PayoutRun): WorkbookPlan {
  return payoutWorkbook(run, { asOf: DAY, created: DAY });
}

/** The same cells through exceljs, with nothing else: no styles, names, validation or print set-up. */
export async function plainWorkbook(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow(row);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly ExcelJS.CellValue[][];
}

/** A plan's cells as exceljs takes them, made beforehand so that only its own work is measured. */
export function plainSheets({ sheets }: WorkbookPlan): readonly PlainSheet[] {
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map(({ cells }) => cells.map(plainValue)) }));
}

/** A cell as exceljs takes it. */
export function plainValue(cell: CellPlan | null): ExcelJS.CellValue {
  switch (cell?.kind) {
    case undefined:
    case 'empty':
      return null;
    case 'number':
      return Number(cell.decimal);
    case 'date':
      return new Date(cell.iso);
    case 'text':
    case 'link':
      return cell.text;
    case 'formula': {
      const { result } = cell;
      if (result.kind === 'number') return { formula: cell.formula, result: Number(result.decimal) };
      return { formula: cell.formula, result: result.kind === 'text' ? result.text : result.value };
    }
  }
}

function textTable(file: string, rows: readonly (readonly string[])[]): Table {
  const cells = rows.map((row, index) => ({
    number: index + 1,
    cells: row.map((text) => ({ kind: 'text', text }) as const),
  }));
  return { file, sheet: '', rows: cells, merged: [] };
}
