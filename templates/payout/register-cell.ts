import { toExcelFormula, toExcelRounding } from '../../core/backends/excel.ts';
import type { Result } from '../../core/payout/compute-row.ts';
import { maskId } from '../../core/payout/id-number.ts';
import type { SchemeOutput } from '../../core/payout/scheme.ts';
import { multiply, type Rational, rational, subtract, ZERO } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import { unitText } from '../../core/quantity/unit.ts';
import { cellAddress, onSheet } from '../workbook/cell-reference.ts';
import { count, empty, formula, number, text } from '../workbook/cells.ts';
import type { CellPlan } from '../workbook/plan.ts';
import type { StyleName } from '../workbook/style.ts';
import { type Book, type ComputedRow, cellOf } from './book.ts';
import { FIXED_NAMES, SHEETS, shareKey } from './labels.ts';
import type { RegisterColumn, RegisterLayout } from './register-layout.ts';

/** Places kept of a share before the fen are counted; far below a fen, far above binary noise. */
const SHARE_PLACES = 8;

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
        : formula(outputFormula(book, column.output, from, row), result.value, style);
    }
    case 'share':
      return formula(shareFormula(book, column.payer, row), paid.computed.funding[column.payer] ?? ZERO, 'money');
    case 'remainder':
      return formula(
        remainderFormula(book, column.payer, row),
        remainderOf(book, column.payer, premiumOf(book, paid).value),
        'helper',
      );
  }
}

/** The formula of an output for one household: as printed, within its cap, rounded as declared, and only if the event occurred. */
export function outputFormula(book: Book, scheme: SchemeOutput, from: 'insured' | 'payouts', row: number): string {
  const { output, node, cap } = scheme;
  const cells = cellOf(book, from, row);
  const inner = toExcelFormula(node, cells);
  const limited = cap === null ? inner : `MIN(${inner},${toExcelFormula(cap, cells)})`;
  const rounded = output.rounding === undefined ? limited : toExcelRounding(limited, output.rounding.use);
  return output.gated ? `IF(${FIXED_NAMES.event}="出险",${rounded},0)` : rounded;
}

/** A payer's share of the premium in a row: what `splitPremium` does, as a formula of the sheet. */
export function shareFormula(book: Book, payer: number, row: number): string {
  const { scheme } = book.run;
  const { settlement, residualPayer } = scheme.policy.funding;
  const premium = placeOf(book.insured, scheme.premium.id, row);
  const share = book.names.get(shareKey(scheme.shares[payer]?.payer ?? '')) ?? '0';
  if (settlement.use === 'largestRemainder') {
    const last = scheme.shares.length - 1;
    const own = placeOf(book.insured, `remainder:${payer}`, row);
    const first = placeOf(book.insured, 'remainder:0', row);
    const all = `$${first}:$${placeOf(book.insured, `remainder:${last}`, row)}`;
    const before =
      payer === 0 ? '' : `+COUNTIF($${first}:${placeOf(book.insured, `remainder:${payer - 1}`, row)},${own})`;
    const rank = `RANK(${own},${all})${before}`;
    const whole = `ROUNDDOWN(ROUND(${premium}*${share},${SHARE_PLACES}),2)`;
    return `ROUND(${whole}+IF(${rank}<=ROUND(SUM(${all})*100,0),0.01,0),2)`;
  }
  if (settlement.use === 'residual' && scheme.shares[payer]?.payer === residualPayer) {
    const others = scheme.shares.flatMap((_, index) =>
      index === payer ? [] : [placeOf(book.insured, `share:${index}`, row)],
    );
    return `ROUND(${[premium, ...others].join('-')},2)`;
  }
  const exact = toExcelFormula(scheme.premium.node, cellOf(book, 'insured', row));
  return toExcelRounding(`(${exact})*${share}`, { places: 2, rule: 'halfAwayFromZero' });
}

/** What is left of a share below the fen, for finding who gets the odd fen. */
export function remainderFormula(book: Book, payer: number, row: number): string {
  const premium = placeOf(book.insured, book.run.scheme.premium.id, row);
  const share = book.names.get(shareKey(book.run.scheme.shares[payer]?.payer ?? '')) ?? '0';
  const part = `${premium}*${share}`;
  return `ROUND(${part}-ROUNDDOWN(ROUND(${part},${SHARE_PLACES}),2),${SHARE_PLACES})`;
}

export function remainderOf(book: Book, payer: number, premium: Rational): Rational {
  const part = multiply(premium, book.run.scheme.shares[payer]?.share ?? ZERO);
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
