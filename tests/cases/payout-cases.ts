import { observePrice } from '../../core/payout/observe.ts';
import { readPriceList } from '../../core/payout/price-list.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { addDays } from '../../core/quantity/date.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import type { Rational } from '../../core/quantity/rational.ts';
import { hog, scallion } from '../payout/seed-schemes.ts';
import { sheetTable } from '../payout/tables.ts';
import hogCases from './payout-hog.json' with { type: 'json' };
import scallionCases from './payout-scallion.json' with { type: 'json' };

/** One worked household: what is given, and what the clause makes of it. */
export interface PayoutCase {
  readonly id: string;
  readonly name: string;
  readonly area?: string;
  readonly insuredHeads?: string;
  readonly marketedHeads?: string;
  /** The observed price, or the published prices it is the mean of, or a price in the other unit. */
  readonly price?: string;
  readonly prices?: readonly string[];
  readonly pricePerKilogram?: string;
  readonly priceExact: string;
  readonly paidHeads?: string;
  readonly event: boolean;
  readonly payoutExact: string;
  readonly payout: string;
  readonly halfFenTie: boolean;
  readonly premiumExact: string;
  readonly premium: string;
  readonly funding: {
    readonly largestRemainder: readonly string[];
    readonly independent: readonly string[];
    readonly residualToInsured: readonly string[];
  };
}

export interface WorkedCase {
  readonly title: string;
  readonly scheme: Scheme;
  readonly expected: PayoutCase;
  readonly observed: Rational;
  readonly inputs: ReadonlyMap<string, Rational>;
}

/** Every worked case of both schemes, its price observed as the scheme observes it. */
export const WORKED_CASES: readonly WorkedCase[] = [
  ...(scallionCases.cases as readonly PayoutCase[]).map((expected) => worked(scallion, expected)),
  ...(hogCases.cases as readonly PayoutCase[]).map((expected) => worked(hog, expected)),
];

function worked(scheme: Scheme, expected: PayoutCase): WorkedCase {
  const { area, insuredHeads, marketedHeads } = expected;
  const inputs = Object.entries({ area, insuredHeads, marketedHeads }).flatMap(([id, text]) =>
    text === undefined ? [] : [[id, decimal(text)] as const],
  );
  return {
    title: `${expected.id} ${expected.name}`,
    scheme,
    expected,
    observed: observedPrice(scheme, expected),
    inputs: new Map(inputs),
  };
}

/** A negative price stands for itself: no published list may hold one. */
function observedPrice(scheme: Scheme, { price, prices, pricePerKilogram }: PayoutCase): Rational {
  if (price !== undefined) return decimal(price);
  const header = pricePerKilogram === undefined ? '价格' : '价格（元/公斤）';
  const { from } = scheme.policy.series.window;
  const published = (prices ?? [pricePerKilogram ?? '']).map((text, index) => [addDays(from, index), text]);
  const { value } = observePrice(scheme, readPriceList(scheme, sheetTable([['日期', header], ...published])));
  if (value === null) throw new Error('the case has no observed price');
  return value;
}
