import { BLANK, type Cell, NOT_CALCULATED, type Row, type Table } from '../../core/table/cell.ts';
import { showsDay, showsPercent } from '../../templates/reader/number-format.ts';
import { numberText } from '../../templates/reader/number-text.ts';
import { SerialDays } from '../../templates/reader/serial-days.ts';
import { rangeAddress } from '../../templates/workbook/cell-reference.ts';
import { isErrorValue } from './entry.ts';
import type { Block, CellValue } from './host.ts';

/**
 * A block as the table that core reads, as if it had come from a file of this name. Rows have the numbers people see;
 * blank ones are left out, and the first cell of each is that of the block's first column. Columns of merged ranges are
 * counted from there, too; where merging is not known there are none.
 */
export function tableOf(block: Block, file: string): Table {
  const { area, values, formulas, formats } = block;
  const toCell = cellReader();
  const rows = values.flatMap((row, r): readonly Row[] => {
    const cells = row.map((value, c) => toCell(value, formulas[r]?.[c] ?? '', formats[r]?.[c] ?? ''));
    return cells.every((cell) => cell === BLANK) ? [] : [{ number: area.row + r + 1, cells }];
  });
  return { file, sheet: area.sheet, rows, merged: mergedRanges(block) };
}

function mergedRanges({ area, merged }: Block): readonly string[] {
  return (merged ?? []).map(({ row, column, rows, columns }) => {
    const left = column - area.column;
    return rangeAddress(left + 1, row + 1, left + columns, row + rows);
  });
}

type CellReader = (value: CellValue, formula: string, format: string) => Cell;

/** Reads the cells of one block: what a number format shows is found out once. */
function cellReader(): CellReader {
  const days = new SerialDays('1900');
  const known = new Map<string, 'day' | 'percent' | 'number'>();
  const shown = (format: string) => {
    const found = known.get(format) ?? (showsPercent(format) ? 'percent' : showsDay(format) ? 'day' : 'number');
    known.set(format, found);
    return found;
  };
  return (value, formula, format) => {
    if (typeof value === 'boolean') return { kind: 'boolean', value };
    if (typeof value === 'string') return textCell(value, formula);
    const text = numberText(String(value));
    if (text === null) return { kind: 'error', code: '#NUM!' };
    const as = shown(format);
    if (as === 'percent') return { kind: 'number', text, percent: true };
    return (as === 'day' ? days.cell(value) : null) ?? { kind: 'number', text };
  };
}

/** An empty text is what a person sees as an empty cell. */
function textCell(text: string, formula: string): Cell {
  if (text === '') return BLANK;
  const error = isErrorValue(text) || (formula !== '' && text === NOT_CALCULATED);
  return error ? { kind: 'error', code: text } : { kind: 'text', text };
}
