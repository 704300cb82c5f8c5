import type { Node } from '../expression/node.ts';
import type { Scope } from '../expression/scope.ts';
import type { Check, InputTerm, ObservedTerm, Output, ParameterTerm, Policy } from '../policy/policy.ts';
import type { Rational } from '../quantity/rational.ts';
import type { Unit } from '../quantity/unit.ts';

/** A policy made ready to compute: its formulas are trees, its parameters numbers, its outputs in order of need. */
export interface Scheme {
  readonly policy: Policy;
  readonly scope: Scope;
  readonly parameters: readonly SchemeParameter[];
  readonly inputs: readonly SchemeInput[];
  readonly observed: SchemeTerm & { readonly term: ObservedTerm };
  readonly event: Node;
  /** Each output stands after those it refers to. */
  readonly outputs: readonly SchemeOutput[];
  readonly payout: SchemeOutput;
  readonly premium: SchemeOutput;
  /** The insured quantity: the first input that the premium depends on. */
  readonly quantity: SchemeInput;
  readonly checks: readonly SchemeCheck[];
  readonly shares: readonly SchemeShare[];
}

export interface SchemeTerm {
  readonly id: string;
  readonly label: string;
  /** The unit formulas compute in; percent terms are plain numbers there. */
  readonly unit: Unit;
}

export interface SchemeParameter extends SchemeTerm {
  readonly term: ParameterTerm;
  readonly version: ParameterTerm['values'][number];
  readonly value: Rational;
}

export interface SchemeInput extends SchemeTerm {
  readonly term: InputTerm;
  /** The number must be above this one. */
  readonly above: Rational;
  readonly atMost: Rational | null;
  readonly doubtfulAbove: Rational | null;
  /** What stands in for it where it is not given. */
  readonly assume: Node | null;
}

export interface SchemeOutput extends SchemeTerm {
  readonly output: Output;
  readonly node: Node;
  readonly cap: Node | null;
  /** Whether it is the same for every row: it depends on no input. */
  readonly constant: boolean;
}

export interface SchemeCheck {
  readonly check: Check;
  /** The condition of a formula check; `null` for the other kinds. */
  readonly node: Node | null;
}

export interface SchemeShare {
  readonly payer: string;
  readonly kind: 'insured' | 'budget';
  /** A ratio: 40% is 2/5. */
  readonly share: Rational;
}
