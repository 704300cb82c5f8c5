import { describe, expect, test } from 'vitest';
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

describe('试算别的价格，清单算出 2.5 亩和 1.2 亩', async () => {
  const on = engine();
  await pay(on, SCALLION, HALF_PRICES, SCALLION_LIST);
  const view = await on.run('whatIf', { prices: ['0.53', '1.00', '1.05', '1.06', '价格'], language: 'zh' });

  test('每个价格一行，不是数的不算', () => {
    expect(view.lines).toEqual([
      // 一半×3500×3.7；÷906.5
      { price: '0.53', event: true, payout: '6,475.00 元', payoutDecimal: '6475', lossRatio: '714.29%' },
      // 0.06÷1.06×3500=198.1132…；×2.5=495.2830…，×1.2=237.7358…
      { price: '1', event: true, payout: '733.02 元', payoutDecimal: '733.02', lossRatio: '80.86%' },
      // 0.01÷1.06×3500=33.0188…；×2.5=82.5471…，×1.2=39.6226…
      { price: '1.05', event: true, payout: '122.17 元', payoutDecimal: '122.17', lossRatio: '13.48%' },
      { price: '1.06', event: false, payout: '0.00 元', payoutDecimal: '0', lossRatio: '0.00%' },
    ]);
  });

  test('保费不随价格变；赔款等于保费的价格是 1.06×(1-245÷3500)=0.9858', () => {
    expect([view.premium, view.premiumDecimal, view.breakEven]).toEqual(['906.50 元', '906.5', '0.9858 元/500g']);
  });

  test('区间里没有赔款等于保费的价格', async () => {
    expect((await on.run('whatIf', { prices: ['1.00', '1.06'], language: 'zh' })).breakEven).toBeNull();
    expect(await on.run('whatIf', { prices: [], language: 'zh' })).toMatchObject({ lines: [], breakEven: null });
  });

  test.each([
    // 两万零一户各赔 1750
    ['各 1 亩，当作一户算', () => 1, '35001750', [0, 2]],
    // 17.5×(1+2+…+20001)=17.5×20001×20002÷2
    ['从 0.01 亩到 200.01 亩，户户不同，分几次算', (index: number) => (index + 1) / 100, '3500525017.5', [0, 1, 2]],
  ] as const)('大清单 0.53 时每亩赔 1750：%s', async (_, areaOf, payout, reported) => {
    const large = engine();
    const rows = Array.from({ length: 20_001 }, (__, index) => [`样例户${index}`, areaOf(index)]);
    await pay(large, SCALLION, HALF_PRICES, blockOf('清单', [['姓名', '保险面积'], ...rows]));
    const seen = new Set<number>();
    const progress = (done: number) => seen.add(done);
    const found = await large.run('whatIf', { prices: ['0.53', '1.06'], language: 'zh' }, { progress });
    expect(found.lines.map(({ payoutDecimal }) => payoutDecimal)).toEqual([payout, '0']);
    expect([...seen]).toEqual(reported);
  });
});

describe('解释一行', async () => {
  const on = engine();
  await pay(on, SCALLION, HALF_PRICES, SCALLION_LIST);
  const explain = (row: number) => on.run('explainRow', { row, language: 'zh' });
  const { title, steps } = await explain(3);

  test('先是给出的数和条款，再是各步', () => {
    expect(title).toBe('第 4 行：样例户甲');
    expect(steps.map(({ label, result, source }) => [label, result, source])).toEqual([
      ['目标价格', '1.06 元/500g', '三（四）'],
      ['每亩保险金额', '3500 元/亩', '三（二）'],
      ['保险费率', '7%', '三（二）'],
      ['每亩保险费', '245 元/亩', '三（二）'],
      ['实际价格', '0.53 元/500g', '三（四）'],
      ['保险面积', '2.5 亩', '填写'],
      ['保险事故', '出险', '三（五）'],
      ['保险金额', '8750.00 元（精确值 8750、四舍五入到小数点后 2 位）', '三（二）'],
      ['保费', '612.50 元（精确值 1225/2 = 612.5、四舍五入到小数点后 2 位）', '三（二）'],
      ['赔偿金额', '4375.00 元（精确值 4375、四舍五入到小数点后 2 位）', '三（五）'],
      ['保费分摊', '投保人 40% 245.00、区财政 25% 153.13、市财政 25% 153.12、省财政 10% 61.25', '三（二）'],
    ]);
  });

  test('算式照文件，下面代入的数', () => {
    const payout = steps.find(({ label }) => label === '赔偿金额');
    expect(payout?.formula).toBe('(目标价格-实际价格)÷目标价格×每亩保险金额×保险面积');
    expect(payout?.substituted).toBe('(1.06元/500g-0.53元/500g)÷1.06元/500g×3500元/亩×2.5亩');
  });

  test('没有计算的行说原因，指到单元格', async () => {
    expect(await explain(5)).toEqual({
      title: '第 6 行：样例户丙',
      steps: [],
      findings: [
        {
          severity: 'error',
          text: '没有填「保险面积」，这一行未计算，请补填。',
          area: { sheet: '清单', row: 5, column: 3, rows: 1, columns: 1 },
          fix: null,
        },
      ],
    });
  });

  test.each([2, 8])('第 %s 行（从 0 数）不是清单里的一户', async (row) => {
    const { steps: none, findings } = await explain(row);
    expect([none, findings[0]?.text]).toEqual([[], `第 ${row + 1} 行不在投保清单里，请选中清单中的一行。`]);
  });

  test('没填的出栏数说明是代入的', async () => {
    const hogs = engine();
    await pay(hogs, HOG, HOG_PRICES, HOG_LIST);
    const second = await hogs.run('explainRow', { row: 2, language: 'zh' });
    expect(second.steps.find(({ label }) => label === '实际出栏数')).toMatchObject({
      ...{ result: '10 头', source: '未填写，按方案约定代入' },
    });
  });

  test('没出险：没有赔，写明为什么', async () => {
    const none = engine();
    const prices = blockOf('价格', [
      ['日期', '价格'],
      ['2023-11-06', 1.06],
    ]);
    await pay(none, SCALLION, prices, SCALLION_LIST);
    const { steps: found } = await none.run('explainRow', { row: 3, language: 'zh' });
    expect(found.find(({ label }) => label === '赔偿金额')?.result).toBe('0 元（没有发生保险事故，不赔）');
  });

  test('英文界面用英文说', async () => {
    expect((await on.run('explainRow', { row: 3, language: 'en' })).title).toBe('Row 4: 样例户甲');
  });
});
