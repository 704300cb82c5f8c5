import type { Issue } from '../../../core/issue/issue.ts';
import type { Language } from '../../../core/issue/language.ts';
import type { Explanation, Step } from '../../../core/payout/explanation.ts';
import type { Scheme } from '../../../core/payout/scheme.ts';
import { decimalText, fixedText } from '../../../core/quantity/decimal.ts';
import { fractionText, type Rational } from '../../../core/quantity/rational.ts';
import { unitText } from '../../../core/quantity/unit.ts';
import { wordsOf } from '../../words/words.ts';
import { shareText } from '../amount.ts';
import { issueJson } from './issue-json.ts';
import { fundingJson, outputsJson } from './payout-json.ts';
import { policyJson } from './policy-json.ts';

type Explained = Extract<Explanation, { kind: 'explained' }>;

/** A worked answer for machines: outputs by their official names, the split, and every step. */
export function explainJson(scheme: Scheme, explanation: Explained, issues: readonly Issue[], language: Language) {
  const { event, results, funding, steps } = explanation;
  return {
    policy: policyJson(scheme),
    event,
    outputs: outputsJson(scheme, results),
    funding: fundingJson(scheme, funding),
    steps: steps.map((step) => stepJson(step, language)),
    issues: issues.map((found) => issueJson(found, language)),
  };
}

function stepJson(step: Step, language: Language) {
  const { kind } = step;
  const clause = step.source?.clause ?? null;
  switch (step.kind) {
    case 'given': {
      const { label, origin, unit } = step;
      return { kind, label, origin, ...numberJson(step.value), unit: unitText(unit), clause };
    }
    case 'event': {
      const { formula, substituted, occurred } = step;
      return { kind, label: wordsOf(language).event, formula, substituted, occurred, clause };
    }
    case 'output': {
      const { label, formula, substituted, computed, result, unit, gated, cap, rounding } = step;
      return {
        kind,
        label,
        formula,
        substituted,
        computed: fractionText(computed),
        gated,
        cap: cap === null ? null : { formula: cap.formula, ...numberJson(cap.value), applied: result.capped },
        exact: fractionText(result.exact),
        rounding,
        value: rounding === null ? decimalText(result.value) : fixedText(result.value, Math.max(0, rounding.places)),
        unit: unitText(unit),
        clause,
      };
    }
    case 'funding': {
      const { total, shares, settlement } = step;
      const amounts = shares.map(({ payer, share, amount }) => ({
        payer,
        share: decimalText(share),
        amount: shareText(amount),
      }));
      const label = wordsOf(language).funding;
      return { kind, label, total: shareText(total), shares: amounts, settlement, clause };
    }
  }
}

function numberJson(value: Rational) {
  return { exact: fractionText(value), value: decimalText(value) };
}
