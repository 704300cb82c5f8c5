import { decimal } from '../../quantity/decimal.ts';
import { compare, divide, type Rational, rational, sum } from '../../quantity/rational.ts';

/** The least share of indicators with a score for which an index is given. */
export const SDSN_COVERAGE = decimal('0.75');

/** Each goal's mean; the index only where enough indicators have a score. */
export interface SdsnIndex {
  /** In the order given; `null` for a goal none of whose indicators has a score. */
  readonly goals: readonly (Rational | null)[];
  /** The share of the indicators that have a score. */
  readonly coverage: Rational;
  readonly index: Rational | null;
}

/**
 * The SDSN index of goals, each the scores of its indicators (`null` where there is none): a goal is the mean of its
 * indicators, the index the mean of the goals, so that a goal of many indicators weighs no more than another.
 */
export function sdsnIndex(goals: readonly (readonly (Rational | null)[])[]): SdsnIndex {
  const known = goals.map((scores) => scores.filter((score) => score !== null));
  const means = known.map(meanOf);
  const all = goals.flat().length;
  const coverage = rational(BigInt(known.flat().length), BigInt(Math.max(all, 1)));
  const enough = compare(coverage, SDSN_COVERAGE) >= 0;
  return { goals: means, coverage, index: enough ? meanOf(means.filter((mean) => mean !== null)) : null };
}

function meanOf(values: readonly Rational[]): Rational | null {
  return values.length === 0 ? null : divide(sum(values), rational(BigInt(values.length)));
}
