import type { Issue } from '../../../core/issue/issue.ts';
import type { Language } from '../../../core/issue/language.ts';
import type { Scheme } from '../../../core/payout/scheme.ts';
import type { WhatIf } from '../../../core/payout/what-if.ts';
import { decimalText, fixedText } from '../../../core/quantity/decimal.ts';
import { fractionText, multiply, rational } from '../../../core/quantity/rational.ts';
import { unitText } from '../../../core/quantity/unit.ts';
import { amountText } from '../amount.ts';
import { issueJson } from './issue-json.ts';
import { fundingJson } from './payout-json.ts';
import { policyJson } from './policy-json.ts';

const HUNDRED = rational(100n);

/** A table of prices for machines; `percent` is payout over premium in percent, to two places. */
export function whatIfJson(scheme: Scheme, result: WhatIf, issues: readonly Issue[], language: Language) {
  const { lines, premium, funding, breakEven, computed, refused } = result;
  return {
    policy: policyJson(scheme),
    term: scheme.observed.label,
    unit: unitText(scheme.observed.unit),
    rows: computed + refused,
    computed,
    refused,
    premium: amountText(premium, scheme.premium),
    funding: fundingJson(
      scheme,
      funding.map(({ amount }) => amount),
    ),
    breakEven: breakEven === null ? null : { price: decimalText(breakEven.price), exact: breakEven.exact },
    lines: lines.map(({ price, event, payout, lossRatio }) => ({
      price: decimalText(price),
      event,
      payout: amountText(payout, scheme.payout),
      lossRatio:
        lossRatio === null
          ? null
          : { exact: fractionText(lossRatio), percent: fixedText(multiply(lossRatio, HUNDRED), 2) },
    })),
    issues: issues.map((found) => issueJson(found, language)),
  };
}
