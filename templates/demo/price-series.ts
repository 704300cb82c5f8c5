import { addDays } from '../../core/quantity/date.ts';
import type { CsvField } from '../workbook/csv.ts';
import { numeric, typed } from './field.ts';
import { drawFrom } from './random.ts';

const POINTS = ['样例监测点甲', '样例监测点乙', '样例监测点丙', '样例监测点丁'];
const FIRST_DAY = '2023-11-03';
const DAYS = 43;
/** On these days nothing was published, so they are no part of the divisor. */
const SILENT_DAYS: ReadonlySet<string> = new Set(['2023-11-12', '2023-11-19', '2023-11-23', '2023-12-03']);
/** This point was closed for a day; the mean of that day is taken over the others. */
const CLOSED = { date: '2023-11-28', point: '样例监测点丙' };

/**
 * Scallion prices of four monitoring points from 3 November to 15 December 2023, a little below the target on average;
 * the first and the last days lie outside the window of the scheme.
 */
export function scallionPrices(): CsvField[][] {
  const draw = drawFrom(106);
  let market = 1080;
  const rows = Array.from({ length: DAYS }, (_, offset) => addDays(FIRST_DAY, offset)).flatMap((date) => {
    market = Math.min(1120, Math.max(950, market + draw(-22, 19)));
    if (SILENT_DAYS.has(date)) return [];
    return POINTS.map((point) => {
      const price = numeric(market + draw(-30, 30), 3);
      const closed = date === CLOSED.date && point === CLOSED.point;
      return [typed(date), typed(point), closed ? typed('—') : price];
    });
  });
  return [['日期', '监测点', '价格（元/500g）'].map(typed), ...rows];
}

const FIRST_WEEK = '2023-12-06';
const WEEKS = 18;

/** Weekly hog prices from December 2023 to the first week of April 2024; those of March decide. */
export function hogPrices(): CsvField[][] {
  const draw = drawFrom(1850);
  let market = 1690;
  const rows = Array.from({ length: WEEKS }, (_, week) => {
    market += draw(-18, 31);
    return [typed(addDays(FIRST_WEEK, week * 7)), numeric(market, 2)];
  });
  return [['发布日期', '生猪出场价格（元/公斤）'].map(typed), ...rows];
}
