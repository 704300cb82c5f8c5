import { describe, expect, test } from 'vitest';
import { issue } from '../../core/issue/issue.ts';
import { issueColumns } from '../../templates/collect/issue-columns.ts';
import { savedAt } from '../../templates/collect/summary/saved-at.ts';
import { summaryWorkbook } from '../../templates/collect/summary/summary-workbook.ts';
import type { WorkbookPlan } from '../../templates/workbook/plan.ts';
import { sheetNamed, table } from '../form-workbook/plan-cells.ts';
import { entryFault, returned, runOf, SAMPLE_CHOICES, SAMPLE_RUN, TASKS, without } from './sample-run.ts';

const SUMMARY = summaryWorkbook(SAMPLE_RUN, '2024-01-05');

/** The rows of a sheet without the blanks that bars and merged cells leave. */
function said(plan: WorkbookPlan, sheet: string): string[][] {
  return table(sheetNamed(plan, sheet))
    .map((cells) => cells.filter((cell) => cell !== ''))
    .filter((cells) => cells.length > 0);
}

describe('概况', () => {
  test('几个单位，怎么样，找谁，完成多少，错在哪里，文件对得上', () => {
    expect(said(SUMMARY, '概况')).toEqual([
      ['样例区造林任务填报表'],
      ['样例〔2023〕7号　第 3 版　2024-01-05 汇总'],
      ['应收单位', '已收', '待定', '拒收', '未交'],
      ['4', '2', '1', '0', '1'],
      ['还没有交（1 个）'],
      ['丙镇'],
      ['交了没有收进来（1 个）'],
      ['镇街', '状态', '原因和处理'],
      [
        '丁镇',
        '待定',
        '「丁镇」交了不止一份，内容不同，又看不出哪份为准，都没有计入：丁/1.xlsx、丁/2.xlsx；请只留一份。',
      ],
      ['各项完成率（只算两个数都有的单位）'],
      ['项目', '每格 4%，满格 100%', '完成率', '完成数', '任务', '计入'],
      // 60.25 + 3 and 120.5 + 0; only 甲镇 has both numbers of 抚育
      ['造林*', '0.524896265560166', '63.25', '120.5', '2/4'],
      ['抚育', '1.025', '41', '40', '1/4'],
      ['有问题的单位（1 个）'],
      ['镇街', '错误', '请核对', '文件'],
      ['乙镇', '2', '1', '乙镇.xlsx'],
      ['填报问题'],
      ['程度', '条数', '涉及单位', '意思'],
      // Two in 乙镇's cells, two files of 丁镇, and one that is no form; one in 乙镇's cells and one file that does not count.
      ['错误', '5', '1', '没有采用，或改动了不能改的地方，要退回改正'],
      ['请核对', '2', '1', '已经采用，数可能不对，请核对'],
      ['说明', '1', '1', '本次怎样处理，不用改'],
      ['找到的文件'],
      ['找到文件', '计入', '另一份为准', '待定', '拒收', '核对'],
      ['6', '2', '1', '2', '1', '相加等于找到文件'],
    ]);
  });

  test('都交齐了，没有问题', () => {
    const plan = summaryWorkbook(runOf(TASKS, [returned('甲镇', {})]), '2024-01-05');
    const lines = said(plan, '概况').map(([first]) => first);
    expect(lines).toContain('没有这样的单位。');
    expect(lines.filter((line) => line?.startsWith('有问题的单位') || line?.startsWith('交了没有收进来'))).toEqual([]);
  });

  test('有问题的单位太多，只列三十个，错误多的在前', () => {
    const units = Array.from({ length: 32 }, (_, at) =>
      returned(`${at}村`, {}, [
        entryFault.missing('D5', '完成数'),
        ...(at === 31 ? [entryFault.missing('D6', '完成数')] : []),
      ]),
    );
    const lines = said(summaryWorkbook(runOf(TASKS, units), '2024-01-05'), '概况');
    const at = lines.findIndex(([first]) => first === '有问题的单位（32 个）');
    expect(lines[at + 2]).toEqual(['31村', '2', '0', '31村.xlsx']);
    expect(lines[at + 3]).toEqual(['0村', '1', '0', '0村.xlsx']);
    expect(lines[at + 32]).toEqual(['另有 2 个，见「回收情况」']);
  });

  test('有选项的栏，各选了几行', () => {
    const lines = said(summaryWorkbook(SAMPLE_CHOICES, '2024-01-05'), '概况');
    const at = lines.findIndex(([first]) => first?.startsWith('进展'));
    expect(lines.slice(at + 1, at + 3)).toEqual([
      ['共', '未开始', '进行中', '已完成', '其他', '没有填'],
      ['4', '0', '1', '1', '1', '1'],
    ]);
  });

  test('没交的单位四个一行', () => {
    const units = ['甲', '乙', '丙', '丁', '戊'].map((name) => without(`${name}村`));
    const lines = said(summaryWorkbook(runOf(TASKS, units), '2024-01-05'), '概况');
    const at = lines.findIndex(([first]) => first === '还没有交（5 个）');
    expect(lines.slice(at + 1, at + 3)).toEqual([['甲村', '乙村', '丙村', '丁村'], ['戊村']]);
  });
});

