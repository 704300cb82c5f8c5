import { describe, expect, test } from 'vitest';
import { issue } from '../../core/issue/issue.ts';
import { entriesKey } from '../../templates/collect/entries-key.ts';
import { formSource } from '../../templates/collect/form-source.ts';
import { readReturned } from '../../templates/collect/read-returned.ts';
import { replyWorkbook } from '../../templates/collect/reply/reply-workbook.ts';
import type { UnitReturn } from '../../templates/collect/run.ts';
import { templatePlaces } from '../../templates/collect/template-place.ts';
import { readSnapshot } from '../../templates/reader/read-snapshot.ts';
import type { CellPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { cellAt, sheetNamed, shown, table } from '../form-workbook/plan-cells.ts';
import { shippedForm } from '../form-workbook/shipped-form.ts';
import { entriesOf, entryFault, returned, TASKS } from './sample-run.ts';

const file = '乙镇.xlsx';
const OFF_FORM = issue('outsideForm', 'warning', { file, sheet: '填报表' }, { cell: 'K3', found: '请查收' });
const TYPED_OVER = issue(
  'formulaTypedOver',
  'error',
  { file, sheet: '填报表', path: '填报表!G5' },
  { cell: 'G6', found: '100%', expected: 'IFERROR(D6/C6,"")' },
);
const ROW_PUT_IN = issue('rowsInserted', 'warning', { file, sheet: '填报表' }, { rows: '5', count: '1', found: '' });

const AT_FAULT: UnitReturn = returned(
  '乙镇',
  {
    planting: { done: '3', people: '1', quality: '50' },
    tending: { done: '?约十亩', people: '3', quality: '180' },
    cover: { done: '?约二成' },
  },
  [
    entryFault.textNumber('D5', '３', '3'),
    entryFault.outsideRange('F6', '180', '0 – 100'),
    entryFault.unreadable('D6', '约十亩'),
    entryFault.unreadable('D7', '约二成'),
    TYPED_OVER,
    OFF_FORM,
    ROW_PUT_IN,
  ],
);

const REPLY = replyWorkbook(TASKS, AT_FAULT);

function linkAt(plan: WorkbookPlan, address: string): string {
  const cell: CellPlan | null = cellAt(sheetNamed(plan, '退回说明'), address);
  return cell?.kind === 'link' ? cell.target : `没有链接：${shown(cell)}`;
}

describe('退回说明', () => {
  test('错误在前，每条说清在哪里、填的什么、应为什么、怎么办；只是说明的不列', () => {
    const rows = table(sheetNamed(REPLY, '退回说明'));
    expect(rows[1]).toEqual(['样例区造林任务填报表　镇街：乙镇']);
    expect(rows[2]?.[0]).toContain('有 3 处错误、3 处要核对。');
    expect(
      rows
        .slice(5)
        .map(([number, severity, where, , found, expected, , todo]) => [
          number,
          severity,
          where,
          found,
          expected,
          todo,
        ]),
    ).toEqual([
      ['序号', '程度', '位置', '原来填的', '应为', '怎么办'],
      ['1', '错误', '填报表 D6', '约十亩', '数字', '改正这一格'],
      ['2', '错误', '填报表 D7', '约二成', '数字', '改正这一格'],
      ['3', '错误', '填报表 G5', '100%', '=IFERROR(D6/C6,"")', '已恢复原样，不用改'],
      ['4', '请核对', '填报表 F6', '180', '0 – 100', '核对这一格，有错就改'],
      ['5', '请核对', '填报表', '请查收', '（空）', '核对表里的数，缺的补上'],
      ['6', '请核对', '填报表', '', '', '核对表里的数，缺的补上'],
    ]);
  });

  test('链接到模板里的格，不是交回的文件里挪了位的格；表外的没有链接', () => {
    expect(linkAt(REPLY, 'C7')).toBe(`#'填报表'!D6`);
    expect(linkAt(REPLY, 'C9')).toBe(`#'填报表'!G5`);
    expect(linkAt(REPLY, 'C11')).toBe('没有链接：填报表');
  });
});

describe('填报表', () => {
  const sheet = sheetNamed(REPLY, '填报表');

  test('带着原来填的，算出的是 core 的结果', () => {
    // 3 × 50% = 1.5；任务为 0，没有完成率
    expect(table(sheet)[4]).toEqual(['造林*', '亩', '0', '3', '1', '50', '', '1.5', '▢']);
    expect(table(sheet)[5]?.[3]).toBe('约十亩');
  });

  test('有错的格标色，相连的是一段；锁定的格不标', () => {
    expect(sheet.conditionalFormats).toEqual([
      { kind: 'highlight', range: 'D6:D7', formula: 'TRUE', look: 'error' },
      { kind: 'highlight', range: 'F6:F6', formula: 'TRUE', look: 'warning' },
    ]);
  });

  test('批注说填的什么、应为什么、怎么办', () => {
    expect(sheet.notes?.map(({ cell }) => cell)).toEqual(['D6', 'D7', 'F6']);
    expect(sheet.notes?.[0]?.text).toBe(
      '【错误】\n原来填的：约十亩\n应为：数字\nD6 要填数字，填的是「约十亩」（不是数），没有采用，请改正；没有的请留空。',
    );
  });

  test('同一格两处问题，写在一个批注里，按重的标', () => {
    const twice = returned('甲镇', {}, [
      entryFault.outsideRange('D5', '-1', '0 – 9'),
      entryFault.unreadable('D5', '负一'),
    ]);
    const { notes, conditionalFormats } = sheetNamed(replyWorkbook(TASKS, twice), '填报表');
    expect(notes).toHaveLength(1);
    expect(notes?.[0]?.text.split('\n').filter((line) => line.startsWith('【'))).toEqual(['【错误】', '【请核对】']);
    expect(conditionalFormats.map((each) => each.kind === 'highlight' && each.look)).toEqual(['error']);
  });
});

test('格太多，标到一张表放得下的批注为止，说明里照样全列', () => {
  // 500 rows of three columns; a sheet holds 1023 notes: all of A and B, and 23 of C.
  const cells = ['A', 'B', 'C'].flatMap((letter) => Array.from({ length: 500 }, (_, at) => `${letter}${at + 5}`));
  const faults = cells.map((cell) => entryFault.missing(cell, '村'));
  const reply = replyWorkbook(formSource(shippedForm('zhangqiu-scallion-list-2023')), returned('样例镇', {}, faults));
  const { notes, conditionalFormats } = sheetNamed(reply, '填报表');
  expect(notes).toHaveLength(1023);
  expect(conditionalFormats.map(({ range }) => range)).toEqual(['A5:A504', 'B5:B504', 'C5:C27']);
  expect(sheetNamed(reply, '退回说明').rows).toHaveLength(6 + 1500);
});

test('改了名的工作表上的格，找得到原来的格', () => {
  const renamed = issue('sheetRenamed', 'warning', {}, { found: '表1', expected: '填报表' });
  const fault = issue('entryErrorValue', 'error', { sheet: '表1' }, { cell: 'D6', found: '#N/A' });
  expect(templatePlaces([renamed, fault])(fault)).toEqual({ sheet: '填报表', row: 6, column: 4 });
  expect(templatePlaces([fault])(fault)).toEqual({ sheet: '表1', row: 6, column: 4 });
  expect(templatePlaces([renamed])(renamed)).toBeNull();
});

/** The workbook as somebody saved it on another day than it was made on. */
async function collected(plan: WorkbookPlan) {
  const { snapshot, issues } = await readSnapshot(file, await writeWorkbook({ ...plan, created: '2024-05-09' }));
  if (snapshot === null) throw new Error(JSON.stringify(issues));
  return readReturned(file, snapshot, { sourceOf: () => TASKS, units: null });
}

test('改好再交，收得进来，没有一处问题；没改的格还是原来的问题', async () => {
  const entries = entriesOf({
    planting: { done: '3', people: '1', quality: '50' },
    tending: { done: '10', people: '3', quality: '80' },
    cover: { done: '22' },
  });
  const good = await collected(replyWorkbook(TASKS, { ...AT_FAULT, entries }));
  expect(good.kind === 'read' && [good.file.unit, good.file.filled, good.file.issues]).toEqual(['乙镇', 7, []]);
  expect(good.kind === 'read' && entriesKey(good.file.entries)).toBe(entriesKey(entries));
  const same = await collected(REPLY);
  expect(
    same.kind === 'read' && same.file.issues.map(({ code, values }) => [code, 'cell' in values && values.cell]),
  ).toEqual([
    ['entryUnreadable', 'D6'],
    ['entryUnreadable', 'D7'],
  ]);
});
