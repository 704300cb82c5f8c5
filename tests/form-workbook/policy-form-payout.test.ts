import { describe, expect, test } from 'vitest';
import { HALF_PRICES, HOG, SCALLION } from '../command-line/run-here.ts';
import { A, B, payoutOf } from './filled-list.ts';

describe('镇街填好的投保明细表直接用来算赔款', () => {
  /**
   * 1750元 for each 亩 at these prices: 2.5亩 4375元, 0.4亩 700元, together 5075元. Premium 2.5×245 + 0.4×245 = 612.5 + 98 =
   * 710.5元, of which 40% 284.2元; 612.5×25% = 153.125 and 98×25% = 24.5, 612.5×10% = 61.25 and 98×10% = 9.8.
   */
  test('大葱', async () => {
    const { amounts, found } = await payoutOf(SCALLION, HALF_PRICES, [
      { ...A, area: '2.5', areaLastYear: '2.4', signature: '已签字' },
      { ...B, area: '0.4', areaLastYear: '0.4' },
    ]);
    expect(amounts).toBe(`合计
 清单 3 行，其中计算 2 行，未计算 1 行
 保险面积 2.9 亩
 保费 710.50 元
 赔偿金额 5075.00 元
保费分摊
 投保人 40% 284.20 元
 区财政 25% 177.63 元
 市财政 25% 177.62 元
 省财政 10% 71.05 元
`);
    expect(found).toEqual([
      '第 6 行：农户未签字：「农户签字」是空的。补农户签字后再赔付。',
      '：这些列没有用到：「保险金额（元）」「保费（元）」「投保人自缴（元）」。',
      '第 505 行：这是「合计」行，没有计算。',
    ]);
  });

  /**
   * (18.5 − 14.8) ÷ 18.5 × (20 − 14.8) ÷ 20 = 0.2 × 0.26, times 1750元 is 91元 a head; 150 heads 13650元. Premium
   * 52.5 × 150 = 7875元, of which 40% 3150元, 25% 1968.75元, 10% 787.5元.
   */
  test('生猪', async () => {
    const { amounts, found } = await payoutOf(HOG, '日期,价格（元/公斤）\n2024-03-05,14.8\n', [
      { ...A, insuredHeads: '120', farmingYears: '3', breedYears: '2' },
      { ...B, insuredHeads: '30', farmingYears: '1', breedYears: '2' },
    ]);
    expect(amounts).toBe(`合计
 清单 3 行，其中计算 2 行，未计算 1 行
 保险数量 150 头
 保费 7875.00 元
 赔偿金额 13650.00 元
保费分摊
 投保人 40% 3150.00 元
 区财政 25% 1968.75 元
 市财政 25% 1968.75 元
 省财政 10% 787.50 元
`);
    expect(found).toEqual([
      '第 6 行：养殖时间不足：养殖年限 1年。从事养殖须一年（不含）以上，请核对承保资格。',
      '：没有「实际出栏数」这一列，按「保险数量」计算：未填实际出栏数时，以保险单载明的数量计算，请在赔付前补齐。',
      '：这些列没有用到：「保险金额合计（元）」「保费（元）」「投保人自缴（元）」。',
      '第 505 行：这是「合计」行，没有计算。',
    ]);
  });
});
