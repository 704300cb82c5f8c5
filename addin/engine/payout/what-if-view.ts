import type { BreakEven } from '../../../core/payout/break-even.ts';
import { type PriceTrial, priceTrial, type WhatIfLine } from '../../../core/payout/what-if.ts';
import { decimalText, parseDecimal } from '../../../core/quantity/decimal.ts';
import { type Rational, ZERO } from '../../../core/quantity/rational.ts';
import { wordsOf } from '../../../templates/words/words.ts';
import { breathe } from '../breathe.ts';
import type { TaskRun } from '../session.ts';
import { lastPayout } from './payout.ts';
import { shownExact, shownOutput, shownRatio } from './shown-amount.ts';

/** How many times a row is computed between two breaths: some tenths of a second. */
const ROWS_AT_ONCE = 20_000;

/** The list that was computed last at other prices; what is no decimal is left out. */
export const whatIf: TaskRun<'whatIf'> = async (session, { prices, language }, progress) => {
  const { scheme, list } = lastPayout(session).run;
  const { payout, premium, observed } = scheme;
  const wanted = prices.flatMap((price) => parseDecimal(price) ?? []);
  const trial = priceTrial(scheme, list, wanted[0] ?? ZERO);
  const pause = async (computed: number): Promise<void> => {
    if (computed % Math.max(1, Math.floor(ROWS_AT_ONCE / Math.max(1, trial.size))) !== 0) return;
    progress(Math.min(computed, wanted.length), wanted.length);
    await breathe();
  };
  const lines: WhatIfLine[] = [];
  for (const price of wanted) {
    await pause(lines.length);
    lines.push(trial.lineAt(price));
  }
  const breakEven = await searched(trial, lines, pause);
  progress(wanted.length, wanted.length);
  return {
    lines: lines.map((line) => ({
      price: decimalText(line.price),
      event: line.event,
      payout: shownOutput(line.payout, payout),
      payoutDecimal: decimalText(line.payout),
      lossRatio: line.lossRatio === null ? null : shownRatio(line.lossRatio),
    })),
    premium: shownOutput(trial.premium, premium),
    premiumDecimal: decimalText(trial.premium),
    breakEven:
      breakEven === null
        ? null
        : `${shownExact(breakEven.price, observed)}${breakEven.exact ? '' : wordsOf(language).breakEvenNear}`,
  };
};

async function searched(
  trial: PriceTrial,
  lines: readonly WhatIfLine[],
  pause: (computed: number) => Promise<void>,
): Promise<BreakEven | null> {
  const search = trial.breakEven(turningPrices(lines));
  let step = search.next();
  for (let computed = lines.length; step.done !== true; computed += 1) {
    await pause(computed);
    step = search.next();
  }
  return step.value;
}

/** The prices that the break-even lies between: both ends, and the last with an event, up to which payouts fall evenly. */
function turningPrices(lines: readonly WhatIfLine[]): Rational[] {
  const turning = [lines[0], [...lines].reverse().find(({ event }) => event), lines.at(-1)];
  return [...new Set(turning.flatMap((line) => line?.price ?? []))];
}
