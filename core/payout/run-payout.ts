import { evaluateCondition } from '../backends/evaluate.ts';
import { type Issue, issue } from '../issue/issue.ts';
import { decimal, decimalText, fixedText } from '../quantity/decimal.ts';
import { absolute, add, compare, type Rational, subtract, ZERO } from '../quantity/rational.ts';
import { round } from '../quantity/round.ts';
import { type RowComputer, rowComputer } from './compute-row.ts';
import { type CheckFindings, checkDuplicates, checkRow, checksNotPossible } from './declared-checks.ts';
import { labelOf } from './find-term.ts';
import type { InsuredList, InsuredRow } from './insured-list.ts';
import { observePrice } from './observe.ts';
import type { PaidRow, PayoutRun, PayoutTotals } from './payout-run.ts';
import type { PriceList } from './price-list.ts';
import type { Scheme } from './scheme.ts';
import { splitPremium } from './split.ts';

/** Above this many yuan Excel's fifteen digits no longer hold the fen. */
const EXCEL_LIMIT = decimal('1000000000000');

/** Called with the number of rows done, for a progress bar. */
export type Progress = (done: number, total: number) => void;

/** Runs a whole payout: observed price, event, every row, the split of the premium, checks and totals. */
export function runPayout(
  scheme: Scheme,
  prices: PriceList,
  list: InsuredList,
  progress: Progress = () => {},
): PayoutRun {
  const observed = observePrice(scheme, prices);
  const event = eventOccurs(scheme, observed.value);
  const compute = observed.value === null || event === null ? null : rowComputer(scheme, observed.value, event);
  const duplicates = checkDuplicates(scheme, list);
  const rows = list.rows.map((insured, index) => {
    if (index % 1000 === 0) progress(index, list.rows.length);
    return payRow(scheme, insured, list, compute, observed.value, duplicates.get(insured.row));
  });
  progress(list.rows.length, list.rows.length);
  const totals = totalOf(scheme, rows);
  const issues = [
    ...prices.issues,
    ...observed.issues,
    ...nearTarget(scheme, observed.value, event),
    ...list.issues,
    ...checksNotPossible(scheme, list),
    ...rows.flatMap((row) => row.issues),
    ...totalIssues(scheme, rows, totals),
  ];
  return { scheme, prices, observed, event, list, rows, totals, issues };
}

/** Whether the insured event has occurred at an observed price; `null` where the price is not known. */
export function eventOccurs(scheme: Scheme, observed: Rational | null): boolean | null {
  if (observed === null) return null;
  const parameters = new Map(scheme.parameters.map(({ id, value }) => [id, value]));
  const result = evaluateCondition(scheme.event, (id) => (id === scheme.observed.id ? observed : parameters.get(id)));
  return result.kind === 'known' ? result.value : null;
}

function payRow(
  scheme: Scheme,
  insured: InsuredRow,
  list: InsuredList,
  compute: RowComputer | null,
  observed: Rational | null,
  duplicate: CheckFindings | undefined,
): PaidRow {
  const place = { ...list.place, row: insured.row };
  const refuse = (issues: readonly Issue[]): PaidRow => ({ insured, issues, computed: null });
  if (insured.refused) return refuse(insured.issues);
  if (compute === null) {
    return refuse([...insured.issues, issue('rowObservedMissing', 'error', place, { term: scheme.observed.label })]);
  }
  const outcome = compute(insured.inputs);
  if (outcome.kind === 'refused') {
    const { output, why } = outcome;
    const reason = why.kind === 'missing' ? why.ids.map((id) => labelOf(scheme, id)).join('、') : why.reason;
    return refuse([...insured.issues, issue('rowNotComputed', 'error', place, { term: output.label, reason })]);
  }
  const { results, inputs } = outcome;
  const constants = new Map(scheme.parameters.map(({ id, value }) => [id, value]));
  const values = (id: string): Rational | undefined =>
    inputs.get(id) ??
    results.get(id)?.value ??
    (id === scheme.observed.id ? (observed ?? undefined) : constants.get(id));
  const checked = checkRow(scheme, insured, values, list);
  const issues = [...insured.issues, ...checked.issues, ...(duplicate?.issues ?? [])];
  const refusedBy = checked.refusedBy ?? duplicate?.refusedBy ?? null;
  if (refusedBy !== null) {
    const { title, remedy } = refusedBy;
    return refuse([...issues, issue('rowRefusedByCheck', 'error', place, { title, remedy })]);
  }
  for (const { id } of [scheme.payout, scheme.premium]) {
    const exact = results.get(id)?.exact;
    if (exact !== undefined && isNearHalfFen(exact)) {
      issues.push(issue('nearHalfFen', 'warning', place, { amount: decimalText(exact) }));
    }
  }
  for (const output of scheme.outputs) {
    const result = results.get(output.id);
    if (result?.capped !== true) continue;
    issues.push(issue('capApplied', 'warning', place, { term: output.label, cap: decimalText(result.exact) }));
  }
  return { insured, issues, computed: { inputs, results, funding: fundingOf(scheme, results.get(scheme.premium.id)) } };
}

