import { dateSerial, numberText } from '../../templates/workbook/cell-value.ts';
import { LIMITS } from '../../templates/workbook/limits.ts';
import type { CellPlan, FormulaResult } from '../../templates/workbook/plan.ts';
import { booleanEntry, type Entry, formulaEntry, numberEntry, textEntry } from './entry.ts';
import type { FormulaRenamer } from './renaming.ts';

/** What a cell of a plan gets, and what its formula comes to. */
export interface CellEntry {
  readonly entry: Entry | null;
  readonly result: Entry | null;
}

const NOTHING: CellEntry = { entry: null, result: null };

/** `renamed` gives the formula with the names of the workbook it goes to; null makes it the value it comes to. Rows count from 1. */
export function planCell(cell: CellPlan | null, row: number, renamed: FormulaRenamer): CellEntry {
  if (cell === null) return NOTHING;
  switch (cell.kind) {
    case 'empty':
      return NOTHING;
    case 'text':
      return { entry: textEntry(cell.text), result: null };
    case 'number':
      return { entry: decimalEntry(cell.decimal), result: null };
    case 'date': {
      const serial = dateSerial(cell.iso);
      return { entry: 'text' in serial ? numberEntry(serial.text) : textEntry(cell.iso), result: null };
    }
    case 'formula': {
      const result = resultEntry(cell.result);
      const formula = renamed(cell.formula, row);
      return formula === null ? { entry: result, result: null } : { entry: formulaEntry(formula), result };
    }
    case 'link': {
      const text = textEntry(cell.text);
      const formula = linkFormula(cell, renamed);
      return formula === null ? { entry: text, result: null } : { entry: formulaEntry(formula), result: text };
    }
  }
}

function resultEntry(result: FormulaResult): Entry {
  switch (result.kind) {
    case 'number':
      return decimalEntry(result.decimal);
    case 'text':
      return textEntry(result.text);
    case 'boolean':
      return booleanEntry(result.value);
  }
}

/** A decimal with more digits than a cell keeps stays what it is, as text. */
function decimalEntry(decimal: string): Entry {
  const kept = numberText(decimal);
  return 'text' in kept ? numberEntry(kept.text) : textEntry(decimal);
}

/** Null for a file beside the workbook, for there is none beside a sheet, and for what is too long for a formula. */
function linkFormula({ text, target }: Extract<CellPlan, { kind: 'link' }>, renamed: FormulaRenamer): string | null {
  const place = target.startsWith('#') ? renamed(target.slice(1)) : null;
  const address = target.startsWith('#') ? place && `#${place}` : /^(?:https?|mailto):/.test(target) ? target : null;
  if (address === null || [address, text].some(({ length }) => length > LIMITS.formulaText)) return null;
  return `HYPERLINK(${quoted(address)},${quoted(text)})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
