import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../addin/engine/tasks.ts';
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

const told = ({ severity, text, area }: Finding) => [
  severity,
  text,
  area === null ? null : `${area.sheet} ${area.row},${area.column} ${area.rows}×${area.columns}`,
];

describe('大葱：实际价格 (0.50+0.56)÷2=0.53，正是目标价格 1.06 的一半', async () => {
  const view = await pay(engine(), SCALLION, HALF_PRICES, SCALLION_LIST);

  test('结果一行一项，带单位和条款', () => {
    expect(view.lines.map(({ label, value, source }) => [label, value, source])).toEqual([
      ['实际价格', '0.53 元/500g', '三（四）'],
      ['发布次数', '2 次', '三（四）'],
      ['保险事故', '出险', '三（五）'],
      ['清单', '5 行，其中计算 2 行，未计算 3 行', null],
      // 2.5+1.2
      ['保险面积合计', '3.7 亩', null],
      // 245×2.5=612.50，245×1.2=294.00
      ['保费合计', '906.50 元', '三（二）'],
      // 一半×3500×2.5=4375.00，一半×3500×1.2=2100.00
      ['赔偿金额合计', '6,475.00 元', '三（五）'],
      // 6475÷906.5=7.142857…
      ['赔付率', '714.29%', null],
    ]);
    expect([view.event, view.rows, view.computed, view.refused]).toEqual([true, 5, 2, 3]);
  });

  test('保费四方分担：612.50 的两个 25% 各是 153.125，零分给印在前面的区财政', () => {
    expect(view.funding).toEqual([
      { payer: '投保人', share: '40%', amount: '362.60 元' }, // 245.00+117.60
      { payer: '区财政', share: '25%', amount: '226.63 元' }, // 153.13+73.50
      { payer: '市财政', share: '25%', amount: '226.62 元' }, // 153.12+73.50
      { payer: '省财政', share: '10%', amount: '90.65 元' }, // 61.25+29.40
    ]);
  });

  test('先看头几行', () => {
    expect(view.sample).toEqual({
      headers: ['行号', '投保人', '保险面积（亩）', '保险金额', '保费', '赔偿金额'],
      rows: [
        ['4', '样例户甲', '2.5', '8,750.00 元', '612.50 元', '4,375.00 元'],
        ['5', '样例户乙', '1.2', '4,200.00 元', '294.00 元', '2,100.00 元'],
      ],
    });
  });

  test('核对事项指到单元格：行列从 0 数，清单从 B2 开始', () => {
    const cells = view.findings.filter(({ area }) => area?.sheet === '清单').map(told);
    expect(cells).toEqual([
      ['error', '没有填「保险面积」，这一行未计算，请补填。', '清单 5,3 1×1'],
      ['error', '「#N/A」是表格的错误值，请先在表格里改正。', '清单 6,3 1×1'],
      ['info', '「1.2亩」按 1.2 读取。', '清单 4,3 1×1'],
      ['info', '这是「合计」行，没有计算。', '清单 7,1 1×4'],
    ]);
  });

  test('试算的价格从半个实际价格到目标价格的 1.2 倍', () => {
    // 0.53÷2=0.265，1.06×1.2=1.272，相差 1.007：每格 0.02 有 50.35 格，每格 0.01 有 100.7 格，多于 100
    expect(view.price).toEqual({ observed: '0.53', from: '0.26', to: '1.28', step: '0.02', unit: '元/500g' });
  });
});

describe('生猪：7.5 元/500g 是 15 元/公斤', async () => {
  const view = await pay(engine(), HOG, HOG_PRICES, HOG_LIST);

  test('按保险数量和出栏数中小的赔，没填出栏数的按保险数量', () => {
    // (18.50-15)÷18.50=7/37，(20-15)÷20=1/4；1750×90×7/37×1/4=7449.3243…，1750×10×7/37×1/4=827.7027…
    expect(view.sample.rows.map((row) => row.slice(1))).toEqual([
      ['样例户甲', '100', '175,000.00 元', '5,250.00 元', '90 头', '7,449.32 元'],
      ['样例户乙', '10', '17,500.00 元', '525.00 元', '10 头', '827.70 元'],
    ]);
  });

  test('换算和代入都说出来', () => {
    expect(view.findings.map(told)).toContainEqual([
      'warning',
      '没有填「实际出栏数」，按「保险数量」计算，请在赔付前补齐。',
      '生猪 2,2 1×1',
    ]);
    expect(view.findings.map(({ area }) => area)).toContainEqual({
      sheet: '价格',
      row: 0,
      column: 1,
      rows: 1,
      columns: 1,
    });
  });
});

