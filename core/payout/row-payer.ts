import { decimalText } from '../quantity/decimal.ts';
import type { Rational } from '../quantity/rational.ts';
import { type Result, type RowResults, rowComputer } from './compute-row.ts';
import type { RowValues } from './declared-checks.ts';
import type { PaidRow } from './payout-run.ts';
import { rowKey } from './row-key.ts';
import type { Scheme } from './scheme.ts';
import { splitPremium } from './split.ts';

/** What the numbers of a row come to, and what is to be remarked on it wherever the row stands. */
export type Paid =
  | Extract<RowResults, { kind: 'refused' }>
  | {
      readonly kind: 'paid';
      readonly computed: NonNullable<PaidRow['computed']>;
      /** Every number of the row and of the policy, for the policy's own checks. */
      readonly values: RowValues;
      readonly remarks: readonly Remark[];
    };

type Remark =
  | { readonly code: 'nearHalfFen'; readonly values: { readonly amount: string } }
  | { readonly code: 'capApplied'; readonly values: { readonly term: string; readonly cap: string } };

export type RowPayer = (inputs: ReadonlyMap<string, Rational>) => Paid;

/** So many different rows are kept; whole counties have fewer, and a list where none is like another gains nothing. */
const MOST_KEPT = 10_000;

/** Makes the function that computes rows and splits their premiums. Rows with the same numbers share one result. */
export function rowPayer(scheme: Scheme, observed: Rational, event: boolean): RowPayer {
  const compute = rowComputer(scheme, observed, event);
  const constants = new Map(scheme.parameters.map(({ id, value }) => [id, value]));
  constants.set(scheme.observed.id, observed);
  const keyOf = rowKey(scheme.inputs.map(({ id }) => id));
  const kept = new Map<string, Paid>();

  const pay: RowPayer = (given) => {
    const outcome = compute(given);
    if (outcome.kind === 'refused') return outcome;
    const { results, inputs } = outcome;
    return {
      kind: 'paid',
      computed: { inputs, results, funding: fundingOf(scheme, results.get(scheme.premium.id)) },
      values: (id) => inputs.get(id) ?? results.get(id)?.value ?? constants.get(id),
      remarks: remarksOn(scheme, results),
    };
  };
  return (given) => {
    const key = keyOf(given);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const paid = pay(given);
    if (kept.size < MOST_KEPT) kept.set(key, paid);
    return paid;
  };
}

/** The premium in the payers' printed order; nothing where there is none. */
export function fundingOf(scheme: Scheme, premium: Pick<Result, 'exact' | 'value'> | undefined): Rational[] {
  const { settlement, residualPayer } = scheme.policy.funding;
  return premium === undefined
    ? []
    : splitPremium(premium.value, premium.exact, scheme.shares, settlement.use, residualPayer);
}

function remarksOn(scheme: Scheme, results: ReadonlyMap<string, Result>): readonly Remark[] {
  const near = [scheme.payout, scheme.premium].flatMap(({ id }): Remark[] => {
    const exact = results.get(id)?.exact;
    return exact !== undefined && isNearHalfFen(exact)
      ? [{ code: 'nearHalfFen', values: { amount: decimalText(exact) } }]
      : [];
  });
  const capped = scheme.outputs.flatMap(({ id, label }): Remark[] => {
    const result = results.get(id);
    return result?.capped === true
      ? [{ code: 'capApplied', values: { term: label, cap: decimalText(result.exact) } }]
      : [];
  });
  return [...near, ...capped];
}

/**
 * Whether the third decimal and all that follow come within five billionths of a yuan of a half fen without being one:
 * there, and only there, the guard that formulas round with (eight places) may fall on the other side.
 */
function isNearHalfFen({ numerator, denominator }: Rational): boolean {
  const size = numerator < 0n ? -numerator : numerator;
  const beyond = ((size * 100n) % denominator) * 2n - denominator;
  return beyond !== 0n && (beyond < 0n ? -beyond : beyond) * 1_000_000n < denominator;
}
