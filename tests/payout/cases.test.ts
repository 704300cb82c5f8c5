import { describe, expect, test } from 'vitest';
import { type Result, type RowResults, rowComputer } from '../../core/payout/compute-row.ts';
import { explainPayout } from '../../core/payout/explain-payout.ts';
import type { Explanation } from '../../core/payout/explanation.ts';
import { eventOccurs } from '../../core/payout/run-payout.ts';
import { type Settlement, splitPremium } from '../../core/payout/split.ts';
import { fixedText, terminatingText } from '../../core/quantity/decimal.ts';
import { fractionText, type Rational, reduce, ZERO } from '../../core/quantity/rational.ts';
import { type PayoutCase, WORKED_CASES, type WorkedCase } from '../cases/payout-cases.ts';
import { hog } from './seed-schemes.ts';

const fen = (value: Rational): string => fixedText(value, 2);

describe.each(WORKED_CASES)('$title', ({ scheme, expected, observed, inputs }: WorkedCase) => {
  const event = eventOccurs(scheme, observed);
  const results = computed(rowComputer(scheme, observed, event === true)(inputs));

  test('the observed price and the event', () => {
    expect(fractionText(observed)).toBe(expected.priceExact);
    expect(event).toBe(expected.event);
  });

  test('the payout and the premium, exact and in fen', () => {
    const { payout, premium } = results;
    expect(fractionText(payout.exact)).toBe(expected.payoutExact);
    expect(terminatingText(payout.value)).toBe(shortest(expected.payout));
    expect(isHalfFen(payout.exact)).toBe(expected.halfFenTie);
    expect(fractionText(premium.exact)).toBe(expected.premiumExact);
    expect(terminatingText(premium.value)).toBe(shortest(expected.premium));
  });

  test.each([
    ['largestRemainder', undefined, 'largestRemainder'],
    ['independent', undefined, 'independent'],
    ['residual', '投保人', 'residualToInsured'],
  ] as const)('the premium split by %s', (settlement: Settlement, payer, key: keyof PayoutCase['funding']) => {
    const { premium } = results;
    const split = splitPremium(premium.value, premium.exact, scheme.shares, settlement, payer);
    expect(split.map(fen)).toEqual(expected.funding[key]);
  });

  test('the explanation comes to the same', () => {
    expect(answers(explainPayout(scheme, observed, inputs))).toEqual({
      event: expected.event,
      payout: expected.payout,
      premium: expected.premium,
      funding: expected.funding.largestRemainder,
    });
  });
});

describe.each(WORKED_CASES.filter(({ scheme }) => scheme === hog))('$title', (hogCase: WorkedCase) => {
  test('pays on the smaller of insured and marketed heads', () => {
    const { scheme, expected, observed, inputs } = hogCase;
    const { paidHeads } = computed(rowComputer(scheme, observed, expected.event)(inputs));
    expect(fractionText(paidHeads?.value ?? ZERO)).toBe(expected.paidHeads);
  });
});

interface Computed {
  readonly payout: Result;
  readonly premium: Result;
  readonly paidHeads?: Result | undefined;
}

function computed(outcome: RowResults): Computed {
  if (outcome.kind !== 'computed') throw new Error(`not computed: ${outcome.output.label}`);
  const [payout, premium] = [outcome.results.get('payout'), outcome.results.get('premium')];
  if (payout === undefined || premium === undefined) throw new Error('no payout or no premium');
  return { payout, premium, paidHeads: outcome.results.get('paidHeads') };
}

function answers(explanation: Explanation) {
  if (explanation.kind !== 'explained') throw new Error(`not computed: ${explanation.label}`);
  const { event, results, funding } = explanation;
  const { payout, premium } = computed({ kind: 'computed', results, inputs: new Map() });
  return { event, payout: fen(payout.value), premium: fen(premium.value), funding: funding.map(fen) };
}

/** Whether an amount in 元 stands exactly between two fen. */
function isHalfFen(amount: Rational): boolean {
  const { numerator, denominator } = reduce({ ...amount, numerator: amount.numerator * 200n });
  return denominator === 1n && numerator % 2n !== 0n;
}

/** `858.49` as `terminatingText` writes it: no zeros at the end. */
function shortest(amount: string): string {
  return amount.replace(/\.?0+$/, '');
}
