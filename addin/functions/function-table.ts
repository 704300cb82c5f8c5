import type { Parameter } from './fault.ts';
import {
  explain,
  gap,
  neededPerYear,
  observedPrice,
  parseTarget,
  payout,
  premium,
  premiumShare,
  progress,
  schedule,
  status,
} from './functions.ts';

/** A custom function: what runs it, its arguments in order, and how many of the last may be left out. */
export interface FunctionEntry {
  readonly run: (...args: unknown[]) => unknown[][];
  readonly parameters: readonly Parameter[];
  readonly optional: number;
}

/** Every function by its name, the one that stands behind `SUANPAN.` in a formula. */
export const FUNCTION_TABLE = {
  PAYOUT: entry(payout, ['scheme', 'price', 'inputs']),
  PREMIUM: entry(premium, ['scheme', 'inputs']),
  OBSERVED_PRICE: entry(observedPrice, ['scheme', 'prices']),
  PREMIUM_SHARE: entry(premiumShare, ['scheme', 'premium', 'payer'], 1),
  PROGRESS: entry(progress, ['actual', 'base', 'target']),
  SCHEDULE: entry(schedule, ['baseYear', 'targetYear', 'asOf', 'by'], 1),
  GAP: entry(gap, ['actual', 'target', 'direction'], 1),
  NEEDED_PER_YEAR: entry(neededPerYear, ['actual', 'target', 'asOf', 'targetYear', 'direction'], 1),
  STATUS: entry(status, ['actual', 'base', 'target', 'baseYear', 'targetYear', 'asOf', 'attribute', 'method'], 2),
  PARSE_TARGET: entry(parseTarget, ['text']),
  EXPLAIN: entry(explain, ['scheme', 'price', 'inputs']),
} as const satisfies Readonly<Record<string, FunctionEntry>>;

export type FunctionName = keyof typeof FUNCTION_TABLE;

export const FUNCTION_NAMES = Object.keys(FUNCTION_TABLE) as readonly FunctionName[];

function entry<A extends unknown[]>(
  run: (...args: A) => unknown[][],
  parameters: readonly Parameter[],
  optional = 0,
): FunctionEntry {
  return { run: run as FunctionEntry['run'], parameters, optional };
}
