import type { Rational } from '../../quantity/rational.ts';
import type { Period } from '../period/period.ts';
import type { Measures } from '../progress/progress-row.ts';

/** The numbers that formulas of this folder are about; their names are in the words of the reports. */
export const TERMS = [
  'base',
  'target',
  /** The level or sum that the printed target leads to, in the unit of the indicator. */
  'goal',
  'actual',
  /** The number held against the target: a level, a sum or a growth rate. */
  'attained',
  'rate',
  'change',
  'factor',
  /** 100 at the start, multiplied by the growth of each year. */
  'index',
  'indexStart',
  'years',
  'yearsLeft',
  'elapsed',
  'whole',
  /** Where equal growth would stand by now. */
  'due',
  'progress',
  'schedule',
  'last',
  'increase',
  'growth',
  /** The value of one period. */
  'part',
] as const;

export type Term = (typeof TERMS)[number];

/** A number put into a formula. `percent` is a ratio that is read as a percentage: 0.07 is 7%. */
export interface Input {
  readonly term: Term;
  readonly value: Rational;
  readonly as: 'number' | 'percent';
  /** Of a part: which period it is the value of. */
  readonly period: Period | null;
}

/** What a calculation finds: a measure of the row, or a number that the measures are computed from. */
export type Finding = keyof Measures | 'goal' | 'actual' | 'attained' | 'index' | 'due';

/**
 * One calculation as data. The formula is in arithmetic signs with its inputs in braces:
 * `({actual} − {base}) ÷ ({goal} − {base})`. A reader who puts the numbers in gets `computed`.
 */
export interface Calculation {
  readonly finds: Finding;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, Input>>;
  readonly computed: Rational;
  /** `computed`, unless the adjustment changes it. */
  readonly result: Rational;
  /** `rounded`: as the schedule is rounded. `nothingMissing`: the target is met, and what is missing is 0. */
  readonly adjustment: 'rounded' | 'nothingMissing' | null;
  /** How the result reads: a ratio as a percentage, points as 百分点, an amount in the unit of the indicator. */
  readonly as: 'ratio' | 'points' | 'amount' | 'number';
}

export function numberInput(term: Term, value: Rational, period: Period | null = null): Input {
  return { term, value, as: 'number', period };
}

export function percentInput(term: Term, value: Rational, period: Period | null = null): Input {
  return { term, value, as: 'percent', period };
}

/** A calculation whose result is what it computes. */
export function found(
  finds: Calculation['finds'],
  formula: string,
  value: Rational,
  as: Calculation['as'],
  inputs: Calculation['inputs'],
): Calculation {
  return { finds, formula, inputs, computed: value, result: value, adjustment: null, as };
}
