import type { Issue } from '../../../core/issue/issue.ts';
import type { Language } from '../../../core/issue/language.ts';
import { declaredChoices } from '../../../core/payout/choices.ts';
import type { PaidRow, PayoutRun } from '../../../core/payout/payout-run.ts';
import type { Scheme } from '../../../core/payout/scheme.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { fractionText, type Rational } from '../../../core/quantity/rational.ts';
import { unitText } from '../../../core/quantity/unit.ts';
import { wordsOf } from '../../words/words.ts';
import { amountText, paidText, shareText } from '../amount.ts';
import { issueJson } from './issue-json.ts';
import { policyJson } from './policy-json.ts';

/**
 * A payout run for machines. Amounts, quantities and prices are decimal strings (`exact` a fraction); counts and row
 * numbers are whole numbers; what is not known is `null`.
 */
export function payoutJson(run: PayoutRun, issues: readonly Issue[], files: readonly string[], language: Language) {
  const { scheme, observed, totals } = run;
  return {
    policy: policyJson(scheme),
    observed: {
      term: scheme.observed.label,
      exact: observed.value === null ? null : fractionText(observed.value),
      decimal: observed.value === null ? null : decimalText(observed.value),
      unit: unitText(scheme.observed.unit),
      observations: observed.publications.length,
      ignored: observed.ignored.map(({ row, reason }) => ({ row, reason })),
    },
    event: run.event,
    totals: {
      rows: totals.rows,
      computed: totals.computed,
      refused: totals.refused,
      quantity: decimalText(totals.quantity),
      premium: amountText(totals.premium, scheme.premium),
      payout: amountText(totals.payout, scheme.payout),
      funding: fundingJson(scheme, totals.funding),
    },
    rows: run.rows.map((row) => rowJson(scheme, row)),
    issues: issues.map((found) => issueJson(found, language)),
    choices: declaredChoices(scheme.policy).map(({ subject, of, use, choice: { basis, reason } }) => {
      return { what: wordsOf(language).choice[subject](of), subject, use, basis, reason };
    }),
    files,
  };
}

/** What each payer bears, by name. */
export function fundingJson({ shares }: Scheme, amounts: readonly Rational[]): Record<string, string> {
  return Object.fromEntries(
    shares.flatMap(({ payer }, index) => {
      const amount = amounts[index];
      return amount === undefined ? [] : [[payer, shareText(amount)]];
    }),
  );
}

function rowJson(scheme: Scheme, { insured, issues, computed }: PaidRow) {
  const { row, register } = insured;
  const flags = [...new Set(issues.map(({ code }) => code))];
  const name = register.name ?? null;
  if (computed === null) {
    return {
      row,
      name,
      status: 'refused',
      quantity: null,
      premium: null,
      payout: null,
      funding: {},
      outputs: {},
      flags,
    };
  }
  const quantity = computed.inputs.get(scheme.quantity.id);
  return {
    row,
    name,
    status: 'computed',
    quantity: quantity === undefined ? null : decimalText(quantity),
    premium: paidText(computed.results, scheme.premium),
    payout: paidText(computed.results, scheme.payout),
    funding: fundingJson(scheme, computed.funding),
    outputs: outputsJson(scheme, computed.results),
    flags,
  };
}

/** Every output by its official name: the exact fraction, and the value that counts. */
export function outputsJson(scheme: Scheme, results: NonNullable<PaidRow['computed']>['results']) {
  return Object.fromEntries(
    scheme.outputs.flatMap((output) => {
      const result = results.get(output.id);
      if (result === undefined) return [];
      const value = amountText(result.value, output);
      return [[output.label, { exact: fractionText(result.exact), value, unit: unitText(output.unit) }]];
    }),
  );
}
