import { describe, expect, test } from 'vitest';
import { summaryWorkbook } from '../../templates/collect/summary/summary-workbook.ts';
import type { CellPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { cellAt, sheetNamed, shown, table } from '../form-workbook/plan-cells.ts';
import { LIST, returned, runOf, SAMPLE_LIST, SAMPLE_RUN, TASKS, without } from './sample-run.ts';

const SUMMARY = summaryWorkbook(SAMPLE_RUN, '2024-01-05');
const OF_LIST = summaryWorkbook(SAMPLE_LIST, '2024-01-05');

function rowsOf(plan: WorkbookPlan, sheet: string): string[][] {
  return table(sheetNamed(plan, sheet)).slice(3);
}

function formulaAt(plan: WorkbookPlan, sheet: string, address: string): string {
  const cell = cellAt(sheetNamed(plan, sheet), address);
  return cell?.kind === 'formula' ? cell.formula : `没有公式：${shown(cell)}`;
}

describe('汇总表', () => {
  test('每个单位每一项一行：给定的、填的、算出的，没收到的空着', () => {
    expect(rowsOf(SUMMARY, '汇总表')).toEqual([
      [
        ...['镇街', '状态', '项次', '项目', '计量单位', '任务', '完成数', '人数', '合格率（%）', '完成率', '合格数'],
        ...['说明', '核对', '错误栏', '核对栏'],
      ],
      // 60.25 ÷ 120.5 = 0.5；60.25 × 97.5% = 58.74375，一位小数 58.7
      ['甲镇', '已收', '1', '造林*', '亩', '120.5', '60.25', '12', '97.5', '0.5', '58.7', '=1+1', '', '', ''],
      // 41 ÷ 40 = 1.025；41 × 100% = 41
      ['甲镇', '已收', '2', '抚育', '亩', '40', '41', '0', '100', '1.025', '41', '', '', '', ''],
      // 18.2 ÷ 18 = 1.0111…
      ['甲镇', '已收', '3', '覆盖率', '%', '18', '18.2', '', '', '1.01111111111111', '', '', '', '', ''],
      // 任务为 0，没有完成率；3 × 50% = 1.5；填成文字的 3 照收，是提示不是错
      ['乙镇', '已收', '1', '造林*', '亩', '0', '3', '', '50', '', '1.5', '', '', '', ''],
      [
        ...['乙镇', '已收', '2', '抚育', '亩', '10.5', '约十亩', '3', '180', '', '', ''],
        ...['错误 1，请核对 1', '|G|', '|I|'],
      ],
      ['乙镇', '已收', '3', '覆盖率', '%', '22', '', '', '', '', '', '', '错误 1', '|G|', ''],
      ...[
        ['丙镇', '未交', '100.25', '0.1', '21.5'],
        ['丁镇', '待定', '79.25', '0.2', '19'],
      ].flatMap(([unit = '', state = '', ...tasks]) =>
        ['造林*', '抚育', '覆盖率'].map((item, index) => [
          ...[unit, state, String(index + 1), item, item === '覆盖率' ? '%' : '亩', tasks[index] ?? ''],
          ...['', '', '', '', '', '', '', '', ''],
        ]),
      ),
    ]);
  });

  test('公式看的是自己这一行，百分数的栏除以 100', () => {
    expect(formulaAt(SUMMARY, '汇总表', 'J9')).toBe('IF(COUNT(F9,G9)<2,"",IFERROR(G9/F9,""))');
    expect(formulaAt(SUMMARY, '汇总表', 'K9')).toBe('IF(COUNT(G9,I9)<2,"",IFERROR(ROUND(ROUND(G9*(I9/100),8),1),""))');
  });

  test('外来的文字都是文字：像公式的、读不成数的', () => {
    const kinds = ['L5', 'G9', 'A5'].map((at) => cellAt(sheetNamed(SUMMARY, '汇总表'), at)?.kind);
    expect(kinds).toEqual(['text', 'text', 'text']);
  });

  test('清单只列填了的行，行号照原表', () => {
    expect(rowsOf(OF_LIST, '汇总表')).toEqual([
      ['镇街', '状态', '行号', '投保人', '面积（亩）', '人口', '保费（元）', '核对', '错误栏', '核对栏'],
      // 2.5 × 126 = 315；0.25 × 126 = 31.5
      ['甲村', '已收', '1', '样例户1', '2.5', '3', '315', '', '', ''],
      ['甲村', '已收', '3', '样例户3', '0.25', '', '31.5', '', '', ''],
      ['乙村', '已收', '1', '样例户4', '三亩', '4', '', '错误 1', '|E|', ''],
    ]);
  });

  test('一行也没有收到', async () => {
    const plan = summaryWorkbook(runOf(LIST, [without('甲村')]), '2024-01-05');
    expect(rowsOf(plan, '汇总表').slice(1)).toEqual([['没有收到可以汇总的行']]);
    expect(plan.sheets.map(({ name }) => name)).toEqual(['概况', '汇总表', '填报问题', '回收情况', '_suanpan']);
    expect((await writeWorkbook(plan)).length).toBeGreaterThan(0);
  });
});

describe('各项合计', () => {
  test('合计、文件所印、差、计入几个单位，缺的说明白', () => {
    const number = ['', '', ''];
    expect(rowsOf(SUMMARY, '各项合计')).toEqual([
      [
        ...['项次', '项目', '计量单位', '栏目', '合计', '文件所印（样例区）', '合计减所印'],
        ...['应计单位', '计入', '没有数', '不是数', '说明'],
      ],
      // 120.5 + 0 + 100.25 + 79.25 = 300
      ['1', '造林*', '亩', '任务', '300', '300', '0', '4', '4', '0', '0', '相符'],
      // 60.25 + 3 = 63.25
      [...number, '完成数', '63.25', '', '', '4', '2', '2', '0', '缺 2 个单位的数'],
      [...number, '人数', '12', '', '', '4', '1', '3', '0', '缺 3 个单位的数'],
      [...number, '合格率（%）', '', '', '', '4', '2', '2', '0', '这一栏各单位的数不能相加'],
      // 63.25 ÷ (120.5 + 0) = 0.52489626556016597…
      [...number, '完成率', '0.524896265560166', '', '', '4', '2', '2', '0', '完成数合计÷任务合计，缺 2 个单位'],
      // 58.7 + 1.5 = 60.2
      [...number, '合格数', '60.2', '', '', '4', '2', '2', '0', '缺 2 个单位的数'],
      // 40 + 10.5 + 0.1 + 0.2 = 50.8，所印 51
      ['2', '抚育', '亩', '任务', '50.8', '51', '-0.2', '4', '4', '0', '0', '差 -0.2'],
      [...number, '完成数', '41', '', '', '4', '1', '2', '1', '缺 3 个单位的数'],
      [...number, '人数', '3', '', '', '4', '2', '2', '0', '缺 2 个单位的数'],
      [...number, '合格率（%）', '', '', '', '4', '2', '2', '0', '这一栏各单位的数不能相加'],
      // 乙镇的完成数读不出，任务也不算进去：41 ÷ 40
      [...number, '完成率', '1.025', '', '', '4', '1', '3', '0', '完成数合计÷任务合计，缺 3 个单位'],
      [...number, '合格数', '41', '', '', '4', '1', '3', '0', '缺 3 个单位的数'],
      ['3', '覆盖率', '%', '任务', '', '20', '', '4', '4', '0', '0', '这一项各单位的数不能相加'],
    ]);
  });

  test('合计是汇总表上的活公式，按项次不按名字认行', () => {
    expect(formulaAt(SUMMARY, '各项合计', 'E6')).toBe(
      `IF(I6=0,"",SUMIFS('汇总表'!$G$5:$G$16,'汇总表'!$C$5:$C$16,$A$5))`,
    );
    expect(formulaAt(SUMMARY, '各项合计', 'I6')).toBe(
      `COUNTIFS('汇总表'!$C$5:$C$16,$A$5,'汇总表'!$G$5:$G$16,">-1E+300")`,
    );
    expect(formulaAt(SUMMARY, '各项合计', 'G11')).toBe('IF(E11="","",ROUND(E11-F11,10))');
  });

  test('清单整张合计', () => {
    expect(rowsOf(OF_LIST, '各项合计')).toEqual([
      ['栏目', '合计', '行数', '计入', '没有数', '不是数', '说明'],
      // 2.5 + 0.25；乙村的读不出
      ['面积（亩）', '2.75', '3', '2', '0', '1', '缺 1 行的数'],
      ['人口', '', '3', '2', '1', '0', '这一栏各单位的数不能相加'],
      // 315 + 31.5
      ['保费（元）', '346.5', '3', '2', '1', '0', '缺 1 行的数'],
    ]);
    expect(formulaAt(OF_LIST, '各项合计', 'B5')).toBe(`IF(D5=0,"",SUM('汇总表'!$E$5:$E$7))`);
  });

  test('不能相加的一项，文件也没有印全体的，只占一行', () => {
    const cover = { item: 'cover', name: '覆盖率', given: new Map([['item', '覆盖率']]), adds: false };
    const source = { ...TASKS, whole: null, rowsOf: () => [cover] };
    const plan = summaryWorkbook(runOf(source, [returned('甲镇', { cover: { done: '18' } })]), '2024-01-05');
    expect(rowsOf(plan, '各项合计').slice(1)).toEqual([
      ['3', '覆盖率', '各栏', '', '', '', '', '', '这一项各单位的数不能相加'],
    ]);
  });

  test('都收齐了就只说相符不相符', () => {
    const done = { done: '1', people: '1', quality: '1' };
    const all = { planting: done, tending: done, cover: done };
    const plan = summaryWorkbook(
      runOf(
        TASKS,
        ['甲镇', '乙镇', '丙镇', '丁镇'].map((unit) => returned(unit, all)),
      ),
      '2024-01-05',
    );
    const words = rowsOf(plan, '各项合计')
      .slice(1, 7)
      .map((cells) => [cells[3], cells[4], cells.at(-1)]);
    expect(words).toEqual([
      ['任务', '300', '相符'],
      ['完成数', '4', ''],
      ['人数', '4', ''],
      ['合格率（%）', '', '这一栏各单位的数不能相加'],
      // 4 ÷ 300
      ['完成率', '0.0133333333333333', '完成数合计÷任务合计'],
      // 1 × 1% = 0.01，一位小数是 0
      ['合格数', '0', ''],
    ]);
  });
});

test('超过十五位的数、1900 年以前的日子、__proto__ 都写得成', async () => {
  const plan = summaryWorkbook(
    runOf(LIST, [
      returned('__proto__', { '1': { name: '1899-01-01', area: '12345678901234567890' } }),
      returned('=1+1', { '2': { name: '@SUM(A1)', area: '1' } }),
    ]),
    '2024-01-05',
  );
  expect((await writeWorkbook(plan)).length).toBeGreaterThan(0);
  const formulas = plan.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.filter((cell): cell is CellPlan & { kind: 'formula' } => cell?.kind === 'formula'),
    ),
  );
  expect(formulas.filter(({ formula }) => formula.includes('SUM(A1)') || formula === '1+1')).toEqual([]);
});
