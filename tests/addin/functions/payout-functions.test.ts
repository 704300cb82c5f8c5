import { describe, expect, test } from 'vitest';
import { evaluateFunction } from '../../../addin/functions/catalogue.ts';
import { shippedSchemes } from '../../../addin/functions/schemes.ts';
import { rowComputer } from '../../../core/payout/compute-row.ts';
import { eventOccurs } from '../../../core/payout/run-payout.ts';
import { decimal, fixedText } from '../../../core/quantity/decimal.ts';

const SCALLION = 'zhangqiu-scallion-2023';
const HOG = 'zhangqiu-hog-2023';

describe('SUANPAN.PAYOUT', () => {
  type Case = readonly [name: string, scheme: unknown, price: unknown, inputs: unknown, answers: unknown];
  test.each<Case>([
    // (1.06−0.98)÷1.06 × 3500 × 2.5 = 0.08×8750÷1.06 = 700÷1.06 = 660.377…
    ['大葱一户', SCALLION, 0.98, [[2.5]], [[660.38]]],
    // 700÷1.06÷2.5×1 = 264.1509…; ×3 = 792.4528…
    ['大葱一列，一户一行', SCALLION, 0.98, [[1], [3]], [[264.15], [792.45]]],
    ['区域是一个数', SCALLION, 0.98, 2.5, [[660.38]]],
    ['老版 WPS 的一维数组', SCALLION, 0.98, [1, 3], [[264.15], [792.45]]],
    // 1.96元/公斤 = 0.98元/500g
    ['价格写明单位', SCALLION, '1.96元/公斤', [[2.5]], [[660.38]]],
    ['用全称', '2023年章丘大葱目标价格保险及保费补贴实施方案', 0.98, [[2.5]], [[660.38]]],
    ['等于目标价格不赔', SCALLION, 1.06, [[2.5]], [[0]]],
    // (1.06−1.0599)÷1.06 × 8750 = 0.875÷1.06 = 0.8254…
    ['低一厘就赔', SCALLION, 1.0599, [[2.5]], [[0.83]]],
    // 1750×90×(18.5−17.5)÷18.5×(20−17.5)÷20 = 157500÷18.5×0.125 = 1064.189…
    ['生猪按出栏数和保险数量取小', HOG, 17.5, [[100, 90]], [[1064.19]]],
    ['高于目标价格不赔', HOG, 21, [[100, 100]], [[0]]],
    ['方案和价格各是一格的区域', [[SCALLION]], [[0.98]], [[2.5]], [[660.38]]],
    ['数是文字也认得', SCALLION, '０．９８', [['２．５亩']], [[660.38]]],
  ])('%s', (_, scheme, price, inputs, answers) => {
    expect(evaluateFunction('PAYOUT', [scheme, price, inputs])).toEqual(answers);
  });

  test.each<readonly [name: string, price: unknown, inputs: unknown, sentence: string]>([
    ['空白不当作 0', 0.98, [['']], '没有填「投保数」，请补填；空白不当作 0。'],
    ['没有价格', null, [[2.5]], '没有填「实际价格」，请补填；空白不当作 0。'],
    ['价格是文字', '约1元', [[2.5]], '「实际价格」读不懂：「约1元」，请改正。'],
    ['价格是负数', -1, [[2.5]], '「实际价格」不能是负数：-1。'],
    ['单位换算不了', '1元/头', [[2.5]], '单位 元/头 不能换算成 元/500g。'],
    ['面积为 0', 0.98, [[0]], '「保险面积」：「0」不对，必须大于 0，请改正。'],
    ['面积读不懂', 0.98, [['约3']], '「保险面积」：「约3」不是数字，请只填一个数，如 2.5。'],
    ['列太多', 0.98, [[1, 2, 3]], '选了 3 列，方案只有这些：保险面积、上年面积。'],
    ['逻辑值', 0.98, [[true]], '「保险面积」：「TRUE」是逻辑值，不是数字，请改正。'],
  ])('%s', (_, price, inputs, sentence) => {
    expect(evaluateFunction('PAYOUT', [SCALLION, price, inputs])).toEqual([[sentence]]);
  });

  test('一户有错不影响别户', () => {
    const answers = evaluateFunction('PAYOUT', [SCALLION, 0.98, [[1], [''], [3]]]);
    expect(answers.map(([answer]) => typeof answer)).toEqual(['number', 'string', 'number']);
  });

  test('没有这个方案', () => {
    expect(evaluateFunction('PAYOUT', ['大蒜', 0.98, [[1]]])).toEqual([
      ['「方案」没有「大蒜」，可以填：zhangqiu-scallion-2023、zhangqiu-hog-2023。'],
    ]);
  });

  test('与核算逐户一致', () => {
    const scheme = shippedSchemes().find(({ policy }) => policy.id === SCALLION);
    if (scheme === undefined) throw new Error('没有方案');
    const areas = ['0.01', '0.37', '1', '2.5', '13.33', '999.99'];
    for (const price of ['0.5', '0.98', '1.0599', '1.06', '2']) {
      const event = eventOccurs(scheme, decimal(price)) ?? false;
      const compute = rowComputer(scheme, decimal(price), event);
      const expected = areas.map((area) => {
        const row = compute(new Map([['area', decimal(area)]]));
        return row.kind === 'computed' ? fixedText(row.results.get('payout')?.value ?? decimal('-1'), 2) : '';
      });
      const answers = evaluateFunction('PAYOUT', [SCALLION, price, areas.map((area) => [area])]);
      expect(answers.map(([answer]) => fixedText(decimal(String(answer)), 2))).toEqual(expected);
    }
  });
});

