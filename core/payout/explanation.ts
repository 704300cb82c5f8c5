import type { Source } from '../policy/policy.ts';
import type { Rational } from '../quantity/rational.ts';
import type { Rounding } from '../quantity/round.ts';
import type { Unit } from '../quantity/unit.ts';
import type { Result } from './compute-row.ts';

/** One step of a worked answer, as data: a sheet, a pane and the command line each draw it. */
export type Step =
  /** A number that was given, or taken from the document. */
  | {
      readonly kind: 'given';
      readonly label: string;
      readonly value: Rational;
      readonly unit: Unit;
      readonly source: Source | null;
      readonly origin: 'parameter' | 'input' | 'observed' | 'assumed';
    }
  /** Whether the insured event occurred. */
  | {
      readonly kind: 'event';
      readonly formula: string;
      readonly substituted: string;
      readonly occurred: boolean;
      readonly source: Source;
    }
  /** An output: the formula, the numbers put in, the exact result and what it is rounded to. */
  | {
      readonly kind: 'output';
      readonly label: string;
      readonly formula: string;
      readonly substituted: string;
      readonly computed: Rational;
      readonly result: Result;
      readonly unit: Unit;
      /** Not due, because the event did not occur. */
      readonly gated: boolean;
      readonly cap: { readonly formula: string; readonly value: Rational } | null;
      readonly rounding: Rounding | null;
      readonly source: Source;
    }
  /** The split of the premium. */
  | {
      readonly kind: 'funding';
      readonly total: Rational;
      readonly shares: readonly { readonly payer: string; readonly share: Rational; readonly amount: Rational }[];
      readonly settlement: string;
      readonly source: Source;
    };

/** A worked answer for one household. */
export type Explanation =
  | {
      readonly kind: 'explained';
      readonly event: boolean;
      readonly results: ReadonlyMap<string, Result>;
      readonly funding: readonly Rational[];
      readonly steps: readonly Step[];
    }
  | { readonly kind: 'notComputed'; readonly label: string; readonly missing: readonly string[] };
