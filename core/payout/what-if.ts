import { referencedIds } from '../expression/children.ts';
import { add, divide, isZero, multiply, type Rational, rational, subtract, ZERO } from '../quantity/rational.ts';
import { type BreakEven, searchBreakEven } from './break-even.ts';
import { type Result, rowComputer } from './compute-row.ts';
import type { InsuredList } from './insured-list.ts';
import { eventOccurs } from './run-payout.ts';
import type { Scheme, SchemeOutput } from './scheme.ts';
import { splitPremium } from './split.ts';
import { type WeighedRow, weighRows } from './weigh-rows.ts';

/** What a price would mean: whether it is an event, the payout in 元, and payout over premium. */
export interface WhatIfLine {
  readonly price: Rational;
  readonly event: boolean;
  readonly payout: Rational;
  /** `null` where no premium is due. */
  readonly lossRatio: Rational | null;
}

export interface Premiums {
  readonly premium: Rational;
  /** What each payer bears of the premium; it does not depend on the price. */
  readonly funding: readonly {
    readonly payer: string;
    readonly kind: 'insured' | 'budget';
    readonly amount: Rational;
  }[];
  readonly computed: number;
  readonly refused: number;
}

export interface WhatIf extends Premiums {
  readonly lines: readonly WhatIfLine[];
  readonly breakEven: BreakEven | null;
}

/** A list made ready to be computed at any price, price by price, so that whoever asks can be given up between two. */
export interface PriceTrial extends Premiums {
  /** How many rows are computed at each price. */
  readonly size: number;
  readonly lineAt: (price: Rational) => WhatIfLine;
  /** Between the ends of the prices; it halts after each price that it computes. */
  readonly breakEven: (prices: readonly Rational[]) => Generator<void, BreakEven | null>;
}

/** Tabulates payout, loss ratio and who bears the premium over a range of observed prices. */
export function whatIf(scheme: Scheme, list: InsuredList, prices: readonly Rational[]): WhatIf {
  const { premium, funding, computed, refused, ...trial } = priceTrial(scheme, list, prices[0] ?? ZERO);
  const search = trial.breakEven(prices);
  let step = search.next();
  while (step.done !== true) step = search.next();
  return { lines: prices.map(trial.lineAt), premium, funding, breakEven: step.value, computed, refused };
}

/** Premiums do not depend on the price, so any will do for them. */
export function priceTrial(scheme: Scheme, list: InsuredList, price: Rational): PriceTrial {
  const rows = weighRows(scheme, list);
  const premiums = premiumsOf(scheme, list, rows, price);
  const { premium } = premiums;
  const payoutOnly = { ...scheme, outputs: neededFor(scheme, scheme.payout) };
  const excess = (at: Rational): Rational =>
    subtract(
      payoutAt(payoutOnly, rows, at, ({ exact }) => exact),
      premium,
    );
  return {
    ...premiums,
    size: rows.length,
    lineAt: (at) => {
      const payout = payoutAt(payoutOnly, rows, at, ({ value }) => value);
      const lossRatio = isZero(premium) ? null : divide(payout, premium);
      return { price: at, event: eventOccurs(scheme, at) ?? false, payout, lossRatio };
    },
    breakEven: (prices) =>
      searchBreakEven(excess, isZero(premium) ? [] : prices, prices.findLast((at) => eventOccurs(scheme, at)) ?? null),
  };
}

function premiumsOf(scheme: Scheme, list: InsuredList, weighed: readonly WeighedRow[], price: Rational): Premiums {
  const compute = rowComputer(scheme, price, eventOccurs(scheme, price) ?? false);
  const { settlement, residualPayer, scope } = scheme.policy.funding;
  const split = (premium: Rational, exact: Rational): Rational[] =>
    splitPremium(premium, exact, scheme.shares, settlement.use, residualPayer);
  let [premium, exact, computed] = [ZERO, ZERO, 0];
  let funding = scheme.shares.map(() => ZERO);
  for (const { inputs, rows: times } of weighed) {
    const outcome = compute(inputs);
    const due = outcome.kind === 'computed' ? outcome.results.get(scheme.premium.id) : undefined;
    if (due === undefined) continue;
    computed += times;
    premium = add(premium, taken(due.value, times));
    exact = add(exact, taken(due.exact, times));
    const own = split(due.value, due.exact);
    funding = funding.map((total, index) => add(total, taken(own[index] ?? ZERO, times)));
  }
  if (scope.use === 'total') funding = split(premium, exact);
  return {
    premium,
    funding: scheme.shares.map(({ payer, kind }, index) => ({ payer, kind, amount: funding[index] ?? ZERO })),
    computed,
    refused: list.rows.length - computed,
  };
}

function payoutAt(
  scheme: Scheme,
  weighed: readonly WeighedRow[],
  price: Rational,
  pick: (result: Result) => Rational,
): Rational {
  const compute = rowComputer(scheme, price, eventOccurs(scheme, price) ?? false);
  let payout = ZERO;
  for (const { inputs, rows: times } of weighed) {
    const outcome = compute(inputs);
    const paid = outcome.kind === 'computed' ? outcome.results.get(scheme.payout.id) : undefined;
    if (paid !== undefined) payout = add(payout, taken(pick(paid), times));
  }
  return payout;
}

function taken(amount: Rational, times: number): Rational {
  return multiply(amount, rational(BigInt(times)));
}

/** An output and those it depends on, in order of need. */
function neededFor(scheme: Scheme, wanted: SchemeOutput): SchemeOutput[] {
  const ids = new Set([wanted.id]);
  for (const { id, node, cap } of scheme.outputs.toReversed()) {
    if (!ids.has(id)) continue;
    for (const needed of [...referencedIds(node), ...(cap === null ? [] : referencedIds(cap))]) ids.add(needed);
  }
  return scheme.outputs.filter(({ id }) => ids.has(id));
}
