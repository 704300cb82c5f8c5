import type { UnreadableText } from '../../issue/unreadable.ts';
import { type Rational, rational } from '../../quantity/rational.ts';
import { powerOfTen } from '../../quantity/round.ts';
import { conversionFactor, parseUnit, type Unit } from '../../quantity/unit.ts';
import { type Cell, cellText, type Table } from '../../table/cell.ts';
import { readCellNumber } from '../../table/read-cell.ts';

/** A number with the unit it is given in. */
export type StatedNumber =
  | {
      readonly kind: 'number';
      readonly value: Rational;
      readonly unit: Unit;
      /** The unit, or a multiplier (34.5万), stands in the cell itself. */
      readonly typed: boolean;
      readonly rewritten: boolean;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableText }
  | { readonly kind: 'unknownUnit'; readonly unitText: string };

/** What people write in a column of units where there is none. */
const NO_UNIT_MARK = /^[-—–―/\\\s]*$/;
const ENDS_IN_MULTIPLIER = /\d[百千万亿]+$/;

/**
 * Reads a number whose unit may stand in several places: in the cell itself, else in the first of `stated` that says
 * one, else it is `fallback`. A bare multiplier belongs to the unit: 34.5万 of something counted in 万人 is 34.5万人.
 */
export function readStatedNumber(cell: Cell, table: Table, stated: readonly string[], fallback: Unit): StatedNumber {
  const reading = readCellNumber(cell, table);
  if (reading.kind !== 'number') return reading;
  const { value, rewritten } = reading;
  if (reading.unit !== null) return { kind: 'number', value, unit: reading.unit, typed: true, rewritten };
  const said = stated.find((text) => !NO_UNIT_MARK.test(text));
  const unit = said === undefined ? fallback : parseUnit(said);
  if (unit === null) return { kind: 'unknownUnit', unitText: said ?? '' };
  const typed = ENDS_IN_MULTIPLIER.test(cellText(cell).normalize('NFKC').trim());
  return { kind: 'number', value, unit: typed ? withoutMultiplier(unit) : unit, typed, rewritten };
}

/** 人 of 万人, 元/人 of 万元/人; a unit without a multiplier stays as it is. */
export function withoutMultiplier(unit: Unit): Unit {
  const factors = unit.factors.map(({ symbol, exponent }) => {
    const plain = exponent > 0 ? parseUnit(symbol.replace(/^[十百千万亿]+(?=.)/, '')) : null;
    const [only, ...others] = plain?.factors ?? [];
    return { symbol: only === undefined || others.length > 0 ? symbol : only.symbol, exponent };
  });
  return conversionFactor(unit, { factors }) === null ? unit : { factors };
}

/** Half a unit of the last digit that was typed: what rounding to that digit can have changed. */
export function halfOfLastDigit(cell: Cell): Rational {
  const [, places = ''] = /\.(\d+)/.exec(cellText(cell).normalize('NFKC')) ?? [];
  return rational(1n, 2n * powerOfTen(places.length));
}
