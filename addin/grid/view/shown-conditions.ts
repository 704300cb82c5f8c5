import { parseDecimal } from '../../../core/quantity/decimal.ts';
import { compare } from '../../../core/quantity/rational.ts';
import { NOT_CALCULATED } from '../../../core/table/cell.ts';
import { columnNumber } from '../../../templates/workbook/cell-reference.ts';
import type { CellValue } from '../../host/host.ts';
import type { Cells, Look } from '../../host/sheet-format.ts';
import { doubleDecimal } from '../../host/value-entry.ts';
import type { GridSheet, SheetExtra } from '../model/grid-sheet.ts';

type Highlight = Extract<SheetExtra, { kind: 'highlight' }>;
type Bar = Extract<SheetExtra, { kind: 'dataBar' }>;

/** `$G5="有误"`, `B2>=1`, `TRUE`: what can be decided without calculating. */
const COMPARED = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(=|<>|<=|>=|<|>)(?:"((?:[^"]|"")*)"|(-?\d+(?:\.\d+)?))$/;

/** The conditional formats of one sheet as far as the grid can know them; of the others nothing is shown. */
export class ShownConditions {
  readonly #sheet: GridSheet;
  readonly #highlights: readonly Highlight[];
  readonly #bars: readonly Bar[];
  /** The largest number of a bar's cells; 0 where there is none. */
  readonly #largest = new Map<Bar, number>();

  constructor(sheet: GridSheet) {
    this.#sheet = sheet;
    this.#highlights = sheet.extras.flatMap((extra) => (extra.kind === 'highlight' ? [extra] : []));
    this.#bars = sheet.extras.flatMap((extra) => (extra.kind === 'dataBar' ? [extra] : []));
  }

  /** The look that lies over a cell; of several that are true the first says what they differ in. */
  lookOver(row: number, column: number): Look | null {
    const over = this.#highlights.filter((each) => lies(each.cells, row, column) && this.#isTrue(each, row, column));
    return over.length === 0 ? null : Object.assign({}, ...over.reverse().map(({ look }) => look));
  }

  /** The bar of a cell and how much of the cell it fills, from 0 to 1. */
  barOf(row: number, column: number): { readonly color: string; readonly share: number } | null {
    const bar = this.#bars.find((each) => lies(each.cells, row, column));
    const { value } = this.#sheet.cell(row, column);
    if (bar === undefined || typeof value !== 'number' || value <= 0) return null;
    return { color: bar.color, share: Math.min(1, value / this.#largestOf(bar)) };
  }

  #largestOf(bar: Bar): number {
    const known = this.#largest.get(bar);
    if (known !== undefined) return known;
    const { row, column, rows, columns } = bar.cells;
    const end = Math.min(row + rows, this.#sheet.extent.rows);
    let largest = 0;
    for (let at = row; at < end; at++) {
      for (const { value } of this.#sheet.cells(at, column, columns))
        if (typeof value === 'number') largest = Math.max(largest, value);
    }
    this.#largest.set(bar, largest);
    return largest;
  }

  #isTrue({ formula, cells }: Highlight, row: number, column: number): boolean {
    if (formula === 'TRUE') return true;
    const [, fixedColumn, letters, fixedRow, digits, sign = '', text, number] = COMPARED.exec(formula) ?? [];
    if (letters === undefined) return false;
    const at = columnNumber(letters) - 1 + (fixedColumn === '$' ? 0 : column - cells.column);
    const line = Number(digits) - 1 + (fixedRow === '$' ? 0 : row - cells.row);
    const order = ordered(this.#sheet.cell(line, at).value, text?.replaceAll('""', '"'), number);
    if (order === null) return false;
    if (sign === '<>') return order !== 0;
    return (order === 0 && sign.includes('=')) || (order !== 0 && sign.startsWith(order < 0 ? '<' : '>'));
  }
}

function lies({ row, column, rows, columns }: Cells, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

/** How a value stands to a text or a number, as spreadsheets order them: numbers before texts; null where it is not known. */
function ordered(value: CellValue, text: string | undefined, number: string | undefined): -1 | 0 | 1 | null {
  if (value === NOT_CALCULATED || typeof value === 'boolean') return null;
  if (text !== undefined) {
    if (typeof value === 'number') return -1;
    const [one, other] = [value.toLowerCase(), text.toLowerCase()];
    return one === other ? 0 : one < other ? -1 : 1;
  }
  if (typeof value === 'string' && value !== '') return value.startsWith('#') ? null : 1;
  const [left, right] = [parseDecimal(doubleDecimal(value === '' ? 0 : value)), parseDecimal(number ?? '')];
  return left === null || right === null ? null : compare(left, right);
}
