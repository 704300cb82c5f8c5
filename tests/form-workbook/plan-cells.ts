import type { Form } from '../../core/form/form.ts';
import { formWorkbook } from '../../templates/form/form-workbook.ts';
import { cellAddress } from '../../templates/workbook/cell-reference.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';

/** The workbook of a unit, made on a fixed day. */
export function bookOf(form: Form, unit: string, contact = ''): WorkbookPlan {
  return formWorkbook(form, { unit, created: '2024-03-01', contact });
}

export function sheetNamed({ sheets }: WorkbookPlan, name: string): SheetPlan {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

/** What a cell shows before anybody recalculates it; an input cell that is empty is `▢`. */
export function shown(cell: CellPlan | null): string {
  switch (cell?.kind) {
    case 'text':
    case 'link':
      return cell.text;
    case 'number':
      return cell.decimal;
    case 'formula':
      return cell.result.kind === 'number'
        ? cell.result.decimal
        : String(cell.result.kind === 'text' ? cell.result.text : '');
    case 'empty':
      return cell.style.startsWith('input') ? '▢' : '';
    default:
      return '';
  }
}

/** The rows of a sheet as texts. */
export function table({ rows }: SheetPlan): string[][] {
  return rows.map(({ cells }) => cells.map(shown));
}

export function cellAt({ rows }: SheetPlan, address: string): CellPlan | null {
  for (const [row, { cells }] of rows.entries()) {
    const column = cells.findIndex((_, index) => cellAddress(index + 1, row + 1) === address);
    if (column >= 0) return cells[column] ?? null;
  }
  return null;
}

/** Fills input cells of a sheet, by address: a number as `12.5`, a text as anything else, a day as `2024-03-01`. */
export function filled(plan: WorkbookPlan, sheet: string, values: Readonly<Record<string, string>>): WorkbookPlan {
  const fill = (cell: CellPlan | null, address: string): CellPlan | null => {
    const value = values[address];
    if (cell === null || value === undefined) return cell;
    const { style } = cell;
    if (!style.startsWith('input')) throw new Error(`${address} is locked`);
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return { kind: 'date', iso: value, style };
    return /^-?\d+(\.\d+)?$/.test(value)
      ? { kind: 'number', decimal: value, style }
      : { kind: 'text', text: value, style };
  };
  return {
    ...plan,
    sheets: plan.sheets.map((each) =>
      each.name !== sheet
        ? each
        : {
            ...each,
            rows: each.rows.map((row, at) => ({
              ...row,
              cells: row.cells.map((cell, column) => fill(cell, cellAddress(column + 1, at + 1))),
            })),
          },
    ),
  };
}
