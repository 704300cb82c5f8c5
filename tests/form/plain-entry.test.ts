import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryField } from '../../core/form/entry.ts';
import { plainEntry } from '../../core/form/plain-entry.ts';
import { readEntry } from '../../core/form/read-entry.ts';
import type { Cell } from '../../core/table/cell.ts';
import { cell, field, shownEntry } from './entry-readings.ts';

test.each<[written: string, more: Partial<EntryField>, entry: string]>([
  ['12.50', {}, '25/2'],
  ['0', { least: '0', required: true }, '0'],
  ['100', { most: '100' }, '100'],
  ['65', { unit: '%' }, '65'],
  ['3', { type: 'whole' }, '3'],
  ['', {}, '空'],
  ['', { type: 'date' }, '空'],
  // What follows is judged in full.
  ['', { required: true }, '没有'],
  ['-0.1', { least: '0' }, '没有'],
  ['100.1', { most: '100' }, '没有'],
  ['2.5', { type: 'whole' }, '没有'],
  ['65%', { unit: '%' }, '没有'],
  ['「12」', {}, '没有'],
  ['「 」', {}, '没有'],
  ['12', { type: 'text' }, '没有'],
  ['45000', { type: 'date' }, '没有'],
  ['#N/A', {}, '没有'],
  ['2024-03-01', { type: 'date' }, '没有'],
])('%s %j：%s', (written, more, entry) => {
  expect(shownEntry(plainEntry(cell(written), field(more)) ?? undefined)).toBe(entry);
});

test('what it takes is what is read in full, without a word', () => {
  const numbers = fc.oneof(
    fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.nat({ max: 99 })).map((parts) => parts.join('.')),
    fc.constantFrom('0', '-0', '5.', '.5', '1e3', '1e99', '', '12345678901234567', '9'.repeat(70), '3.0', '三'),
  );
  const cells: fc.Arbitrary<Cell> = fc.oneof(
    { weight: 4, arbitrary: numbers.map((text): Cell => ({ kind: 'number', text })) },
    fc.constantFrom('', '65%', '「」', '「 」', '「12」', '「—」', 'TRUE', '#REF!', '2024-03-01').map(cell),
  );
  const bound = fc.option(fc.integer({ min: -1000, max: 1000 }).map(String), { nil: undefined });
  const fields = fc
    .record({
      type: fc.constantFrom('number', 'whole', 'text', 'date', 'choice'),
      unit: fc.constantFrom('', '%', '亩'),
      required: fc.boolean(),
      least: bound,
      most: bound,
    })
    .map(({ least, most, ...rest }) =>
      field({ ...rest, ...(least !== undefined && { least }), ...(most !== undefined && { most }) }),
    );
  fc.assert(
    fc.property(cells, fields, (found, asked) => {
      const entry = plainEntry(found, asked);
      if (entry === null) return;
      const at = { file: '甲.xlsx', sheet: '填报表', dateSystem: '1900', cell: 'D5' } as const;
      expect(readEntry(found, asked, at)).toEqual({ entry, issues: [] });
    }),
    { numRuns: 500 },
  );
});
