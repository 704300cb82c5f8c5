import { isErrorValue } from '../../host/entry.ts';
import type { Block } from '../../host/host.ts';
import { answerSize, type Size } from './answer-cells.ts';
import { readCall } from './function-call.ts';

const EXPLAINED_COLUMNS = 5;

/** A cell of the block with one of our functions; row and column count from 0 within it. */
export interface OwnCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Whether the answer of a cell is in the block and in nobody's way: a program that has no answer yet has not spread it. */
export function isWithin({ values, formulas }: Block, { row, column }: OwnCell, { rows, columns }: Size): boolean {
  if (row + rows > values.length || column + columns > (values[0]?.length ?? 0)) return false;
  const head = values[row]?.[column] ?? '';
  const hasSpread = typeof head !== 'string' || !isErrorValue(head);
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      if (r === row && c === column) continue;
      if (formulas[r]?.[c] !== '' || (!hasSpread && values[r]?.[c] !== '')) return false;
    }
  }
  return true;
}

/**
 * The cells that the result of a function stands in; null where it goes on outside the block, or may. Where only the program knows
 * how many there are, they are the filled cells without a formula to the right and below. What else may stand there is written
 * over with itself.
 */
export function spreadOf(block: Block, cell: OwnCell): Size | null {
  const { values, formulas } = block;
  const call = readCall(cell.formula);
  if (call === null && !maySpread(cell.formula)) return { rows: 1, columns: 1 };
  const size = call === null ? null : answerSize(call);
  if (size !== null) return isWithin(block, cell, size) ? size : null;
  const { row, column } = cell;
  const isSpread = (r: number, c: number) => (values[r]?.[c] ?? '') !== '' && (formulas[r]?.[c] ?? '') === '';
  let [rows, columns] = [1, 1];
  // A step of an explanation has blanks among its five cells.
  if (call?.name === 'EXPLAIN' && isSpread(row, column + EXPLAINED_COLUMNS - 1)) columns = EXPLAINED_COLUMNS;
  while (isSpread(row, column + columns)) columns += 1;
  while (isSpread(row + rows, column)) rows += 1;
  const ends = row + rows < values.length && column + columns < (values[0]?.length ?? 0);
  return ends ? { rows, columns } : null;
}

/** Whether a formula around one of our functions may have several cells for an answer. */
function maySpread(formula: string): boolean {
  return /:|[._](?:PREMIUM_SHARE|PARSE_TARGET|EXPLAIN)\b/i.test(formula);
}
