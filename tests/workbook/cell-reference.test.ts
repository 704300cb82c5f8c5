import { describe, expect, test } from 'vitest';
import {
  absolute,
  cellAddress,
  columnLetters,
  columnNumber,
  onSheet,
  rangeAddress,
} from '../../templates/workbook/cell-reference.ts';

describe('column letters and numbers', () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %i is %s', (number, letters) => {
    expect(columnLetters(number)).toBe(letters);
    expect(columnNumber(letters)).toBe(number);
  });

  test.each([0, -1, 1.5, 16_385])('there is no column %d', (number) => {
    expect(() => columnLetters(number)).toThrow(`column ${number} is not between 1 and 16384`);
  });
});

test('an address is letters and row, up to the last cell of a sheet', () => {
  expect(cellAddress(3, 8)).toBe('C8');
  expect(cellAddress(16_384, 1_048_576)).toBe('XFD1048576');
  expect(() => cellAddress(1, 1_048_577)).toThrow('row 1048577 is not between 1 and 1048576');
  expect(() => cellAddress(1, 0)).toThrow('row 0 is not between 1 and 1048576');
});

test('a range runs from corner to corner', () => {
  expect(rangeAddress(2, 5, 4, 9)).toBe('B5:D9');
});

describe('absolute', () => {
  test.each([
    ['C8', '$C$8'],
    ['$C$8', '$C$8'],
    ['C$8', '$C$8'],
    ['A4:AB100', '$A$4:$AB$100'],
    ['1:4', '$1:$4'],
    ['A:C', '$A:$C'],
  ])('%s is fixed as %s', (reference, fixed) => {
    expect(absolute(reference)).toBe(fixed);
  });
});

describe('references on a sheet', () => {
  test.each([
    ['测算说明', "'测算说明'!$C$8"],
    ["赵'钱", "'赵''钱'!$C$8"],
    ['A1', "'A1'!$C$8"],
  ])('sheet %s', (name, reference) => {
    expect(onSheet(name, '$C$8')).toBe(reference);
  });
});
