import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { sheet, text, workbook } from '../workbook/plan-builder.ts';
import { type Answer, HALF_PRICES, put, runHere, SCALLION, THREE_ROWS } from './run-here.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function payout(files: Files, ...more: readonly string[]): Promise<Answer> {
  return withTempFolder(async (folder) => {
    await put(folder, { 'prices.csv': HALF_PRICES, 'list.csv': THREE_ROWS, ...files });
    const insured = Object.keys(files).find((name) => name.startsWith('list')) ?? 'list.csv';
    return runHere(folder, 'payout', SCALLION, '--prices', 'prices.csv', '--insured', insured, ...more);
  });
}

test('给人看的结果，一字不差', async () => {
  const { stdout } = await payout({});
  const [before = ''] = stdout.split('文件没有写明');
  expect(before).toBe(`2023年章丘大葱目标价格保险及保费补贴实施方案
章政办发〔2023〕11号

实际价格
  1.06 ÷ 2 次 = 53/100 = 0.53 元/500g
  没有计入平均 2 条：第 2 行 不在监测期内、第 6 行 没有价格
保险事故
  实际价格＜目标价格：0.53元/500g＜1.06元/500g，成立，保险事故发生
合计
  清单 3 行，其中计算 2 行，未计算 1 行
  保险面积    2.501  亩
  保费       612.75  元
  赔偿金额  4376.75  元
保费分摊
  投保人  40%  245.10  元
  区财政  25%  153.19  元
  市财政  25%  153.18  元
  省财政  10%   61.28  元
`);
});

test('约定也写出来，核对事项在标准错误里', async () => {
  const { stdout, stderr } = await payout({});
  expect(stdout).toContain('\n  监测点权重：方案未规定各监测点的权重，按等权计算。\n');
  expect(stderr).toContain(
    '[错误] 1 条\n  「list.csv」第 5 行「保险面积（亩）」：「三亩」不是数字，请只填一个数，如 2.5。\n',
  );
});

test('英文', async () => {
  const { stdout, stderr } = await payout({}, '--lang', 'en');
  expect(stdout).toContain('\nTotals\n  Rows 3: 2 computed, 1 refused\n');
  expect(stderr).toContain('“list.csv” row 5 “保险面积（亩）”: “三亩” is not a number.');
});

describe('退出码', () => {
  const clean = '投保人,身份证号,上年面积,农户签字,村,面积\n样例甲,11010519491231002X,1,样例甲,甲村,1\n';
  const prices = '日期,价格\n2023-11-06,0.53\n';
  const CASES: readonly [name: string, files: Files, options: readonly string[], code: number][] = [
    ['没有要核对的', { 'prices.csv': prices, 'list.csv': clean }, [], 0],
    ['没有要核对的，--strict', { 'prices.csv': prices, 'list.csv': clean }, ['--strict'], 0],
    ['有错误', {}, [], 0],
    ['有错误，--strict', {}, ['--strict'], 1],
    ['一行也不能计算', { 'list.csv': '投保人,面积\n样例甲,无\n样例乙,-1\n' }, [], 2],
    ['没有可用的价格', { 'prices.csv': '日期,价格\n2023-11-05,1\n' }, [], 2],
    ['不能用的清单', { 'list.csv': '' }, [], 2],
  ];

  test.each(CASES)('%s', async (_, files, options, code) => {
    expect((await payout(files, ...options)).code).toBe(code);
  });
});

test('缺一列：说要什么、读到了什么', async () => {
  const { code, stderr } = await payout({ 'list.csv': '投保人,电话\n样例甲,1\n' });
  expect(code).toBe(2);
  expect(stderr).toContain(
    '「list.csv」：缺少「保险面积」这一列（也可以叫「参保面积」「投保面积」「承保面积」「种植面积」「面积」「亩数」）；读到的列有「投保人」「电话」。请补上或改列名。',
  );
});

test('没有文件', async () => {
  const { code, stderr } = await withTempFolder((folder) =>
    runHere(folder, 'payout', SCALLION, '--prices', 'a.csv', '--insured', 'b.csv'),
  );
  expect(code).toBe(2);
  expect(stderr).toContain('「a.csv」：打不开这个文件（文件不存在），请检查路径和权限。');
  expect(stderr).toContain('「b.csv」：打不开这个文件（文件不存在），请检查路径和权限。');
});

describe('工作簿里有几张表', () => {
  const list = (name: string, area: string) =>
    sheet({
      name,
      rows: [{ cells: [text('投保人'), text('面积')] }, { cells: [text('样例甲'), text(area)] }],
    });
  const notes = sheet({ name: '说明', rows: [{ cells: [text('本表用于测算')] }] });

  test('说明在前，清单在后：读清单', async () => {
    const file = await writeWorkbook(workbook([notes, list('清单', '2')]));
    const { stdout, stderr } = await payout({ 'list.xlsx': file });
    expect(stdout).toContain('  赔偿金额  3500.00  元\n');
    expect(stderr).not.toContain('读取的是工作表');
  });

  test('两张都像清单：读前一张，并且说出来', async () => {
    const file = await writeWorkbook(workbook([list('甲', '2'), list('乙', '9')]));
    const { stdout, stderr } = await payout({ 'list.xlsx': file });
    expect(stdout).toContain('  赔偿金额  3500.00  元\n');
    expect(stderr).toContain(
      '「list.xlsx」：读取的是工作表「甲」；「乙」的表头也符合，没有读取。要用别的表，请把它移到最前面。',
    );
  });

  test('都不像清单：说第一张缺什么', async () => {
    const file = await writeWorkbook(workbook([notes]));
    const { code, stderr } = await payout({ 'list.xlsx': file });
    expect(code).toBe(2);
    expect(stderr).toContain(
      '「list.xlsx」工作表「说明」：没有找到表头，需要有「保险面积」「投保人」；读到的是「本表用于测算」。',
    );
  });
});

test('同类的核对事项先说三条，再说还有几条', async () => {
  const rows = Array.from({ length: 8 }, (_, index) => `户${index},x\n`).join('');
  const { stderr } = await payout({ 'list.csv': `投保人,面积\n样例甲,1\n${rows}` });
  expect(stderr).toContain(`[错误] 8 条
  「list.csv」第 3 行「面积」：「x」不是数字，请只填一个数，如 2.5。
  「list.csv」第 4 行「面积」：「x」不是数字，请只填一个数，如 2.5。
  「list.csv」第 5 行「面积」：「x」不是数字，请只填一个数，如 2.5。
  另有 5 条同类：第 6 行、第 7 行、第 8 行…
`);
});

test('算不出实际价格时，不打印一张全是零的表', async () => {
  await withTempFolder(async (folder) => {
    await put(folder, { '价格.csv': '日期,价格（元/500g）\n2023-01-01,1\n', '清单.csv': THREE_ROWS });
    const { code, stdout, stderr } = await runHere(
      folder,
      'payout',
      '大葱',
      '--prices',
      '价格.csv',
      '--insured',
      '清单.csv',
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('2023-11-06 至 2023-12-12 之间没有可用的价格，算不出「实际价格」');
  });
});
