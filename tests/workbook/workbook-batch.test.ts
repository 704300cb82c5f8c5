import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SheetPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { skeletonParts } from '../../templates/workbook/skeleton.ts';
import { WorkbookBatch } from '../../templates/workbook/workbook-batch.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { anyPlan } from './arbitrary-plan.ts';
import { cellsBelowEachOther, sheet, text, workbook } from './plan-builder.ts';

vi.mock('../../templates/workbook/skeleton.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../templates/workbook/skeleton.ts')>();
  return { ...real, skeletonParts: vi.fn(real.skeletonParts) };
});
beforeEach(() => {
  vi.mocked(skeletonParts).mockClear();
});

const skeletons = () => vi.mocked(skeletonParts).mock.calls.length;

async function expectSame(batch: WorkbookBatch, plan: WorkbookPlan): Promise<void> {
  expect(Buffer.from(await batch.bytes(plan)).equals(Buffer.from(await writeWorkbook(plan)))).toBe(true);
}

test('whatever the plans and their order, each workbook is the one it would be alone', async () => {
  const orders = fc.tuple(fc.array(anyPlan, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(), { maxLength: 4 }));
  await fc.assert(
    fc.asyncProperty(orders, async ([plans, more]) => {
      const batch = new WorkbookBatch();
      const again = more.flatMap((index) => plans[index % plans.length] ?? []);
      for (const plan of [...plans, ...again]) await expectSame(batch, plan);
    }),
    { numRuns: 25 },
  );
}, 180_000);

const UNIT = sheet({ columns: [{ width: 10 }], rows: [{ cells: [text('甲镇')] }] });

describe('the skeleton is built once', () => {
  const alike: readonly (readonly [string, WorkbookPlan])[] = [
    ['rows', workbook([{ ...UNIT, rows: [{ cells: [text('乙镇'), text('村')] }, { cells: [] }] }])],
    ['a title and a subject', workbook([UNIT], { title: "乙镇 & '丙'", subject: '<丁>' })],
    [
      'widths, merges and a filter',
      workbook([{ ...UNIT, columns: [{ width: 20 }], merges: ['A2:B2'], autoFilter: 'A1:B9' }]),
    ],
    ['names', workbook([UNIT], { names: [{ name: '率', refersTo: "'测算说明'!$A$1" }] })],
    ['notes and links', workbook([{ ...UNIT, notes: [{ cell: 'A1', text: '注' }] }])],
    [
      'the rows repeated and the range printed',
      workbook([{ ...UNIT, print: { orientation: 'landscape', repeatRows: '1:2', area: 'A1:B2' } }]),
    ],
  ];
  test.each(alike)('for plans that differ in %s', async (_, plan) => {
    const batch = new WorkbookBatch();
    await batch.bytes(workbook([UNIT]));
    expect(skeletons()).toBe(1);
    await batch.bytes(plan);
    expect(skeletons()).toBe(1);
    await expectSame(batch, plan);
  });

  test('for two conditional formats of one look over other ranges', async () => {
    const batch = new WorkbookBatch();
    const coloured = (range: string, formula: string): WorkbookPlan =>
      workbook([{ ...UNIT, conditionalFormats: [{ kind: 'highlight', range, formula, look: 'error' }] }]);
    await batch.bytes(coloured('A1:A9', 'A1>0'));
    await batch.bytes(coloured('A1:A99', 'A1="<是>"'));
    expect(skeletons()).toBe(1);
    await expectSame(batch, coloured('A1:A99', 'A1="<是>"'));
  });
});

describe('another skeleton is built', () => {
  const changes: readonly (readonly [string, Partial<SheetPlan>])[] = [
    ['another name', { name: '乙' }],
    ['a hidden state', { state: 'veryHidden' }],
    ['a colour', { tabColor: '2F6FA8' }],
    ['grouped columns', { columns: [{ width: 10, outline: 1 }] }],
    ['frozen rows', { frozen: { rows: 1, columns: 0 } }],
    ['another orientation', { print: { orientation: 'portrait' } }],
    ['one page', { print: { orientation: 'landscape', onePage: true } }],
    ['a header', { print: { orientation: 'landscape', header: '甲' } }],
    ['a lock', { protected: true }],
    ['a conditional format', { conditionalFormats: [{ kind: 'dataBar', range: 'A1:A2', color: '2F6FA8' }] }],
  ];
  test.each(changes)('for a sheet with %s', async (_, change) => {
    const batch = new WorkbookBatch();
    const shown = sheet({ name: '封面' });
    const changed = workbook([shown, { ...UNIT, ...change }]);
    await batch.bytes(workbook([shown, UNIT]));
    await batch.bytes(changed);
    expect(skeletons()).toBe(2);
    await expectSame(batch, changed);
  });

  test('for another day', async () => {
    const batch = new WorkbookBatch();
    await batch.bytes(workbook([UNIT]));
    await expectSame(batch, workbook([UNIT], { created: '2024-01-02' }));
  });

  test('and the first is still there for the next plan that needs it', async () => {
    const batch = new WorkbookBatch();
    for (const name of ['甲', '乙', '甲', '乙', '甲']) await batch.bytes(workbook([sheet({ name })]));
    expect(skeletons()).toBe(2);
  });
});

test('workbooks of one batch that are made at the same time do not mix', async () => {
  const batch = new WorkbookBatch();
  const plans = [...'甲乙丙丁'].map((unit) => workbook([cellsBelowEachOther(text(unit))], { title: unit }));
  const made = await Promise.all(plans.map((plan) => batch.bytes(plan)));
  expect(skeletons()).toBe(1);
  for (const [index, plan] of plans.entries()) expect(made[index]).toEqual(await writeWorkbook(plan));
});

test('after a plan that is refused the batch goes on', async () => {
  const batch = new WorkbookBatch();
  const long = workbook([cellsBelowEachOther(text('字'.repeat(32_768)))]);
  await expect(batch.bytes(long)).rejects.toThrow('text of 32768 characters');
  await expectSame(batch, workbook([UNIT]));
});
