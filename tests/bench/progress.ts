import { progressFromBase, schedule } from '../../core/indicator/measures/cn.ts';
import type { Standing } from '../../core/indicator/measures/standing.ts';
import { METHODS } from '../../core/indicator/methods/methods.ts';
import { endOfYear } from '../../core/indicator/period/period.ts';
import { statusOf } from '../../core/indicator/progress/status.ts';
import { decimal } from '../../core/quantity/decimal.ts';

/** One indicator of one town: the base, three values, and the target. */
export interface TownRow {
  readonly values: readonly [base: number, second: number, third: number, observed: number];
  readonly goal: number;
  readonly rising: boolean;
}

const BASE_YEAR = 2020;
const OBSERVED_YEAR = 2023;
const TARGET_YEAR = 2025;

/** Rows in hundredths, rising and falling, ahead, behind and moving away, by a fixed rule. */
export function townRows(count: number): TownRow[] {
  return Array.from({ length: count }, (_, index) => {
    const rising = index % 3 !== 0;
    const base = 2000 + ((index * 7919) % 5000);
    const way = (rising ? 1 : -1) * (200 + ((index * 104_729) % 1500));
    const share = ((index * 1299) % 120) / 100 - 0.15;
    const at = (part: number) => Math.round(base + way * share * part) / 100;
    return { values: [base / 100, at(1 / 3), at(2 / 3), at(1)], goal: (base + way) / 100, rising };
  });
}

export function standings(rows: readonly TownRow[]): Standing[] {
  return rows.map(({ values, goal, rising }) => {
    const points = values.map((value, index) => ({ at: endOfYear(BASE_YEAR + index), value: decimal(String(value)) }));
    const [base, , , observed] = points;
    if (base === undefined || observed === undefined) throw new RangeError('a row has four values');
    return {
      kind: 'level',
      direction: rising ? 'rising' : 'falling',
      base: base.value,
      start: base.at,
      observed,
      goal: decimal(String(goal)),
      end: endOfYear(TARGET_YEAR),
      operator: null,
      upper: null,
      tolerance: decimal('0'),
      path: 'linear',
      series: points,
      least: decimal('0'),
      most: decimal('100'),
    };
  });
}

/** The status by Chinese practice and by all published methods, exactly; the texts are joined so that nothing is skipped. */
export function exactStatuses(all: readonly Standing[]): string[] {
  return all.map((standing) => {
    const progress = progressFromBase(standing);
    const scheduled = schedule(standing, { by: 'month', rounding: 'exact' });
    const { operator, goal: value, upper, tolerance, direction, observed } = standing;
    const own = statusOf({
      pursuit: {
        standing,
        criterion: { operator, value, upper, tolerance, direction },
        ...{ attained: observed.value, gapUnit: 'own', provisional: false, used: [], flags: [] },
      },
      ...{ progress, schedule: scheduled, attribute: null, baseReason: 'noBase' },
    });
    const others = METHODS.map((method) => {
      const assessment = method.assess(standing);
      return assessment.kind === 'assessed' ? assessment.status : assessment.reason;
    });
    return [own.code, ...others].join(' ');
  });
}

/** The same arithmetic in doubles, written out as someone would in a script. */
export function doubleStatuses(rows: readonly TownRow[]): string[] {
  const [elapsed, span] = [OBSERVED_YEAR - BASE_YEAR, TARGET_YEAR - BASE_YEAR];
  return rows.map(({ values: [base, , , observed], goal, rising }) => {
    const sign = rising ? 1 : -1;
    const reached = sign * (observed - goal) >= 0;
    const growth = sign * ((observed / base) ** (1 / elapsed) - 1);
    const ratio = growth / Math.abs((goal / base) ** (1 / span) - 1);
    const share = (base * (observed / base) ** (span / elapsed) - base) / (goal - base);
    return [
      ownStatus((observed - base) / (goal - base), elapsed / span, reached),
      reached
        ? 'achieved'
        : byLadder(
            ratio,
            [
              [0.95, 'substantial'],
              [0.6, 'moderate'],
              [0, 'limited'],
            ],
            'deterioration',
          ),
      weather(observed - base, elapsed, span - elapsed, observed, goal, sign, reached),
      reached || (goal === 100 && Math.abs(observed - goal) <= 1)
        ? 'achieved'
        : byLadder(
            share,
            [
              [0.95, 'onTrack'],
              [0.1, 'fairProgress'],
            ],
            'stagnationOrRegression',
          ),
      reached ? 'achieved' : eurostat(ratio),
      position(rising ? observed : 100 - observed),
    ].join(' ');
  });
}

/** In how many rows two lists of statuses differ: with values exactly on schedule, doubles fall on either side. */
export function differing(ours: readonly string[], theirs: readonly string[]): number {
  return ours.filter((status, index) => status !== theirs[index]).length;
}

type Ladder = readonly (readonly [from: number, status: string])[];

function byLadder(value: number, ladder: Ladder, below: string): string {
  return ladder.find(([from]) => value >= from)?.[1] ?? below;
}

function ownStatus(progress: number, due: number, reached: boolean): string {
  if (reached) return 'achieved';
  if (progress < 0) return 'movingAway';
  return progress >= due ? 'onTrack' : 'behind';
}

function weather(
  change: number,
  years: number,
  left: number,
  observed: number,
  goal: number,
  sign: number,
  reached: boolean,
): string {
  if (!reached && sign * change <= 0) return 'thunderstorm';
  const miss = sign * (goal - (observed + (change / years) * left));
  const ratio = miss / Math.abs(goal - observed);
  if (Number.isNaN(ratio) || ratio < 0.05) return 'sun';
  return ratio <= 0.2 ? 'slightlyCloudy' : 'cloud';
}

function eurostat(ratio: number): string {
  if (ratio > 0.95) return 'significantProgress';
  if (ratio > 0.6) return 'moderateProgress';
  return ratio >= 0 ? 'moderateDeterioration' : 'significantDeterioration';
}

function position(score: number): string {
  if (score >= 100) return 'best';
  return score > 0 ? 'between' : 'worst';
}