describe('界限', () => {
  const at = async (price: number) => {
    const prices = blockOf('价格', [
      ['日期', '价格'],
      ['2023-11-06', price],
    ]);
    const { event, lines } = await pay(engine(), SCALLION, prices, SCALLION_LIST);
    return [event, lines.find(({ label }) => label === '赔偿金额合计')?.value];
  };

  test.each([
    // (1.06-1.05)÷1.06×3500×2.5=82.5471…，×1.2=39.6226…
    [1.05, true, '122.17 元'],
    [1.06, false, '0.00 元'],
    [1.07, false, '0.00 元'],
  ])('实际价格 %s', async (price, event, payout) => {
    expect(await at(price)).toEqual([event, payout]);
  });
});

describe('不能用的表', () => {
  const empty = blockOf('空', []);
  const oneCell = blockOf('一格', [['大葱']]);
  const noHeader = blockOf('没有表头', [
    ['样例户甲', 2.5],
    ['样例户乙', 1.2],
  ]);
  const onlyHeader = blockOf('只有表头', [['姓名', '保险面积']]);

  test.each([
    ['空的', empty],
    ['只有一格', oneCell],
    ['没有表头', noHeader],
    ['只有表头', onlyHeader],
  ])('%s清单：没有数，只有原因', async (_, block) => {
    const view = await pay(engine(), SCALLION, HALF_PRICES, block);
    expect([view.lines, view.funding, view.sample.rows, view.rows]).toEqual([[], [], [], 0]);
    expect(view.findings[0]?.severity).toBe('error');
  });

  test.each([
    ['空的', empty],
    ['只有一格', oneCell],
    [
      '全是错误值',
      blockOf('价格', [
        ['日期', '价格'],
        ['#N/A', '#REF!'],
      ]),
    ],
  ])('%s价格：不知道是否出险，各行都不算', async (_, prices) => {
    const view = await pay(engine(), SCALLION, prices, SCALLION_LIST);
    expect([view.lines, view.event, view.price, view.computed, view.refused]).toEqual([[], null, null, 0, 5]);
  });

  test('十万行：都算', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => [`样例户${index}`, index === 7 ? '' : 1]);
    const view = await pay(engine(), SCALLION, HALF_PRICES, blockOf('清单', [['姓名', '保险面积'], ...rows]));
    expect([view.computed, view.refused]).toEqual([99_999, 1]);
    // 一半×3500×99999
    expect(view.lines.find(({ label }) => label === '赔偿金额合计')?.value).toBe('174,998,250.00 元');
  });

  test('核对事项列三百条，最后一条说还有几条', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => [`样例户${index}`, '']);
    const view = await pay(engine(), SCALLION, HALF_PRICES, blockOf('清单', [['姓名', '保险面积'], ...rows]));
    expect(view.findings).toHaveLength(301);
    expect(view.findings.at(-1)?.text).toMatch(/^另有 \d+ 条没有列出；/);
  });

  test('同一张表上左右放着两张表：行号相同，也不混', async () => {
    const sheet = '一张表';
    const prices = blockOf(
      sheet,
      [
        ['日期', '价格'],
        ['2023-11-06', 0.53],
      ],
      { column: 5 },
    );
    const list = blockOf(sheet, [
      ['姓名', '保险面积'],
      ['样例户甲', '二亩'],
    ]);
    const view = await pay(engine(), SCALLION, prices, list);
    expect(view.findings.filter(({ severity }) => severity === 'error').map(({ area }) => area)).toContainEqual({
      ...{ sheet, row: 1, column: 1, rows: 1, columns: 1 },
    });
  });
});
