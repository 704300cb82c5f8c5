import { describe, expect, test } from 'vitest';
import { chunksOf } from '../../../addin/host/chunk.ts';
import { type Entry, type EntryRows, numberEntry } from '../../../addin/host/entry.ts';
import { jsonBytes } from '../../../addin/host/json-bytes.ts';
import { area } from './cells-of.ts';

test.each<readonly [text: string | null, bytes: number]>([
  [null, 4],
  ['', 2],
  ['abc', 5],
  ['"\\', 6],
  ['é', 4],
  ['甲', 5],
  // A line end is escaped as two characters; six is the most an escape takes.
  ['\n', 8],
  ['\u0001', 8],
  // Four bytes as UTF-8; counted as two escapes, which is what halves that stand alone become.
  ['🧅', 14],
  ['\ud83e', 8],
])('%j takes at most %i bytes, and never more', (text, bytes) => {
  expect(jsonBytes(text)).toBe(bytes);
  expect(new TextEncoder().encode(JSON.stringify(text)).length).toBeLessThanOrEqual(bytes);
});

describe('an area is cut', () => {
  /** Each cell is one digit: three bytes as JSON and a comma, and each row has two brackets. */
  const digits = (rows: number, columns: number): EntryRows =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => numberEntry('7')));
  const places = (rows: number, columns: number, bytes: number, cells: number) =>
    [...chunksOf(area(10, 2, rows, columns), digits(rows, columns), undefined, { bytes, cells })].map(
      ({ area: { row, column, rows: high, columns: wide } }) => [row, column, high, wide],
    );

  test.each<readonly [name: string, rows: number, columns: number, bytes: number, cells: number, pieces: number[][]]>([
    ['not at all where it fits', 3, 2, 1_000, 100, [[10, 2, 3, 2]]],
    // A row of two cells takes 2 × 4 + 2 = 10 bytes.
    ['not at all where it just fits', 3, 2, 30, 100, [[10, 2, 3, 2]]],
    [
      'between rows, by bytes',
      3,
      2,
      29,
      100,
      [
        [10, 2, 2, 2],
        [12, 2, 1, 2],
      ],
    ],
    [
      'between rows, by cells',
      5,
      2,
      1_000,
      4,
      [
        [10, 2, 2, 2],
        [12, 2, 2, 2],
        [14, 2, 1, 2],
      ],
    ],
    // A row of five takes 22 bytes; three cells take 3 × 4 + 2 = 14, four 18.
    [
      'within a row that alone is too long',
      2,
      5,
      17,
      100,
      [
        [10, 2, 1, 3],
        [10, 5, 1, 2],
        [11, 2, 1, 3],
        [11, 5, 1, 2],
      ],
    ],
    [
      'within a row of too many cells',
      1,
      5,
      1_000,
      2,
      [
        [10, 2, 1, 2],
        [10, 4, 1, 2],
        [10, 6, 1, 1],
      ],
    ],
    [
      'never within a cell',
      1,
      2,
      1,
      100,
      [
        [10, 2, 1, 1],
        [10, 3, 1, 1],
      ],
    ],
    ['into nothing without columns', 3, 0, 100, 100, []],
    ['into nothing without rows', 0, 3, 100, 100, []],
  ])('%s', (_name, rows, columns, bytes, cells, pieces) => {
    expect(places(rows, columns, bytes, cells)).toEqual(pieces);
  });

  test('and every piece has its own entries and results', () => {
    const rows = [['1', '2'], ['3'], [], ['=A1', '4']] as unknown as EntryRows;
    const results = [[], [], [], ['9' as Entry]];
    expect([...chunksOf(area(0, 0, 4, 2), rows, results, { bytes: 1_000, cells: 4 })]).toEqual([
      {
        area: area(0, 0, 2, 2),
        entries: [
          ['1', '2'],
          ['3', null],
        ],
        results: [
          [null, null],
          [null, null],
        ],
      },
      {
        area: area(2, 0, 2, 2),
        entries: [
          [null, null],
          ['=A1', '4'],
        ],
        results: [
          [null, null],
          ['9', null],
        ],
      },
    ]);
  });
});
