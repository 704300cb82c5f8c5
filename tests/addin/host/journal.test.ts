import { describe, expect, test } from 'vitest';
import { gridHost } from '../../../addin/grid/model/grid-host.ts';
import { GridWorkbook } from '../../../addin/grid/model/grid-workbook.ts';
import { textEntry } from '../../../addin/host/entry.ts';
import type { Host } from '../../../addin/host/host.ts';
import { HostError } from '../../../addin/host/host-error.ts';
import { createJournal, type Journal } from '../../../addin/host/journal.ts';
import type { WriteRecord } from '../../../addin/host/write-outcome.ts';
import type { Writing } from '../../../addin/host/writing.ts';
import { area, typed } from './cells-of.ts';
import { writing } from './contract-journal.ts';
import { SHEET } from './opened.ts';

const NOTHING = { areas: [], sheets: [], names: [] };

const oneCell = (row: number, text: string, sheet = SHEET): Writing =>
  writing({ cells: [{ area: area(row, 0, 1, 1, sheet), entries: [typed(text)], formats: [] }] });

async function done(journal: Journal, what: Writing): Promise<WriteRecord> {
  const outcome = await journal.write(what);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.record;
}

/** A grid whose host does some things otherwise. */
function grid(otherwise: (host: Host, workbook: GridWorkbook) => Partial<Host> = () => ({})) {
  const workbook = new GridWorkbook(SHEET);
  const host = gridHost(workbook);
  return { workbook, host, journal: createJournal({ ...host, ...otherwise(host, workbook) }) };
}

