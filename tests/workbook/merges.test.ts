import { expect, test } from 'vitest';
import { mergesXml, overlappingMerge } from '../../templates/workbook/merges.ts';

test.each([
  [[], null],
  [['A1:B2'], null],
  [['A1:B2', 'C1:D2', 'A3:B4'], null],
  [['A1:B2', 'B2:C3'], 'B2:C3'],
  [['B2:C3', 'C3'], 'C3'],
  [['C3:B2', 'A1:B2', 'D4:E5'], 'A1:B2'],
  [['A1:A1048576', 'B1:XFD1'], null],
])('%j: %j overlaps', (ranges, overlapping) => {
  expect(overlappingMerge(ranges)).toBe(overlapping);
});

test('they are written from the top, with their corners in order', () => {
  expect(mergesXml(['A4:B4', 'D2:C1', 'A1:A3'])).toBe(
    '<mergeCells count="3"><mergeCell ref="C1:D2"/><mergeCell ref="A1:A3"/><mergeCell ref="A4:B4"/></mergeCells>',
  );
});

test('one cell alone is not merged', () => {
  expect(mergesXml(['A1', 'B2:B2'])).toBe('');
});
