import type { Issue } from '../issue/issue.ts';
import type { Rational } from '../quantity/rational.ts';
import type { Result } from './compute-row.ts';
import type { InsuredList, InsuredRow } from './insured-list.ts';
import type { ObservedPrice } from './observe.ts';
import type { PriceList } from './price-list.ts';
import type { Scheme } from './scheme.ts';

/** One row of a payout: computed with its results, or refused with the reason among its issues. */
export interface PaidRow {
  readonly insured: InsuredRow;
  readonly issues: readonly Issue[];
  readonly computed: {
    /** Inputs as given or assumed, by id. */
    readonly inputs: ReadonlyMap<string, Rational>;
    readonly results: ReadonlyMap<string, Result>;
    /** The premium's shares, in the payers' printed order. */
    readonly funding: readonly Rational[];
  } | null;
}

export interface PayoutTotals {
  readonly rows: number;
  readonly computed: number;
  readonly refused: number;
  readonly quantity: Rational;
  readonly premium: Rational;
  readonly payout: Rational;
  readonly funding: readonly Rational[];
}

/** Everything a payout run found and computed, as data; the command line, the workbook and the pane each draw it. */
export interface PayoutRun {
  readonly scheme: Scheme;
  readonly prices: PriceList;
  readonly observed: ObservedPrice;
  /** `null` where the observed price is not known. */
  readonly event: boolean | null;
  readonly list: InsuredList;
  readonly rows: readonly PaidRow[];
  readonly totals: PayoutTotals;
  readonly issues: readonly Issue[];
}
