import type { Place } from '../../issue/issue.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { Attainment } from '../measures/cn.ts';
import type { SideBySide } from '../methods/side-by-side.ts';
import type { CurrentValue } from '../observations/observation.ts';
import type { Period } from '../period/period.ts';
import type { Indicator, Target } from '../plan/plan.ts';
import type { Combined } from './combine-towns.ts';
import type { Pursuit, RowFlag } from './pursuit.ts';
import type { Status } from './status.ts';

/** 同比: as a ratio, or in 百分点 where the indicator is itself a percentage. */
export interface YearOnYear {
  readonly kind: 'ratio' | 'points';
  readonly value: Rational;
}

/** The measures of an indicator; each is `null` where it does not exist, and the status says why. Ratios are ratios. */
export interface Measures {
  readonly attainment: Attainment | null;
  readonly progress: Rational | null;
  readonly schedule: Rational | null;
  /** 进度差, in 百分点. */
  readonly lead: Rational | null;
  /** 缺口, in the unit of the indicator, or in 百分点 (see `Pursuit.gapUnit`). */
  readonly gap: Rational | null;
  readonly neededPerYear: Rational | null;
  readonly neededGrowth: Rational | null;
  readonly forecast: Rational | null;
  readonly yearOnYear: YearOnYear | null;
  /** 年均增长 since the base, as a ratio. */
  readonly averageGrowth: Rational | null;
}

/** The value that is measured: the last one, or the sum of the periods, or a growth rate in per cent. */
export interface Actual {
  readonly value: Rational;
  readonly period: Period;
  readonly kind: 'level' | 'sum' | 'rate';
  readonly places: readonly Place[];
}

/** What the result was before values were revised. */
export interface Revision {
  readonly before: Rational;
  readonly status: Status;
}

/** One indicator of a plan, measured. */
export interface ProgressRow {
  readonly indicator: Indicator;
  /** `null` where the plan sets none. */
  readonly target: Target | null;
  readonly actual: Actual | null;
  /** `null` where nothing can be measured; the status then has a reason. */
  readonly pursuit: Pursuit | null;
  readonly measures: Measures;
  readonly status: Status;
  /** The published methods side by side; `null` where there is nothing to measure. */
  readonly methods: SideBySide | null;
  readonly flags: readonly RowFlag[];
  readonly revision: Revision | null;
  /** The values of the towns against the whole, where there are any. */
  readonly towns: Combined | null;
  readonly values: readonly CurrentValue[];
}
