import type { BinaryOperator, Comparison, Node } from './node.ts';

/** How tightly a node binds in Excel's grammar; a negation binds tighter than a power there. */
const PRECEDENCE = {
  compare: 1,
  sum: 3,
  product: 4,
  power: 5,
  negate: 6,
  atom: 7,
} as const;

interface OperatorEntry {
  readonly precedence: number;
  /** As Excel writes it. */
  readonly excel: string;
  /** As documents print it. */
  readonly printed: string;
}

/** The one table of operators; every reading takes its symbols and its parentheses from here. */
export const OPERATORS: Readonly<Record<BinaryOperator | Comparison, OperatorEntry>> = {
  '+': { precedence: PRECEDENCE.sum, excel: '+', printed: '+' },
  '-': { precedence: PRECEDENCE.sum, excel: '-', printed: '-' },
  '*': { precedence: PRECEDENCE.product, excel: '*', printed: '×' },
  '/': { precedence: PRECEDENCE.product, excel: '/', printed: '÷' },
  '^': { precedence: PRECEDENCE.power, excel: '^', printed: '^' },
  '<': { precedence: PRECEDENCE.compare, excel: '<', printed: '＜' },
  '<=': { precedence: PRECEDENCE.compare, excel: '<=', printed: '≤' },
  '>': { precedence: PRECEDENCE.compare, excel: '>', printed: '＞' },
  '>=': { precedence: PRECEDENCE.compare, excel: '>=', printed: '≥' },
  '=': { precedence: PRECEDENCE.compare, excel: '=', printed: '=' },
  '<>': { precedence: PRECEDENCE.compare, excel: '<>', printed: '≠' },
};

/** Whether `child`, standing on the given side of `parent`, must be put in parentheses to keep its meaning. */
export function needsParentheses(child: Node, parent: Node, side: 'left' | 'right'): boolean {
  const inner = precedenceOf(child);
  const outer = precedenceOf(parent);
  // Excel reads -a^b as (-a)^b and a^b^c as (a^b)^c; people and Gnumeric do not, so a base that is computed always shows its own.
  if (outer === PRECEDENCE.power && side === 'left') return inner < PRECEDENCE.atom;
  if (inner !== outer) return inner < outer;
  if (side === 'left' || outer === PRECEDENCE.atom) return false;
  // a-(b+c) and a/(b*c) keep theirs; a+(b+c) and a*(b*c) mean the same without.
  if (parent.kind === 'binary' && child.kind === 'binary') {
    return parent.operator === '-' || parent.operator === '/' || parent.operator === '^' || child.operator === '/';
  }
  return parent.kind !== 'negate';
}

/** `text`, the reading of `child`, with the parentheses its place asks for. */
export function parenthesise(text: string, child: Node, parent: Node, side: 'left' | 'right'): string {
  return needsParentheses(child, parent, side) ? `(${text})` : text;
}

function precedenceOf(node: Node): number {
  switch (node.kind) {
    case 'binary':
      return OPERATORS[node.operator].precedence;
    case 'compare':
      return PRECEDENCE.compare;
    case 'convert':
      return PRECEDENCE.product;
    case 'negate':
      return PRECEDENCE.negate;
    case 'literal':
      return node.value.numerator < 0n ? PRECEDENCE.negate : PRECEDENCE.atom;
    default:
      return PRECEDENCE.atom;
  }
}
