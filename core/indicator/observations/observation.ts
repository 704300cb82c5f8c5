import type { Issue, Place } from '../../issue/issue.ts';
import type { IsoDate } from '../../quantity/date.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { Period } from '../period/period.ts';
import type { Indicator } from '../plan/plan.ts';

/**
 * One observed value. A `level` is in the unit of the indicator (65 of a percentage is 65); a `rate` is a growth rate in
 * per cent, given for an indicator that is not itself a percentage.
 */
export interface Observation {
  readonly indicator: Indicator;
  readonly period: Period;
  /** 单元: the town the value is of; `null` for the whole region of the plan. */
  readonly town: string | null;
  readonly reading: 'level' | 'rate';
  readonly value: Rational;
  /** 分子 and 分母, where a share is given with what it is made of. */
  readonly numerator: Rational | null;
  readonly denominator: Rational | null;
  /** 比上年增减: the difference from the year before, where the file gives it. */
  readonly increase: Rational | null;
  /** 发布日期: when this value was published; a later one revises it. */
  readonly published: IsoDate | null;
  readonly place: Place;
  readonly typed: string;
}

/** A row of a town that was refused, so that a total without it is not the whole; `null` where its period was not read. */
export interface Lost {
  readonly indicator: Indicator;
  readonly town: string;
  readonly period: Period | null;
}

/** The values of a file, and everything there is to say about its rows. Rows = observations + refused. */
export interface Actuals {
  readonly observations: readonly Observation[];
  readonly rows: number;
  readonly refused: number;
  /** Of the refused rows those of towns. */
  readonly lost: readonly Lost[];
  readonly issues: readonly Issue[];
}

/** A value that stands for its period, with the earlier published values that it replaced, newest first. */
export interface CurrentValue extends Observation {
  readonly earlier: readonly Observation[];
}

/** What is read of a file that cannot be used. */
export const NO_ACTUALS: Actuals = { observations: [], rows: 0, refused: 0, lost: [], issues: [] };
