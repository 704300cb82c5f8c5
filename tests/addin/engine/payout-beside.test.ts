import { describe, expect, test } from 'vitest';
import type { TakenNames } from '../../../addin/engine/tasks.ts';
import type { Block } from '../../../addin/host/host.ts';
import type { CellsWriting, Writing } from '../../../addin/host/writing.ts';
import {
  blockOf,
  engine,
  HALF_PRICES,
  HOG,
  HOG_LIST,
  HOG_PRICES,
  pay,
  SCALLION,
  SCALLION_LIST,
} from './payout-blocks.ts';

const FREE: TakenNames = { sheets: [], names: [] };

async function beside(
  as: 'formulas' | 'values',
  id: string,
  prices: Block,
  insured: Block,
  taken = FREE,
): Promise<Writing> {
  const on = engine();
  await pay(on, id, prices, insured);
  return on.run('payoutWriting', { as, where: 'besideList', taken, language: 'zh' });
}

/** Of the columns beside a list the ones named, row by row. */
function columnsOf({ cells: [cells] }: Writing, ...headers: readonly string[]): (string | null)[][] {
  const at = headers.map((header) => (cells?.entries[0] ?? []).indexOf(`'${header}` as never));
  return (cells?.entries ?? []).slice(1).map((row) => at.map((index) => row[index] ?? null));
}

function headersOf({ entries }: CellsWriting): readonly string[] {
  return (entries[0] ?? []).map((entry) => entry?.slice(1) ?? '');
}

describe('大葱清单右边，活的公式', async () => {
  const writing = await beside('formulas', SCALLION, HALF_PRICES, SCALLION_LIST);
  const [cells] = writing.cells;

  test('从清单用过的最后一列右边起，表头在清单的表头行；清单从 B2 开始，用到 E 列', () => {
    expect(cells?.area).toEqual({ sheet: '清单', row: 2, column: 5, rows: 6, columns: 13 });
    expect(cells && headersOf(cells)).toEqual([
      ...['计算用保险面积（亩）', '保险金额（元）', '保费（元）', '赔偿金额（元）'],
      ...['投保人分担（元）', '区财政分担（元）', '市财政分担（元）', '省财政分担（元）', '校核'],
      ...['投保人分以下余额', '区财政分以下余额', '市财政分以下余额', '省财政分以下余额'],
    ]);
  });

  test('参数在测算说明上有名称，公式指向名称和本行', () => {
    expect(writing.sheets.map(({ name }) => name)).toEqual(['测算说明', '价格监测']);
    expect(writing.names.map(({ name }) => name)).toContain('目标价格');
    expect(columnsOf(writing, '计算用保险面积（亩）', '保费（元）', '赔偿金额（元）')[0]).toEqual([
      '=D4',
      '=ROUND(ROUND(每亩保险费*F4,8),2)',
      '=IF(是否出险="出险",ROUND(ROUND(MIN((目标价格-实际价格)/目标价格*每亩保险金额*F4,每亩保险金额*F4),8),2),0)',
    ]);
  });

  test('文字写的面积按读出的数写入，并在校核里说明', () => {
    expect(columnsOf(writing, '计算用保险面积（亩）', '校核')[1]).toEqual([
      '1.2',
      "'「保险面积」的单元格不是纯数字，按读出的数写入；改动原单元格后请重新写入。",
    ]);
  });

  test('没有计算的行没有数，只有原因', () => {
    expect(columnsOf(writing, '保费（元）', '投保人分担（元）', '校核').slice(2)).toEqual([
      ['', '', "'没有填「保险面积」，这一行未计算，请补填。"],
      ['', '', "'「#N/A」是表格的错误值，请先在表格里改正。"],
      ['', '', "'这是「合计」行，没有计算。"],
    ]);
  });

  test('合计不写进清单，在测算说明上相加', () => {
    const entries = writing.sheets[0]?.rows.flat() ?? [];
    expect(entries).toContain("=SUM('清单'!$I$4:$I$8)");
    expect(entries).toContain("=SUM('清单'!$F$4:$F$8)");
  });
});

describe('清单右边，数', async () => {
  const writing = await beside('values', SCALLION, HALF_PRICES, SCALLION_LIST);

  test('只有数，没有新表，没有名称', () => {
    expect([writing.sheets, writing.names]).toEqual([[], []]);
    expect(writing.cells[0] && headersOf(writing.cells[0])).toEqual([
      ...['保险金额（元）', '保费（元）', '赔偿金额（元）'],
      ...['投保人分担（元）', '区财政分担（元）', '市财政分担（元）', '省财政分担（元）', '校核'],
    ]);
  });

  test('甲 612.50 元分成 245.00、153.13、153.12、61.25', () => {
    const shares = ['投保人分担（元）', '区财政分担（元）', '市财政分担（元）', '省财政分担（元）'];
    expect(columnsOf(writing, '保费（元）', ...shares)[0]).toEqual(['612.5', '245', '153.13', '153.12', '61.25']);
  });
});

