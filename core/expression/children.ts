import type { Node } from './node.ts';

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

/** The ids of all terms a formula refers to, each once, in reading order. */
export function referencedIds(node: Node): string[] {
  const own = node.kind === 'reference' ? [node.id] : [];
  return [...new Set([...own, ...children(node).flatMap(referencedIds)])];
}
