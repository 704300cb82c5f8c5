import { describe, expect, test } from 'vitest';
import { type Returned, readReturned } from '../../templates/collect/read-returned.ts';
import { replyWorkbook } from '../../templates/collect/reply/reply-workbook.ts';
import { settleRun } from '../../templates/collect/settle-run.ts';
import { summaryDay } from '../../templates/collect/summary/saved-at.ts';
import { summaryWorkbook } from '../../templates/collect/summary/summary-workbook.ts';
import type { WorkbookSnapshot } from '../../templates/reader/snapshot.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { sheetNamed, table } from '../form-workbook/plan-cells.ts';
import { TASKS } from './sample-run.ts';
import { after, type Deed, put, snapshotOf, type } from './snapshot-of.ts';

/** As much as a cell holds. */
const LONGEST = '长'.repeat(32_767);

function sent(unit: string, ...deeds: readonly Deed[]): WorkbookSnapshot {
  return after(snapshotOf(TASKS.workbook(unit, new Map(), new Map())), ...deeds);
}

function read(file: string, snapshot: WorkbookSnapshot, sourceOf = () => TASKS as typeof TASKS | null): Returned {
  return readReturned(file, snapshot, { sourceOf, units: null });
}

function settled(returned: readonly Returned[]) {
  return settleRun({ source: TASKS, asked: null, memberOf: new Map(), returned, issues: [] });
}

/** Another value of a fact of the identity sheet, or a further fact. */
function stating(name: string, value: string): Deed {
  const rows = table(sheetNamed(TASKS.workbook('甲镇', new Map(), new Map()), '_suanpan'));
  const row = rows.findIndex(([fact]) => fact === name) + 1 || rows.length + 1;
  const cell = (text: string) => ({ cell: { kind: 'text' as const, text } });
  return (snapshot) => after(snapshot, put('_suanpan', `A${row}`, cell(name)), put('_suanpan', `B${row}`, cell(value)));
}

async function written(returned: readonly Returned[]): Promise<void> {
  const run = settled(returned);
  await writeWorkbook(summaryWorkbook(run, summaryDay(run)));
  for (const unit of run.units) await writeWorkbook(replyWorkbook(TASKS, unit));
}

describe('一份文件里写什么，都不妨碍写出汇总和退回件', () => {
  test.each([
    'suanpan',
    'form',
    'title',
    'templateVersion',
    'unit',
    'layout',
    'groups',
    'contact',
    'lockedHash',
    '另写的',
  ])('身份表的 %s 长得写不下', async (fact) => {
    const snapshot = sent('甲镇', stating(fact, LONGEST));
    await written([read('a.xlsx', snapshot), read('b.xlsx', snapshot, () => null)]);
  });

  test.each(['A5', 'B3', 'D5', 'I5', 'Z9'])('%s 长得写不下', async (address) => {
    await written([read('a.xlsx', sent('甲镇', type('填报表', address, LONGEST)))]);
  });

  const RENAMED: Deed = ({ sheets, ...book }) => ({
    ...book,
    sheets: sheets.map((sheet) => (sheet.name === '填报表' ? { ...sheet, name: LONGEST.repeat(2) } : sheet)),
  });
  const REFERENCE = { cell: { kind: 'text', text: LONGEST }, formula: 'D5/C5' } as const;
  test.each<readonly [what: string, deed: Deed]>([
    ['工作表的名字', RENAMED],
    ['数字格式', put('填报表', 'C5', { format: '['.repeat(200_000) })],
    ['公式格存的结果', put('填报表', 'G5', REFERENCE)],
    ['公式', put('填报表', 'G5', { formula: 'A1+'.repeat(2700) })],
  ])(
    '%s长得写不下',
    async (_, deed) => {
      await written([read('a.xlsx', sent('甲镇', deed))]);
    },
    5000,
  );

  test.each(['2024-13-45T10:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:00:00Z'])('存盘时间 %s', async (modified) => {
    await written([read('a.xlsx', { ...sent('甲镇'), modified })]);
  });

  test('许多份分不出先后的，许多份各有各的原因的', async () => {
    const doubtful = Array.from({ length: 300 }, (_, index) =>
      read(`甲镇/第 ${index} 份.xlsx`, sent('甲镇', type('填报表', 'D5', String(index + 1)))),
    );
    const refused = Array.from({ length: 300 }, (_, index) =>
      read(`乙镇/第 ${index} 份.xlsx`, sent('乙镇', stating('templateVersion', `9${index}`))),
    );
    const run = settled([...doubtful, ...refused]);
    expect(run.units.map(({ state }) => state)).toEqual(['undecided', 'refused', 'missing', 'missing']);
    const [, second] = table(sheetNamed(summaryWorkbook(run, '2024-01-05'), '回收情况')).slice(4);
    expect(second?.at(-1)?.split('\n')).toHaveLength(6);
    expect(second?.at(-1)?.split('\n').at(-1)).toBe('另有 295 个');
  });
});

describe('汇总的日期', () => {
  const dayOf = (...moments: readonly (string | null)[]) =>
    summaryDay(
      settled(moments.map((modified, index) => read(`${index}.xlsx`, { ...sent(TASKS.units[index] ?? ''), modified }))),
    );

  test.each([
    ['最后存盘的一份的那一天', ['2024-01-03T01:30:00Z', '2024-01-02T08:00:00Z'], '2024-01-03'],
    // 格林尼治 1 月 3 日 16:00 是北京 1 月 4 日 0:00
    ['按北京的日子', ['2024-01-03T16:00:00Z'], '2024-01-04'],
    ['差一秒还是前一天', ['2024-01-03T15:59:59Z'], '2024-01-03'],
    ['写着时区的', ['2024-01-03T23:30:00+08:00'], '2024-01-03'],
    ['没有的日子不算', ['2024-13-45T10:00Z', '2024-01-02T08:00:00Z'], '2024-01-02'],
    ['都没记，按表的日期', [null], '2023-03-01'],
  ])('%s', (_, moments, day) => {
    expect(dayOf(...moments)).toBe(day);
  });
});
