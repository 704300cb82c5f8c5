import type { Node } from '../expression/node.ts';
import { unreachable } from '../expression/unreachable.ts';
import { power } from '../quantity/power.ts';
import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  larger,
  multiply,
  negate,
  type Rational,
  rational,
  smaller,
  subtract,
  sum,
} from '../quantity/rational.ts';
import { round } from '../quantity/round.ts';
import { compareBy } from './comparison.ts';

/** Why a formula has no value: terms that are not known, or an operation that has no answer. */
export type NoValue =
  | { readonly kind: 'missing'; readonly ids: readonly string[] }
  | { readonly kind: 'undefined'; readonly reason: 'divisionByZero' | 'noPower' | 'noCase' };

export type Evaluated<T> = { readonly kind: 'known'; readonly value: T; readonly exact: boolean } | NoValue;

/** The values a formula is evaluated with, each in its term's own unit; `undefined` is missing, which is not zero. */
export type Values = (id: string) => Rational | undefined;

interface Run {
  readonly values: Values;
  exact: boolean;
}

/** Evaluates a numeric formula exactly. `exact` is false only where a root or a growth rate has no end. */
export function evaluate(node: Node, values: Values): Evaluated<Rational> {
  const run: Run = { values, exact: true };
  const result = number(node, run);
  return isKnown(result) ? { kind: 'known', value: result, exact: run.exact } : result;
}

/** Evaluates a condition. */
export function evaluateCondition(node: Node, values: Values): Evaluated<boolean> {
  const run: Run = { values, exact: true };
  const result = condition(node, run);
  return typeof result === 'boolean' ? { kind: 'known', value: result, exact: run.exact } : result;
}

function number(node: Node, run: Run): Rational | NoValue {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'reference':
      return run.values(node.id) ?? { kind: 'missing', ids: [node.id] };
    case 'negate':
      return one(node.operand, run, negate);
    case 'convert':
      return one(node.operand, run, (value) => multiply(value, node.factor));
    case 'round':
      return one(node.operand, run, (value) => round(value, node));
    case 'binary': {
      const left = number(node.left, run);
      const right = number(node.right, run);
      if (!isKnown(left) || !isKnown(right)) return joined(left, right);
      switch (node.operator) {
        case '+':
          return add(left, right);
        case '-':
          return subtract(left, right);
        case '*':
          return multiply(left, right);
        case '/':
          return isZero(right) ? { kind: 'undefined', reason: 'divisionByZero' } : divide(left, right);
        case '^':
          return raised(left, right, run);
        default:
          return unreachable(node.operator);
      }
    }
    case 'choose': {
      for (const { when, value } of node.cases) {
        const holds = condition(when, run);
        if (typeof holds !== 'boolean') return holds;
        if (holds) return number(value, run);
      }
      return node.otherwise === null ? { kind: 'undefined', reason: 'noCase' } : number(node.otherwise, run);
    }
    case 'call': {
      const known: Rational[] = [];
      let unknown: NoValue | null = null;
      for (const operand of node.operands) {
        const value = number(operand, run);
        if (isKnown(value)) known.push(value);
        else unknown = unknown === null ? value : (joined(unknown, value) as NoValue);
      }
      return unknown ?? called(node.name, known);
    }
    case 'compare':
    case 'logic':
      throw new TypeError('a condition stands where a number belongs; unit inference refuses such formulas');
    default:
      return unreachable(node);
  }
}

function condition(node: Node, run: Run): boolean | NoValue {
  if (node.kind === 'compare') {
    const left = number(node.left, run);
    const right = number(node.right, run);
    return isKnown(left) && isKnown(right)
      ? compareBy(node.comparison, compare(left, right))
      : (joined(left, right) as NoValue);
  }
  if (node.kind !== 'logic') throw new TypeError('a number stands where a condition belongs');
  const results = node.operands.map((operand) => condition(operand, run));
  const unknown = results.find((result) => typeof result !== 'boolean');
  // One false part settles an AND, one true part an OR, whatever is missing elsewhere.
  if (node.connective === 'and' && results.includes(false)) return false;
  if (node.connective === 'or' && results.includes(true)) return true;
  if (unknown !== undefined) return unknown;
  return node.connective === 'not' ? results[0] === false : node.connective === 'and';
}

function one(operand: Node, run: Run, change: (value: Rational) => Rational): Rational | NoValue {
  const value = number(operand, run);
  return isKnown(value) ? change(value) : value;
}

function raised(base: Rational, exponent: Rational, run: Run): Rational | NoValue {
  const result = power(base, exponent);
  if (result === null) return { kind: 'undefined', reason: 'noPower' };
  run.exact &&= result.exact;
  return result.value;
}

function called(name: 'min' | 'max' | 'sum' | 'average' | 'count' | 'absolute', values: readonly Rational[]): Rational {
  const [first = rational(0n), ...others] = values;
  switch (name) {
    case 'min':
      return others.reduce(smaller, first);
    case 'max':
      return others.reduce(larger, first);
    case 'sum':
      return sum(values);
    case 'average':
      return divide(sum(values), rational(BigInt(values.length)));
    case 'count':
      return rational(BigInt(values.length));
    case 'absolute':
      return absolute(first);
    default:
      return unreachable(name);
  }
}

/** An operation without an answer outranks what is missing; missing terms are listed together. */
function joined(left: Rational | NoValue, right: Rational | NoValue): Rational | NoValue {
  if (isKnown(left)) return right;
  if (isKnown(right) || left.kind === 'undefined') return left;
  return right.kind === 'undefined' ? right : { kind: 'missing', ids: [...new Set([...left.ids, ...right.ids])] };
}

function isKnown(value: Rational | NoValue): value is Rational {
  return 'denominator' in value;
}
