import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, entryContent, errorEntry, numberEntry } from '../../../addin/host/entry.ts';
import type { CellValue } from '../../../addin/host/host.ts';
import { doubleDecimal, entryOf, isSame, valueEntry } from '../../../addin/host/value-entry.ts';

test.each<readonly [CellValue, string, string]>([
  ['', '', ''],
  ['甲', '', "'甲"],
  ["'甲", '', "''甲"],
  ['=1+1', '', "'=1+1"],
  ['TRUE', '', "'TRUE"],
  ['7', '', "'7"],
  [7, '', '7'],
  [true, '', 'TRUE'],
  [false, '', 'FALSE'],
  ['#N/A', '', '#N/A'],
  ['#1', '', "'#1"],
  [7, '=SUM(A1)', '=SUM(A1)'],
  ['#REF!', '=#REF!+1', '=#REF!+1'],
])('%j with formula %j is put back by %s, and stays the same by it', (value, formula, entry) => {
  expect(entryOf(value, formula)).toBe(entry);
  expect(isSame(entry as Entry, value, formula)).toBe(true);
});

test.each<readonly [string, CellValue, string]>([
  ['', '甲', ''],
  ['', '', '=A1'],
  ["'7", 7, ''],
  ['7', '7', ''],
  ['7', 7, '=3+4'],
  ['=3+4', 7, ''],
  ['TRUE', 'TRUE', ''],
  ["'甲", '乙', ''],
  ['#N/A', '#REF!', ''],
])('%s changes %j with formula %j', (entry, value, formula) => {
  expect(isSame(entry as Entry, value, formula)).toBe(false);
});

test.each([
  [0.1 + 0.2, '0.30000000000000004'],
  [1e-7, '0.0000001'],
  [-1.25e-9, '-0.00000000125'],
  [1e21, '1000000000000000000000'],
  [-1.5e22, '-15000000000000000000000'],
  [-0, '0'],
  [12.5, '12.5'],
])('double %d is %s', (double, decimal) => {
  expect(doubleDecimal(double)).toBe(decimal);
});

test('every double comes back from its decimal', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (double) => {
      expect(Number(numberEntry(doubleDecimal(double)))).toBe(double === 0 ? 0 : double);
    }),
  );
});

test('every text is a text entry, whatever it looks like', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const content = entryContent(valueEntry(text));
      expect(content.kind === 'text' ? content.text : content.kind === 'error' && content.code).toBe(text);
    }),
  );
});

test('what is no decimal, and no error, is refused', () => {
  expect(() => numberEntry('1e5')).toThrow(RangeError);
  expect(() => numberEntry('')).toThrow(RangeError);
  expect(() => errorEntry('#1')).toThrow(RangeError);
});
