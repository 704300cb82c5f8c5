import { deliver } from './deliver.ts';
import { explainAnswers } from './explain-function.ts';
import { gapAnswers, neededPerYearAnswers, progressAnswers, scheduleAnswers } from './indicator-functions.ts';
import { parseTargetAnswers } from './parse-function.ts';
import { observedPriceAnswers, payoutAnswers, premiumAnswers, premiumShareAnswers } from './payout-functions.ts';
import { statusAnswers } from './status-function.ts';

/**
 * Payouts of households under a scheme, in yuan.
 * @customfunction PAYOUT
 * @param scheme The scheme.
 * @param price The observed price.
 * @param inputs A household a row.
 * @returns One payout a row.
 */
export function payout(scheme: unknown, price: unknown, inputs: unknown[][]): unknown[][] {
  return deliver(payoutAnswers(scheme, price, inputs));
}

/**
 * Premiums of households under a scheme, in yuan.
 * @customfunction PREMIUM
 * @param scheme The scheme.
 * @param inputs A household a row.
 * @returns One premium a row.
 */
export function premium(scheme: unknown, inputs: unknown[][]): unknown[][] {
  return deliver(premiumAnswers(scheme, inputs));
}

/**
 * The observed price of a scheme from its price series.
 * @customfunction OBSERVED_PRICE
 * @param scheme The scheme.
 * @param prices The series with its header.
 * @returns The price, in the unit of the scheme.
 */
export function observedPrice(scheme: unknown, prices: unknown[][]): unknown[][] {
  return deliver(observedPriceAnswers(scheme, prices));
}

/**
 * What the payers bear of premiums, to the fen.
 * @customfunction PREMIUM_SHARE
 * @param scheme The scheme.
 * @param premium One premium a row.
 * @param payer One payer only.
 * @returns The payers side by side, one premium a row.
 */
export function premiumShare(scheme: unknown, premium: unknown[][], payer?: unknown): unknown[][] {
  return deliver(premiumShareAnswers(scheme, premium, payer));
}

/**
 * Progress from base to target, as a ratio.
 * @customfunction PROGRESS
 * @param actual The value.
 * @param base The base.
 * @param target The target.
 * @returns A ratio.
 */
export function progress(actual: unknown[][], base: unknown[][], target: unknown[][]): unknown[][] {
  return deliver(progressAnswers(actual, base, target));
}

/**
 * The share of the time from base to target that is over.
 * @customfunction SCHEDULE
 * @param baseYear The year of the base.
 * @param targetYear The year of the target.
 * @param asOf The day.
 * @param by What is counted.
 * @returns A ratio.
 */
export function schedule(
  baseYear: unknown[][],
  targetYear: unknown[][],
  asOf: unknown[][],
  by?: unknown[][],
): unknown[][] {
  return deliver(scheduleAnswers(baseYear, targetYear, asOf, by));
}

/**
 * What is missing to the target.
 * @customfunction GAP
 * @param actual The value.
 * @param target The target.
 * @param direction Which way is better.
 * @returns The gap.
 */
export function gap(actual: unknown[][], target: unknown[][], direction?: unknown[][]): unknown[][] {
  return deliver(gapAnswers(actual, target, direction));
}

/**
 * What is still needed per year.
 * @customfunction NEEDED_PER_YEAR
 * @param actual The value.
 * @param target The target.
 * @param asOf The day of the value.
 * @param targetYear The year of the target.
 * @param direction Which way is better.
 * @returns The change per year.
 */
export function neededPerYear(
  actual: unknown[][],
  target: unknown[][],
  asOf: unknown[][],
  targetYear: unknown[][],
  direction?: unknown[][],
): unknown[][] {
  return deliver(neededPerYearAnswers(actual, target, asOf, targetYear, direction));
}

/**
 * The status of an indicator by a method.
 * @customfunction STATUS
 * @param actual The value.
 * @param base The base.
 * @param target The target.
 * @param baseYear The year of the base.
 * @param targetYear The year of the target.
 * @param asOf The day of the value.
 * @param attribute Expected or binding.
 * @param method The method.
 * @returns The name of the status.
 */
export function status(
  actual: unknown[][],
  base: unknown[][],
  target: unknown[][],
  baseYear: unknown[][],
  targetYear: unknown[][],
  asOf: unknown[][],
  attribute?: unknown[][],
  method?: unknown[][],
): unknown[][] {
  return deliver(statusAnswers(actual, base, target, baseYear, targetYear, asOf, attribute, method));
}

/**
 * A printed target taken apart.
 * @customfunction PARSE_TARGET
 * @param text The target as printed.
 * @returns Sign, number, upper end, unit, and what it is a number of.
 */
export function parseTarget(text: unknown[][]): unknown[][] {
  return deliver(parseTargetAnswers(text));
}

/**
 * How a payout comes about, step by step.
 * @customfunction EXPLAIN
 * @param scheme The scheme.
 * @param price The observed price.
 * @param inputs The household.
 * @returns A step a row.
 */
export function explain(scheme: unknown, price: unknown, inputs: unknown[][]): unknown[][] {
  return deliver(explainAnswers(scheme, price, inputs));
}
