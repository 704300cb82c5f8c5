import { describe, expect, test } from 'vitest';
import { numberEntry, textEntry } from '../../../addin/host/entry.ts';
import { createJournal } from '../../../addin/host/journal.ts';
import { withWatchdog } from '../../../addin/host/watchdog.ts';
import type { Writing } from '../../../addin/host/writing.ts';
import { area, changesOf, settle, typed } from './cells-of.ts';
import { type Opened, type Outside, SHEET } from './opened.ts';

const MEGABYTES_2 = 2_000_000;
const NOTHING_LEFT = { areas: [], sheets: [], names: [] };

/** A writing that asks for nothing but what is named. */
export function writing(parts: Partial<Writing>): Writing {
  return { sheets: [], cells: [], names: [], show: null, ...parts };
}

/** Formulas, values, formats and looks of the corner of the first sheet. */
async function cornerOf(outside: Outside): Promise<unknown> {
  const cells = await outside.cells(area(0, 0, 4, 3));
  const looks = await Promise.all([0, 1, 2].map((column) => outside.look(SHEET, 1, column)));
  return { cells, looks };
}

/** A sheet that somebody has worked in: formula, text, day, per cent, error, blank. */
async function fillIn(outside: Outside): Promise<void> {
  await outside.put(area(0, 0, 3, 3), [
    [{ value: '姓名' }, { value: '面积' }, { value: '日期' }],
    [{ value: '=不是公式' }, { value: 2.5, formula: '=SUM(1,1.5)' }, { value: 45108, format: 'yyyy-mm-dd' }],
    [{ value: '370181199001011234', format: '@' }, { value: 0.65, format: '0.0%' }, { value: '#N/A' }],
  ]);
}

const OVER_THE_CORNER = writing({
  cells: [
    {
      area: area(1, 0, 3, 3),
      entries: [typed('甲', '7', '=B2*2'), typed(null, '', '乙'), typed('丙', '9', '10')],
      formats: [{ kind: 'look', cells: area(1, 0, 1, 3), look: { numberFormat: '0.00', bold: true, fill: '#E9F5EC' } }],
    },
  ],
});

function longList(rows: number): Writing {
  const entries = Array.from({ length: rows }, (_, row) => [
    textEntry(`第${row + 1}户`),
    numberEntry(`${row}.25`),
    textEntry('370181199001011234'),
    numberEntry('716.6'),
  ]);
  return writing({ cells: [{ area: area(0, 0, rows, 4), entries, formats: [] }] });
}

