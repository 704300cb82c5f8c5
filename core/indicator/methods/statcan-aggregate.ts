import { decimal } from '../../quantity/decimal.ts';
import { divide, type Rational, rational, sum, ZERO } from '../../quantity/rational.ts';
import { type Ladder, statusAt } from './ladder.ts';

/** A score, or a group of scores that counts as one; groups may hold groups. */
export type ScoreTree = Rational | readonly ScoreTree[];

export type AggregateStatus = 'onTrack' | 'accelerate' | 'limited' | 'deteriorating';

export interface Aggregate {
  readonly score: Rational;
  readonly status: AggregateStatus;
}

/** Scores of -5 to 5 in four equal parts. */
export const AGGREGATE_LADDER: Ladder<AggregateStatus> = {
  rungs: [
    { status: 'onTrack', from: decimal('2.5') },
    { status: 'accelerate', from: ZERO },
    { status: 'limited', from: decimal('-2.5') },
  ],
  below: 'deteriorating',
};

/**
 * The mean of `statcan` scores, as the same publication aggregates them: each group is reduced to its own mean first, so
 * that an indicator of many parts weighs no more than another. `null` where there is no score at all; empty groups do not
 * count.
 */
export function aggregateScores(scores: readonly ScoreTree[]): Aggregate | null {
  const score = meanOf(scores);
  return score === null ? null : { score, status: statusAt(AGGREGATE_LADDER, score) };
}

function meanOf(tree: ScoreTree): Rational | null {
  if ('numerator' in tree) return tree;
  const scores = tree.map(meanOf).filter((score) => score !== null);
  return scores.length === 0 ? null : divide(sum(scores), rational(BigInt(scores.length)));
}
