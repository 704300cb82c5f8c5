import { choose, whenNumbers } from './row-formula.ts';

/** What a growth target is measured with, as cell references or literals. */
export interface GrowthReferences {
  readonly base: string;
  /** The level, or the index of growth rates. */
  readonly value: string;
  /** The rate of the target in per cent, as printed. */
  readonly rate: string;
  /** 下降, 压减: the printed rate is how much less it should be. */
  readonly sense: 'increase' | 'decrease';
  readonly yearsElapsed: string;
  readonly yearsTotal: string;
}

/** The level to which 年均增长 leads by the target date: base × (1 + rate)^years. */
export function averageGrowthGoal({ base, rate, sense, yearsTotal }: GrowthReferences): string {
  return `${base}*(1${signOf(sense)}${rate}/100)^${yearsTotal}`;
}

/** The level to which a growth over the whole time leads: base × (1 + rate). */
export function totalGrowthGoal({ base, rate, sense }: GrowthReferences): string {
  return `${base}*(1${signOf(sense)}${rate}/100)`;
}

/** 年均增长 so far in per cent, positive in the printed sense; blank where no growth rate exists. */
export function averageGrowthAttained({ base, value, sense, yearsElapsed }: GrowthReferences): string {
  const growth = inSense(`(${value}/${base})^(1/${yearsElapsed})-1`, sense);
  return whenNumbers([value], choose(`OR(${value}<=0,${yearsElapsed}<=0)`, '""', growth));
}

/** Growth since the base in per cent, positive in the printed sense. */
export function totalGrowthAttained({ base, value, sense }: GrowthReferences): string {
  return whenNumbers([value], inSense(`${value}/${base}-1`, sense));
}

/** 比上年增长 in per cent from the levels of two years, positive in the printed sense; blank after a year without any. */
export function yearGrowthAttained(value: string, before: string, sense: GrowthReferences['sense']): string {
  return whenNumbers([value, before], choose(`${before}<=0`, '""', inSense(`${value}/${before}-1`, sense)));
}

function inSense(ratio: string, sense: GrowthReferences['sense']): string {
  return sense === 'increase' ? `(${ratio})*100` : `-(${ratio})*100`;
}

function signOf(sense: GrowthReferences['sense']): '+' | '-' {
  return sense === 'increase' ? '+' : '-';
}
