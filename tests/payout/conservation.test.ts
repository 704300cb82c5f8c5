import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowComputer } from '../../core/payout/compute-row.ts';
import { eventOccurs } from '../../core/payout/run-payout.ts';
import type { Scheme, SchemeShare } from '../../core/payout/scheme.ts';
import { splitPremium } from '../../core/payout/split.ts';
import { fixedText } from '../../core/quantity/decimal.ts';
import {
  add,
  compare,
  fractionText,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import type { Cell } from '../../core/table/cell.ts';
import { runAt } from './run.ts';
import { hog, scallion, scallionJson, schemeOf } from './seed-schemes.ts';
import { n } from './tables.ts';

const FEN = { places: 2, rule: 'halfAwayFromZero' } as const;

/** Whatever a cell can hold, likely and unlikely. */
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant<Cell>({ kind: 'blank' }),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text): Cell => ({ kind: 'text', text })),
  fc
    .constantFrom(
      '样例甲',
      '小计',
      '合计',
      '保险面积',
      '投保人',
      '填表人：',
      '=1+1',
      '-',
      '2.5',
      '1,23',
      '2.5亩',
      '3头',
      '370181197001010016',
    )
    .map((text): Cell => ({ kind: 'text', text })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value): Cell => n(String(value))),
  fc.integer({ min: -5, max: 2000 }).map((value): Cell => n(String(value))),
  fc.constantFrom('#N/A', '#REF!').map((code): Cell => ({ kind: 'error', code })),
  fc.boolean().map((value): Cell => ({ kind: 'boolean', value })),
  fc.constant<Cell>({ kind: 'date', iso: '2023-11-06' }),
);

describe('whatever stands in the list, no row is lost', () => {
  const HEADERS: readonly (readonly [Scheme, readonly string[], string])[] = [
    [scallion, ['镇街', '村', '投保人', '身份证号', '保险面积（亩）', '上年面积', '农户签字'], '0.80'],
    [hog, ['镇街', '村', '养殖户', '证件号', '保险数量（头）', '实际出栏数', '养殖年限'], '15'],
  ];

  test.each(HEADERS)('$policy.id: computed + refused = rows that hold anything', (scheme, header, price) => {
    const row = fc.array(anyCell, { minLength: 1, maxLength: header.length });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 15 }), (rows) => {
        const { totals, rows: paid } = runAt(scheme, price, [header, ...rows], ['B2:B4', 'E2:E3']);
        const computed = paid.filter(({ computed }) => computed !== null);
        expect(totals.rows).toBe(paid.length);
        expect(totals.computed).toBe(computed.length);
        expect(totals.computed + totals.refused).toBe(totals.rows);
        for (const { issues, computed } of paid) if (computed === null) expect(issues).not.toEqual([]);
        const own = sum(paid.map(({ computed }) => computed?.results.get('payout')?.value ?? ZERO));
        expect(fractionText(totals.payout)).toBe(fractionText(own));
        expect(fractionText(sum(totals.funding))).toBe(fractionText(totals.premium));
      }),
    );
  });
});

