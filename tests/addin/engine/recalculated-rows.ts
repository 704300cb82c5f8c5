import { exactOf } from '../../../addin/functions/double.ts';
import { type Entry, entryContent } from '../../../addin/host/entry.ts';
import type { Block } from '../../../addin/host/host.ts';
import type { CellsWriting } from '../../../addin/host/writing.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import type { CellPlan, FormulaResult, RowPlan } from '../../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../../templates/workbook/write-workbook.ts';
import { differences, readCachedValues, recalculateWithLibreOffice } from '../../support/engines.ts';
import { sheet, workbook } from '../../workbook/plan-builder.ts';

/** Shares and months are quotients of doubles. */
const DOUBLES = { relative: 1e-9 };

/** The sheet of a block with what is written into it, as a workbook plan. */
export function rowsWith({ area, values, formulas }: Block, written: readonly CellsWriting[]): RowPlan[] {
  const cells = new Map<string, CellPlan>();
  const put = (row: number, column: number, cell: CellPlan) => cells.set(`${row} ${column}`, cell);
  values.forEach((each, row) => {
    each.forEach((value, column) => {
      if (formulas[row]?.[column] === '') put(area.row + row, area.column + column, plain(value));
    });
  });
  for (const { area: at, entries, results } of written) {
    entries.forEach((each, row) => {
      each.forEach((entry, column) => {
        if (entry === null) return;
        put(at.row + row, at.column + column, planned(entry, results?.[row]?.[column] ?? null));
      });
    });
  }
  const rows = Math.max(...[...cells.keys()].map((key) => Number.parseInt(key, 10))) + 1;
  return Array.from({ length: rows }, (_, row) => ({
    cells: Array.from({ length: 20 }, (_each, column) => cells.get(`${row} ${column}`) ?? null),
  }));
}

function plain(value: string | number | boolean): CellPlan {
  if (typeof value !== 'number') return { kind: 'text', text: String(value), style: 'text' };
  const exact = exactOf(value);
  return { kind: 'number', decimal: exact === null ? '0' : decimalText(exact), style: 'value' };
}

function planned(entry: Entry, result: Entry | null): CellPlan {
  const content = entryContent(entry);
  if (content.kind === 'number') return { kind: 'number', decimal: content.decimal, style: 'value' };
  if (content.kind !== 'formula')
    return { kind: 'text', text: content.kind === 'text' ? content.text : '', style: 'text' };
  return { kind: 'formula', formula: content.formula, result: resultOf(result), style: 'value' };
}

function resultOf(entry: Entry | null): FormulaResult {
  const content = entry === null ? null : entryContent(entry);
  if (content?.kind === 'number') return { kind: 'number', decimal: content.decimal };
  return { kind: 'text', text: content?.kind === 'text' ? content.text : '' };
}

/** What LibreOffice recalculates otherwise than core, over sheets of rows. */
export async function differencesOf(...sheets: readonly (readonly RowPlan[])[]): Promise<readonly unknown[]> {
  const plans = sheets.map((rows, index) => sheet({ name: `表${index === 0 ? '' : index}`, rows }));
  const bytes = await writeWorkbook(workbook(plans));
  return differences(await readCachedValues(bytes), await recalculateWithLibreOffice(bytes), DOUBLES);
}
