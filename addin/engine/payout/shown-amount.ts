import type { SchemeOutput, SchemeTerm } from '../../../core/payout/scheme.ts';
import { decimalText, fixedText, terminatingText } from '../../../core/quantity/decimal.ts';
import { fractionText, multiply, type Rational, rational, reduce } from '../../../core/quantity/rational.ts';
import { unitText } from '../../../core/quantity/unit.ts';
import { amountText } from '../../../templates/command-line/amount.ts';

const HUNDRED = rational(100n);
/** Digits of a decimal that people still take in. */
const SHORT = 12;
const PLACES = 8;
/** A fraction with a larger denominator says nothing to anybody. */
const MOST_DENOMINATOR = 1_000_000n;

/** `1,234.50`: the digits before the point in threes. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const threes = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? threes : `${threes}.${fraction}`;
}

/** `3,465.00 元`: an output with the places it is rounded to. */
export function shownOutput(value: Rational, output: SchemeOutput): string {
  return withUnit(grouped(amountText(value, output)), output);
}

/** `3,465.00 元`: what a payer bears, in fen. */
export function shownShare(value: Rational, premium: SchemeTerm): string {
  return withUnit(grouped(fixedText(value, 2)), premium);
}

/** `1.06 元/500g`, or `944/925 ≈ 1.02054054 元/500g` where no short decimal is the number. */
export function shownExact(value: Rational, term: SchemeTerm): string {
  const decimal = terminatingText(value);
  if (decimal !== null && decimal.length <= SHORT) return withUnit(grouped(decimal), term);
  const near = withUnit(`≈ ${grouped(fixedText(value, PLACES))}`, term);
  return reduce(value).denominator > MOST_DENOMINATOR ? near : `${fractionText(value)} ${near}`;
}

/** `25%`. */
export function shownPercent(ratio: Rational): string {
  return `${decimalText(multiply(ratio, HUNDRED))}%`;
}

/** `32.71%`: a ratio that was computed. */
export function shownRatio(ratio: Rational): string {
  return `${fixedText(multiply(ratio, HUNDRED), 2)}%`;
}

function withUnit(number: string, { unit }: SchemeTerm): string {
  const text = unitText(unit);
  return text === '' ? number : `${number} ${text}`;
}