/** Writes go in pieces, can be stopped, and can be taken back. */
export function journalContract(open: () => Promise<Opened>): void {
  describe('写入、取消、撤销', () => {
    test('100,000 行 × 4 列：每次请求不超过 2 MB，全部写到', async () => {
      const { host, outside } = await open();
      const progress: number[] = [];
      const outcome = await createJournal(host).write(longList(100_000), { progress: (done) => progress.push(done) });
      expect(outcome).toMatchObject({ kind: 'done', record: { cells: 400_000 } });
      expect(Math.max(...outside.requests())).toBeLessThanOrEqual(MEGABYTES_2);
      expect(progress.length).toBeGreaterThan(3);
      expect(progress.at(-1)).toBe(400_000);
      expect(await outside.cells(area(99_998, 0, 3, 2))).toMatchObject([
        [{ value: '第99999户' }, { value: 99_998.25 }],
        [{ value: '第100000户' }, { value: 99_999.25 }],
        [{ value: '' }, { value: '' }],
      ]);
    });

    test('写了再撤销：公式、值、格式、样式都回到原样', async () => {
      const { host, outside } = await open();
      await fillIn(outside);
      const before = await cornerOf(outside);
      const journal = createJournal(host);
      const outcome = await journal.write(OVER_THE_CORNER);
      expect(await outside.cells(area(1, 0, 3, 3))).toMatchObject([
        [{ value: '甲' }, { value: 7, format: '0.00' }, { formula: '=B2*2' }],
        [{ value: '370181199001011234' }, { value: '' }, { value: '乙' }],
        [{ value: '丙' }, { value: 9 }, { value: 10 }],
      ]);
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      expect(await journal.undo(outcome.record)).toEqual({ kind: 'done', record: outcome.record });
      if ((await host.looks(area(1, 0))) === null) {
        expect(await outside.cells(area(0, 0, 4, 3))).toEqual((before as { cells: unknown }).cells);
      } else {
        expect(await cornerOf(outside)).toEqual(before);
      }
      expect(journal.records()).toEqual([]);
    });

    test('取消：写到一半也全部退回', async () => {
      const { host, outside } = await open();
      await fillIn(outside);
      const before = await cornerOf(outside);
      const stop = new AbortController();
      const journal = createJournal(host);
      const outcome = await journal.write(
        writing({ sheets: [{ name: '新表', rows: [typed('甲')], formats: [] }], cells: longList(60_000).cells }),
        { signal: stop.signal, progress: (done) => done > 1 && stop.abort() },
      );
      expect(outcome).toEqual({ kind: 'cancelled', left: NOTHING_LEFT });
      expect(await cornerOf(outside)).toEqual(before);
      expect(await outside.cells(area(50_000, 0, 1, 4))).toMatchObject([Array(4).fill({ value: '' })]);
      expect((await host.sheets()).map(({ name }) => name)).toEqual([SHEET]);
      expect(journal.records()).toEqual([]);
    });

    test('后面的表受保护：前面写了的全部退回，并说原因', async () => {
      const { host, outside } = await open();
      await fillIn(outside);
      await outside.addSheet('锁着');
      await outside.protect('锁着');
      const before = await cornerOf(outside);
      const locked = { area: area(0, 0, 1, 1, '锁着'), entries: [typed('甲')], formats: [] };
      const outcome = await createJournal(host).write(
        writing({
          sheets: [{ name: '新表', rows: [typed('甲')], formats: [] }],
          cells: [...OVER_THE_CORNER.cells, locked],
          names: [{ name: '单价', refersTo: "'新表'!$A$1" }],
        }),
      );
      expect(outcome).toMatchObject({ kind: 'failed', error: { fault: 'protected' }, left: NOTHING_LEFT });
      expect(await cornerOf(outside)).toEqual(before);
      expect((await host.sheets()).map(({ name }) => name)).toEqual([SHEET, '锁着']);
      expect(await host.names()).toEqual(new Map());
    });

    test('新表、名称：撤销后都没有了', async () => {
      const { host } = await open();
      await host.setName('单价', `'${SHEET}'!$B$1`);
      const journal = createJournal(host);
      const outcome = await journal.write(
        writing({
          sheets: [
            {
              name: '测算表',
              rows: [typed('户名', '赔付'), typed('甲', '=单价*2')],
              results: [
                [null, null],
                [null, numberEntry('5')],
              ],
              formats: [{ kind: 'columnWidth', column: 0, columns: 1, characters: 20 }],
            },
          ],
          names: [
            { name: '单价', refersTo: "'测算表'!$B$1" },
            { name: '户数', refersTo: "'测算表'!$A$2" },
          ],
        }),
      );
      expect((await host.sheets()).map(({ name }) => name)).toEqual([SHEET, '测算表']);
      expect((await host.names()).get('户数')).toBe("'测算表'!$A$2");
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      expect(outcome.record).toMatchObject({ newSheets: ['测算表'], cells: 4 });
      expect(await journal.undo(outcome.record)).toMatchObject({ kind: 'done' });
      expect((await host.sheets()).map(({ name }) => name)).toEqual([SHEET]);
      expect(await host.names()).toEqual(new Map([['单价', `'${SHEET}'!$B$1`]]));
    });

    test('写过之后别人改了：不撤销，说出是哪里', async () => {
      const { host, outside } = await open();
      const journal = createJournal(host);
      const outcome = await journal.write(OVER_THE_CORNER);
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      await outside.put(area(3, 1), [[{ value: 9.5 }]]);
      expect(await journal.undo(outcome.record)).toEqual({
        kind: 'refused',
        changed: { areas: [area(3, 0, 1, 3)], sheets: [], names: [] },
      });
      expect(await outside.cells(area(1, 0))).toMatchObject([[{ value: '甲' }]]);
      await outside.put(area(3, 1), [[{ value: 9 }]]);
      expect(await journal.undo(outcome.record)).toMatchObject({ kind: 'done' });
    });

    test.each<readonly [string, (outside: Outside) => Promise<void>]>([
      ['在上面填了字', (outside) => outside.put(area(8, 0, 1, 1, '测算表'), [[{ value: '备注' }]])],
      ['改了一格', (outside) => outside.put(area(0, 0, 1, 1, '测算表'), [[{ value: '改' }]])],
      ['删掉了', (outside) => outside.removeSheet('测算表')],
    ])('新表被别人%s：不撤销', async (_name, meddle) => {
      const { host, outside } = await open();
      const journal = createJournal(host);
      const outcome = await journal.write(writing({ sheets: [{ name: '测算表', rows: [typed('甲')], formats: [] }] }));
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      await meddle(outside);
      const sheets = await host.sheets();
      expect(await journal.undo(outcome.record)).toEqual({
        kind: 'refused',
        changed: { areas: [], sheets: ['测算表'], names: [] },
      });
      expect(await host.sheets()).toEqual(sheets);
    });

    test('先写的可以先撤销，只要后写的没有盖住它', async () => {
      const { host, outside } = await open();
      const journal = createJournal(host);
      const write = (row: number, text: string) =>
        journal.write(writing({ cells: [{ area: area(row, 0), entries: [typed(text)], formats: [] }] }));
      const first = await write(0, '甲');
      const second = await write(1, '乙');
      const third = await write(1, '丙');
      if (first.kind !== 'done' || second.kind !== 'done' || third.kind !== 'done') throw new Error('not done');
      expect(journal.records()).toEqual([third.record, second.record, first.record]);
      expect(await journal.undo(second.record)).toMatchObject({ kind: 'refused' });
      expect(await journal.undo(first.record)).toMatchObject({ kind: 'done' });
      expect(await journal.undo(third.record)).toMatchObject({ kind: 'done' });
      expect(await outside.cells(area(0, 0, 2, 1))).toMatchObject([[{ value: '' }], [{ value: '乙' }]]);
    });

    test('预览：写几格，盖住几格，什么都不动', async () => {
      const { host, outside } = await open();
      await fillIn(outside);
      const before = await cornerOf(outside);
      // Cells that get something: 3 + 2 + 3. Of those not blank now, row 2 has three, row 3 has 65 % and #N/A, row 4 none.
      expect(await createJournal(host).preview(OVER_THE_CORNER)).toEqual({
        cells: 8,
        newSheets: [],
        overwritten: [{ area: area(1, 0, 3, 3), cells: 5 }],
      });
      expect(await cornerOf(outside)).toEqual(before);
    });

    test('预览：原样再写一遍，不算盖住', async () => {
      const { host, outside } = await open();
      await fillIn(outside);
      const same = { area: area(1, 0, 1, 3), entries: [typed('=不是公式', '=SUM(1,1.5)', '45108')], formats: [] };
      // `typed` takes what begins with = for a formula; the first cell holds a text.
      const entries = [[textEntry('=不是公式'), ...(same.entries[0] ?? []).slice(1)]];
      expect(await createJournal(host).preview(writing({ cells: [{ ...same, entries }] }))).toEqual({
        cells: 3,
        newSheets: [],
        overwritten: [],
      });
    });

    test('写入和撤销都不当作别人的改动', async () => {
      const { host } = await open();
      const { told } = changesOf(host);
      await settle();
      const journal = createJournal(host);
      const outcome = await journal.write(OVER_THE_CORNER);
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      await journal.undo(outcome.record);
      await settle();
      expect(told).toEqual([]);
    });

    test('写到一半程序不应答：说超时，写了的退回', async () => {
      const { host, outside } = await open();
      await fillIn(outside);
      const before = await cornerOf(outside);
      const journal = createJournal(withWatchdog(host, { patience: 2_000 }));
      let hung = false;
      const outcome = await journal.write(longList(60_000), {
        progress: () => {
          // A read is tried twice, so that the request after the first piece fails whether it reads or writes.
          if (!hung) outside.hang(2);
          hung = true;
        },
      });
      expect(outcome).toMatchObject({ kind: 'failed', error: { fault: 'timeout' }, left: NOTHING_LEFT });
      expect(await cornerOf(outside)).toEqual(before);
    });

    test('程序一直不应答：说出哪里没能退回', async () => {
      const { host, outside } = await open();
      let hung = false;
      const outcome = await createJournal(withWatchdog(host, { patience: 200 })).write(longList(60_000), {
        progress: () => {
          if (!hung) outside.hang(1_000);
          hung = true;
        },
      });
      expect(outcome).toMatchObject({ kind: 'failed', error: { fault: 'timeout' } });
      if (outcome.kind !== 'failed') return;
      expect(outcome.left.areas[0]).toMatchObject({ row: 0, column: 0, columns: 4 });
    });
  });
}
