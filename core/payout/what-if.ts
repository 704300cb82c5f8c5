import { referencedIds } from '../expression/children.ts';
import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../quantity/rational.ts';
import { round } from '../quantity/round.ts';
import { rowComputer } from './compute-row.ts';
import type { InsuredList } from './insured-list.ts';
import { eventOccurs } from './run-payout.ts';
import type { Scheme, SchemeOutput } from './scheme.ts';
import { splitPremium } from './split.ts';

/** What a price would mean: whether it is an event, the payout in 元, and payout over premium. */
export interface WhatIfLine {
  readonly price: Rational;
  readonly event: boolean;
  readonly payout: Rational;
  /** `null` where no premium is due. */
  readonly lossRatio: Rational | null;
}

export interface WhatIf {
  readonly lines: readonly WhatIfLine[];
  readonly premium: Rational;
  /** What each payer bears of the premium; it does not depend on the price. */
  readonly funding: readonly {
    readonly payer: string;
    readonly kind: 'insured' | 'budget';
    readonly amount: Rational;
  }[];
  readonly breakEven: BreakEven | null;
  readonly computed: number;
  readonly refused: number;
}

/** The price at which payouts equal premiums; `exact` is false where it is given to twelve places. */
export interface BreakEven {
  readonly price: Rational;
  readonly exact: boolean;
}

const SEARCH_PLACES = 12;

/** Tabulates payout, loss ratio and who bears the premium over a range of observed prices. */
export function whatIf(scheme: Scheme, list: InsuredList, prices: readonly Rational[]): WhatIf {
  const { premium, funding, computed } = premiumsOf(scheme, list, prices[0] ?? ZERO);
  const payoutOnly = { ...scheme, outputs: neededFor(scheme, scheme.payout) };
  const lines = prices.map((price) => {
    const { payout, event } = payoutsAt(payoutOnly, list, price);
    return { price, event, payout, lossRatio: isZero(premium) ? null : divide(payout, premium) };
  });
  return {
    lines,
    premium,
    funding: scheme.shares.map(({ payer, kind }, index) => ({ payer, kind, amount: funding[index] ?? ZERO })),
    breakEven: findBreakEven(payoutOnly, list, premium, prices),
    computed,
    refused: list.rows.length - computed,
  };
}

/** The premiums and their split; they do not depend on the price, so any will do. */
function premiumsOf(scheme: Scheme, list: InsuredList, price: Rational) {
  const compute = rowComputer(scheme, price, eventOccurs(scheme, price) ?? false);
  const { settlement, residualPayer, scope } = scheme.policy.funding;
  let [premium, exact, computed] = [ZERO, ZERO, 0];
  let funding = scheme.shares.map(() => ZERO);
  for (const row of list.rows) {
    const outcome = row.refused ? null : compute(row.inputs);
    const due = outcome?.kind === 'computed' ? outcome.results.get(scheme.premium.id) : undefined;
    if (due === undefined) continue;
    computed += 1;
    premium = add(premium, due.value);
    exact = add(exact, due.exact);
    const split = splitPremium(due.value, due.exact, scheme.shares, settlement.use, residualPayer);
    funding = funding.map((total, index) => add(total, split[index] ?? ZERO));
  }
  if (scope.use === 'total') funding = splitPremium(premium, exact, scheme.shares, settlement.use, residualPayer);
  return { premium, funding, computed };
}

function payoutsAt(scheme: Scheme, list: InsuredList, price: Rational) {
  const event = eventOccurs(scheme, price) ?? false;
  const compute = rowComputer(scheme, price, event);
  let [payout, exact] = [ZERO, ZERO];
  for (const row of list.rows) {
    const outcome = row.refused ? null : compute(row.inputs);
    const paid = outcome?.kind === 'computed' ? outcome.results.get(scheme.payout.id) : undefined;
    if (paid === undefined) continue;
    payout = add(payout, paid.value);
    exact = add(exact, paid.exact);
  }
  return { event, payout, exact };
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

/**
 * The price between the range's ends at which exact payouts equal premiums. A straight line through the ends settles
 * formulas that are linear in the price, exactly; others are searched by halving.
 */
function findBreakEven(
  scheme: Scheme,
  list: InsuredList,
  premium: Rational,
  prices: readonly Rational[],
): BreakEven | null {
  const excess = (price: Rational): Rational => subtract(payoutsAt(scheme, list, price).exact, premium);
  let [low, high] = [prices[0], prices.at(-1)];
  if (low === undefined || high === undefined || isZero(premium)) return null;
  if (compare(excess(low), ZERO) < 0 || compare(excess(high), ZERO) > 0) return null;
  for (const [from, to] of [
    [low, high],
    [low, lastEventPrice(scheme, prices)],
  ] as const) {
    const straight = to === null ? null : crossing(from, excess(from), to, excess(to));
    if (straight !== null && isZero(excess(straight))) return { price: straight, exact: true };
  }
  const step = rational(1n, 10n ** BigInt(SEARCH_PLACES));
  while (compare(subtract(high, low), step) > 0) {
    const middle = round(divide(add(low, high), rational(2n)), { places: SEARCH_PLACES + 2, rule: 'down' });
    if (compare(excess(middle), ZERO) >= 0) low = middle;
    else high = middle;
  }
  return { price: round(low, { places: SEARCH_PLACES, rule: 'halfAwayFromZero' }), exact: isZero(excess(low)) };
}

function lastEventPrice(scheme: Scheme, prices: readonly Rational[]): Rational | null {
  return prices.findLast((price) => eventOccurs(scheme, price) === true) ?? null;
}

function crossing(from: Rational, above: Rational, to: Rational, below: Rational): Rational | null {
  const drop = subtract(above, below);
  return isZero(drop) ? null : add(from, divide(multiply(subtract(to, from), above), drop));
}
