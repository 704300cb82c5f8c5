import { describe, expect, test } from 'vitest';
import { payoutWorkbook } from '../../templates/payout/payout-workbook.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { csvTable, sampleRun, scallionList, scallionPrices, shippedScheme } from './sample-run.ts';

const SCALLION = 'zhangqiu-scallion-2023';
const OPTIONS = { asOf: '2023-12-13', created: '2023-12-13' } as const;

const plan = payoutWorkbook(
  sampleRun(shippedScheme(SCALLION), scallionPrices([['0.98', '0.99']]), scallionList()),
  OPTIONS,
);

describe('工作簿', () => {
  test('有方案要的各张表，标识表看不见', () => {
    expect(plan.sheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '测算说明 visible',
      '价格监测 visible',
      '投保明细表 visible',
      '理赔明细表 visible',
      '保费补贴汇总表 visible',
      '公示表 visible',
      '校核 visible',
      '_suanpan veryHidden',
    ]);
  });

  test('每个参数有一个名称', () => {
    expect(plan.names.map(({ name }) => name)).toEqual([
      '目标价格',
      '每亩保险金额',
      '保险费率',
      '每亩保险费',
      '投保人比例',
      '区财政比例',
      '市财政比例',
      '省财政比例',
      '期间起',
      '期间止',
      '实际价格',
      '是否出险',
    ]);
  });

  test('同样的输入，同样的字节', async () => {
    const again = payoutWorkbook(
      sampleRun(shippedScheme(SCALLION), scallionPrices([['0.98', '0.99']]), scallionList()),
      OPTIONS,
    );
    expect(Buffer.from(await writeWorkbook(again)).equals(Buffer.from(await writeWorkbook(plan)))).toBe(true);
  });

  test('只有输入的格子能改', () => {
    const open = new Set(
      plan.sheets
        .flatMap((sheet) => cells(sheet))
        .filter(({ style }) => style.startsWith('input'))
        .map(({ kind }) => kind),
    );
    expect([...open].sort()).toEqual(['date', 'empty', 'number']);
    expect(plan.sheets.every((sheet) => sheet.protected)).toBe(true);
  });
});

describe('个人信息', () => {
  const run = sampleRun(
    shippedScheme(SCALLION),
    scallionPrices([['0.98', '0.99']]),
    csvTable('清单.csv', [
      '村,姓名,身份证号,电话,开户行,账号,面积',
      '样例村,样例户1,379999198001010015,13000000000,样例银行,6200000000000001,2',
    ]),
  );
  const own = payoutWorkbook(run, OPTIONS);

  test.each([
    ['投保明细表', '379999198001010015', true],
    ['理赔明细表', '379999198001010015', false],
    ['理赔明细表', '379999********0015', true],
    ['理赔明细表', '6200000000000001', true],
    ['公示表', '379999', false],
    ['公示表', '6200000000000001', false],
    ['公示表', '13000000000', false],
    ['公示表', '样例户1', true],
    ['测算说明', '379999198001010015', false],
    ['校核', '379999198001010015', false],
  ] as const)('%s 里的 %s：%s', (name, text, expected) => {
    expect(textsOf(own, name).some((found) => found.includes(text))).toBe(expected);
  });
});

describe('不是公式的文字', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0"])('姓名 %s 仍是文字', (name) => {
    const run = sampleRun(
      shippedScheme(SCALLION),
      scallionPrices([['0.98', '0.99']]),
      csvTable('清单.csv', ['姓名,面积', `${name},2`]),
    );
    const named = payoutWorkbook(run, OPTIONS)
      .sheets.flatMap(cells)
      .filter((cell) => cell.kind === 'text' && cell.text === name);
    expect(named.length).toBeGreaterThanOrEqual(3);
    expect(
      payoutWorkbook(run, OPTIONS)
        .sheets.flatMap(cells)
        .some((cell) => cell.kind === 'formula' && cell.formula === name.slice(1)),
    ).toBe(false);
  });
});

describe('没有计算的行', () => {
  test('都列在校核表里，带源表行号', () => {
    const rows = new Set(
      plan.sheets
        .find(({ name }) => name === '校核')
        ?.rows.map(({ cells: [, , at] }) => (at?.kind === 'number' ? at.decimal : '')),
    );
    // 表头在第 1 行：abc、-2、空白在第 14-16 行，合计在第 17 行。
    for (const row of ['14', '15', '16', '17']) expect(rows.has(row)).toBe(true);
    expect(textsOf(plan, '校核').some((found) => found.includes('共 16 行，已计算 12 行，未计算 4 行'))).toBe(true);
  });
});

function cells(sheet: SheetPlan): CellPlan[] {
  return sheet.rows.flatMap((row) => row.cells).filter((cell) => cell !== null);
}

function textsOf(workbook: WorkbookPlan, name: string): string[] {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(name);
  return cells(sheet).flatMap((cell) =>
    cell.kind === 'text'
      ? [cell.text]
      : cell.kind === 'formula' && cell.result.kind === 'text'
        ? [cell.result.text]
        : [],
  );
}