test('填报问题：按单位、再按程度，没有单位的在最后，每条只列一次', () => {
  expect(
    table(sheetNamed(SUMMARY, '填报问题'))
      .slice(3)
      .map((cells) => cells.slice(0, 8)),
  ).toEqual([
    ['镇街', '文件', '工作表', '单元格', '栏目', '程度', '现在是', '应为'],
    ['甲镇', '旧/甲镇.xlsx', '', '', '', '请核对', '', ''],
    ['乙镇', '乙镇.xlsx', '填报表', 'D6', '', '错误', '约十亩', '数字'],
    ['乙镇', '乙镇.xlsx', '填报表', 'D7', '完成数', '错误', '（空）', '必须填写'],
    ['乙镇', '乙镇.xlsx', '填报表', 'F6', '', '请核对', '180', '0 – 100'],
    ['乙镇', '乙镇.xlsx', '填报表', 'D5', '', '说明', '３', '3'],
    ['丁镇', '丁/1.xlsx', '', '', '', '错误', '', ''],
    ['丁镇', '丁/2.xlsx', '', '', '', '错误', '', ''],
    ['', '通讯录.xlsx', '', '', '', '错误', '', ''],
  ]);
});

test('回收情况：每个单位、每个文件，读入加拒收等于找到', () => {
  const rows = table(sheetNamed(SUMMARY, '回收情况')).slice(3);
  expect(rows.map((cells) => cells.slice(0, 7))).toEqual([
    ['镇街', '状态', '文件', '存盘时间（北京）', '已填格数', '错误', '请核对'],
    ['甲镇', '已收', '甲镇.xlsx', '2024-01-03 09:30', '8', '0', '0'],
    ['乙镇', '已收', '乙镇.xlsx', '2024-01-03 09:30', '5', '2', '1'],
    ['丙镇', '未交', '', '', '', '', ''],
    ['丁镇', '待定', '', '', '', '', ''],
    [],
    ['找到的文件（6 个）', '', '', '', '', '', ''],
    ['镇街', '处理', '文件', '存盘时间（北京）', '已填格数', '错误', '请核对'],
    ['丁镇', '待定', '丁/1.xlsx', '', '0', '0', '0'],
    ['丁镇', '待定', '丁/2.xlsx', '', '0', '0', '0'],
    ['乙镇', '计入', '乙镇.xlsx', '2024-01-03 09:30', '5', '2', '1'],
    ['甲镇', '另一份为准', '旧/甲镇.xlsx', '', '0', '0', '0'],
    ['甲镇', '计入', '甲镇.xlsx', '2024-01-03 09:30', '8', '0', '0'],
    ['', '拒收', '通讯录.xlsx', '', '', '', ''],
    ['合计', '找到 6 个 = 读入 5 个（计入 2、另一份为准 1、待定 2）+ 拒收 1 个', '', '', '', '', ''],
  ]);
  expect(rows[11]?.[7]).toBe('「甲镇」交了不止一份，以「甲镇.xlsx」为准：那一份存盘更晚。');
});

test('身份表说这是一份汇总', () => {
  expect(table(sheetNamed(SUMMARY, '_suanpan')).slice(0, 5)).toEqual([
    ['suanpan', 'collect-summary'],
    ['templateVersion', '1'],
    ['source', 'sample-tasks'],
    ['version', '3'],
    ['title', '样例区造林任务填报表'],
  ]);
});

test.each([
  ['世界时换成北京时间', '2024-03-01T08:00:00Z', '2024-03-01 16:00'],
  ['过了半夜是第二天', '2023-12-31T16:00:00.123Z', '2024-01-01 00:00'],
  ['没有时区的照写', '2024-03-01T08:00:00', '2024-03-01T08:00:00'],
  ['不是时间的照写', '昨天', '昨天'],
  ['没有写', null, ''],
])('存盘时间：%s', (_, modified, expected) => {
  expect(savedAt(modified)).toBe(expected);
});

const place = { sheet: '填报表' };

test.each([
  [
    '公式带等号',
    issue('formulaChanged', 'error', place, { cell: 'E5', found: 'D5', expected: 'D5/C5' }),
    '=D5',
    '=D5/C5',
  ],
  [
    '数盖了公式',
    issue('formulaTypedOver', 'error', place, { cell: 'E5', found: '0.5', expected: 'D5/C5' }),
    '0.5',
    '=D5/C5',
  ],
  [
    '带单位的',
    issue('entryUnitTyped', 'warning', place, { cell: 'D5', found: '3亩', unit: '亩', taken: '3' }),
    '3亩',
    '3',
  ],
  [
    '单位换算不了',
    issue('entryUnitOther', 'error', place, { cell: 'D5', found: '3元', unit: '亩' }),
    '3元',
    '以 亩 为单位的数',
  ],
  [
    '太长',
    issue('entryOutsideRule', 'warning', place, { cell: 'D5', found: '长', which: 'length', expected: '50' }),
    '长',
    '最多 50 个字',
  ],
  ['改了名', issue('sheetRenamed', 'warning', place, { found: '表1', expected: '填报表' }), '表1', '填报表'],
  ['没有这两样的', issue('sheetUnlocked', 'warning', place, {}), '', ''],
])('现在是和应为：%s', (_, found, now, wanted) => {
  const columns = issueColumns(found);
  expect([columns.found, columns.expected]).toEqual([now, wanted]);
});
