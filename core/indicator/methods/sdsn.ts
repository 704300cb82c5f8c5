import { decimal } from '../../quantity/decimal.ts';
import { compare, divide, larger, multiply, type Rational, smaller, subtract, ZERO } from '../../quantity/rational.ts';
import type { Standing } from '../measures/standing.ts';
import { type Ladder, statusAt } from './ladder.ts';
import type { Assessment, Flip, Method, Unavailable } from './method.ts';

export type SdsnStatus = 'best' | 'between' | 'worst';

export const SDSN_SCORES = { best: decimal('100'), worst: ZERO };

/** The index gives a score and no words for it; only the two ends of the scale are told apart from what lies between. */
const LADDER: Ladder<SdsnStatus> = {
  rungs: [
    { status: 'best', from: SDSN_SCORES.best },
    { status: 'between', from: SDSN_SCORES.worst, exclusive: true },
  ],
  below: 'worst',
};

/** Where the value stands between the worst and the best there is; neither base, target nor time play a part. */
export const sdsn: Method<SdsnStatus> = {
  id: 'sdsn',
  version: '2024',
  citation:
    'Sustainable Development Solutions Network, Sustainable Development Report 2024, Methods Summary, 2024, ' +
    'https://dashboards.sdgindex.org/chapters/methodology',
  statuses: { best: 'achieved', between: 'partly', worst: 'offCourse' },
  assess,
  flips,
};

/** 100 * (x - worst) / (best - worst), held between 0 and 100. */
function assess(standing: Standing): Assessment<SdsnStatus> {
  const bounds = boundsOf(standing);
  if (typeof bounds === 'string') return { kind: 'unavailable', reason: bounds };
  const { worst, best } = bounds;
  const share = divide(subtract(standing.observed.value, worst), subtract(best, worst));
  const score = larger(smaller(multiply(SDSN_SCORES.best, share), SDSN_SCORES.best), SDSN_SCORES.worst);
  return { kind: 'assessed', status: statusAt(LADDER, score), value: score, score };
}

function flips(standing: Standing): readonly Flip<SdsnStatus>[] {
  const bounds = boundsOf(standing);
  if (typeof bounds === 'string') return [];
  return [
    { status: 'between', value: bounds.worst, exclusive: true },
    { status: 'best', value: bounds.best },
  ];
}

interface Bounds {
  readonly worst: Rational;
  readonly best: Rational;
}

function boundsOf({ kind, direction, least, most }: Standing): Bounds | Unavailable {
  if (kind !== 'level') return 'notLevel';
  if (least === null || most === null || compare(least, most) >= 0) return 'noBounds';
  return direction === 'rising' ? { worst: least, best: most } : { worst: most, best: least };
}
