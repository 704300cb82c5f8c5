import { GLOSSARY } from '../glossary.ts';
import { type Issue, issue, type Place } from '../issue/issue.ts';
import { decimalText } from '../quantity/decimal.ts';
import { fractionText, isNegative, multiply, type Rational } from '../quantity/rational.ts';
import { conversionFactor, type Unit, unitText } from '../quantity/unit.ts';
import { BLANK, cellText, type Row, type Table } from '../table/cell.ts';
import { columnIssues, onlyColumn } from '../table/columns.ts';
import { type ColumnFound, findHeader, type Header } from '../table/header.ts';
import { readCellDate, readCellNumber } from '../table/read-cell.ts';
import type { Scheme } from './scheme.ts';

/** A published price, in the unit of the scheme. */
export interface Observation {
  readonly row: number;
  readonly date: string;
  readonly point: string;
  readonly value: Rational;
}

/** Why a row of the price list is not in the average. */
export type IgnoredReason =
  | 'outsideWindow'
  | 'missing'
  | 'unreadable'
  | 'notDate'
  | 'negative'
  | 'unit'
  | 'repeated'
  | 'averaged'
  | 'conflict';

export interface IgnoredPrice {
  readonly row: number;
  readonly reason: IgnoredReason;
  /** What the row says, as far as it could be read. */
  readonly date: string | null;
  readonly point: string;
  readonly found: string;
}

export interface PriceList {
  readonly place: Place;
  readonly observations: readonly Observation[];
  readonly ignored: readonly IgnoredPrice[];
  readonly issues: readonly Issue[];
}

/** Reads the price series of a table. Rows that cannot be read are listed with the reason; none is dropped. */
export function readPriceList(scheme: Scheme, table: Table): PriceList {
  const place: Place = { file: table.file, ...(table.sheet === '' ? {} : { sheet: table.sheet }) };
  const header = findHeader(table, wantedColumns(scheme));
  const issues = columnIssues(header, wantedColumns(scheme), table, place);
  const columns = header === null ? null : seriesColumns(header);
  if (header === null || columns === null) return { place, observations: [], ignored: [], issues };
  const reader = new PriceReader(scheme, table, place, columns, issues);
  for (const row of table.rows) if (row.number > header.row.number) reader.read(row);
  return { place, observations: reader.observations, ignored: reader.ignored, issues };
}

function wantedColumns({ policy, observed }: Scheme) {
  const { date, point, price } = GLOSSARY;
  const prices = [observed.label, ...observed.term.aliases, ...policy.series.aliases, price.zh, ...price.aliases];
  return [
    { id: 'date', names: [date.zh, ...date.aliases], required: true },
    { id: 'price', names: prices, required: true },
    { id: 'point', names: [point.zh, ...point.aliases], required: false },
  ];
}

interface SeriesColumns {
  readonly date: ColumnFound;
  readonly price: ColumnFound;
  readonly point: ColumnFound | null;
}

function seriesColumns(header: Header): SeriesColumns | null {
  const [date, price] = [onlyColumn(header, 'date'), onlyColumn(header, 'price')];
  return date === null || price === null ? null : { date, price, point: onlyColumn(header, 'point') };
}

/** Nothing needs to be said of a price typed like this, even where the sheet keeps it as text. */
const PLAIN_NUMBER = /^\d+(\.\d+)?$/;

class PriceReader {
  readonly observations: Observation[] = [];
  readonly ignored: IgnoredPrice[] = [];
  private readonly scheme: Scheme;
  private readonly table: Table;
  private readonly place: Place;
  private readonly columns: SeriesColumns;
  private readonly issues: Issue[];
  private readonly columnUnit: Unit;
  private readonly unitFits: boolean;

  constructor(scheme: Scheme, table: Table, place: Place, columns: SeriesColumns, issues: Issue[]) {
    this.scheme = scheme;
    this.table = table;
    this.place = place;
    this.columns = columns;
    this.issues = issues;
    const { price } = columns;
    const wanted = scheme.observed.unit;
    this.columnUnit = price.unit ?? wanted;
    const factor = price.unitText !== '' && price.unit === null ? null : conversionFactor(this.columnUnit, wanted);
    this.unitFits = factor !== null;
    const at = { ...place, column: price.header };
    if (factor === null)
      issues.push(
        issue('columnUnit', 'error', at, { column: price.header, unit: price.unitText, wanted: unitText(wanted) }),
      );
    else if (price.unit !== null && unitText(price.unit) !== unitText(wanted)) {
      issues.push(
        issue('columnConverted', 'info', at, {
          from: unitText(price.unit),
          to: unitText(wanted),
          factor: fractionText(factor),
        }),
      );
    }
  }

  /** Files a row under the observations or, with its reason, under what is left out. */
  read(row: Row): void {
    if (row.cells.every((cell) => cellText(cell).trim() === '')) return;
    const judged = this.judge(row);
    if ('value' in judged) this.observations.push(judged);
    else {
      this.ignored.push(this.describe(row, judged.reason));
      this.issues.push(judged.problem);
    }
  }

  private judge(row: Row): Observation | { readonly reason: IgnoredReason; readonly problem: Issue } {
    const { date: dateColumn, price: priceColumn, point } = this.columns;
    const dateCell = row.cells[dateColumn.index] ?? BLANK;
    const date = readCellDate(dateCell, this.table);
    if (date === null) {
      const problem = issue('cellNotDate', 'error', this.at(row, dateColumn), { found: cellText(dateCell) });
      return { reason: 'notDate', problem };
    }
    const priceCell = row.cells[priceColumn.index] ?? BLANK;
    const reading = readCellNumber(priceCell, this.table);
    const found = cellText(priceCell);
    const at = this.at(row, priceColumn);
    if (reading.kind === 'missing')
      return { reason: 'missing', problem: issue('priceMissing', 'warning', at, { date }) };
    if (reading.kind === 'unreadable') {
      return { reason: 'unreadable', problem: issue('priceUnreadable', 'error', at, { found }) };
    }
    const { label, unit: wanted } = this.scheme.observed;
    const unit = reading.unit ?? this.columnUnit;
    const factor = this.unitFits || reading.unit !== null ? conversionFactor(unit, wanted) : null;
    if (factor === null) {
      const values = { term: label, found, unit: unitText(unit), wanted: unitText(wanted) };
      return { reason: 'unit', problem: issue('cellUnit', 'error', at, values) };
    }
    if (isNegative(reading.value))
      return { reason: 'negative', problem: issue('priceNegative', 'error', at, { found }) };
    const name = point === null ? '' : cellText(row.cells[point.index] ?? BLANK).trim();
    const value = multiply(reading.value, factor);
    if (reading.unit !== null && fractionText(factor) !== '1') {
      const values = { term: label, found, value: decimalText(value), unit: unitText(wanted) };
      this.issues.push(issue('cellConverted', 'warning', at, values));
    } else if (!PLAIN_NUMBER.test(found.trim())) {
      this.issues.push(issue('cellNormalised', 'info', at, { found, value: decimalText(value) }));
    }
    return { row: row.number, date, point: name, value };
  }

  private describe(row: Row, reason: IgnoredReason): IgnoredPrice {
    const text = (column: ColumnFound | null): string =>
      column === null ? '' : cellText(row.cells[column.index] ?? BLANK).trim();
    const { date, price, point } = this.columns;
    const day = readCellDate(row.cells[date.index] ?? BLANK, this.table);
    return { row: row.number, reason, date: day, point: text(point), found: text(price) };
  }

  private at(row: Row, column: ColumnFound): Place {
    return { ...this.place, row: row.number, column: column.header };
  }
}