/** Tells where two decimals of the observed price would turn the event: the choice not to round it then decides. */
function nearTarget(scheme: Scheme, observed: Rational | null, event: boolean | null): Issue[] {
  if (observed === null || event === null) return [];
  const rounded = round(observed, { places: 2, rule: 'halfAwayFromZero' });
  if (eventOccurs(scheme, rounded) === event) return [];
  const values = { observed: fixedText(observed, 6), event: scheme.policy.event.when };
  return [issue('observedNearTarget', 'warning', {}, values)];
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

function fundingOf(
  scheme: Scheme,
  premium: { readonly exact: Rational; readonly value: Rational } | undefined,
): Rational[] {
  const { settlement, residualPayer } = scheme.policy.funding;
  return premium === undefined
    ? []
    : splitPremium(premium.value, premium.exact, scheme.shares, settlement.use, residualPayer);
}

function totalOf(scheme: Scheme, rows: readonly PaidRow[]): PayoutTotals {
  let [quantity, premium, payout, exactPremium] = [ZERO, ZERO, ZERO, ZERO];
  let funding = scheme.shares.map(() => ZERO);
  let computed = 0;
  for (const { computed: row } of rows) {
    if (row === null) continue;
    computed += 1;
    quantity = add(quantity, row.inputs.get(scheme.quantity.id) ?? ZERO);
    premium = add(premium, row.results.get(scheme.premium.id)?.value ?? ZERO);
    exactPremium = add(exactPremium, row.results.get(scheme.premium.id)?.exact ?? ZERO);
    payout = add(payout, row.results.get(scheme.payout.id)?.value ?? ZERO);
    funding = funding.map((total, index) => add(total, row.funding[index] ?? ZERO));
  }
  if (scheme.policy.funding.scope.use === 'total') funding = fundingOf(scheme, { exact: exactPremium, value: premium });
  return { rows: rows.length, computed, refused: rows.length - computed, quantity, premium, payout, funding };
}

function totalIssues(scheme: Scheme, rows: readonly PaidRow[], totals: PayoutTotals): Issue[] {
  const issues: Issue[] = [];
  const sum = totals.funding.reduce(add, ZERO);
  const difference = subtract(sum, totals.premium);
  if (compare(difference, ZERO) !== 0) {
    const values = {
      sum: fixedText(sum, 2),
      premium: fixedText(totals.premium, 2),
      difference: fixedText(difference, 2),
    };
    issues.push(issue('sharesDiffer', 'warning', {}, values));
  }
  if (scheme.policy.funding.scope.use === 'total') {
    for (const [index, { payer }] of scheme.shares.entries()) {
      const own = rows.reduce((total, { computed }) => add(total, computed?.funding[index] ?? ZERO), ZERO);
      const whole = totals.funding[index] ?? ZERO;
      if (compare(own, whole) === 0) continue;
      issues.push(issue('scopeDiffers', 'info', {}, { payer, rows: fixedText(own, 2), total: fixedText(whole, 2) }));
    }
  }
  for (const amount of [totals.payout, totals.premium]) {
    if (compare(absolute(amount), EXCEL_LIMIT) < 0) continue;
    issues.push(issue('amountBeyondExcel', 'warning', {}, { amount: fixedText(amount, 2) }));
  }
  return issues;
}
