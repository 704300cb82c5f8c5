import type { Rational } from '../quantity/rational.ts';
import type { RoundingRule } from '../quantity/round.ts';
import type { Unit } from '../quantity/unit.ts';

/** A stretch of the text as it was written, in UTF-16 code units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a referenced value comes from: the policy, the row, the price series, or another output. */
export type Role = 'parameter' | 'input' | 'observed' | 'output';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^';
export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '<>';
export type Connective = 'and' | 'or' | 'not';
export type CallName = 'min' | 'max' | 'sum' | 'average' | 'count' | 'absolute';

/** A number as printed; `7%` is the value 0.07 with the text `7%`. */
export interface LiteralNode {
  readonly kind: 'literal';
  readonly value: Rational;
  readonly text: string;
  /** The unit printed behind it; `null` where none is, so that unit inference may find it. */
  readonly unit: Unit | null;
  readonly span: Span;
}

export interface ReferenceNode {
  readonly kind: 'reference';
  readonly role: Role;
  readonly id: string;
  /** The official term, whichever alias was written. */
  readonly term: string;
  readonly span: Span;
}

export interface NegateNode {
  readonly kind: 'negate';
  readonly operand: Node;
  readonly span: Span;
}

export interface BinaryNode {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Node;
  readonly right: Node;
  readonly span: Span;
}

export interface CompareNode {
  readonly kind: 'compare';
  readonly comparison: Comparison;
  readonly left: Node;
  readonly right: Node;
  readonly span: Span;
}

export interface LogicNode {
  readonly kind: 'logic';
  readonly connective: Connective;
  readonly operands: readonly Node[];
  readonly span: Span;
}

/** The first case whose condition holds, else `otherwise`. IF and IFS are both this. */
export interface ChooseNode {
  readonly kind: 'choose';
  readonly cases: readonly { readonly when: Node; readonly value: Node }[];
  /** Absent for IFS, which has no answer when no condition holds. */
  readonly otherwise: Node | null;
  readonly span: Span;
}

export interface CallNode {
  readonly kind: 'call';
  readonly name: CallName;
  readonly operands: readonly Node[];
  readonly span: Span;
}

/** The only place inside a formula where digits are lost. */
export interface RoundNode {
  readonly kind: 'round';
  readonly operand: Node;
  readonly places: number;
  readonly rule: RoundingRule;
  readonly span: Span;
}

/** An exact change of unit that unit inference put in: the operand's number times the factor. */
export interface ConvertNode {
  readonly kind: 'convert';
  readonly operand: Node;
  readonly factor: Rational;
  readonly from: Unit;
  readonly to: Unit;
  readonly span: Span;
}

/** A formula as plain data. Parentheses are not in it: each reading puts its own by the operator table. */
export type Node =
  | LiteralNode
  | ReferenceNode
  | NegateNode
  | BinaryNode
  | CompareNode
  | LogicNode
  | ChooseNode
  | CallNode
  | RoundNode
  | ConvertNode;
