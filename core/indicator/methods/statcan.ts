import { decimal } from '../../quantity/decimal.ts';
import { add, larger, multiply, type Rational, smaller, ZERO } from '../../quantity/rational.ts';
import { assessByRatio, flipsByRatio, type RatioScale } from './growth-ratio.ts';
import { statusAt } from './ladder.ts';
import type { Method } from './method.ts';

export type StatcanProgress = 'substantial' | 'moderate' | 'limited' | 'deterioration';
export type StatcanStatus = StatcanProgress | 'achieved';

export const STATCAN_SCORES = { best: decimal('5'), worst: decimal('-5') };

/** The published score is two straight lines that meet at the threshold of moderate progress. */
export const STATCAN_SCORE_LINES = {
  above: { from: decimal('0.6'), slope: decimal('7.1429'), intercept: decimal('-4.2857') },
  below: { slope: decimal('4.1667'), intercept: decimal('-2.5') },
};

/** R from which each status begins, and its score. */
export const STATCAN_SCALE: RatioScale<StatcanProgress> = {
  ladder: {
    rungs: [
      { status: 'substantial', from: decimal('0.95') },
      { status: 'moderate', from: decimal('0.6') },
      { status: 'limited', from: ZERO },
    ],
    below: 'deterioration',
  },
  score: scoreOf,
  reached: STATCAN_SCORES.best,
};

/** Growth since the base against the growth required to reach the target on time. */
export const statcan: Method<StatcanStatus> = {
  id: 'statcan',
  version: 'Open SDG 2.4.0',
  citation:
    'Statistics Canada, Progress Measurement Methodology for the Sustainable Development Goals, in Open SDG 2.4.0, ' +
    'October 2025, https://github.com/open-sdg/open-sdg/blob/master/docs/progress-methodology.md',
  statuses: {
    achieved: 'achieved',
    substantial: 'onCourse',
    moderate: 'partly',
    limited: 'offCourse',
    deterioration: 'away',
  },
  assess: (standing) => assessByRatio(standing, STATCAN_SCALE),
  flips: (standing) => flipsByRatio(standing, STATCAN_SCALE),
};

function scoreOf(ratio: Rational): Rational {
  const { above, below } = STATCAN_SCORE_LINES;
  const line = statusAt({ rungs: [{ status: 'above', from: above.from }], below: 'below' }, ratio);
  return line === 'above'
    ? smaller(add(multiply(above.slope, ratio), above.intercept), STATCAN_SCORES.best)
    : larger(add(multiply(below.slope, ratio), below.intercept), STATCAN_SCORES.worst);
}