describe('SUANPAN.PREMIUM 和 SUANPAN.PREMIUM_SHARE', () => {
  test('保费：245 × 2.5 = 612.50，52.50 × 3 = 157.50', () => {
    expect(evaluateFunction('PREMIUM', [SCALLION, [[2.5]]])).toEqual([[612.5]]);
    expect(evaluateFunction('PREMIUM', [HOG, [[3, 3]]])).toEqual([[157.5]]);
  });

  test.each<readonly [name: string, premium: unknown, payer: unknown, answers: unknown]>([
    // 40% = 245; 25% = 153.125 twice and 10% = 61.25: one fen is left, and of equal remainders the payer printed first has it.
    ['四方', [[612.5]], null, [[245, 153.13, 153.12, 61.25]]],
    // 1.2, 0.75, 0.75 and 0.3 fen: whole fen 1, 0, 0, 0, the two left to the largest remainders.
    ['三分钱', [[0.03]], undefined, [[0.01, 0.01, 0.01, 0]]],
    ['只要一方', [[612.5], [100]], '省财政', [[61.25], [10]]],
    ['空白', [['']], '省财政', [['没有填「保费」，请补填；空白不当作 0。']]],
    ['没有这一方', [[1]], '国家', [['「承担方」没有「国家」，可以填：投保人、区财政、市财政、省财政。']]],
    ['万元换成元', [['0.06125万元']], '省财政', [[61.25]]],
    ['不是钱', [['3亩']], '省财政', [['单位 亩 不能换算成 元。']]],
    ['负数', [[-1]], '省财政', [['「保费」不能是负数：-1。']]],
    ['保费要一行一个', [[1, 2]], null, [['各个区域的行数或列数对不上，请选一样大的区域。']]],
  ])('%s', (_, premium, payer, answers) => {
    expect(evaluateFunction('PREMIUM_SHARE', [SCALLION, premium, payer])).toEqual(answers);
  });
});

describe('SUANPAN.OBSERVED_PRICE', () => {
  const header = ['日期', '监测点', '价格'];

  test.each<readonly [name: string, prices: unknown, answers: unknown]>([
    // 45236 is 2023-11-06: (0.98+1.00)÷2 = 0.99; then (0.99+0.96)÷2 = 0.975, two publications.
    ['先按日平均，再按次数平均', [header, [45236, '甲', 0.98], [45236, '乙', 1], [45237, '甲', 0.96]], [[0.975]]],
    ['保险期以外的不算', [header, [45235, '甲', 9], [45236, '甲', 0.98]], [[0.98]]],
    ['日期是文字', [header, ['2023年11月6日', '甲', 0.98]], [[0.98]]],
    ['表头上面有标题', [['大葱价格', '', ''], header, [45236, '甲', 0.98]], [[0.98]]],
    // A number without the bad row would look like any other.
    [
      '日期读不懂，不悄悄去掉',
      [header, ['#N/A', '甲', 1], [45236, '甲', 0.98]],
      [['第 2 行「日期」：「#N/A」不是日期，请写成 2023-11-06 这样的形式。']],
    ],
    [
      '价格是负数，不悄悄去掉',
      [header, [45236, '甲', 0.98], [45237, '甲', -1]],
      [['第 3 行「价格」：价格「-1」是负数，没有计入平均，请核对。']],
    ],
  ])('%s', (_, prices, answers) => {
    expect(evaluateFunction('OBSERVED_PRICE', [SCALLION, prices])).toEqual(answers);
  });

  test('没有表头，说明要什么', () => {
    const [[answer] = []] = evaluateFunction('OBSERVED_PRICE', [SCALLION, [[45236, 0.98]]]);
    expect(answer).toContain('没有找到表头');
  });

  test('同一天同一点两个价格，核实前不计算', () => {
    const [[answer] = []] = evaluateFunction('OBSERVED_PRICE', [
      SCALLION,
      [header, [45236, '甲', 1], [45236, '甲', 2]],
    ]);
    expect(answer).toContain('甲');
    expect(typeof answer).toBe('string');
  });
});

describe('SUANPAN.EXPLAIN', () => {
  test('一步一行，五列', () => {
    const rows = evaluateFunction('EXPLAIN', [SCALLION, 0.98, [[2.5]]]);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => 5));
    expect(rows[9]).toEqual([
      '赔偿金额',
      '(目标价格-实际价格)÷目标价格×每亩保险金额×保险面积',
      '(1.06元/500g-0.98元/500g)÷1.06元/500g×3500元/亩×2.5亩',
      '660.38元',
      '三（五）',
    ]);
  });

  test('没有出险', () => {
    const rows = evaluateFunction('EXPLAIN', [SCALLION, 1.06, [[2.5]]]);
    expect([rows[6]?.[3], rows[9]?.slice(2, 4)]).toEqual(['否', ['没有发生保险事故，不赔', '0.00元']]);
  });

  test('一次一户', () => {
    expect(evaluateFunction('EXPLAIN', [SCALLION, 0.98, [[1], [2]]])).toEqual([
      ['各个区域的行数或列数对不上，请选一样大的区域。'],
    ]);
  });
});
