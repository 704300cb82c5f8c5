import { describe, expect, test } from 'vitest';
import { withTempFolder } from '../support/temp-folder.ts';
import { type Answer, put, runHere, SCALLION } from './run-here.ts';

async function whatIf(price: string, ...more: readonly string[]): Promise<Answer> {
  return withTempFolder(async (folder) => {
    await put(folder, { 'list.csv': '投保人,面积\n样例甲,2\n样例乙,x\n' });
    return runHere(folder, 'whatif', SCALLION, '--insured', 'list.csv', '--price', price, ...more);
  });
}

const prices = async (range: string): Promise<string[]> =>
  JSON.parse((await whatIf(range, '--json')).stdout).lines.map((line: { price: string }) => line.price);

describe('两亩，保费 490 元', async () => {
  const { code, stdout, stderr } = await whatIf('0.53:1.06:0.53', '--json');
  const result = JSON.parse(stdout);

  test('目标价一半时赔 3500 元，赔付率 3500 ÷ 490；到目标价不赔', () => {
    expect(result.lines).toEqual([
      { price: '0.53', event: true, payout: '3500.00', lossRatio: { exact: '50/7', percent: '714.29' } },
      { price: '1.06', event: false, payout: '0.00', lossRatio: { exact: '0', percent: '0.00' } },
    ]);
  });

  test('(1.06 − p) ÷ 1.06 × 3500 = 245 时收支相抵：p = 0.9858', () => {
    expect(result.breakEven).toEqual({ price: '0.9858', exact: true });
  });

  test('各方承担、行数、没有算的行', () => {
    expect(result).toMatchObject({
      term: '实际价格',
      unit: '元/500g',
      rows: 2,
      computed: 1,
      refused: 1,
      premium: '490.00',
      funding: { 投保人: '196.00', 区财政: '122.50', 市财政: '122.50', 省财政: '49.00' },
    });
    expect(result.issues.map((entry: { code: string }) => entry.code)).toContain('cellUnreadable');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

const RANGES: readonly [range: string, prices: readonly string[]][] = [
  ['0.5:0.8:0.1', ['0.5', '0.6', '0.7', '0.8']],
  ['0.5:0.85:0.1', ['0.5', '0.6', '0.7', '0.8']],
  ['1:1:0.1', ['1']],
  ['1:2:0.5元/公斤', ['0.5', '0.75', '1']],
  ['0.5元/500g:0.6元/500g:0.2元/公斤', ['0.5', '0.6']],
  ['０.５：０.６：０.１', ['0.5', '0.6']],
  ['-0.1:0.1:0.1', ['-0.1', '0', '0.1']],
];

test.each(RANGES)('区间 %s', async (range, expected) => {
  expect(await prices(range)).toEqual(expected);
});

test('正好 10000 个价格可以，10001 个不行', async () => {
  expect(await prices('0:0.9999:0.0001')).toHaveLength(10_000);
  const { code, stderr } = await whatIf('0:1:0.0001');
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: '[错误] 这个区间有 10001 个价格，最多 10000 个，请加大步长。\n',
  });
});

const REFUSED: readonly [range: string, sentence: string][] = [
  ['0.5-1.2', '「0.5-1.2」要写成 起:止:步长，如 --price 0.5:1.2:0.01。'],
  ['0.5:1.2', '「0.5:1.2」要写成 起:止:步长，如 --price 0.5:1.2:0.01。'],
  ['a:1:0.1', '「a:1:0.1」中的「a」不是数，请写成 起:止:步长，如 --price 0.5:1.2:0.01。'],
  ['1.2:0.5:0.1', '起点 1.2 大于终点 0.5，请对调。'],
  ['0.5:1.2:0', '步长是「0」，必须大于 0。'],
  ['0.5:1.2:-0.1', '步长是「-0.1」，必须大于 0。'],
  ['1:2:1亩', '「1:2:1亩」的单位 亩 不能换算成 元/500g，请改正。'],
];

test.each(REFUSED)('拒绝 %s', async (range, sentence) => {
  expect(await whatIf(range)).toEqual({ code: 2, stdout: '', stderr: `[错误] ${sentence}\n` });
});

test('给人看的表', async () => {
  const { stdout } = await whatIf('0.53:1.06:0.265');
  expect(stdout).toContain(`价格（元/500g）  保险事故  赔偿金额（元）   赔付率
          0.530  是               3500.00  714.29%  ████████████████████████
          0.795  是               1750.00  357.14%  ████████████
          1.060  否                  0.00    0.00%

各方承担的保费（不随价格变动）
  保费    490.00  元
  投保人  196.00  元
  区财政  122.50  元
  市财政  122.50  元
  省财政   49.00  元
盈亏平衡价：0.9858 元/500g
`);
});

test('区间里赔款总是小于保费：没有盈亏平衡价', async () => {
  expect((await whatIf('1:1.06:0.01')).stdout).toContain('盈亏平衡价：这个区间里没有赔款等于保费的价格\n');
});

test('清单一行也不能用', () =>
  withTempFolder(async (folder) => {
    await put(folder, { 'list.csv': '投保人,面积\n样例乙,x\n' });
    const answer = await runHere(folder, 'whatif', SCALLION, '--insured', 'list.csv', '--price', '1:2:1');
    expect(answer).toEqual({
      code: 2,
      stdout: '',
      stderr: '[错误] 「list.csv」第 2 行「面积」：「x」不是数字，请只填一个数，如 2.5。\n',
    });
  }));
