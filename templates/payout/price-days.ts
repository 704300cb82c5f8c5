import { larger, type Rational, rational, subtract, ZERO } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import { absolute, rangeAddress } from '../workbook/cell-reference.ts';
import { date, formula, textFormula } from '../workbook/cells.ts';
import type { CellPlan } from '../workbook/plan.ts';
import type { Book } from './book.ts';
import { COUNTED, FIRST_PRICE_ROW, PRICE_COLUMN } from './price-columns.ts';

/** A day of the series; `mean` is `null` where none of its prices is in the average. */
export interface PriceDay {
  readonly date: string;
  readonly points: number;
  readonly mean: Rational | null;
}

/** Every day that has a usable price, also outside the window: whoever moves the window finds the day already there. */
export function priceDays({ run }: Book): PriceDay[] {
  const { publications, ignored } = run.observed;
  const days = new Map<string, PriceDay>();
  for (const { reason, date: day } of ignored) {
    if (reason === 'outsideWindow' && day !== null) days.set(day, { date: day, points: 0, mean: null });
  }
  for (const { date: day, prices, mean } of publications) days.set(day, { date: day, points: prices.length, mean });
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The cells of a day: how many points reported, their mean, and how far it lies below the threshold of the event. */
export function dayCells(day: PriceDay, at: number, lastLine: number, threshold: Threshold | null): CellPlan[] {
  const [dates, prices, counted] = [PRICE_COLUMN.date, PRICE_COLUMN.price, PRICE_COLUMN.counted].map((column) =>
    absolute(rangeAddress(column, FIRST_PRICE_ROW, column, lastLine)),
  );
  const criteria = `${dates},H${at},${counted},"${COUNTED}"`;
  const mean = `IF(I${at}=0,"",SUMIFS(${prices},${criteria})/I${at})`;
  const below = threshold === null ? [] : [belowCell(day, at, threshold)];
  return [
    date(day.date),
    formula(`COUNTIFS(${criteria})`, rational(BigInt(day.points)), 'count'),
    day.mean === null ? textFormula(mean, '', 'priceExact') : formula(mean, day.mean, 'priceExact'),
    ...below,
  ];
}

/** What the observed price is compared with, where the event is such a comparison. */
export interface Threshold {
  readonly label: string;
  readonly name: string;
  readonly value: Rational;
}

export function eventThreshold({ run, names }: Book): Threshold | null {
  const { event, observed, parameters } = run.scheme;
  if (event.kind !== 'compare' || event.left.kind !== 'reference' || event.left.id !== observed.id) return null;
  const { right } = event;
  const parameter = right.kind === 'reference' ? parameters.find(({ id }) => id === right.id) : undefined;
  const name = parameter === undefined ? undefined : names.get(parameter.id);
  return parameter === undefined || name === undefined
    ? null
    : { label: parameter.label, name, value: parameter.value };
}

function belowCell({ mean }: PriceDay, at: number, { name, value }: Threshold): CellPlan {
  const short =
    mean === null ? ZERO : larger(ZERO, round(subtract(value, mean), { places: 6, rule: 'halfAwayFromZero' }));
  return formula(`IF(I${at}=0,0,MAX(0,ROUND(${name}-J${at},6)))`, short, 'price');
}