describe('the shares sum to the premium, to the fen', () => {
  const premiums = fc.bigInt({ min: 0n, max: 10n ** 12n }).map((mills) => rational(mills, 1000n));
  const vectors = fc
    .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 })
    .map((weights): SchemeShare[] => {
      const total = weights.reduce((all, weight) => all + weight, 0);
      return weights.map((weight, index) => ({
        payer: `出资方${index}`,
        kind: index === 0 ? 'insured' : 'budget',
        share: rational(BigInt(weight), BigInt(total)),
      }));
    });

  test('by largest remainder: whole fen, none more than a fen from its exact share', () => {
    fc.assert(
      fc.property(premiums, vectors, (exact, shares) => {
        const premium = round(exact, FEN);
        const split = splitPremium(premium, exact, shares, 'largestRemainder');
        expect(fixedText(sum(split), 3)).toBe(fixedText(premium, 3));
        for (const [index, { share }] of shares.entries()) {
          const part = split[index] ?? ZERO;
          const distance = subtract(part, multiply(premium, share));
          expect(compare(multiply(distance, distance), rational(1n, 10_000n))).toBe(-1);
          expect(fractionText(round(part, FEN))).toBe(fractionText(part));
        }
      }),
    );
  });

  test('by residual: everyone but the named payer is rounded half up', () => {
    fc.assert(
      fc.property(premiums, vectors, fc.nat(), (exact, shares, pick) => {
        const premium = round(exact, FEN);
        const named = pick % shares.length;
        const split = splitPremium(premium, exact, shares, 'residual', shares[named]?.payer);
        expect(fixedText(sum(split), 3)).toBe(fixedText(premium, 3));
        for (const [index, { share }] of shares.entries()) {
          if (index === named) continue;
          expect(fractionText(split[index] ?? ZERO)).toBe(fractionText(round(multiply(exact, share), FEN)));
        }
      }),
    );
  });

  test('a tie goes to the payer printed first', () => {
    const half = (payer: string): SchemeShare => ({ payer, kind: 'budget', share: rational(1n, 2n) });
    const premium = rational(1n, 100n);
    const split = (...payers: readonly string[]) =>
      splitPremium(premium, premium, payers.map(half), 'largestRemainder').map((share) => fixedText(share, 2));
    expect(split('甲', '乙')).toEqual(['0.01', '0.00']);
  });

  test('rounded one by one the sum may be a fen off, and the run says so', () => {
    const json = structuredClone(scallionJson);
    json.funding.settlement.use = 'independent';
    const { totals, issues } = runAt(schemeOf(json), '0.80', [
      ['姓名', '面积'],
      ['样例甲', n('0.03')],
    ]);
    expect([...totals.funding, totals.premium].map((amount) => fixedText(amount, 2))).toEqual([
      '2.94',
      '1.84',
      '1.84',
      '0.74',
      '7.35',
    ]);
    expect(issues.filter(({ code }) => code === 'sharesDiffer')).toEqual([
      {
        code: 'sharesDiffer',
        severity: 'warning',
        place: {},
        values: { sum: '7.36', premium: '7.35', difference: '0.01' },
      },
    ]);
  });

  // Two premiums of 7.35: each household 2.94, 1.84, 1.84, 0.73; the total of 14.70 gives 5.88, 3.68, 3.67, 1.47.
  test('split on the policy total, the difference to the households is stated', () => {
    const json = structuredClone(scallionJson);
    json.funding.scope.use = 'total';
    const list = [
      ['姓名', '面积'],
      ['样例甲', n('0.03')],
      ['样例乙', n('0.03')],
    ];
    const { totals, issues } = runAt(schemeOf(json), '0.80', list);
    expect(totals.funding.map((amount) => fixedText(amount, 2))).toEqual(['5.88', '3.68', '3.67', '1.47']);
    expect(issues.flatMap(({ code, values }) => (code === 'scopeDiffers' ? [values] : []))).toEqual([
      { payer: '市财政', rows: '3.68', total: '3.67' },
      { payer: '省财政', rows: '1.46', total: '1.47' },
    ]);
  });
});

describe('a payout is never below zero and never above the sum insured', () => {
  const prices = fc.bigInt({ min: -(10n ** 6n), max: 10n ** 7n }).map((digits) => rational(digits, 100_000n));
  const paid = (scheme: Scheme, price: Rational, inputs: ReadonlyMap<string, Rational>) => {
    const outcome = rowComputer(scheme, price, eventOccurs(scheme, price) === true)(inputs);
    if (outcome.kind !== 'computed') throw new Error('refused');
    return {
      payout: outcome.results.get('payout')?.value ?? rational(-1n),
      insured: outcome.results.get('sumInsured')?.value ?? ZERO,
    };
  };

  test('章丘大葱', () => {
    const areas = fc.bigInt({ min: 1n, max: 10n ** 9n }).map((digits) => rational(digits, 1000n));
    fc.assert(
      fc.property(prices, areas, (price, area) => {
        const { payout, insured } = paid(scallion, price, new Map([['area', area]]));
        expect(compare(payout, ZERO)).not.toBe(-1);
        expect(compare(payout, insured)).not.toBe(1);
        if (compare(price, rational(106n, 100n)) >= 0) expect(fractionText(payout)).toBe('0');
      }),
    );
  });

  test('生猪：也不超过实际出栏头数的保险金额，高于目标价格一律不赔', () => {
    const heads = fc.bigInt({ min: 0n, max: 10n ** 7n }).map((count) => rational(count));
    fc.assert(
      fc.property(prices, heads, heads, (price, insuredHeads, marketedHeads) => {
        const { payout } = paid(
          hog,
          price,
          new Map([
            ['insuredHeads', insuredHeads],
            ['marketedHeads', marketedHeads],
          ]),
        );
        const fewer = compare(insuredHeads, marketedHeads) < 0 ? insuredHeads : marketedHeads;
        expect(compare(payout, ZERO)).not.toBe(-1);
        expect(compare(payout, multiply(fewer, rational(1750n)))).not.toBe(1);
        if (compare(price, rational(185n, 10n)) >= 0) expect(fractionText(payout)).toBe('0');
      }),
    );
  });

  test('more area never pays less, a higher price never pays more', () => {
    const areas = fc.bigInt({ min: 1n, max: 10n ** 6n }).map((digits) => rational(digits, 1000n));
    fc.assert(
      fc.property(prices, prices, areas, areas, (one, other, area, extra) => {
        const [low, high] = compare(one, other) <= 0 ? [one, other] : [other, one];
        const at = (price: Rational, size: Rational) => paid(scallion, price, new Map([['area', size]])).payout;
        expect(compare(at(low, area), at(high, area))).not.toBe(-1);
        expect(compare(at(low, add(area, extra)), at(low, area))).not.toBe(-1);
      }),
    );
  });
});
