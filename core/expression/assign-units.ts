import { ONE, reduce } from '../quantity/rational.ts';
import {
  conversionFactor,
  divideUnits,
  isRatio,
  multiplyUnits,
  NO_UNIT,
  raiseUnit,
  type Unit,
  unitText,
} from '../quantity/unit.ts';
import { fail } from './formula-error.ts';
import type { BinaryNode, Node } from './node.ts';
import { unreachable } from './unreachable.ts';

/** A node whose changes of unit are explicit, and what it measures. */
export interface Typed {
  readonly node: Node;
  readonly unit: Unit | 'condition';
}

interface TypedNumber extends Typed {
  readonly unit: Unit;
}

export interface UnitContext {
  readonly unitOf: (id: string) => Unit;
  /** Units found for numbers printed without one, by their text. Filled while reading. */
  readonly numbers: Map<string, Unit | 'several'>;
  /** The formula, for quoting operands. */
  readonly text: string;
}

/** Works out the unit of every part, inserting exact conversions where operands differ only in size. */
export function assignUnits(node: Node, context: UnitContext): Typed {
  const recur = (child: Node): Typed => assignUnits(child, context);
  const numeric = (child: Node): TypedNumber => requireNumber(recur(child), child, context);
  switch (node.kind) {
    case 'literal':
      return { node, unit: node.unit ?? ownUnit(context.numbers.get(node.text)) };
    case 'reference':
      return { node, unit: context.unitOf(node.id) };
    case 'negate': {
      const operand = numeric(node.operand);
      return { node: { ...node, operand: operand.node }, unit: operand.unit };
    }
    case 'binary':
      return assignBinary(node, context, numeric);
    case 'compare': {
      const { nodes } = unify([node.left, node.right], context, numeric);
      return { node: { ...node, left: nodes[0] ?? node.left, right: nodes[1] ?? node.right }, unit: 'condition' };
    }
    case 'logic':
      return {
        node: { ...node, operands: node.operands.map((part) => condition(recur(part), part, context)) },
        unit: 'condition',
      };
    case 'choose': {
      const branches = [...node.cases.map(({ value }) => value), ...(node.otherwise === null ? [] : [node.otherwise])];
      const { nodes, unit } = unify(branches, context, numeric);
      const cases = node.cases.map(({ when, value }, index) => ({
        when: condition(recur(when), when, context),
        value: nodes[index] ?? value,
      }));
      return { node: { ...node, cases, otherwise: node.otherwise === null ? null : (nodes.at(-1) ?? null) }, unit };
    }
    case 'call': {
      const { nodes, unit } = unify(node.operands, context, numeric);
      return { node: { ...node, operands: nodes }, unit: node.name === 'count' ? NO_UNIT : unit };
    }
    case 'round': {
      const operand = numeric(node.operand);
      return { node: { ...node, operand: operand.node }, unit: operand.unit };
    }
    case 'convert': {
      const operand = numeric(node.operand);
      return { node: { ...node, operand: operand.node }, unit: node.to };
    }
    default:
      return unreachable(node);
  }
}

function ownUnit(adopted: Unit | 'several' | undefined): Unit {
  return adopted === undefined || adopted === 'several' ? NO_UNIT : adopted;
}

/** The node with its number changed from one unit to another of the same kind. */
export function converted(node: Node, from: Unit, to: Unit): Node {
  const factor = conversionFactor(from, to);
  if (factor === null) throw new RangeError(`no conversion from ${unitText(from)} to ${unitText(to)}`);
  const exact = reduce(factor);
  if (exact.numerator === ONE.numerator && exact.denominator === ONE.denominator) return node;
  return { kind: 'convert', operand: node, factor: exact, from, to, span: node.span };
}

function assignBinary(node: BinaryNode, context: UnitContext, numeric: (child: Node) => TypedNumber): Typed {
  if (node.operator === '+' || node.operator === '-') {
    const { nodes, unit } = unify([node.left, node.right], context, numeric);
    return { node: { ...node, left: nodes[0] ?? node.left, right: nodes[1] ?? node.right }, unit };
  }
  const left = numeric(node.left);
  const right = numeric(node.right);
  const joined: BinaryNode = { ...node, left: left.node, right: right.node };
  if (node.operator === '^') return { node: joined, unit: powerUnit(node, left.unit, right.unit, context) };
  const unit = node.operator === '*' ? multiplyUnits(left.unit, right.unit) : divideUnits(left.unit, right.unit);
  // A ratio of like measures in unlike units (元/公斤 ÷ 元/500g) is a plain number only after the factor is taken out.
  return isRatio(unit) ? { node: converted(joined, unit, NO_UNIT), unit: NO_UNIT } : { node: joined, unit };
}

function powerUnit(node: BinaryNode, base: Unit, exponent: Unit, context: UnitContext): Unit {
  if (!isRatio(exponent)) failUnits(node.left, base, node.right, exponent, context);
  if (isRatio(base)) return NO_UNIT;
  const { right } = node;
  if (right.kind === 'literal' && right.value.denominator === 1n && right.value.numerator <= 9n) {
    return raiseUnit(base, Number.parseInt(right.value.numerator.toString(), 10));
  }
  return failUnits(node.left, base, node.right, exponent, context);
}

/** Brings operands that are added, compared or chosen between to the unit of the first that has one. */
function unify(operands: readonly Node[], context: UnitContext, numeric: (child: Node) => TypedNumber) {
  const typed = operands.map((operand) => ({ operand, ...numeric(operand) }));
  const leader = typed.find(({ operand }) => bareNumber(operand) === null) ?? typed[0];
  const unit = leader?.unit ?? NO_UNIT;
  const nodes = typed.map((part) => {
    const bare = bareNumber(part.operand);
    if (bare !== null && part !== leader) {
      adopt(bare, unit, context.numbers);
      return part.node;
    }
    if (conversionFactor(part.unit, unit) === null) {
      return failUnits(leader?.operand ?? part.operand, unit, part.operand, part.unit, context);
    }
    return converted(part.node, part.unit, unit);
  });
  return { nodes, unit };
}

/** A number takes the unit of its neighbours; one that stands beside different units has no unit of its own elsewhere. */
function adopt(number: string, unit: Unit, numbers: UnitContext['numbers']): void {
  const known = numbers.get(number);
  numbers.set(
    number,
    known === undefined || (known !== 'several' && unitText(known) === unitText(unit)) ? unit : 'several',
  );
}

/** The text of a number printed without a unit, bare or negative; `null` for anything else. */
function bareNumber(node: Node): string | null {
  if (node.kind === 'negate') return bareNumber(node.operand);
  return node.kind === 'literal' && node.unit === null ? node.text : null;
}

function requireNumber(typed: Typed, node: Node, context: UnitContext): TypedNumber {
  if (typed.unit === 'condition') return fail('formulaNeedsNumber', node.span, { found: quote(node, context) });
  return typed as TypedNumber;
}

function condition(typed: Typed, node: Node, context: UnitContext): Node {
  return typed.unit === 'condition'
    ? typed.node
    : fail('formulaNeedsCondition', node.span, { found: quote(node, context) });
}

function failUnits(left: Node, leftUnit: Unit, right: Node, rightUnit: Unit, context: UnitContext): never {
  return fail('formulaUnits', right.span, {
    left: quote(left, context),
    leftUnit: unitText(leftUnit) || '1',
    right: quote(right, context),
    rightUnit: unitText(rightUnit) || '1',
  });
}

function quote(node: Node, { text }: UnitContext): string {
  return text.slice(node.span.start, node.span.end);
}