describe('the last ten writings', () => {
  test('can be undone, older ones no longer', async () => {
    const { journal, workbook } = grid();
    const records: WriteRecord[] = [];
    for (let row = 0; row < 11; row++) records.push(await done(journal, oneCell(row, '甲')));
    expect(journal.records()).toEqual(records.slice(1).reverse());
    expect(await journal.undo(records[0] as WriteRecord)).toEqual({ kind: 'refused', changed: NOTHING });
    expect(workbook.sheet(SHEET).cell(0, 0).value).toBe('甲');
    expect(await journal.undo(records[1] as WriteRecord)).toMatchObject({ kind: 'done' });
    expect(workbook.sheet(SHEET).cell(1, 0).value).toBe('');
  });

  test('are undone once, also when asked twice at a time', async () => {
    const { journal } = grid();
    const record = await done(journal, oneCell(0, '甲'));
    const outcomes = await Promise.all([journal.undo(record), journal.undo(record)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'refused']);
  });

  test('wait for each other', async () => {
    const { journal, workbook } = grid();
    const outcomes = await Promise.all([journal.write(oneCell(0, '甲')), journal.write(oneCell(0, '乙'))]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(workbook.sheet(SHEET).cell(0, 0).value).toBe('乙');
  });
});

describe('an undo', () => {
  test('that was refused by the program can be tried again', async () => {
    const { journal, workbook } = grid();
    const record = await done(journal, oneCell(0, '甲'));
    workbook.editing = true;
    expect(await journal.undo(record)).toMatchObject({
      kind: 'failed',
      error: { fault: 'cellEdit' },
      left: { ...NOTHING, areas: [area(0, 0)] },
    });
    workbook.editing = false;
    expect(await journal.undo(record)).toMatchObject({ kind: 'done' });
    expect(workbook.sheet(SHEET).cell(0, 0).value).toBe('');
  });

  test('that failed half way goes on with what is left', async () => {
    const { journal, workbook } = grid();
    workbook.addSheet('表二');
    const both = writing({ cells: [...oneCell(0, '甲').cells, ...oneCell(0, '乙', '表二').cells] });
    const record = await done(journal, both);
    workbook.sheet(SHEET).protected = true;
    expect(await journal.undo(record)).toMatchObject({ kind: 'failed', left: { ...NOTHING, areas: [area(0, 0)] } });
    expect(workbook.sheet('表二').cell(0, 0).value).toBe('');
    workbook.sheet(SHEET).protected = false;
    expect(await journal.undo(record)).toMatchObject({ kind: 'done' });
    expect(workbook.sheet(SHEET).cell(0, 0).value).toBe('');
    expect(journal.records()).toEqual([]);
  });

  test('is refused where a name refers to something else by now', async () => {
    const { journal, workbook } = grid();
    const record = await done(journal, writing({ names: [{ name: '单价', refersTo: "'表一'!$A$1" }] }));
    workbook.names.set('单价', "'表一'!$B$2");
    expect(await journal.undo(record)).toEqual({ kind: 'refused', changed: { ...NOTHING, names: ['单价'] } });
    expect(workbook.names.get('单价')).toBe("'表一'!$B$2");
  });

  test('is refused where the sheet of the cells is gone', async () => {
    const { journal, workbook } = grid();
    workbook.addSheet('表二');
    const record = await done(journal, oneCell(0, '甲', '表二'));
    workbook.removeSheet('表二');
    expect(await journal.undo(record)).toEqual({
      kind: 'refused',
      changed: { ...NOTHING, areas: [area(0, 0, 1, 1, '表二')] },
    });
  });

  test('is not refused for a cell that the writing left alone', async () => {
    const { journal, workbook } = grid();
    const entries = [[textEntry('甲'), null]];
    const record = await done(journal, writing({ cells: [{ area: area(0, 0, 1, 2), entries, formats: [] }] }));
    workbook.write(area(0, 1), [[{ value: '别人的', formula: '' }]]);
    expect(await journal.undo(record)).toMatchObject({ kind: 'done' });
    expect(workbook.sheet(SHEET).cell(0, 1).value).toBe('别人的');
  });

  test.each([
    ['that tells looks', false],
    ['that cannot tell looks', true],
  ])(
    'puts contents back as they were, in a program %s and turns into text what goes under a text format',
    async (_name, blind) => {
      const { journal, workbook } = grid((host, book) => ({
        ...(blind && { looks: async () => null }),
        async write(where, entries, results) {
          const asText = (row: number, column: number) =>
            book.sheet(where.sheet).cell(where.row + row, where.column + column).look.numberFormat === '@';
          const stored = entries.map((row, r) =>
            row.map((entry, c) => (entry !== null && asText(r, c) ? textEntry(entry) : entry)),
          );
          await host.write(where, stored, results);
        },
      }));
      // A number from before the format became text, and a formula.
      workbook.write(area(0, 0, 1, 2), [
        [
          { value: 7, formula: '' },
          { value: 14, formula: '=A1*2' },
        ],
      ]);
      workbook.format(SHEET, [{ kind: 'look', cells: area(0, 0), look: { numberFormat: '@' } }]);
      const before = workbook.sheet(SHEET).cells(0, 0, 2);
      const formats = [
        { kind: 'look', cells: area(0, 0), look: { numberFormat: '0.00' } },
        { kind: 'look', cells: area(0, 1), look: { numberFormat: '@' } },
      ] as const;
      const record = await done(
        journal,
        writing({ cells: [{ area: area(0, 0, 1, 2), entries: [typed('8', '甲')], formats }] }),
      );
      expect(workbook.sheet(SHEET).cell(0, 0)).toMatchObject({ value: 8, look: { numberFormat: '0.00' } });
      expect(await journal.undo(record)).toMatchObject({ kind: 'done' });
      expect(workbook.sheet(SHEET).cells(0, 0, 2)).toEqual(before);
    },
  );
});

describe('a writing', () => {
  test('never takes away a sheet that was there under its name', async () => {
    const { journal, workbook } = grid();
    workbook.write(area(0, 0), [[{ value: '原', formula: '' }]]);
    const outcome = await journal.write(writing({ sheets: [{ name: SHEET, rows: [typed('甲')], formats: [] }] }));
    expect(outcome).toMatchObject({ kind: 'failed', error: { fault: 'shape' }, left: NOTHING });
    expect(workbook.sheet(SHEET).cell(0, 0).value).toBe('原');
  });

  test('takes a sheet away that was added though the program did not answer', async () => {
    const { journal, workbook } = grid((host) => ({
      async addSheet(name) {
        await host.addSheet(name);
        throw new HostError('timeout');
      },
    }));
    const outcome = await journal.write(writing({ sheets: [{ name: '新表', rows: [], formats: [] }] }));
    expect(outcome).toMatchObject({ kind: 'failed', error: { fault: 'timeout' }, left: NOTHING });
    expect(workbook.sheets.map(({ name }) => name)).toEqual([SHEET]);
  });

  test('stands though the program would not show it', async () => {
    const { journal } = grid(() => ({ select: () => Promise.reject(new HostError('busy')) }));
    expect(await journal.write({ ...oneCell(0, '甲'), show: area(0, 0) })).toMatchObject({ kind: 'done' });
  });

  test('ends with a fault of the host where something unforeseen is thrown', async () => {
    const { journal } = grid(() => ({ write: () => Promise.reject(new TypeError('unforeseen')) }));
    expect(await journal.write(oneCell(0, '甲'))).toMatchObject({
      kind: 'failed',
      error: { fault: 'host', detail: 'TypeError: unforeseen' },
    });
  });

  test('puts looks under contents, and the rest of a sheet on top', async () => {
    const order: string[] = [];
    const { journal } = grid((host) => ({
      async write(where, entries) {
        order.push('write');
        await host.write(where, entries);
      },
      async format(sheet, formats) {
        order.push(...formats.map(({ kind }) => kind));
        await host.format(sheet, formats);
      },
    }));
    await done(
      journal,
      writing({
        sheets: [
          {
            name: '新表',
            rows: [typed('甲')],
            formats: [
              { kind: 'freeze', rows: 1, columns: 0 },
              { kind: 'look', cells: area(0, 0), look: { bold: true } },
            ],
          },
        ],
      }),
    );
    expect(order).toEqual(['look', 'write', 'freeze']);
  });

  test('that asks for nothing is done', async () => {
    const { journal } = grid();
    expect(await done(journal, writing({}))).toMatchObject({ cells: 0, newSheets: [], areas: [] });
  });
});

test('between two requests others have the thread', async () => {
  const { journal } = grid();
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  const entries = Array.from({ length: 20_000 }, () => typed('甲'));
  await done(journal, writing({ cells: [{ area: area(0, 0, 20_000, 1), entries, formats: [] }] }));
  clearInterval(timer);
  // Four pieces of 5,000 cells, each read, written and read again: twelve requests.
  expect(turns).toBeGreaterThanOrEqual(10);
});
