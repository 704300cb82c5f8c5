import { describe, expect, test } from 'vitest';
import { readInsuredList } from '../../core/payout/insured-list.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { type WhatIf, whatIf } from '../../core/payout/what-if.ts';
import { decimal, fixedText, terminatingText } from '../../core/quantity/decimal.ts';
import { fractionText } from '../../core/quantity/rational.ts';
import { hog, scallion } from './seed-schemes.ts';
import { n, sheetTable, type Written } from './tables.ts';

function tabulate(scheme: Scheme, rows: readonly (readonly Written[])[], ...prices: readonly string[]): WhatIf {
  return whatIf(scheme, readInsuredList(scheme, sheetTable(rows)), prices.map(decimal));
}

const ONE_MU = [
  ['姓名', '面积'],
  ['样例甲', n('1')],
] as const;

describe('章丘大葱', () => {
  test('payout, loss ratio and event along the prices, with both sides of the target', () => {
    const { lines } = tabulate(scallion, ONE_MU, '0', '0.53', '1.05', '1.06', '1.07');
    expect(
      lines.map(({ price, event, payout, lossRatio }) => [
        terminatingText(price),
        event,
        fixedText(payout, 2),
        lossRatio === null ? null : fractionText(lossRatio),
      ]),
    ).toEqual([
      ['0', true, '3500.00', '100/7'],
      ['0.53', true, '1750.00', '50/7'],
      ['1.05', true, '33.02', '1651/12250'],
      ['1.06', false, '0.00', '0'],
      ['1.07', false, '0.00', '0'],
    ]);
  });

  test('what each payer bears does not depend on the price', () => {
    const { premium, funding } = tabulate(scallion, ONE_MU, '0.5', '1.2');
    expect(fixedText(premium, 2)).toBe('245.00');
    expect(funding.map(({ payer, kind, amount }) => [payer, kind, fixedText(amount, 2)])).toEqual([
      ['投保人', 'insured', '98.00'],
      ['区财政', 'budget', '61.25'],
      ['市财政', 'budget', '61.25'],
      ['省财政', 'budget', '24.50'],
    ]);
  });

  // A rate of 7 % is earned back where the price falls by 7 %: 1.06×(1−7%) = 0.9858.
  test.each([
    ['the range ends below the target', ['0.5', '1.0']],
    ['the range ends at the target', ['0.5', '0.9', '1.06']],
    ['the range goes far beyond the target', ['0.5', '0.8', '1.0', '1.2']],
    ['the range begins at the break-even price', ['0.9858', '1.0', '1.2']],
  ])('the break-even price is exact: %s', (_, prices) => {
    const { breakEven } = tabulate(scallion, ONE_MU, ...prices);
    expect(breakEven === null ? null : [fractionText(breakEven.price), breakEven.exact]).toEqual(['4929/5000', true]);
  });

  test.each([
    ['payouts stay above the premium', ['0.5', '0.9']],
    ['payouts stay below the premium', ['1.0', '1.2']],
    ['no prices', []],
  ])('no break-even where %s', (_, prices) => {
    expect(tabulate(scallion, ONE_MU, ...prices).breakEven).toBeNull();
  });

  test('refused rows are counted and take no part', () => {
    const rows = [...ONE_MU, ['样例乙', n('0')], ['样例丙', '二亩']];
    const { computed, refused, premium } = tabulate(scallion, rows, '0.5', '1.2');
    expect([computed, refused, fixedText(premium, 2)]).toEqual([1, 2, '245.00']);
  });

  test('a list with nothing to compute has no ratio and no break-even', () => {
    const { lines, breakEven } = tabulate(
      scallion,
      [
        ['姓名', '面积'],
        ['样例甲', n('0')],
      ],
      '0.5',
      '1.2',
    );
    expect(lines.map(({ lossRatio }) => lossRatio)).toEqual([null, null]);
    expect(breakEven).toBeNull();
  });
});

// 1750×(18.5−p)÷18.5×(20−p)÷20 = 52.5, so p²−38.5p+358.9 = 0 and p = (38.5−√46.65)÷2.
test('生猪：赔款不是价格的一次式，平衡价给到十二位，标为不精确', () => {
  const { breakEven } = tabulate(
    hog,
    [
      ['养殖户', '保险数量', '实际出栏数'],
      ['甲', n('1000'), n('1000')],
    ],
    '10',
    '18.5',
  );
  expect(breakEven === null ? null : [terminatingText(breakEven.price), breakEven.exact]).toEqual([
    '15.834959736694',
    false,
  ]);
});
