import type { RowReferences } from './row-formula.ts';

/**
 * Time between base, observation and target as formula texts. Where periods are whole years everything is counted in
 * years, else in months; either way the quotients are those of core, which counts months.
 */
export interface RowTime {
  readonly elapsed: string;
  readonly total: string;
  readonly left: string;
  readonly yearsElapsed: string;
  readonly yearsLeft: string;
  readonly hasBegun: string;
  readonly isOver: string;
}

export function rowTime({ year, month, startYear, endYear }: RowReferences): RowTime {
  if (month === null) {
    const [elapsed, left] = [`(${year}-${startYear})`, `(${endYear}-${year})`];
    return {
      ...{ elapsed, left, total: `(${endYear}-${startYear})`, yearsElapsed: elapsed, yearsLeft: left },
      hasBegun: `${year}>${startYear}`,
      isOver: `${year}>=${endYear}`,
    };
  }
  const elapsed = `((${year}-${startYear})*12+${month}-12)`;
  const left = `((${endYear}-${year})*12+12-${month})`;
  return {
    ...{ elapsed, left, total: `((${endYear}-${startYear})*12)`, yearsElapsed: `(${elapsed}/12)` },
    yearsLeft: `(${left}/12)`,
    hasBegun: `${elapsed}>0`,
    isOver: `${left}<=0`,
  };
}

/** The days from the end of the base year to the end of the observed period, or of the target year. */
export function rowDays({ year, month, startYear, endYear }: RowReferences): {
  readonly elapsed: string;
  readonly total: string;
} {
  const start = `DATE(${startYear},12,31)`;
  // Day 0 of a month is the last day of the month before.
  const at = month === null ? `DATE(${year},12,31)` : `DATE(${year},${month}+1,0)`;
  return { elapsed: `(${at}-${start})`, total: `(DATE(${endYear},12,31)-${start})` };
}
