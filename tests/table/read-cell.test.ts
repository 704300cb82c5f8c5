import { describe, expect, test } from 'vitest';
import { fractionText } from '../../core/quantity/rational.ts';
import { unitText } from '../../core/quantity/unit.ts';
import { type Cell, cellText, type Table } from '../../core/table/cell.ts';
import { readCellDate, readCellNumber } from '../../core/table/read-cell.ts';
import { csvTable, day, n, sheetTable } from '../payout/tables.ts';

const SHEET = sheetTable([]);
const CSV = csvTable([]);
const text = (content: string): Cell => ({ kind: 'text', text: content });
const percent = (content: string): Cell => ({ kind: 'number', text: content, percent: true });

describe('a number in a cell', () => {
  const read = (cell: Cell, table: Table) => {
    const reading = readCellNumber(cell, table);
    if (reading.kind !== 'number') return reading;
    const { value, unit, rewritten } = reading;
    return { value: fractionText(value), unit: unit === null ? null : unitText(unit), rewritten };
  };

  test.each<[string, Cell, Table, unknown]>([
    ['a number cell', n('1.005'), SHEET, { value: '201/200', unit: null, rewritten: false }],
    ['a number stored as text', text('2.5'), SHEET, { value: '5/2', unit: null, rewritten: true }],
    ['a plain number of a CSV file', text(' 2.5 '), CSV, { value: '5/2', unit: null, rewritten: false }],
    ['a typed form in a CSV file', text('2.5亩'), CSV, { value: '5/2', unit: '亩', rewritten: true }],
    ['a full-width number', text('２．５'), CSV, { value: '5/2', unit: null, rewritten: true }],
    ['a blank', { kind: 'blank' }, SHEET, { kind: 'missing' }],
    ['a dash', text('—'), SHEET, { kind: 'missing' }],
    ['a date', day('2023-11-06'), SHEET, { kind: 'unreadable', reason: 'date' }],
    ['TRUE', { kind: 'boolean', value: true }, SHEET, { kind: 'unreadable', reason: 'boolean' }],
    ['an error value', { kind: 'error', code: '#N/A' }, SHEET, { kind: 'unreadable', reason: 'errorValue' }],
    ['an error value as text', text('#N/A'), CSV, { kind: 'unreadable', reason: 'errorValue' }],
    ['a formula as text', text('=1+1'), CSV, { kind: 'unreadable', reason: 'formulaText' }],
    ['a hidden formula', text("'=1+1"), CSV, { kind: 'unreadable', reason: 'formulaText' }],
    ['an at sign', text('@SUM(A1)'), CSV, { kind: 'unreadable', reason: 'formulaText' }],
    ['a signed number is a number', text('+5'), SHEET, { value: '5', unit: null, rewritten: true }],
    ['0.65 shown as per cent', percent('0.65'), SHEET, { value: '65', unit: '%', rewritten: false }],
    ['65 shown as per cent is 6500 %', percent('65'), SHEET, { value: '6500', unit: '%', rewritten: false }],
    ['65% typed in a CSV file', text('65%'), CSV, { value: '65', unit: '%', rewritten: true }],
    ['a percentage beyond all measure', percent('1e300'), SHEET, { kind: 'unreadable', reason: 'tooLong' }],
    ['a number beyond all measure', n('1e300'), SHEET, { kind: 'unreadable', reason: 'tooLong' }],
    ['a word', text('二亩半'), SHEET, { kind: 'unreadable', reason: 'notNumber' }],
  ])('%s', (_, cell, table, expected) => {
    expect(read(cell, table)).toEqual(expected);
  });
});

test.each<[string, Cell, string]>([
  ['a number', n('0.65'), '0.65'],
  ['a percentage', percent('0.65'), '65%'],
  ['a percentage with places', percent('0.6184'), '61.84%'],
  ['a negative percentage', percent('-0.005'), '-0.5%'],
  ['a percentage above all', percent('12'), '1200%'],
  ['a percentage too long to be computed with', percent('1e300'), '1e300'],
])('the text of %s', (_, cell, shown) => {
  expect(cellText(cell)).toBe(shown);
});

describe('a day in a cell', () => {
  const old: Table = { ...SHEET, dateSystem: '1904' };
  test.each<[string, Cell, Table, string | null]>([
    ['a date cell', day('2023-11-06'), SHEET, '2023-11-06'],
    ['a text', text('2023年11月6日'), SHEET, '2023-11-06'],
    ['eight digits in a number cell', n('20231106'), SHEET, '2023-11-06'],
    ['a serial', n('45236'), SHEET, '2023-11-06'],
    ['a serial with a time', n('45236.75'), SHEET, '2023-11-06'],
    ['a serial of the 1904 system', n('43774'), old, '2023-11-06'],
    ['a serial as text in a CSV file', text('45236'), CSV, '2023-11-06'],
    ['a serial as text in a workbook is only text', text('45236'), SHEET, null],
    ['the first serial taken for a day', n('20000'), SHEET, '1954-10-03'],
    ['a number below it', n('19999'), SHEET, null],
    ['the last serial taken for a day', n('80000'), SHEET, '2119-01-11'],
    ['a number above it', n('80001'), SHEET, null],
    ['a price in the date column', n('0.98'), SHEET, null],
    ['a percentage', percent('452.36'), SHEET, null],
    ['a blank', { kind: 'blank' }, SHEET, null],
    ['a word', text('昨天'), SHEET, null],
    ['an error value', { kind: 'error', code: '#N/A' }, SHEET, null],
  ])('%s', (_, cell, table, iso) => {
    expect(readCellDate(cell, table)).toBe(iso);
  });
});
