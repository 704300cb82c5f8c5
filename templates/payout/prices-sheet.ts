import type { IgnoredReason } from '../../core/payout/price-list.ts';
import type { Rational } from '../../core/quantity/rational.ts';
import { unitText } from '../../core/quantity/unit.ts';
import { absolute, columnLetters, onSheet, rangeAddress } from '../workbook/cell-reference.ts';
import type { CellPlan, RowPlan, SheetPlan } from '../workbook/plan.ts';
import type { Book } from './book.ts';
import { count, date, empty, formula, number, PLAIN_SHEET, row, text, textFormula } from './cells.ts';
import { FIXED_NAMES, registerLabel, SHEETS } from './labels.ts';

const FIRST = 5;

/** Columns of the two tables: every row of the series on the left, one row per publication on the right. */
const COLUMN = { source: 1, date: 2, point: 3, price: 4, counted: 5, reason: 6, day: 8, points: 9, mean: 10, inside: 11 } as const;

export const IGNORED_LABELS: Readonly<Record<IgnoredReason, string>> = {
  outsideWindow: '不在期间内',
  missing: '未填价格',
  unreadable: '价格无法识别',
  notDate: '日期无法识别',
  negative: '价格为负',
  unit: '单位不符',
  repeated: '重复，已计一次',
  averaged: '同日同点，已并入平均',
  conflict: '同日同点价格不一致',
};

interface PriceLine {
  readonly row: number;
  readonly date: string | null;
  readonly point: string;
  readonly value: Rational | null;
  readonly found: string;
  readonly reason: IgnoredReason | null;
}

/** Where the formulas of the description find the series. */
export interface PriceRanges {
  readonly sum: string;
  readonly count: string;
}

/** 价格监测: the series as it was given, what counts and why not, and the mean of each publication as a live formula. */
export function pricesSheet(book: Book): { readonly sheet: SheetPlan; readonly ranges: PriceRanges } {
  const { scheme, observed } = book.run;
  const lines = priceLines(book);
  const byDay = scheme.policy.series.grouping.use === 'day';
  const last = FIRST + Math.max(1, lines.length) - 1;
  const lastDay = FIRST + Math.max(1, observed.publications.length) - 1;
  const length = Math.max(lines.length, byDay ? observed.publications.length : 0, 1);
  const unit = unitText(scheme.observed.unit);
  const headers = ['源表行号', registerLabel('date'), registerLabel('point'), `${registerLabel('price')}（${unit}）`, '是否计入', '说明'];
  const dayHeaders = ['发布日期', '点数', `当日平均（${unit}）`, '期间内平均'];
  const header = [...headers, ...(byDay ? [null, ...dayHeaders] : [])].map((label) => (label === null ? null : text(label, 'header')));
  const body = Array.from({ length }, (_, index): RowPlan => {
    const line = lines[index];
    const at = FIRST + index;
    return { cells: [...(line === undefined ? Array.from({ length: 6 }, () => null) : lineCells(line, at)), ...(byDay ? [null, ...dayCells(book, index, at, last)] : [])] };
  });
  const width = byDay ? COLUMN.inside : COLUMN.reason;
  const price = rangeAddress(COLUMN.price, FIRST, COLUMN.price, last);
  const inside = rangeAddress(COLUMN.inside, FIRST, COLUMN.inside, lastDay);
  const counted = rangeAddress(COLUMN.counted, FIRST, COLUMN.counted, last);
  const { from, to } = scheme.policy.series.window;
  const ranges = byDay
    ? { sum: `SUM(${onSheet(SHEETS.prices, absolute(inside))})`, count: `COUNT(${onSheet(SHEETS.prices, absolute(inside))})` }
    : {
        sum: `SUMIFS(${onSheet(SHEETS.prices, absolute(price))},${onSheet(SHEETS.prices, absolute(counted))},"计入")`,
        count: `COUNTIFS(${onSheet(SHEETS.prices, absolute(counted))},"计入")`,
      };
  const sheet: SheetPlan = {
    ...PLAIN_SHEET,
    name: SHEETS.prices,
    columns: [9, 13, 20, 15, 12, 24, ...(byDay ? [3, 13, 8, 16, 14] : [])].map((columnWidth) => ({ width: columnWidth })),
    rows: [
      row([text(`${scheme.policy.region}${SHEETS.prices}`, 'title')]),
      row([text(`${scheme.observed.label}：${scheme.policy.series.source.printed ?? ''}（${scheme.policy.series.source.clause}）`, 'subtitle')]),
      row([text(`期间 ${from} 至 ${to}，首日和末日都计入；黄色单元格可以改，改后各表随之重算。`, 'note')]),
      row(header),
      ...body,
    ],
    merges: [1, 2, 3].map((at) => `A${at}:${columnLetters(width)}${at}`),
    frozen: { rows: FIRST - 1, columns: 0 },
    validations: [{ range: price, kind: 'decimal', minimum: '0', maximum: '100000', title: registerLabel('price'), message: `请填不带单位的数，按${unit}。` }],
    conditionalFormats: [
      { kind: 'highlight', range: rangeAddress(1, FIRST, COLUMN.reason, last), formula: `$E${FIRST}="未计入"`, look: 'muted' },
      ...(byDay ? [{ kind: 'dataBar', range: rangeAddress(COLUMN.mean, FIRST, COLUMN.mean, lastDay), color: 'CFE2F3' } as const] : []),
    ],
    print: { orientation: 'landscape', repeatRows: `1:${FIRST - 1}` },
  };
  return { sheet, ranges };
}

