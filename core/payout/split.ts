import { add, compare, multiply, type Rational, rational, subtract } from '../quantity/rational.ts';
import { round, roundedQuotient } from '../quantity/round.ts';
import type { Scheme, SchemeShare } from './scheme.ts';

/** How the odd fen is settled; what each means is said at `splitPremium`. */
export type Settlement = Scheme['policy']['funding']['settlement']['use'];

const FEN = { places: 2, rule: 'halfAwayFromZero' } as const;
const HUNDRED = 100n;

/**
 * Splits a premium (in 元, rounded to the fen; `exact` before that) over its payers, in fen, in their printed order.
 *
 * `largestRemainder`: every payer gets the whole fen of his share, and the fen left over go to the largest fractions, ties
 * to the payer printed first; the shares sum to the premium. `residual`: the others are rounded half up from the exact
 * premium and the named payer takes what is left. `independent`: all are rounded, and the sum may be off by a fen.
 */
export function splitPremium(
  premium: Rational,
  exact: Rational,
  shares: readonly SchemeShare[],
  settlement: Settlement,
  residualPayer?: string,
): Rational[] {
  if (settlement === 'largestRemainder') return largestRemainder(premium, shares);
  const rounded = shares.map(({ share }) => round(multiply(exact, share), FEN));
  if (settlement === 'independent') return rounded;
  const residual = shares.findIndex(({ payer }) => payer === residualPayer);
  const others = rounded.reduce(
    (total, amount, index) => (index === residual ? total : add(total, amount)),
    rational(0n),
  );
  return rounded.map((amount, index) => (index === residual ? subtract(premium, others) : amount));
}

function largestRemainder(premium: Rational, shares: readonly SchemeShare[]): Rational[] {
  const fen = (premium.numerator * HUNDRED) / premium.denominator;
  const parts = shares.map(({ share }) => {
    const product = fen * share.numerator;
    const whole = roundedQuotient(product, share.denominator, 'floor');
    return { whole, fraction: rational(product - whole * share.denominator, share.denominator) };
  });
  const left = fen - parts.reduce((total, { whole }) => total + whole, 0n);
  // The sort is stable, so payers with equal fractions stay in their printed order.
  const ranked = parts.map((_, index) => index).sort((a, b) => compare(fractionOf(parts, b), fractionOf(parts, a)));
  const rank = new Map(ranked.map((index, position) => [index, position]));
  return parts.map(({ whole }, index) => rational(whole + (BigInt(rank.get(index) ?? 0) < left ? 1n : 0n), HUNDRED));
}

function fractionOf(parts: readonly { readonly fraction: Rational }[], index: number): Rational {
  return parts[index]?.fraction ?? rational(0n);
}
