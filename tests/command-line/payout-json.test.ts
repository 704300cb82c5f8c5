import { describe, expect, test } from 'vitest';
import { withTempFolder } from '../support/temp-folder.ts';
import { HALF_PRICES, put, runHere, SCALLION, THREE_ROWS } from './run-here.ts';

const TOGETHER = ['--prices', 'prices.csv', '--insured', 'list.csv', '--json'];

async function payout(prices: string, insured: string | Uint8Array, policy = SCALLION) {
  return withTempFolder(async (folder) => {
    await put(folder, { 'prices.csv': prices, 'list.csv': insured });
    const answer = await runHere(folder, 'payout', policy, ...TOGETHER);
    return { ...answer, result: JSON.parse(answer.stdout) };
  });
}

describe('平均价是目标价的一半，2.5 亩、0.001 亩和一行填错', async () => {
  const { result, code, stderr } = await payout(HALF_PRICES, THREE_ROWS);

  test('键的顺序就是约定', () => {
    expect(Object.keys(result)).toEqual([
      'policy',
      'observed',
      'event',
      'totals',
      'rows',
      'issues',
      'choices',
      'files',
    ]);
  });

  test('方案', () => {
    expect(result.policy).toEqual({
      id: SCALLION,
      title: '2023年章丘大葱目标价格保险及保费补贴实施方案',
      documentNumber: '章政办发〔2023〕11号',
    });
  });

  test('观察价：(0.53 + 0.53) ÷ 2 = 53/100，两条没有计入', () => {
    expect(result.observed).toEqual({
      term: '实际价格',
      exact: '53/100',
      decimal: '0.53',
      unit: '元/500g',
      observations: 2,
      ignored: [
        { row: 2, reason: 'outsideWindow' },
        { row: 6, reason: 'missing' },
      ],
    });
    expect(result.event).toBe(true);
  });

  test('合计：赔款 4375.00 + 1.75；保费 612.50 + 0.25（0.245 进到 0.25）', () => {
    expect(result.totals).toEqual({
      rows: 3,
      computed: 2,
      refused: 1,
      quantity: '2.501',
      premium: '612.75',
      payout: '4376.75',
      funding: { 投保人: '245.10', 区财政: '153.19', 市财政: '153.18', 省财政: '61.28' },
    });
  });

  test('样例甲：1750 × 2.5；245 × 2.5 = 612.50，余下的一分归印在前面的区财政', () => {
    expect(result.rows[0]).toEqual({
      row: 3,
      name: '样例甲',
      status: 'computed',
      quantity: '2.5',
      premium: '612.50',
      payout: '4375.00',
      funding: { 投保人: '245.00', 区财政: '153.13', 市财政: '153.12', 省财政: '61.25' },
      outputs: {
        保险金额: { exact: '8750', value: '8750.00', unit: '元' },
        保费: { exact: '1225/2', value: '612.50', unit: '元' },
        赔偿金额: { exact: '4375', value: '4375.00', unit: '元' },
      },
      flags: [],
    });
  });

  test('样例乙：25 分按 10、6.25、6.25、2.5 分，余下的一分归省财政', () => {
    expect(result.rows[1]).toMatchObject({
      premium: '0.25',
      payout: '1.75',
      funding: { 投保人: '0.10', 区财政: '0.06', 市财政: '0.06', 省财政: '0.03' },
      outputs: { 保费: { exact: '49/200', value: '0.25', unit: '元' } },
    });
  });

  test('样例丙没有计算，也没有丢', () => {
    expect(result.rows[2]).toEqual({
      row: 5,
      name: '样例丙',
      status: 'refused',
      quantity: null,
      premium: null,
      payout: null,
      funding: {},
      outputs: {},
      flags: ['cellUnreadable'],
    });
  });

  test('每条核对事项有位置和句子', () => {
    const found = result.issues.find((entry: { code: string }) => entry.code === 'cellUnreadable');
    expect(found).toEqual({
      code: 'cellUnreadable',
      severity: 'error',
      file: 'list.csv',
      sheet: null,
      row: 5,
      column: '保险面积（亩）',
      path: null,
      message: '「list.csv」第 5 行「保险面积（亩）」：「三亩」不是数字，请只填一个数，如 2.5。',
    });
  });

  test('文件没有写明、由方案数据约定的，都列出来', () => {
    expect(result.choices).toContainEqual({
      what: '平均价的舍入',
      subject: 'observedRounding',
      use: 'none',
      basis: 'assumed',
      reason: '方案未规定平均价保留几位小数；舍入可能改变是否出险，因此不舍入。',
    });
    expect(result.choices.map(({ subject }: { subject: string }) => subject)).toEqual(
      expect.arrayContaining(['grouping', 'weights', 'settlement', 'scope']),
    );
  });

  test('标准输出只有 JSON，标准错误是空的', () => {
    expect({ code, stderr, files: result.files }).toEqual({ code: 0, stderr: '', files: [] });
  });
});

test('等于目标价不出险：1.06 × 1 次', async () => {
  const { result, code } = await payout('日期,价格\n2023-11-06,1.06\n', '投保人,面积\n样例甲,1\n');
  expect({ code, event: result.event, payout: result.totals.payout }).toEqual({
    code: 0,
    event: false,
    payout: '0.00',
  });
});

test('差一厘就出险：(1.06 − 1.059) ÷ 1.06 × 3500 = 175/53 = 3.30', async () => {
  const { result } = await payout('日期,价格\n2023-11-06,1.059\n', '投保人,面积\n样例甲,1\n');
  expect(result.event).toBe(true);
  expect(result.rows[0].outputs.赔偿金额).toEqual({ exact: '175/53', value: '3.30', unit: '元' });
});

test('元/公斤 的价格精确换算：1.06元/公斤 = 0.53元/500g', async () => {
  const { result } = await payout('日期,价格（元/公斤）\n2023-11-06,1.06\n', '投保人,面积\n样例甲,1\n');
  expect(result.observed).toMatchObject({ exact: '53/100', decimal: '0.53', unit: '元/500g' });
  expect(result.totals.payout).toBe('1750.00');
});

test('GB18030 的清单：投保人,保险面积（亩） / 样例甲,2.5', async () => {
  const gb18030 = Buffer.from('cdb6b1a3c8cb2cb1a3cfd5c3e6bbfda3a8c4b6a3a90ad1f9c0fdbcd72c322e350a', 'hex');
  const { result } = await payout(HALF_PRICES, gb18030);
  expect(result.rows[0]).toMatchObject({ name: '样例甲', quantity: '2.5', payout: '4375.00' });
});

test('没有可用的价格：退出码 2，JSON 的形状不变', async () => {
  const { result, code, stderr } = await payout('日期,价格\n2023-11-05,0.5\n', '投保人,面积\n样例甲,1\n');
  expect({ code, stderr, event: result.event }).toEqual({ code: 2, stderr: '', event: null });
  expect(result.observed).toMatchObject({ exact: null, decimal: null, observations: 0 });
  expect(result.totals).toMatchObject({ rows: 1, computed: 0, refused: 1, payout: '0.00' });
  expect(result.rows[0].flags).toEqual(['rowObservedMissing']);
});

test('空文件：退出码 2，JSON 说明原因', async () => {
  const { result, code } = await payout(HALF_PRICES, '');
  expect(code).toBe(2);
  expect(result.rows).toEqual([]);
  expect(result.issues.map((entry: { message: string }) => entry.message)).toContain(
    '「list.csv」：文件是空的，请检查是否选错了文件。',
  );
});
