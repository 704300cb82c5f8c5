import { pursueAverageGrowth, pursueTotalGrowth } from './pursue-growth.ts';
import { pursueChange, pursueLevel } from './pursue-level.ts';
import { pursueRate } from './pursue-rate.ts';
import { pursueSum } from './pursue-sum.ts';
import { type Found, missing, type Subject } from './pursuit.ts';

/** Brings a target of any measure to one form; says what is missing where that cannot be done. */
export function findPursuit(subject: Subject): Found {
  if (subject.values.length === 0) return missing('noObservation');
  switch (subject.expression.measure) {
    case 'level':
      return pursueLevel(subject);
    case 'change':
      return pursueChange(subject);
    case 'cumulative':
    case 'annualAverage':
      return pursueSum(subject);
    case 'growth':
      return pursueRate(subject);
    case 'annualGrowth':
      return pursueAverageGrowth(subject);
    case 'totalGrowth':
      return pursueTotalGrowth(subject);
  }
}
