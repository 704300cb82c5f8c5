import { type Issue, issue } from '../../../core/issue/issue.ts';
import type { Language } from '../../../core/issue/language.ts';
import { messageOf } from '../../../core/issue/message.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { cellAddress } from '../../../templates/workbook/cell-reference.ts';
import { exactOf } from '../../functions/double.ts';
import {
  booleanEntry,
  CLEARED,
  type Entry,
  formulaEntry,
  isErrorValue,
  numberEntry,
  textEntry,
} from '../../host/entry.ts';
import type { Area, Block, CellValue } from '../../host/host.ts';
import type { CellsWriting } from '../../host/writing.ts';
import type { TaskRun } from '../session.ts';
import type { Finding } from '../tasks.ts';
import { type FunctionCall, isSingle, readCall, usesOurFunctions } from './function-call.ts';
import { nativeIndicator } from './native-indicator.ts';
import { nativePayout } from './native-payout.ts';

/** A cell of the block with one of our functions; row and column count from 0 within it. */
interface OwnCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** What becomes of a cell: what is written over it and the cells its result spread to, or why nothing is. */
type Conversion =
  | { readonly kind: 'written'; readonly cells: CellsWriting }
  | { readonly kind: 'left'; readonly issue: Issue; readonly area: Area };

/** Turns our functions in a selection into native formulas, cell by cell, or into the values that they show. */
export const convert: TaskRun<'convert'> = (_session, { block, as, language }, progress) => {
  const own = ownCells(block);
  const conversions = own.map((cell, index) => {
    progress(index, own.length);
    return as === 'values' ? toValues(block, cell) : toFormula(block, cell);
  });
  progress(own.length, own.length);
  const cells = conversions.flatMap((each) => (each.kind === 'written' ? [each.cells] : []));
  const left = conversions.flatMap((each) => (each.kind === 'left' ? [finding(each.issue, each.area, language)] : []));
  const none = own.length === 0 ? [finding(issue('convertNoFunctions', 'info', {}, {}), null, language)] : [];
  return { writing: { sheets: [], cells, names: [], show: cells[0]?.area ?? null }, findings: [...left, ...none] };
};

function ownCells({ formulas }: Block): readonly OwnCell[] {
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, column) => (usesOurFunctions(formula) ? [{ row: r, column, formula }] : [])),
  );
}

function toFormula(block: Block, cell: OwnCell): Conversion {
  const call = readCall(cell.formula);
  const native = call === null ? null : nativeOf(call);
  const area = areaAt(block, cell, 1, 1);
  if (call === null || native === null || !isSingle(call))
    return { kind: 'left', issue: notPossible(block, cell), area };
  const result = entryOf(block.values[cell.row]?.[cell.column] ?? '');
  return {
    kind: 'written',
    cells: { area, entries: [[formulaEntry(native)]], results: [[result ?? CLEARED]], formats: [] },
  };
}

function nativeOf(call: FunctionCall): string | null {
  return call.name === 'PAYOUT' || call.name === 'PREMIUM' ? nativePayout(call) : nativeIndicator(call);
}

/** An error is no result to keep, so the formula stays. */
function toValues(block: Block, cell: OwnCell): Conversion {
  const call = readCall(cell.formula);
  const { rows, columns } = call !== null && isSingle(call) ? { rows: 1, columns: 1 } : spreadOf(block, cell);
  const area = areaAt(block, cell, rows, columns);
  const entries = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_each, c) => entryOf(block.values[cell.row + r]?.[cell.column + c] ?? '')),
  );
  if (entries[0]?.[0] === null) return { kind: 'left', issue: notPossible(block, cell), area };
  return { kind: 'written', cells: { area, entries, formats: [] } };
}

/**
 * The cells that the result of a function with several stands in: filled cells without a formula, to the right of its own and
 * below. What else may stand there is written over with itself.
 */
function spreadOf(
  { values, formulas }: Block,
  { row, column }: OwnCell,
): { readonly rows: number; readonly columns: number } {
  const isSpread = (r: number, c: number) => (values[r]?.[c] ?? '') !== '' && (formulas[r]?.[c] ?? '') === '';
  let [rows, columns] = [1, 1];
  while (isSpread(row, column + columns)) columns += 1;
  while (isSpread(row + rows, column)) rows += 1;
  return { rows, columns };
}

/** Null for an error value. */
function entryOf(value: CellValue): Entry | null {
  if (typeof value === 'boolean') return booleanEntry(value);
  if (typeof value === 'string') return isErrorValue(value) ? null : textEntry(value);
  const exact = exactOf(value);
  return exact === null ? null : numberEntry(decimalText(exact));
}

function areaAt({ area }: Block, { row, column }: OwnCell, rows: number, columns: number): Area {
  return { sheet: area.sheet, row: area.row + row, column: area.column + column, rows, columns };
}

function notPossible({ area }: Block, { row, column, formula }: OwnCell): Issue {
  const cell = cellAddress(area.column + column + 1, area.row + row + 1);
  return issue('convertNotPossible', 'warning', {}, { cell, formula });
}

function finding(found: Issue, area: Area | null, language: Language): Finding {
  return { severity: found.severity, text: messageOf(found, language), area, fix: null };
}
