import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridHost } from '../../../addin/grid/model/grid-host.ts';
import { GridWorkbook } from '../../../addin/grid/model/grid-workbook.ts';
import { booleanEntry, type Entry, formulaEntry, numberEntry, textEntry } from '../../../addin/host/entry.ts';
import type { Host } from '../../../addin/host/host.ts';
import { HostError } from '../../../addin/host/host-error.ts';
import { createJournal } from '../../../addin/host/journal.ts';
import type { Look } from '../../../addin/host/sheet-format.ts';
import { entryOf } from '../../../addin/host/value-entry.ts';
import type { Writing } from '../../../addin/host/writing.ts';
import { area } from './cells-of.ts';
import { writing } from './contract-journal.ts';
import { SHEET } from './opened.ts';

const ROWS = 5;
const COLUMNS = 4;
/** So small a limit that every writing goes in many pieces. */
const WRITE_LIMIT = 10_040;

const anEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.constant('' as Entry),
  fc.string({ minLength: 1, maxLength: 5 }).map(textEntry),
  fc.constantFrom('=1+1', "'", '#N/A', '370181199001011234', '12%').map(textEntry),
  fc.integer().map((value) => numberEntry(String(value))),
  fc.boolean().map(booleanEntry),
  fc.constantFrom('A1*2', 'SUM(A1:B2)').map(formulaEntry),
);
const aLook: fc.Arbitrary<Look> = fc.constantFrom<Look>(
  { numberFormat: '@' },
  { numberFormat: '0.00%', bold: true },
  { fill: '#FFF9DB', lines: '#BFC5CC' },
  { fill: null, horizontal: 'center' },
);
const rowsOf = (cell: fc.Arbitrary<Entry | null>) =>
  fc.array(fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS }), { minLength: ROWS, maxLength: ROWS });
const looks = fc.array(
  fc
    .tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), aLook)
    .map(([row, column, look]) => ({ kind: 'look', cells: { row, column, rows: 1, columns: 1 }, look }) as const),
  { maxLength: 4 },
);
const aWriting: fc.Arbitrary<Writing> = fc
  .record({ entries: rowsOf(fc.option(anEntry)), formats: looks, two: fc.boolean() })
  .map(({ entries, formats, two }) =>
    writing({
      sheets: two ? [{ name: '新表', rows: entries, formats }] : [],
      cells: [{ area: area(0, 0, ROWS, COLUMNS), entries, formats }],
      names: two ? [{ name: '单价', refersTo: "'新表'!$A$1" }] : [],
    }),
  );
const aStart = fc.record({ entries: rowsOf(anEntry), formats: looks });

type Start = typeof aStart extends fc.Arbitrary<infer T> ? T : never;

async function opened({ entries, formats }: Start): Promise<{ workbook: GridWorkbook; host: Host }> {
  const workbook = new GridWorkbook(SHEET);
  const host = gridHost(workbook);
  await host.write(area(0, 0, ROWS, COLUMNS), entries);
  await host.format(SHEET, formats);
  return { workbook, host: { ...host, capabilities: { ...host.capabilities, writeLimit: WRITE_LIMIT } } };
}

/** Everything in the workbook that a person could see. */
function pictureOf(workbook: GridWorkbook): unknown {
  return {
    names: [...workbook.names],
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      extras: sheet.extras,
      cells: Array.from({ length: ROWS + 1 }, (_, row) =>
        Array.from({ length: COLUMNS + 1 }, (_, column) => sheet.cell(row, column)),
      ),
    })),
  };
}

test('write, then read: the entries come back', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOf(anEntry), async (entries) => {
      const host = gridHost(new GridWorkbook(SHEET));
      await host.write(area(3, 2, ROWS, COLUMNS), entries);
      const { values, formulas } = await host.read(area(3, 2, ROWS, COLUMNS));
      const back = values.map((row, r) => row.map((value, c) => entryOf(value, formulas[r]?.[c] ?? '')));
      // A text that reads like an error value comes back as one: programs hand both over alike.
      expect(back).toEqual(entries.map((row) => row.map((entry) => (entry === "'#N/A" ? '#N/A' : entry))));
    }),
  );
});

test('write, then undo: everything is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(aStart, aWriting, async (start, what) => {
      const { workbook, host } = await opened(start);
      const before = pictureOf(workbook);
      const journal = createJournal(host);
      const outcome = await journal.write(what);
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      expect(await journal.undo(outcome.record)).toMatchObject({ kind: 'done' });
      expect(pictureOf(workbook)).toEqual(before);
    }),
    { numRuns: 50 },
  );
});

test('cancelled at any piece: everything is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(aStart, aWriting, fc.nat(9), async (start, what, pieces) => {
      const { workbook, host } = await opened(start);
      const before = pictureOf(workbook);
      const stop = new AbortController();
      let piece = 0;
      const progress = (done: number, total: number) => {
        piece += 1;
        if (piece > pieces && done < total) stop.abort();
      };
      const outcome = await createJournal(host).write(what, { signal: stop.signal, progress });
      fc.pre(outcome.kind !== 'done');
      expect(outcome).toEqual({ kind: 'cancelled', left: { areas: [], sheets: [], names: [] } });
      expect(pictureOf(workbook)).toEqual(before);
    }),
    { numRuns: 50 },
  );
});

test('refused at any request: everything is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(aStart, aWriting, fc.nat(30), async (start, what, requests) => {
      const { workbook, host } = await opened(start);
      const before = pictureOf(workbook);
      let asked = 0;
      const refusing = (refuses: () => void): Host => ({
        ...host,
        write: async (...given) => {
          refuses();
          return host.write(...given);
        },
        format: async (...given) => {
          refuses();
          return host.format(...given);
        },
        setName: async (...given) => {
          refuses();
          return host.setName(...given);
        },
        addSheet: async (...given) => {
          refuses();
          return host.addSheet(...given);
        },
      });
      const outcome = await createJournal(
        refusing(() => {
          if (asked++ === requests) throw new HostError('busy');
        }),
      ).write(what);
      fc.pre(outcome.kind !== 'done');
      expect(outcome).toMatchObject({ kind: 'failed', error: { fault: 'busy' }, left: { areas: [], sheets: [] } });
      expect(pictureOf(workbook)).toEqual(before);
    }),
    { numRuns: 50 },
  );
});
