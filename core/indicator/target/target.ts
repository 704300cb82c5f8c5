import type { Rational } from '../../quantity/rational.ts';

/** How an observed value is held against the number; `null` in a target where the document prints a bare number. */
export const OPERATORS = ['=', '>=', '>', '<=', '<', 'about', 'between'] as const;

export type Operator = (typeof OPERATORS)[number];

/**
 * What the number is a number of: a level (or one year's own flow), the sum since the base (〔100〕, 新增), the mean per year
 * (年均新增), the growth over the year before (增长5.2%), the mean compound growth since the base (年均增长7%), the whole
 * growth since the base (较2020年增长25%), or the difference from the base (提高8.4个百分点).
 */
export const MEASURES = [
  'level',
  'cumulative',
  'annualAverage',
  'growth',
  'annualGrowth',
  'totalGrowth',
  'change',
] as const;

export type Measure = (typeof MEASURES)[number];

/** The measures whose number is a rate of growth. */
export const GROWTH_MEASURES: ReadonlySet<Measure> = new Set<Measure>(['growth', 'annualGrowth', 'totalGrowth']);

/**
 * What else the print says: 力争/争取, 突破, a footnote mark (11.4*), 下降/减少/压减, 稳定在/保持, 以内/控制在, and …余/多.
 */
export const FLAGS = ['strive', 'exceed', 'adjusted', 'decrease', 'stable', 'limit', 'andMore'] as const;

export type Flag = (typeof FLAGS)[number];

/** A printed number, its unit as printed (empty where none is), and how it is meant. */
export interface PrintedNumber {
  readonly kind: 'number';
  readonly operator: Operator | null;
  /** As printed, without grouping: `1.7`. */
  readonly value: string;
  /** The upper end of a range. */
  readonly upper: string | null;
  readonly unit: string;
  /** `null` where the words beside the number do not say. */
  readonly measure: Measure | null;
  readonly flags: readonly Flag[];
}

/** `none` is a dash: no target is set. What is neither is kept as its words. */
export type Printed =
  | PrintedNumber
  | { readonly kind: 'none' }
  | { readonly kind: 'qualitative'; readonly text: string };

/**
 * How far 约 and 左右 reach. The documents give no tolerance; each convention is named in every result that uses it.
 * `lastDigit`: half a unit of the last printed digit, so that 约34 holds what is written 34 after rounding.
 * `relative`: a share of the number. `absolute`: an amount in its unit.
 */
export type ToleranceConvention =
  | { readonly convention: 'lastDigit' }
  | { readonly convention: 'relative'; readonly share: string }
  | { readonly convention: 'absolute'; readonly amount: string };

/** A target as numbers, in the unit of its plan's data. */
export interface TargetExpression {
  readonly operator: Operator | null;
  readonly value: Rational;
  readonly upper: Rational | null;
  readonly measure: Measure;
  readonly flags: readonly Flag[];
  /** How far 约 reaches, in the unit of the value; zero where the print is not approximate. */
  readonly tolerance: Rational;
}
