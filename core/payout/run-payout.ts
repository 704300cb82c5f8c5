import { evaluateCondition } from '../backends/evaluate.ts';
import { type Issue, issue } from '../issue/issue.ts';
import { decimal, fixedText } from '../quantity/decimal.ts';
import { absolute, add, compare, multiply, type Rational, rational, subtract, ZERO } from '../quantity/rational.ts';
import { round } from '../quantity/round.ts';
import { type CheckFindings, checkDuplicates, checkRow, checksNotPossible } from './declared-checks.ts';
import { labelOf } from './find-term.ts';
import type { InsuredList, InsuredRow } from './insured-list.ts';
import { observePrice } from './observe.ts';
import type { PaidRow, PayoutRun, PayoutTotals } from './payout-run.ts';
import type { PriceList } from './price-list.ts';
import { fundingOf, type RowPayer, rowPayer } from './row-payer.ts';
import type { Scheme } from './scheme.ts';

/** Above this many yuan Excel's fifteen digits no longer hold the fen. */
const EXCEL_LIMIT = decimal('1000000000000');

/** Called with the number of rows done, for a progress bar. */
export type Progress = (done: number, total: number) => void;

/** So many rows are computed between two reports: some hundredths of a second. */
const ROWS_A_STEP = 1000;

/** Runs a whole payout: observed price, event, every row, the split of the premium, checks and totals. */
export function runPayout(
  scheme: Scheme,
  prices: PriceList,
  list: InsuredList,
  progress: Progress = () => {},
): PayoutRun {
  const steps = payoutSteps(scheme, prices, list);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) progress(step.value, list.rows.length);
  return step.value;
}

/** The same in steps, so that whoever runs it can do other things between two; each gives the number of rows done. */
export function* payoutSteps(scheme: Scheme, prices: PriceList, list: InsuredList): Generator<number, PayoutRun> {
  const observed = observePrice(scheme, prices);
  const event = eventOccurs(scheme, observed.value);
  const pay = observed.value === null || event === null ? null : rowPayer(scheme, observed.value, event);
  const duplicates = checkDuplicates(scheme, list);
  const rows: PaidRow[] = [];
  for (const insured of list.rows) {
    if (rows.length % ROWS_A_STEP === 0) yield rows.length;
    rows.push(payRow(scheme, insured, list, pay, duplicates.get(insured.row)));
  }
  yield rows.length;
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
  pay: RowPayer | null,
  duplicate: CheckFindings | undefined,
): PaidRow {
  const place = { ...list.place, row: insured.row };
  const refuse = (issues: readonly Issue[]): PaidRow => ({ insured, issues, computed: null });
  if (insured.refused) return refuse(insured.issues);
  if (pay === null) {
    return refuse([...insured.issues, issue('rowObservedMissing', 'error', place, { term: scheme.observed.label })]);
  }
  const paid = pay(insured.inputs);
  if (paid.kind === 'refused') {
    const { output, why } = paid;
    const reason = why.kind === 'missing' ? why.ids.map((id) => labelOf(scheme, id)).join('、') : why.reason;
    return refuse([...insured.issues, issue('rowNotComputed', 'error', place, { term: output.label, reason })]);
  }
  const checked = checkRow(scheme, insured, paid.values, list);
  const refusedBy = checked.refusedBy ?? duplicate?.refusedBy ?? null;
  const issues = [...insured.issues, ...checked.issues, ...(duplicate?.issues ?? [])];
  if (refusedBy !== null) {
    const { title, remedy } = refusedBy;
    return refuse([...issues, issue('rowRefusedByCheck', 'error', place, { title, remedy })]);
  }
  const { remarks, computed } = paid;
  for (const { code, values } of remarks) issues.push(issue(code, 'warning', place, values));
  // Most rows have nothing to say, and a long list need not keep an empty array for each.
  return { insured, issues: issues.length === 0 ? insured.issues : issues, computed };
}

/** Tells where two decimals of the observed price would turn the event: the choice not to round it then decides. */
function nearTarget(scheme: Scheme, observed: Rational | null, event: boolean | null): Issue[] {
  if (observed === null || event === null) return [];
  const rounded = round(observed, { places: 2, rule: 'halfAwayFromZero' });
  if (eventOccurs(scheme, rounded) === event) return [];
  const values = { observed: fixedText(observed, 6), event: scheme.policy.event.when };
  return [issue('observedNearTarget', 'warning', {}, values)];
}

function totalOf(scheme: Scheme, rows: readonly PaidRow[]): PayoutTotals {
  let [quantity, premium, payout, exactPremium] = [ZERO, ZERO, ZERO, ZERO];
  let funding = scheme.shares.map(() => ZERO);
  let computed = 0;
  for (const [{ inputs, results, funding: own }, count] of countAlike(rows)) {
    computed += count;
    const times = rational(BigInt(count));
    const due = results.get(scheme.premium.id);
    quantity = add(quantity, multiply(inputs.get(scheme.quantity.id) ?? ZERO, times));
    premium = add(premium, multiply(due?.value ?? ZERO, times));
    exactPremium = add(exactPremium, multiply(due?.exact ?? ZERO, times));
    payout = add(payout, multiply(results.get(scheme.payout.id)?.value ?? ZERO, times));
    funding = funding.map((total, index) => add(total, multiply(own[index] ?? ZERO, times)));
  }
  if (scheme.policy.funding.scope.use === 'total') funding = fundingOf(scheme, { exact: exactPremium, value: premium });
  return { rows: rows.length, computed, refused: rows.length - computed, quantity, premium, payout, funding };
}

/** How many rows came to each of the results, which rows with the same numbers share. */
function countAlike(rows: readonly PaidRow[]): ReadonlyMap<NonNullable<PaidRow['computed']>, number> {
  const counts = new Map<NonNullable<PaidRow['computed']>, number>();
  for (const { computed } of rows) if (computed !== null) counts.set(computed, (counts.get(computed) ?? 0) + 1);
  return counts;
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
