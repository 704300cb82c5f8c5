import type { IgnoredReason } from '../../core/payout/price-list.ts';
import type { Rational } from '../../core/quantity/rational.ts';
import { wordsZh } from '../words/zh.ts';
import { count, date, empty, number, text, textFormula } from '../workbook/cells.ts';
import type { CellPlan } from '../workbook/plan.ts';
import type { Book } from './book.ts';
import { FIXED_NAMES } from './labels.ts';
import { COUNTED, NOT_COUNTED } from './price-columns.ts';

/** One row of the series as it was given. */
export interface PriceLine {
  readonly row: number;
  readonly date: string | null;
  readonly point: string;
  readonly value: Rational | null;
  readonly found: string;
  readonly reason: IgnoredReason | null;
}

/** All rows of the series in the order of the file, those in the average and those left out. */
export function priceLines({ run }: Book): PriceLine[] {
  const { publications, ignored } = run.observed;
  const given = new Map(run.prices.observations.map((observation) => [observation.row, observation.value]));
  const left = ignored.map((price) => ({
    ...price,
    value: price.reason === 'outsideWindow' ? (given.get(price.row) ?? null) : null,
  }));
  const taken = new Set(left.map(({ row }) => row));
  const used = publications
    .flatMap(({ prices }) => prices)
    .filter(({ row }) => !taken.has(row))
    .map((price) => ({ ...price, found: '', reason: null }));
  return [...used, ...left].sort((a, b) => a.row - b.row);
}

/** The cells of a row: whether it counts follows the window live, unless the row could not be used at all. */
export function lineCells(line: PriceLine, at: number): CellPlan[] {
  const { windowFrom, windowTo } = FIXED_NAMES;
  const counts = `IF(AND(B${at}>=${windowFrom},B${at}<=${windowTo}),"${COUNTED}","${NOT_COUNTED}")`;
  const live = line.reason === null || line.reason === 'outsideWindow';
  return [
    count(line.row, 'textCentered'),
    line.date === null ? empty('date') : date(line.date),
    text(line.point),
    line.value === null ? text(line.found) : number(line.value, 'inputPrice'),
    live
      ? textFormula(counts, line.reason === null ? COUNTED : NOT_COUNTED, 'textCentered')
      : text(NOT_COUNTED, 'textCentered'),
    line.reason === null ? empty() : text(wordsZh.ignored[line.reason]),
  ];
}
