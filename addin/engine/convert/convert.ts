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
import { convertWordsOf } from '../../words/convert-words.ts';
import type { TaskRun } from '../session.ts';
import type { Finding } from '../tasks.ts';
import { answerSize, callOfCell } from './answer-cells.ts';
import { type FunctionCall, readCall, takesHouseholds, usesOurFunctions } from './function-call.ts';
import { nativeIndicator } from './native-indicator.ts';
import { nativePayout } from './native-payout.ts';
import { isWithin, type OwnCell, spreadOf } from './spread.ts';

/** What becomes of a cell: what is written over it and the cells its result spread to, or why nothing is. */
type Conversion =
  | { readonly kind: 'written'; readonly cells: CellsWriting }
  | { readonly kind: 'left'; readonly why: 'notPossible' | 'beyondSelection'; readonly cell: OwnCell };

/**
 * Turns our functions in a selection into native formulas, one a cell also where one function filled a column, or into the values
 * that they show. A native formula is blank where the function would give a sentence: a formula for every sentence would be
 * longer than anyone reads, so the cells that have no number now are told of instead.
 */
export const convert: TaskRun<'convert'> = (_session, { block, as, language }, progress) => {
  const own = ownCells(block);
  const conversions = own.map((cell, index) => {
    progress(index, own.length);
    return as === 'values' ? toValues(block, cell) : toFormulas(block, cell);
  });
  progress(own.length, own.length);
  const cells = conversions.flatMap((each) => (each.kind === 'written' ? [each.cells] : []));
  const left = conversions.flatMap((each) => (each.kind === 'left' ? [leftFinding(block, each, language)] : []));
  const none = own.length === 0 ? [said(issue('convertNoFunctions', 'info', {}, {}), language)] : [];
  const blanks = as === 'formulas' ? blankFindings(cells, language) : [];
  return {
    writing: { sheets: [], cells, names: [], show: cells[0]?.area ?? null },
    findings: [...left, ...blanks, ...none],
  };
};

function ownCells({ formulas }: Block): readonly OwnCell[] {
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, column) => (usesOurFunctions(formula) ? [{ row: r, column, formula }] : [])),
  );
}

function toFormulas(block: Block, cell: OwnCell): Conversion {
  const call = readCall(cell.formula);
  const size = call === null ? null : answerSize(call);
  if (call === null || size === null) return { kind: 'left', why: 'notPossible', cell };
  const places = (rows: number, columns: number) =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_each, column) => ({ row, column })));
  const natives = places(size.rows, size.columns).map((row) => {
    return row.map((at) => nativeOf(callOfCell(call, at.row, at.column)));
  });
  const entries = natives.map((row) => row.flatMap((native) => (native === null ? [] : [formulaEntry(native)])));
  if (entries.some((row) => row.length < size.columns)) return { kind: 'left', why: 'notPossible', cell };
  if (!isWithin(block, cell, size)) return { kind: 'left', why: 'beyondSelection', cell };
  const results = places(size.rows, size.columns).map((row) => {
    return row.map((at) => numberOf(block.values[cell.row + at.row]?.[cell.column + at.column] ?? ''));
  });
  return { kind: 'written', cells: { area: areaAt(block, cell, size), entries, results, formats: [] } };
}

function nativeOf(call: FunctionCall): string | null {
  return takesHouseholds(call.name) ? nativePayout(call) : nativeIndicator(call);
}

/** An error is no result to keep, so the formula stays. */
function toValues(block: Block, cell: OwnCell): Conversion {
  const size = spreadOf(block, cell);
  if (size === null) return { kind: 'left', why: 'beyondSelection', cell };
  const entries = Array.from({ length: size.rows }, (_, r) =>
    Array.from({ length: size.columns }, (_each, c) => entryOf(block.values[cell.row + r]?.[cell.column + c] ?? '')),
  );
  if (entries[0]?.[0] === null) return { kind: 'left', why: 'notPossible', cell };
  return { kind: 'written', cells: { area: areaAt(block, cell, size), entries, formats: [] } };
}

/** Null for an error value. */
function entryOf(value: CellValue): Entry | null {
  if (typeof value === 'boolean') return booleanEntry(value);
  if (typeof value === 'string') return isErrorValue(value) ? null : textEntry(value);
  return numberOf(value);
}

function numberOf(value: CellValue): Entry {
  const exact = typeof value === 'number' ? exactOf(value) : null;
  return exact === null ? CLEARED : numberEntry(decimalText(exact));
}

function areaAt(
  { area }: Block,
  { row, column }: Pick<OwnCell, 'row' | 'column'>,
  size: { readonly rows: number; readonly columns: number },
): Area {
  return { sheet: area.sheet, row: area.row + row, column: area.column + column, ...size };
}

function blankFindings(written: readonly CellsWriting[], language: Language): readonly Finding[] {
  const blanks = written.flatMap(({ area, results = [] }) =>
    results.flatMap((row, down) =>
      row.flatMap((result, across) =>
        result === CLEARED
          ? [{ ...area, row: area.row + down, column: area.column + across, rows: 1, columns: 1 }]
          : [],
      ),
    ),
  );
  const [first] = blanks;
  if (first === undefined) return [];
  const text = convertWordsOf(language).blankNow(blanks.length, cellAddress(first.column + 1, first.row + 1));
  return [{ severity: 'info', text, area: first, fix: null }];
}

function leftFinding(block: Block, { why, cell }: Extract<Conversion, { kind: 'left' }>, language: Language): Finding {
  const area = areaAt(block, cell, { rows: 1, columns: 1 });
  const address = cellAddress(area.column + 1, area.row + 1);
  if (why === 'beyondSelection') {
    return { severity: 'warning', text: convertWordsOf(language).beyondSelection(address), area, fix: null };
  }
  const found = issue('convertNotPossible', 'warning', {}, { cell: address, formula: cell.formula });
  return { ...said(found, language), area };
}

function said(found: Issue, language: Language): Finding {
  return { severity: found.severity, text: messageOf(found, language), area: null, fix: null };
}
