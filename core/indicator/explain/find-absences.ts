import { compare, isZero, ZERO } from '../../quantity/rational.ts';
import { isReached } from '../measures/standing.ts';
import type { Measures, ProgressRow } from '../progress/progress-row.ts';
import type { Pursuit, Reason } from '../progress/pursuit.ts';
import type { Absence, Absent } from './explanation.ts';

/** The measures that a measured row does not have, each with its reason; a row that is not measured has one reason for all. */
export function absentMeasures(row: ProgressRow): Absent[] {
  const { pursuit, measures } = row;
  if (pursuit === null) return [];
  const reasons: Partial<Record<keyof Measures, Absence>> = {
    attainment: 'targetIsZero',
    progress: whyNoProgress(row, pursuit),
    neededPerYear: whyNoAmount(pursuit) ?? 'noTimeLeft',
    neededGrowth: whyNoNeededGrowth(row, pursuit),
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

function whyNoNeededGrowth({ status }: ProgressRow, { standing }: Pursuit): Absence {
  if (standing.kind === 'rate') return 'yearlyRate';
  if (standing.kind === 'sum') return 'notLevel';
  if (isReached(standing) || status.code === 'achieved') return 'reached';
  return standing.observed.at >= standing.end ? 'noTimeLeft' : 'notPositive';
}

function whyNoForecast(row: ProgressRow, pursuit: Pursuit): Absence {
  const { base, observed, start } = pursuit.standing;
  const reason = whyNoAmount(pursuit);
  if (reason !== null) return reason;
  if (base === null) return whyNoBase(row);
  return observed.at <= start || isZero(base) || compare(base, ZERO) < 0 ? 'notAfterBase' : 'notPositive';
}
