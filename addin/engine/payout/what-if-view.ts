import type { PayoutRun } from '../../../core/payout/payout-run.ts';
import { whatIf as tabulate, type WhatIf, type WhatIfLine } from '../../../core/payout/what-if.ts';
import { decimalText, parseDecimal } from '../../../core/quantity/decimal.ts';
import type { Rational } from '../../../core/quantity/rational.ts';
import { wordsOf } from '../../../templates/words/words.ts';
import { breathe } from '../breathe.ts';
import type { TaskRun } from '../session.ts';
import { lastPayout } from './payout.ts';
import { shownExact, shownOutput, shownRatio } from './shown-amount.ts';

/** How many times a row is computed between two breaths: some tenths of a second. */
const ROWS_AT_ONCE = 20_000;

/** The list that was computed last at other prices; what is no decimal is left out. */
export const whatIf: TaskRun<'whatIf'> = async (session, { prices, language }, progress) => {
  const { run } = lastPayout(session);
  const { payout, premium, observed } = run.scheme;
  const wanted = prices.flatMap((price) => parseDecimal(price) ?? []);
  const lines = await linesAt(run, wanted, progress);
  const whole = tabulate(run.scheme, run.list, turningPrices(lines));
  progress(wanted.length, wanted.length);
  return {
    lines: lines.map((line) => ({
      price: decimalText(line.price),
      event: line.event,
      payout: shownOutput(line.payout, payout),
      payoutDecimal: decimalText(line.payout),
      lossRatio: line.lossRatio === null ? null : shownRatio(line.lossRatio),
    })),
    premium: shownOutput(whole.premium, premium),
    premiumDecimal: decimalText(whole.premium),
    breakEven: breakEvenText(whole),
  };

  function breakEvenText({ breakEven }: WhatIf): string | null {
    if (breakEven === null) return null;
    return `${shownExact(breakEven.price, observed)}${breakEven.exact ? '' : wordsOf(language).breakEvenNear}`;
  }
};

async function linesAt(
  { scheme, list }: PayoutRun,
  prices: readonly Rational[],
  progress: (done: number, total: number) => void,
): Promise<readonly WhatIfLine[]> {
  const size = Math.max(1, Math.floor(ROWS_AT_ONCE / Math.max(1, list.rows.length)));
  const lines: WhatIfLine[] = [];
  for (let at = 0; at < prices.length; at += size) {
    progress(at, prices.length);
    lines.push(...tabulate(scheme, list, prices.slice(at, at + size)).lines);
    await breathe();
  }
  return lines;
}

/** The prices that the break-even lies between: both ends, and the last with an event, up to which payouts fall evenly. */
function turningPrices(lines: readonly WhatIfLine[]): Rational[] {
  const turning = [lines[0], [...lines].reverse().find(({ event }) => event), lines.at(-1)];
  return [...new Set(turning.flatMap((line) => line?.price ?? []))];
}
