import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLANK, type Cell } from '../../core/table/cell.ts';
import { formSource } from '../../templates/collect/form-source.ts';
import { readReturned } from '../../templates/collect/read-returned.ts';
import type { CollectSource } from '../../templates/collect/source.ts';
import type { SnapshotCell } from '../../templates/reader/snapshot.ts';
import { cellAddress } from '../../templates/workbook/cell-reference.ts';
import { EVERY_KIND, OPEN_LIST } from '../form-workbook/invented-form.ts';
import { shippedForm } from '../form-workbook/shipped-form.ts';
import { droppedCells } from './dropped-cells.ts';
import { after, columnsMoved, type Deed, put, rowsMoved, snapshotOf, told } from './snapshot-of.ts';

/*
 * Whatever is written wherever in the three sheets, each cell that is not as the template has it is taken as an entry, or an
 * issue names it, its row, its column, or the sheet.
 */
const ENTRY = '填报表';
const RUNS = 60;
const FACTS = new Map([['contact', '样例 0531']]);

const CASES: readonly (readonly [string, CollectSource, string])[] = [
  ['各种栏目', formSource(EVERY_KIND), '甲镇'],
  ['没有任务的单位', formSource(EVERY_KIND), '丙林场'],
  ['清单', formSource(OPEN_LIST), '丁村'],
  ['森林任务', formSource(shippedForm('zhangqiu-forest-tasks-2023')), '官庄街道'],
];

const CONTENTS: fc.Arbitrary<Partial<SnapshotCell>> = fc.oneof(
  fc
    .constantFrom(
      '',
      ' ',
      '造林',
      '抚育',
      '甲镇',
      '乙镇',
      '约60',
      '—',
      '65%',
      '３',
      '12亩',
      '2024.5.1',
      '=1+1',
      '已完成',
      '无',
    )
    .map((text) => plain(text === '' ? BLANK : { kind: 'text', text })),
  fc
    .constantFrom('0', '1', '40', '120.5', '12.5', '-3', '370181199001011000')
    .map((text) => plain({ kind: 'number', text })),
  fc.constantFrom('2024-05-01', '1899-12-31').map((iso) => plain({ kind: 'date', iso })),
  fc.constantFrom(true, false).map((value) => plain({ kind: 'boolean', value })),
  fc.constant(plain({ kind: 'error', code: '#REF!' })),
  fc.constantFrom('12+18', 'SUM(D5:D7)', 'D5', 'IF(1,2,3)', '[1]Sheet1!A1', '', 'B5/0', 'TODAY()').map((formula) => ({
    cell: { kind: 'number', text: '7' } as const,
    formula,
  })),
);

function plain(cell: Cell): Partial<SnapshotCell> {
  return { cell, formula: null };
}

interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: Partial<SnapshotCell>;
}

const EDITS = fc.array(
  fc.record<Edit>({
    sheet: fc.constantFrom(ENTRY, ENTRY, ENTRY, '填报说明', '_suanpan'),
    row: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 16 }),
    content: CONTENTS,
  }),
  { minLength: 1, maxLength: 30 },
);

const MOVES = fc.array(
  fc.record({ rows: fc.boolean(), at: fc.integer({ min: 1, max: 9 }), count: fc.constantFrom(-2, -1, 1, 2) }),
  { maxLength: 2 },
);

function deeds(
  edits: readonly Edit[],
  moves: readonly { rows: boolean; at: number; count: number }[],
): readonly Deed[] {
  return [
    ...edits.map(({ sheet, row, column, content }) => put(sheet, cellAddress(column, row), content)),
    ...moves.map(({ rows, at, count }) => (rows ? rowsMoved : columnsMoved)(ENTRY, at, count)),
  ];
}

/** What is left out of a file after these deeds; with everything that was said of it. */
function left(source: CollectSource, unit: string, change: readonly Deed[]) {
  const sent = snapshotOf(source.workbook(unit, FACTS, new Map()));
  const back = after(sent, ...change);
  const returned = readReturned('甲.xlsx', back, { sourceOf: () => source, units: null });
  const dropped = droppedCells({ source, unit, facts: FACTS, sent, back, returned });
  const { issues } = returned.kind === 'read' ? returned.file : returned;
  return dropped.length === 0 ? [] : [...dropped, ...issues.map(told)];
}

describe.each(CASES)('%s', (_, source, unit) => {
  test('随便改哪些格：不是收了，就是说了', () => {
    fc.assert(
      fc.property(EDITS, (edits) => {
        expect(left(source, unit, deeds(edits, []))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('再插几行几列、删几行几列，也一样', () => {
    fc.assert(
      fc.property(EDITS, MOVES, (edits, moves) => {
        expect(left(source, unit, deeds(edits, moves))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

test('少说一句，就查得出是哪一格', () => {
  const [, source, unit] = CASES[0] ?? [];
  if (source === undefined || unit === undefined) throw new Error('no case');
  const sent = snapshotOf(source.workbook(unit, FACTS, new Map()));
  const back = after(sent, put(ENTRY, 'P5', plain({ kind: 'text', text: '见附件' })));
  const returned = readReturned('甲.xlsx', back, { sourceOf: () => source, units: null });
  if (returned.kind !== 'read') throw new Error('not read');
  const silent = { ...returned, file: { ...returned.file, issues: [] } };
  const exchange = { source, unit, facts: FACTS, sent, back };
  expect(droppedCells({ ...exchange, returned })).toEqual([]);
  expect(droppedCells({ ...exchange, returned: silent })).toEqual(['填报表 P5 {"kind":"text","text":"见附件"}']);
});
