import { parseDecimal } from '../../../core/quantity/decimal.ts';
import { absolute, compare, ONE, type Rational } from '../../../core/quantity/rational.ts';
import type { SnapshotCell } from '../../reader/snapshot.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../workbook/plan.ts';
import { holdsGiven } from './cell-meaning.ts';
import type { Comparison } from './compare-workbook.ts';
import { type CellReference, formulaMeaning } from './formula-meaning.ts';
import { widthOf } from './placed-sheet.ts';

/** A cell of the template; rows and columns count from 1. */
export interface TemplateCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Trust {
  /** Whether the cell, and every cell it is computed from, is as core has it. */
  readonly isTrusted: boolean;
  /** The largest number among them, without its sign; 1 at least. */
  readonly size: Rational;
}

const TRUSTED: Trust = { isTrusted: true, size: ONE };
const NOT_TRUSTED: Trust = { isTrusted: false, size: ONE };

/** Whether what a spreadsheet stored beside a formula can be expected to be core's result. */
export class ResultTrust {
  readonly #comparison: Comparison;
  readonly #sheets: ReadonlyMap<string, SheetPlan>;
  readonly #known = new Map<string, Trust>();

  constructor(comparison: Comparison, { sheets }: WorkbookPlan) {
    this.#comparison = comparison;
    this.#sheets = new Map(sheets.map((sheet) => [sheet.name.toUpperCase(), sheet]));
  }

  of({ sheet, row, column }: TemplateCell): Trust {
    const key = `${row},${column},${sheet}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    // A formula that leads back to itself has no result to be trusted.
    this.#known.set(key, NOT_TRUSTED);
    const trust = this.#judge({ sheet, row, column });
    this.#known.set(key, trust);
    return trust;
  }

  #judge(place: TemplateCell): Trust {
    const { sheet, row, column } = place;
    const plan = this.#sheets.get(sheet.toUpperCase());
    const cell = plan?.rows[row - 1]?.cells[column - 1];
    if (cell === null || cell === undefined) return TRUSTED;
    const located = this.#comparison.find(sheet, row, column);
    if (located === null) return NOT_TRUSTED;
    if (cell.kind !== 'formula') return isAsItStands(cell, located.cell) ? sized(cell) : NOT_TRUSTED;
    if (located.cell === undefined || located.cell.formula === null) return NOT_TRUSTED;
    if (this.#comparison.isFormulaChanged(sheet, row, column)) return NOT_TRUSTED;
    return formulaMeaning(cell.formula).references.reduce(
      (trust, reference) => (reference === 'gone' ? NOT_TRUSTED : both(trust, this.#ofReference(sheet, reference))),
      sized(cell),
    );
  }

  #ofReference(own: string, { sheet, ...bounds }: CellReference): Trust {
    const plan = this.#sheets.get(sheet === '' ? own.toUpperCase() : sheet);
    if (plan === undefined) return NOT_TRUSTED;
    const [top, left] = [bounds.top ?? 1, bounds.left ?? 1];
    const [bottom, right] = [bounds.bottom ?? plan.rows.length, bounds.right ?? widthOf(plan)];
    if (!this.#isWhole(plan.name, { top, left, bottom, right })) return NOT_TRUSTED;
    let trust = TRUSTED;
    for (let row = top; row <= Math.min(bottom, plan.rows.length); row++) {
      for (let column = left; column <= Math.min(right, widthOf(plan)); column++) {
        trust = both(trust, this.of({ sheet: plan.name, row, column }));
      }
    }
    return trust;
  }

  /** Whether nothing was put into the range, which a spreadsheet would count and core does not. */
  #isWhole(sheet: string, { top, left, bottom, right }: Record<'top' | 'left' | 'bottom' | 'right', number>): boolean {
    const first = this.#comparison.find(sheet, top, left);
    const last = this.#comparison.find(sheet, bottom, right);
    if (first === null || last === null) return false;
    return last.row - first.row === bottom - top && last.column - first.column === right - left;
  }
}

/** A number stored as text counts for us, and for no formula of a spreadsheet. */
function isAsItStands(cell: Exclude<CellPlan, { kind: 'formula' }>, found: SnapshotCell | undefined): boolean {
  return holdsGiven(cell, found, '1900') && !(cell.kind === 'number' && found?.cell.kind === 'text');
}

function both(one: Trust, other: Trust): Trust {
  const size = compare(one.size, other.size) >= 0 ? one.size : other.size;
  return { isTrusted: one.isTrusted && other.isTrusted, size };
}

function sized(cell: CellPlan): Trust {
  const result = cell.kind === 'formula' ? cell.result : cell;
  const number = result.kind === 'number' ? parseDecimal(result.decimal) : null;
  if (number === null) return TRUSTED;
  const size = absolute(number);
  return compare(size, ONE) > 0 ? { isTrusted: true, size } : TRUSTED;
}
