import { readInsuredList } from '../../core/payout/insured-list.ts';
import type { PayoutRun } from '../../core/payout/payout-run.ts';
import { readPriceList } from '../../core/payout/price-list.ts';
import { runPayout } from '../../core/payout/run-payout.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { sheetTable, type Written } from './tables.ts';

/** A whole run over a list, at one published price. */
export function runAt(
  scheme: Scheme,
  price: string,
  rows: readonly (readonly Written[])[],
  merged: readonly string[] = [],
): PayoutRun {
  const prices = sheetTable([
    ['日期', '价格'],
    [scheme.policy.series.window.from, price],
  ]);
  return runPayout(scheme, readPriceList(scheme, prices), readInsuredList(scheme, sheetTable(rows, { merged })));
}
