import type { Rational } from '../../quantity/rational.ts';
import type { MethodId } from '../methods/method.ts';
import { type SdsnIndex, sdsnIndex } from '../methods/sdsn-index.ts';
import { type Aggregate, aggregateScores } from '../methods/statcan-aggregate.ts';
import type { ProgressRow } from './progress-row.ts';

/** What the methods that publish one say of the plan as a whole, and how often the methods disagree. */
export interface MethodSummary {
  /** The mean of the scores, each group of the plan counting once; `null` without any score. */
  readonly statcan: Aggregate | null;
  /** The groups of the plan as goals; without an index where too few indicators have a score. */
  readonly sdsn: SdsnIndex | null;
  readonly disagreements: number;
}

/** Aggregates the published scores over the groups of a plan; a method that was not asked for is `null`. */
export function summariseMethods(rows: readonly ProgressRow[], ids: readonly MethodId[]): MethodSummary {
  const groups = [...new Set(rows.map(groupOf))].map((name) => rows.filter((row) => groupOf(row) === name));
  const scores = (id: MethodId) => groups.map((members) => members.map((row) => scoreOf(row, id)));
  return {
    statcan: ids.includes('statcan') ? aggregateScores(scores('statcan').map((group) => group.filter(isKnown))) : null,
    sdsn: ids.includes('sdsn') ? sdsnIndex(scores('sdsn')) : null,
    disagreements: rows.filter(({ methods }) => methods?.disagree === true).length,
  };
}

function groupOf({ indicator }: ProgressRow): string {
  return indicator.group ?? '';
}

function scoreOf({ methods }: ProgressRow, id: MethodId): Rational | null {
  const assessment = methods?.rows.find(({ method }) => method.id === id)?.assessment;
  return assessment?.kind === 'assessed' ? assessment.score : null;
}

function isKnown(score: Rational | null): score is Rational {
  return score !== null;
}
