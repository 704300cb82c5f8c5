import type { Language } from '../../../core/issue/language.ts';
import type { Scheme } from '../../../core/payout/scheme.ts';
import type { WhatIf } from '../../../core/payout/what-if.ts';
import { decimalText, fixedText } from '../../../core/quantity/decimal.ts';
import { divide, isZero, larger, multiply, type Rational, rational, ZERO } from '../../../core/quantity/rational.ts';
import { round } from '../../../core/quantity/round.ts';
import { unitText } from '../../../core/quantity/unit.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { amountText, shareText } from '../amount.ts';
import { alignRows, indent } from './align.ts';
import { headingText } from './heading.ts';

const HUNDRED = rational(100n);
const BAR_LENGTH = 24;

/** A table of prices with payout, loss ratio and a bar, the split of the premium, and the break-even price. */
export function whatIfText(scheme: Scheme, result: WhatIf, language: Language): string {
  const words = wordsOf(language);
  const { lines, premium, funding, computed, refused } = result;
  const unit = unitText(scheme.observed.unit);
  const most = lines.reduce((top, { payout }) => larger(top, payout), ZERO);
  const places = lines.reduce((longest, { price }) => Math.max(longest, placesOf(price)), 0);
  const yuan = unitText(scheme.payout.unit);
  const table = alignRows(
    [
      [`${words.price}（${unit}）`, words.event, `${scheme.payout.label}（${yuan}）`, words.lossRatio, ''],
      ...lines.map(({ price, event, payout, lossRatio }) => [
        fixedText(price, places),
        event ? words.yes : words.no,
        amountText(payout, scheme.payout),
        lossRatio === null ? '—' : `${fixedText(multiply(lossRatio, HUNDRED), 2)}%`,
        bar(payout, most),
      ]),
    ],
    ['right', 'left', 'right', 'right', 'left'],
  );
  const payers = funding.map(({ payer, amount }) => [payer, shareText(amount), yuan]);
  const sums = [[scheme.premium.label, amountText(premium, scheme.premium), yuan], ...payers];
  return `${[
    ...headingText(scheme),
    `${words.rows} ${words.rowCounts(computed + refused, computed, refused)}`,
    '',
    ...table,
    '',
    words.premiumShares,
    ...indent(alignRows(sums, ['left', 'right', 'left'])),
    `${words.breakEven}${words.colon}${breakEvenText(result, unit, words)}`,
  ].join('\n')}\n`;
}

function breakEvenText({ breakEven }: WhatIf, unit: string, words: Words): string {
  if (breakEven === null) return words.breakEvenNone;
  return `${decimalText(breakEven.price)} ${unit}${breakEven.exact ? '' : words.breakEvenNear}`;
}

/** How many decimal places a price is shown with. */
function placesOf(price: Rational): number {
  return decimalText(price).split('.')[1]?.length ?? 0;
}

function bar(payout: Rational, most: Rational): string {
  if (isZero(most)) return '';
  const length = round(multiply(divide(payout, most), rational(BigInt(BAR_LENGTH))), { places: 0, rule: 'up' });
  return '█'.repeat(Number.parseInt(length.numerator.toString(), 10));
}
