import type { Node, ReferenceNode } from './node.ts';

/** The nodes directly below a node, in reading order. */
export function children(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'reference':
      return [];
    case 'negate':
    case 'round':
    case 'convert':
      return [node.operand];
    case 'binary':
    case 'compare':
      return [node.left, node.right];
    case 'logic':
    case 'call':
      return node.operands;
    case 'choose':
      return [
        ...node.cases.flatMap(({ when, value }) => [when, value]),
        ...(node.otherwise === null ? [] : [node.otherwise]),
      ];
  }
}

/** The same node with each of the nodes directly below it changed. */
export function mapChildren(node: Node, change: (child: Node) => Node): Node {
  switch (node.kind) {
    case 'literal':
    case 'reference':
      return node;
    case 'negate':
    case 'round':
    case 'convert':
      return { ...node, operand: change(node.operand) };
    case 'binary':
    case 'compare':
      return { ...node, left: change(node.left), right: change(node.right) };
    case 'logic':
    case 'call':
      return { ...node, operands: node.operands.map(change) };
    case 'choose':
      return {
        ...node,
        cases: node.cases.map(({ when, value }) => ({ when: change(when), value: change(value) })),
        otherwise: node.otherwise === null ? null : change(node.otherwise),
      };
  }
}

/** All references of a formula, in reading order. */
export function references(node: Node): ReferenceNode[] {
  return node.kind === 'reference' ? [node] : children(node).flatMap(references);
}

/** The ids of all terms a formula refers to, each once, in reading order. */
export function referencedIds(node: Node): string[] {
  return [...new Set(references(node).map(({ id }) => id))];
}
