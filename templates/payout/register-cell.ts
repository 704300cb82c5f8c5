import { toExcelFormula } from '../../core/backends/excel.ts';
import type { Result } from '../../core/payout/compute-row.ts';
import { maskId } from '../../core/payout/id-number.ts';
import { multiply, type Rational, rational, subtract, ZERO } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import { unitText } from '../../core/quantity/unit.ts';
import { cellAddress, onSheet } from '../workbook/cell-reference.ts';
import { count, empty, formula, number, text } from '../workbook/cells.ts';
import type { CellPlan } from '../workbook/plan.ts';
import type { StyleName } from '../workbook/style.ts';
import { type Book, type ComputedRow, cellOf } from './book.ts';
import { FIXED_NAMES, SHEETS } from './labels.ts';
import type { RegisterColumn, RegisterLayout } from './register-layout.ts';
import { outputFormula, type RowReferences, remainderFormula, SHARE_PLACES, shareFormula } from './row-formulas.ts';

/** Which register a cell is on, and in which row. */
export interface Spot {
  readonly book: Book;
  readonly from: 'insured' | 'payouts';
  readonly row: number;
  /** The position of the household, counted from 1. */
  readonly serial: number;
  readonly group: number;
}

/** The cell of one household in one column: a register text, an input, or a live formula with core's result. */
export function registerCell(column: RegisterColumn, paid: ComputedRow, spot: Spot): CellPlan {
  const { book, from, row } = spot;
  switch (column.kind) {
    case 'serial':
      return count(spot.serial, 'textCentered');
    case 'group':
      return count(spot.group, 'helper');
    case 'flag':
      return count(levelOf(paid), 'helper');
    case 'register': {
      const value = paid.insured.register[column.field] ?? '';
      if (column.field === 'idNumber') return text(from === 'insured' ? value : maskId(value), 'idNumber');
      return text(value, column.field === 'account' || column.field === 'phone' ? 'idNumber' : 'text');
    }
    case 'input':
      return inputCell(column.input.id, paid, spot);
    case 'output': {
      const result = paid.computed.results.get(column.output.id);
      const style = styleOf(column.output);
      return result === undefined
        ? empty(style)
        : formula(outputFormula(column.output, rowReferences(book, from, row)), result.value, style);
    }
    case 'share':
      return formula(
        shareFormula(column.payer, rowReferences(book, 'insured', row)),
        paid.computed.funding[column.payer] ?? ZERO,
        'money',
      );
    case 'remainder':
      return formula(
        remainderFormula(column.payer, rowReferences(book, 'insured', row)),
        remainderOf(book, column.payer, premiumOf(book, paid).value),
        'helper',
      );
  }
}

/** What the formulas of the household in a row of a register refer to. */
export function rowReferences(book: Book, from: 'insured' | 'payouts', row: number): RowReferences {
  return {
    scheme: book.run.scheme,
    names: book.names,
    event: FIXED_NAMES.event,
    terms: cellOf(book, from, row),
    at: (key) => placeOf(book.insured, key, row),
  };
}

export function remainderOf({ run }: Pick<Book, 'run'>, payer: number, premium: Rational): Rational {
  const part = multiply(premium, run.scheme.shares[payer]?.share ?? ZERO);
  return round(subtract(part, round(part, { places: 2, rule: 'down' })), {
    places: SHARE_PLACES,
    rule: 'halfAwayFromZero',
  });
}

export function premiumOf(book: Book, paid: ComputedRow): Result {
  const zero = rational(0n);
  return paid.computed.results.get(book.run.scheme.premium.id) ?? { exact: zero, value: zero, capped: false };
}

/** 2 for a row with an error, 1 with a warning, else 0. */
function levelOf({ issues }: ComputedRow): number {
  if (issues.some(({ severity }) => severity === 'error')) return 2;
  return issues.some(({ severity }) => severity === 'warning') ? 1 : 0;
}

/** The look of an output by what it measures. */
export function styleOf({ unit }: { readonly unit: Parameters<typeof unitText>[0] }): StyleName {
  const symbol = unitText(unit);
  if (symbol === '元') return 'money';
  if (symbol === '头' || symbol === '只' || symbol === '羽' || symbol === '株') return 'count';
  return symbol === '亩' ? 'area' : 'priceExact';
}

/** An input stands on one sheet, open for correction; the other shows it by reference. */
function inputCell(id: string, paid: ComputedRow, { book, from, row }: Spot): CellPlan {
  const value = paid.computed.inputs.get(id);
  const home = book.insured.place.has(id) ? 'insured' : 'payouts';
  const scheme = book.run.scheme.inputs.find((input) => input.id === id);
  if (scheme === undefined || value === undefined) return empty('inputNumber');
  const whole = scheme.term.whole;
  if (from !== home) {
    const there = onSheet(SHEETS.insured, placeOf(book.insured, id, row));
    return formula(there, value, whole ? 'count' : styleOf(scheme));
  }
  if (paid.insured.assumed.includes(id) || !paid.insured.inputs.has(id)) {
    if (scheme.assume !== null)
      return formula(toExcelFormula(scheme.assume, cellOf(book, from, row)), value, whole ? 'count' : styleOf(scheme));
  }
  return number(value, whole ? 'inputCount' : 'inputNumber');
}

function placeOf(layout: RegisterLayout, key: string, row: number): string {
  const column = layout.place.get(key);
  if (column === undefined) throw new Error(`no column for ${key}`);
  return cellAddress(column, row);
}
