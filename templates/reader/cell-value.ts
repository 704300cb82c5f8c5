import { isoDate } from '../../core/quantity/date.ts';
import { BLANK, type Cell, NOT_CALCULATED } from '../../core/table/cell.ts';
import type { CellFault } from './cell-faults.ts';
import type { NumberStyles } from './number-styles.ts';
import { numberText } from './number-text.ts';
import type { SerialDays } from './serial-days.ts';
import { textCell } from './shared-strings.ts';

/** A cell as the sheet's XML has it. */
export interface StoredCell {
  readonly type: string;
  /** The index of the cell's style. */
  readonly style: string;
  /** What stands in `v`; undefined when there is none. */
  readonly value: string | undefined;
  /** What stands in `is`. */
  readonly inline: string | undefined;
  readonly formula: string | undefined;
  /** The number of the shared formula the cell has; undefined when its formula is its own. */
  readonly shared: string | undefined;
  /** The range that a formula fills, of an array formula or a data table; undefined when it is in one cell. */
  readonly fills: string | undefined;
}

/** What the cells of a workbook have in common. */
export interface CellContext {
  readonly sharedStrings: readonly Cell[];
  readonly styles: NumberStyles;
  readonly days: SerialDays;
}

const ISO_MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/;

/** The value of a stored cell; of a formula cell, the result stored beside the formula. Faults are told to `note`. */
export function cellValue(
  { type, style, value, inline, formula }: StoredCell,
  context: CellContext,
  note: (fault: CellFault, found: string) => void,
): Cell {
  if (inline !== undefined) return textCell(inline);
  if (value === undefined || (value === '' && type === 'n')) {
    if (formula === undefined) return BLANK;
    note('formulaWithoutResult', formula);
    return { kind: 'error', code: NOT_CALCULATED };
  }
  const cell = type === 'n' ? numberCell(value, style, context, note) : typedCell(type, value, context);
  if (cell !== undefined) return cell;
  note('cellNotReadable', value);
  return { kind: 'error', code: '#UNREADABLE' };
}

function numberCell(
  value: string,
  style: string,
  { styles, days }: CellContext,
  note: (fault: CellFault, found: string) => void,
): Cell | undefined {
  const text = numberText(value);
  if (text === null) return undefined;
  if (styles.percents.has(style)) return { kind: 'number', text, percent: true };
  if (!styles.days.has(style)) return { kind: 'number', text };
  const day = days.cell(Number.parseFloat(text));
  if (day !== null) return day;
  note('serialNotDate', text);
  return { kind: 'number', text };
}

function typedCell(type: string, value: string, { sharedStrings }: CellContext): Cell | undefined {
  switch (type) {
    case 's':
      return sharedStrings[Number(value)];
    case 'str':
    case 'inlineStr':
      return textCell(value);
    case 'b':
      return booleans.get(value);
    case 'e':
      return { kind: 'error', code: value };
    case 'd':
      return momentCell(value);
    default:
      return undefined;
  }
}

const booleans: ReadonlyMap<string, Cell> = new Map([
  ['1', { kind: 'boolean', value: true }],
  ['true', { kind: 'boolean', value: true }],
  ['0', { kind: 'boolean', value: false }],
  ['false', { kind: 'boolean', value: false }],
]);

/** A day stored as text; a mere time of day stays text. */
function momentCell(value: string): Cell | undefined {
  const match = ISO_MOMENT.exec(value);
  if (match === null) return textCell(value);
  const [year = 0, month = 0, day = 0] = match.slice(1).map((digits) => Number.parseInt(digits, 10));
  const iso = isoDate(year, month, day);
  return iso === null ? undefined : { kind: 'date', iso };
}
