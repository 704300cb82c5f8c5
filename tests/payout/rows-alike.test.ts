import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowComputer } from '../../core/payout/compute-row.ts';
import { type InsuredList, readInsuredList } from '../../core/payout/insured-list.ts';
import { eventOccurs, runPayout } from '../../core/payout/run-payout.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { splitPremium } from '../../core/payout/split.ts';
import { weighRows } from '../../core/payout/weigh-rows.ts';
import { whatIf } from '../../core/payout/what-if.ts';
import { decimal, fixedText } from '../../core/quantity/decimal.ts';
import { add, fractionText, type Rational, ZERO } from '../../core/quantity/rational.ts';
import { runAt } from './run.ts';
import { hog, hogJson, scallion, scallionJson, schemeOf } from './seed-schemes.ts';
import { n, sheetTable, type Written } from './tables.ts';

/** Every row computed and split by itself, one after the other. */
function rowByRow(scheme: Scheme, list: InsuredList, price: Rational) {
  const compute = rowComputer(scheme, price, eventOccurs(scheme, price) ?? false);
  const { settlement, residualPayer, scope } = scheme.policy.funding;
  const split = (value: Rational, exact: Rational) =>
    splitPremium(value, exact, scheme.shares, settlement.use, residualPayer);
  let [payout, premium, exact, computed] = [ZERO, ZERO, ZERO, 0];
  let funding = scheme.shares.map(() => ZERO);
  for (const { refused, inputs } of list.rows) {
    const outcome = refused ? null : compute(inputs);
    if (outcome?.kind !== 'computed') continue;
    const due = outcome.results.get(scheme.premium.id) ?? { value: ZERO, exact: ZERO };
    computed += 1;
    payout = add(payout, outcome.results.get(scheme.payout.id)?.value ?? ZERO);
    premium = add(premium, due.value);
    exact = add(exact, due.exact);
    const own = split(due.value, due.exact);
    funding = funding.map((total, index) => add(total, own[index] ?? ZERO));
  }
  return { payout, premium, computed, funding: scope.use === 'total' ? split(premium, exact) : funding };
}

const told = (amounts: readonly Rational[]) => amounts.map(fractionText);

function variants(json: typeof scallionJson | typeof hogJson): readonly Scheme[] {
  const { funding } = json;
  const residualPayer = funding.payers[0]?.payer;
  return (['largestRemainder', 'residual', 'independent'] as const).flatMap((use) =>
    (['household', 'total'] as const).map((scope) =>
      schemeOf({
        ...json,
        funding: {
          ...funding,
          residualPayer,
          settlement: { ...funding.settlement, use },
          scope: { ...funding.scope, use: scope },
        },
      }),
    ),
  );
}

/** Few different numbers, so that many rows are alike, some written in other ways and some refused. */
const quantity: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom<Written>(n('1.33'), n('2.5'), n('2.50'), '2.5亩', n('7'), n('0'), '', '二亩'),
  fc.integer({ min: 1, max: 400 }).map((hundredths): Written => n(`${hundredths}.${hundredths % 10}`)),
);
const heads = fc.constantFrom<Written>(n('1'), n('3'), n('90'), n('100'), '3头', '', n('0'));

test.each([
  ['大葱', variants(scallionJson), ['0.53', '1.05', '1.06']] as const,
  ['生猪', variants(hogJson), ['14.7', '18.49', '18.5']] as const,
])('%s：数相同的行只算一次，合计与逐行相加分毫不差', (_, schemes, prices) => {
  const isHog = schemes[0]?.policy.id === hog.policy.id;
  const header = isHog ? ['养殖户', '保险数量', '实际出栏数'] : ['姓名', '保险面积', '上年面积'];
  const row = fc.tuple(fc.constant<Written>('样例甲'), isHog ? heads : quantity, isHog ? heads : quantity);
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 25 }),
      fc.constantFrom(...schemes),
      fc.constantFrom(...prices),
      (rows, scheme, price) => {
        const list = readInsuredList(scheme, sheetTable([header, ...rows]));
        const plain = rowByRow(scheme, list, decimal(price));
        const tried = whatIf(scheme, list, [decimal(price)]);
        expect(told([tried.premium, ...tried.lines.map(({ payout }) => payout)])).toEqual(
          told([plain.premium, plain.payout]),
        );
        expect(told(tried.funding.map(({ amount }) => amount))).toEqual(told(plain.funding));
        expect([tried.computed, tried.refused]).toEqual([plain.computed, list.rows.length - plain.computed]);
      },
    ),
    { numRuns: 150 },
  );
});

test('试算把数相同的行并成一行；上年面积只用来核对，不同也算相同', () => {
  const rows = [
    ['姓名', '保险面积', '上年面积'],
    ['样例甲', n('2.5'), n('2.4')],
    ['样例乙', n('2.5'), n('2.5')],
    ['样例丙', n('1.2'), n('1.2')],
    ['样例丁', '', n('1.2')],
  ];
  const weighed = weighRows(scallion, readInsuredList(scallion, sheetTable(rows)));
  expect(weighed.map(({ inputs, rows: count }) => [fixedText(inputs.get('area') ?? ZERO, 1), count])).toEqual([
    ['2.5', 2],
    ['1.2', 1],
  ]);
});

test('测算合计：三户 1.33 亩，各 1.33×245=325.85 元；按户分担再相加', () => {
  const household: readonly Written[] = ['样例户', n('1.33')];
  const { totals } = runAt(scallion, '0.53', [['姓名', '保险面积'], household, household, household]);
  // 3×325.85=977.55；一半×3500×1.33=2327.50，×3=6982.50
  expect([fixedText(totals.premium, 2), fixedText(totals.payout, 2)]).toEqual(['977.55', '6982.50']);
  // 32585 分：×40%=13034，×25%=8146.25 两份，×10%=3258.5；余 1 分给小数最大的省财政；各乘 3
  expect(totals.funding.map((amount) => fixedText(amount, 2))).toEqual(['391.02', '244.38', '244.38', '97.77']);
});

test('进度每一千行报一次，报的时候可以放弃', () => {
  const rows = Array.from({ length: 2500 }, (): readonly Written[] => ['样例户', n('1')]);
  const { prices, list } = runAt(scallion, '0.53', [['姓名', '保险面积'], ...rows]);
  const reported: number[] = [];
  runPayout(scallion, prices, list, (done) => reported.push(done));
  expect(reported).toEqual([0, 1000, 2000, 2500]);
  const giveUp = (done: number) => {
    if (done === 1000) throw new RangeError('given up');
  };
  expect(() => runPayout(scallion, prices, list, giveUp)).toThrow('given up');
});
