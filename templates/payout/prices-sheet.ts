import { unitText } from '../../core/quantity/unit.ts';
import { absolute, columnLetters, onSheet, rangeAddress } from '../workbook/cell-reference.ts';
import { PLAIN_SHEET, row, text } from '../workbook/cells.ts';
import type { ConditionalFormat, RowPlan, SheetPlan } from '../workbook/plan.ts';
import type { Book } from './book.ts';
import { registerLabel, SHEETS } from './labels.ts';
import { COUNTED, FIRST_PRICE_ROW as FIRST, NOT_COUNTED, PRICE_COLUMN } from './price-columns.ts';
import { dayCells, eventThreshold, priceDays } from './price-days.ts';
import { lineCells, priceLines } from './price-lines.ts';

/** What the description divides: the sum of the publications, and how many there were. */
export interface PriceRanges {
  readonly sum: string;
  readonly count: string;
}

/** 价格监测: the series as it was given, what counts and why not, and the mean of each day as a live formula. */
export function pricesSheet(book: Book): { readonly sheet: SheetPlan; readonly ranges: PriceRanges } {
  const { policy, observed } = book.run.scheme;
  const { series, region } = policy;
  const lines = priceLines(book);
  const days = series.grouping.use === 'day' ? priceDays(book) : [];
  const threshold = days.length === 0 ? null : eventThreshold(book);
  const last = FIRST + Math.max(1, lines.length) - 1;
  const lastDay = FIRST + Math.max(1, days.length) - 1;
  const unit = unitText(observed.unit);
  const headers = [
    ...[
      '源表行号',
      registerLabel('date'),
      registerLabel('point'),
      `${registerLabel('price')}（${unit}）`,
      '是否计入',
      '说明',
    ],
    ...(days.length === 0 ? [] : ['', '发布日期', '点数', `当日平均（${unit}）`]),
    ...(threshold === null ? [] : [`低于${threshold.label}`]),
  ];
  const body = Array.from({ length: Math.max(lines.length, days.length, 1) }, (_, index): RowPlan => {
    const [line, day] = [lines[index], days[index]];
    const left =
      line === undefined ? Array.from({ length: PRICE_COLUMN.reason }, () => null) : lineCells(line, FIRST + index);
    return row(day === undefined ? left : [...left, null, ...dayCells(day, FIRST + index, last, threshold)]);
  });
  const price = rangeAddress(PRICE_COLUMN.price, FIRST, PRICE_COLUMN.price, last);
  const sheet: SheetPlan = {
    ...PLAIN_SHEET,
    name: SHEETS.prices,
    columns: [9, 13, 20, 15, 12, 24, 3, 13, 8, 18, 16].slice(0, headers.length).map((width) => ({ width })),
    rows: [
      row([text(`${region}${SHEETS.prices}`, 'title')]),
      row([text(`${observed.label}：${series.source.printed ?? ''}（${series.source.clause}）`, 'subtitle')]),
      row([text(`期间 ${series.window.from} 至 ${series.window.to}，首日和末日都计入。黄色单元格可以改。`, 'note')]),
      row(headers.map((label) => (label === '' ? null : text(label, 'header')))),
      ...body,
    ],
    merges: [1, 2, 3].map((at) => `A${at}:${columnLetters(headers.length)}${at}`),
    frozen: { rows: FIRST - 1, columns: 0 },
    validations: [
      {
        range: price,
        kind: 'decimal',
        minimum: '0',
        maximum: '100000',
        title: registerLabel('price'),
        message: `请填不带单位的数，按${unit}。`,
      },
    ],
    conditionalFormats: [
      {
        kind: 'highlight',
        range: rangeAddress(1, FIRST, PRICE_COLUMN.reason, last),
        formula: `$E${FIRST}="${NOT_COUNTED}"`,
        look: 'muted',
      },
      ...dayFormats(days.length > 0, threshold !== null, lastDay),
    ],
    print: { orientation: 'landscape', repeatRows: `1:${FIRST - 1}` },
  };
  return { sheet, ranges: rangesOf(days.length > 0, last, lastDay) };
}

function rangesOf(byDay: boolean, last: number, lastDay: number): PriceRanges {
  const on = (column: number, end: number): string =>
    onSheet(SHEETS.prices, absolute(rangeAddress(column, FIRST, column, end)));
  if (byDay)
    return { sum: `SUM(${on(PRICE_COLUMN.mean, lastDay)})`, count: `COUNT(${on(PRICE_COLUMN.mean, lastDay)})` };
  const counted = `${on(PRICE_COLUMN.counted, last)},"${COUNTED}"`;
  return { sum: `SUMIFS(${on(PRICE_COLUMN.price, last)},${counted})`, count: `COUNTIFS(${counted})` };
}

function dayFormats(byDay: boolean, compared: boolean, lastDay: number): ConditionalFormat[] {
  if (!byDay) return [];
  const range = rangeAddress(PRICE_COLUMN.day, FIRST, compared ? PRICE_COLUMN.below : PRICE_COLUMN.mean, lastDay);
  const muted: ConditionalFormat = { kind: 'highlight', range, formula: `$I${FIRST}=0`, look: 'muted' };
  const below = rangeAddress(PRICE_COLUMN.below, FIRST, PRICE_COLUMN.below, lastDay);
  return compared ? [muted, { kind: 'dataBar', range: below, color: 'F4CFC9' }] : [muted];
}