function lineCells(line: PriceLine, at: number): CellPlan[] {
  const { windowFrom, windowTo } = FIXED_NAMES;
  const inWindow = line.reason === null;
  const counts = `IF(AND(B${at}>=${windowFrom},B${at}<=${windowTo}),"计入","未计入")`;
  const live = line.reason === null || line.reason === 'outsideWindow';
  return [
    count(line.row, 'textCentered'),
    line.date === null ? empty('date') : date(line.date),
    text(line.point),
    line.value === null ? text(line.found) : number(line.value, 'inputPrice'),
    live ? textFormula(counts, inWindow ? '计入' : '未计入', 'textCentered') : text('未计入', 'textCentered'),
    line.reason === null ? empty() : text(IGNORED_LABELS[line.reason]),
  ];
}

function dayCells(book: Book, index: number, at: number, last: number): (CellPlan | null)[] {
  const publication = book.run.observed.publications[index];
  if (publication === undefined) return [];
  const [dates, prices, counted] = [COLUMN.date, COLUMN.price, COLUMN.counted].map((column) => absolute(rangeAddress(column, FIRST, column, last)));
  const points = `COUNTIFS(${dates},H${at},${counted},"计入")`;
  return [
    date(publication.date),
    formula(points, { numerator: BigInt(publication.prices.length), denominator: 1n }, 'count'),
    formula(`IF(I${at}=0,0,SUMIFS(${prices},${dates},H${at},${counted},"计入")/I${at})`, publication.mean, 'priceExact'),
    formula(`IF(I${at}=0,"",J${at})`, publication.mean, 'priceExact'),
  ];
}

/** All rows of the series in the order of the file, those in the average and those left out. */
function priceLines(book: Book): PriceLine[] {
  const { publications, ignored } = book.run.observed;
  const used = publications.flatMap(({ prices }) => prices.map(({ row: at, date: day, point, value }) => ({ row: at, date: day, point, value, found: '', reason: null })));
  const outside = new Map(book.run.prices.observations.map((observation) => [observation.row, observation.value]));
  const left = ignored.map(({ row: at, reason, date: day, point, found }) => ({ row: at, date: day, point, found, reason, value: reason === 'outsideWindow' ? (outside.get(at) ?? null) : null }));
  const taken = new Set(left.map((line) => line.row));
  return [...used.filter((line) => !taken.has(line.row)), ...left].sort((a, b) => a.row - b.row);
}
