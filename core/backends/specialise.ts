import { children, mapChildren } from '../expression/children.ts';
import type { LiteralNode, Node } from '../expression/node.ts';
import { fractionText, type Rational, reduce } from '../quantity/rational.ts';
import { evaluate, type Values } from './evaluate.ts';

/**
 * The formula with what is already known put in and worked out: after the policy's parameters and the observed price,
 * little more than one multiplication is left for each of a hundred thousand rows. Answers stay exactly the same;
 * parts that are not exact or have no value are left as they are.
 */
export function specialise(node: Node, known: Values): Node {
  if (node.kind === 'literal' || node.kind === 'compare' || node.kind === 'logic') return rebuilt(node, known);
  const result = isConstant(node, known) ? evaluate(node, known) : null;
  if (result?.kind === 'known' && result.exact) return constant(result.value, node);
  return gatherConstants(rebuilt(node, known), known);
}

/** `(3500×面积)×k` and `k×面积×3500` fold into one factor, since exact products may be taken in any order. */
function gatherConstants(node: Node, known: Values): Node {
  if (node.kind !== 'binary' || node.operator !== '*') return node;
  const { left, right } = node;
  const [factor, rest] = right.kind === 'literal' ? [right, left] : [left, right];
  if (factor.kind !== 'literal' || rest.kind !== 'binary' || rest.operator !== '*') return node;
  const inner = rest.left.kind === 'literal' ? rest.left : rest.right;
  const variable = inner === rest.left ? rest.right : rest.left;
  if (inner.kind !== 'literal') return node;
  const product = evaluate({ ...node, left: factor, right: inner }, known);
  return product.kind === 'known' ? { ...node, left: constant(product.value, factor), right: variable } : node;
}

function isConstant(node: Node, known: Values): boolean {
  if (node.kind === 'reference') return known(node.id) !== undefined;
  return children(node).every((child) => isConstant(child, known));
}

function constant(value: Rational, { span }: Node): LiteralNode {
  const exact = reduce(value);
  return { kind: 'literal', value: exact, text: fractionText(exact), unit: null, span };
}

function rebuilt(node: Node, known: Values): Node {
  return mapChildren(node, (child) => specialise(child, known));
}
