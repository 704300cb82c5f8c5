import { compare } from '../../quantity/rational.ts';
import { isReached } from '../measures/standing.ts';
import type { Measures, ProgressRow } from '../progress/progress-row.ts';
import type { Pursuit, Reason } from '../progress/pursuit.ts';
import { meets } from '../target/meets.ts';
import type { Absence, Absent } from './explanation.ts';

/** The measures that a measured row does not have, each with its reason; a row that is not measured has one reason for all. */
export function absentMeasures(row: ProgressRow): Absent[] {
  const { pursuit, measures } = row;
  if (pursuit === null) return [];
  const reasons: Partial<Record<keyof Measures, Absence>> = {
    attainment: 'targetIsZero',
    progress: whyNoProgress(row, pursuit),
    // 年均增长 0%: equal growth makes no way that could be shared out.
    schedule: 'baseEqualsTarget',
    neededPerYear: whyNoAmount(pursuit) ?? 'noTimeLeft',
    neededGrowth: whyNoNeededGrowth(pursuit),
    forecast: whyNoForecast(row, pursuit),
    yearOnYear: 'noEarlierValue',
  };
  return (Object.entries(reasons) as [keyof Measures, Absence][])
    .filter(([measure]) => measures[measure] === null)
    .map(([measure, reason]) => ({ measure, reason }));
}

function whyNoProgress(row: ProgressRow, { standing }: Pursuit): Absence {
  if (standing.kind === 'rate') return 'yearlyRate';
  if (standing.base === null) return whyNoBase(row);
  return compare(standing.base, standing.goal) === 0 ? 'baseEqualsTarget' : 'baseBeyondTarget';
}

function whyNoBase({ indicator }: ProgressRow): Reason {
  return indicator.base?.kind === 'bound' ? 'baseIsBound' : 'noBase';
}

function whyNoAmount({ standing, flags }: Pursuit): Absence | null {
  if (standing.kind === 'rate') return 'yearlyRate';
  return flags.includes('ratesMultiplied') ? 'noAmount' : null;
}

function whyNoNeededGrowth({ standing, criterion, attained }: Pursuit): Absence {
  if (standing.kind === 'rate') return 'yearlyRate';
  if (standing.kind === 'sum') return 'notLevel';
  if (meets(criterion, attained).kind === 'met') return 'reached';
  // >80 at 80, and a value past the far end of a range.
  if (isReached(standing)) return 'nothingMissing';
  return standing.observed.at >= standing.end ? 'noTimeLeft' : 'notPositive';
}

function whyNoForecast(row: ProgressRow, pursuit: Pursuit): Absence {
  const { base, observed, start } = pursuit.standing;
  const reason = whyNoAmount(pursuit);
  if (reason !== null) return reason;
  if (base === null) return whyNoBase(row);
  return observed.at <= start ? 'notAfterBase' : 'notPositive';
}
