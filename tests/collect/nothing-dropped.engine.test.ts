import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formSource } from '../../templates/collect/form-source.ts';
import { readReturned } from '../../templates/collect/read-returned.ts';
import { readSnapshot } from '../../templates/reader/read-snapshot.ts';
import { cellAddress } from '../../templates/workbook/cell-reference.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { EVERY_KIND, OPEN_LIST } from '../form-workbook/invented-form.ts';
import { describeWithEngine } from '../support/describe-with-engine.ts';
import { type Deed, workInLibreOffice } from '../support/work-in-libreoffice.ts';
import { droppedCells } from './dropped-cells.ts';
import { snapshotOf, told } from './snapshot-of.ts';

const ENTRY = '填报表';
const SHEETS = [ENTRY, ENTRY, ENTRY, '填报说明', '_suanpan'] as const;
const FACTS = new Map([['contact', '样例 0531']]);
const FILES = 16;

const cell = fc
  .record({ row: fc.integer({ min: 1, max: 11 }), column: fc.integer({ min: 1, max: 16 }) })
  .map(({ row, column }) => cellAddress(column, row));
const words = fc.constantFrom('造林', '甲镇', '约60', '—', '３', '12亩', '2024.5.1', '已完成', '=1+1', ' ');
const keys = fc.constantFrom('0', '12.5', '-3', '65%', '5/1/24', '=12+18', '=SUM(B5:B6)', '=D5', '=1/0', 'TRUE', '无');

const edits: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    fc.tuple(fc.constant('text' as const), fc.constantFrom(...SHEETS), cell, words),
    fc.tuple(fc.constant('key_in' as const), fc.constantFrom(...SHEETS), cell, keys),
    fc.tuple(fc.constant('clear' as const), fc.constantFrom(...SHEETS), cell),
    fc.tuple(fc.constant('paste' as const), fc.constant(ENTRY), cell, cell),
  ),
  { minLength: 1, maxLength: 12 },
);
const moves: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.tuple(
    fc.constantFrom('insert_rows', 'delete_rows', 'insert_columns', 'delete_columns'),
    fc.constant(ENTRY),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 2 }),
  ),
  { maxLength: 1 },
);

const DEEDS = fc.tuple(edits, moves).map(([first, then]) => [...first, ...then]);

const SENT = [
  { source: formSource(EVERY_KIND), unit: '甲镇' },
  { source: formSource(OPEN_LIST), unit: '丁村' },
] as const;

describeWithEngine('在 LibreOffice 里乱改过的文件', ['libreoffice', 'uno'], () => {
  test('每一格不是收了，就是说了', async () => {
    const seed = randomInt(2 ** 31);
    const all = fc.sample(DEEDS, { seed, numRuns: FILES });
    const jobs = await Promise.all(
      all.map(async (deeds, index) => {
        const { source, unit } = SENT[index % 2 === 0 ? 0 : 1];
        const plan = source.workbook(unit, FACTS, new Map());
        return { source, unit, plan, deeds, book: await writeWorkbook(plan) };
      }),
    );
    const saved = await workInLibreOffice(jobs, 150_000);
    for (const [index, { source, unit, plan, deeds }] of jobs.entries()) {
      const { snapshot: back } = await readSnapshot('甲.xlsx', saved[index] ?? new Uint8Array());
      if (back === null) throw new Error('没有读出来');
      const returned = readReturned('甲.xlsx', back, { sourceOf: () => source, units: null });
      const dropped = droppedCells({ source, unit, facts: FACTS, sent: snapshotOf(plan), back, returned });
      const { issues } = returned.kind === 'read' ? returned.file : returned;
      expect({ seed, deeds, dropped, issues: dropped.length > 0 ? issues.map(told) : [] }).toEqual({
        ...{ seed, deeds, dropped: [], issues: [] },
      });
    }
  });
});
