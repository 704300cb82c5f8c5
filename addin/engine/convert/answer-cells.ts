import { readSchemeName } from '../../functions/schemes.ts';
import { type CellRange, cellOf, readRange, rowOf } from './cell-range.ts';
import { type CallArgument, type FunctionCall, takesHouseholds } from './function-call.ts';

/** How many cells an answer stands in. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const ONE: Size = { rows: 1, columns: 1 };
const PARSED_COLUMNS = 5;

/** The size of the answer of a call; null where only the program knows it: an explanation, or a name for an argument. */
export function answerSize({ name, args }: FunctionCall): Size | null {
  const ranges = args.map(rangeOf);
  if (name === 'OBSERVED_PRICE') return ONE;
  if (name === 'EXPLAIN' || ranges.includes(null)) return null;
  const size = {
    rows: Math.max(1, ...ranges.map((range) => range?.rows ?? 1)),
    columns: Math.max(1, ...ranges.map((range) => range?.columns ?? 1)),
  };
  if (takesHouseholds(name)) return { ...size, columns: 1 };
  if (name === 'PARSE_TARGET') return { ...size, columns: PARSED_COLUMNS };
  const isSplit = name === 'PREMIUM_SHARE' && (args[2] === undefined || args[2].kind === 'none');
  if (!isSplit) return size;
  const scheme = args[0]?.kind === 'text' ? readSchemeName(args[0].text) : null;
  return scheme?.kind === 'found' ? { ...size, columns: scheme.value.shares.length } : null;
}

/**
 * The call that stands for one cell of the answer of a call over columns: with the cell of its row for every column, as
 * the functions pair them. Row and column count from 0.
 */
export function callOfCell({ name, args }: FunctionCall, row: number, column: number): FunctionCall {
  return { name, args: args.map((argument) => partOf(argument, row, column, takesHouseholds(name))) };
}

function partOf(argument: CallArgument, row: number, column: number, wholeRows: boolean): CallArgument {
  const range = argument.kind === 'range' ? readRange(argument.reference) : null;
  if (range === null) return argument;
  const down = range.rows === 1 ? 0 : row;
  if (wholeRows && range.columns > 1) return { kind: 'range', reference: rowOf(range, down) };
  return { kind: 'cell', reference: cellOf(range, down, range.columns === 1 ? 0 : column) };
}

/** The range that an argument is; undefined for one that is none, null for one of a size that is not known here. */
function rangeOf(argument: CallArgument): CellRange | null | undefined {
  if (argument.kind === 'other') return null;
  return argument.kind === 'range' ? readRange(argument.reference) : undefined;
}