describe('单位和代入', () => {
  test('列的单位是公顷：一公顷 15 亩', async () => {
    const list = blockOf('清单', [
      ['姓名', '保险面积（公顷）'],
      ['样例户甲', 0.2],
    ]);
    expect(columnsOf(await beside('formulas', SCALLION, HALF_PRICES, list), '计算用保险面积（亩）')).toEqual([
      ['=B2*15'],
    ]);
  });

  test('列的单位就是亩，各行都是数：直接指向清单的单元格', async () => {
    const list = blockOf('清单', [
      ['姓名', '保险面积'],
      ['样例户甲', 0.2],
    ]);
    const writing = await beside('formulas', SCALLION, HALF_PRICES, list);
    expect(columnsOf(writing, '保费（元）')).toEqual([['=ROUND(ROUND(每亩保险费*B2,8),2)']]);
    expect(writing.sheets[0]?.rows.flat()).toContain(`=SUMIFS('清单'!$B$2:$B$2,'清单'!$D$2:$D$2,">=0")`);
  });

  test('没填出栏数的跟着保险数量，填了就用填的', async () => {
    const writing = await beside('formulas', HOG, HOG_PRICES, HOG_LIST);
    expect(columnsOf(writing, '计算用实际出栏数（头）', '理赔数量（头）')).toEqual([
      ['=IF(C2="",B2,C2)', '=MIN(B2,D2)'],
      ['=IF(C3="",B3,C3)', '=MIN(B3,D3)'],
    ]);
  });

  test('没有出栏数这一列：就是保险数量', async () => {
    const list = blockOf('生猪', [
      ['养殖户姓名', '保险数量（头）'],
      ['样例户甲', 100],
    ]);
    expect(columnsOf(await beside('formulas', HOG, HOG_PRICES, list), '计算用实际出栏数（头）')).toEqual([['=B2']]);
  });
});

describe('写第二次', () => {
  test('上次的列还在，写在原处；读清单不受它们影响', async () => {
    const first = await beside('values', SCALLION, HALF_PRICES, SCALLION_LIST);
    const added = first.cells[0]?.entries ?? [];
    const values = SCALLION_LIST.values.map((row, index) => [
      ...row,
      ...(added[index - 1] ?? []).map((entry) => entry?.replace(/^'/, '') ?? ''),
    ]);
    const again = blockOf('清单', values, { row: 1, column: 1 });
    const second = await beside('values', SCALLION, HALF_PRICES, again);
    expect(second.cells[0]).toEqual(first.cells[0]);
  });
});

describe('名称', () => {
  test('被占用的名称和表名换成别的，公式跟着换', async () => {
    const taken = { sheets: ['清单', '测算说明'], names: ['目标价格', '是否出险'] };
    const writing = await beside('formulas', SCALLION, HALF_PRICES, SCALLION_LIST, taken);
    const names = writing.names.map(({ name }) => name);
    const [payout = ''] = columnsOf(writing, '赔偿金额（元）')[0] ?? [];
    expect(writing.sheets.map(({ name }) => name)).not.toContain('测算说明');
    expect(names).not.toContain('目标价格');
    for (const name of names.filter((each) => /^(?:目标价格|是否出险)./.test(each))) expect(payout).toContain(name);
    expect(payout).not.toMatch(/目标价格[-*/)]/);
  });

  test('表名里的单引号成对，文字里的公式还是文字', async () => {
    const list = blockOf("甲'乙", [
      ['姓名', '保险面积'],
      ['=HYPERLINK("http://a","b")', 1],
    ]);
    const writing = await beside('formulas', SCALLION, HALF_PRICES, list);
    expect(writing.sheets[0]?.rows.flat()).toContain("=SUM('甲''乙'!$E$2:$E$2)");
    expect(writing.cells[0]?.entries.flat().filter((entry) => entry?.includes('HYPERLINK'))).toEqual([]);
  });
});

describe('什么也算不出', () => {
  const noPrices = blockOf('价格', [['日期', '价格']]);

  test('清单右边只有原因', async () => {
    const writing = await beside('formulas', SCALLION, noPrices, SCALLION_LIST);
    expect(writing.sheets).toEqual([]);
    expect(columnsOf(writing, '赔偿金额（元）', '校核')[0]).toEqual([
      '',
      "'没有「实际价格」，这一行未计算，请先补齐价格。",
    ]);
  });

  test('不是清单的表，右边什么也不写', async () => {
    const writing = await beside('formulas', SCALLION, HALF_PRICES, blockOf('纪要', [['会议纪要'], ['一、…']]));
    expect(writing).toEqual({ sheets: [], cells: [], names: [], show: null });
  });

  test('新工作表只有校核', async () => {
    const on = engine();
    await pay(on, SCALLION, noPrices, SCALLION_LIST);
    const wish = { as: 'formulas', where: 'newSheets', taken: FREE, language: 'zh' } as const;
    expect((await on.run('payoutWriting', wish)).sheets.map(({ name }) => name)).toEqual(['校核']);
  });
});

test('新工作表：看得见的各张都写，标识表不写', async () => {
  const on = engine();
  await pay(on, SCALLION, HALF_PRICES, SCALLION_LIST);
  const wish = { as: 'formulas', where: 'newSheets', taken: FREE, language: 'zh' } as const;
  expect((await on.run('payoutWriting', wish)).sheets.map(({ name }) => name)).toEqual([
    ...['测算说明', '价格监测', '投保明细表', '理赔明细表', '保费补贴汇总表', '公示表', '校核'],
  ]);
});
