import type { CallName, Node, ReferenceNode } from '../expression/node.ts';
import { OPERATORS, parenthesise } from '../expression/operator.ts';
import { unreachable } from '../expression/unreachable.ts';
import { decimalText, terminatingText } from '../quantity/decimal.ts';
import { fractionText, type Rational, reduce } from '../quantity/rational.ts';
import type { RoundingRule } from '../quantity/round.ts';
import { unitText } from '../quantity/unit.ts';

/** How a referenced term is shown: its name in the formula, its number and unit in the line below. */
export type ShowReference = (reference: ReferenceNode) => string;

const CALL_NAMES: Readonly<Record<CallName, string>> = {
  min: 'MIN',
  max: 'MAX',
  sum: 'SUM',
  average: 'AVERAGE',
  count: 'COUNT',
  absolute: 'ABS',
};

/** Each rounding by name; `floor` to whole numbers is printed as INT. */
const ROUND_NAMES: Readonly<Record<RoundingRule, string>> = {
  halfAwayFromZero: 'ROUND',
  halfEven: 'ROUNDEVEN',
  up: 'ROUNDUP',
  down: 'ROUNDDOWN',
  ceiling: 'CEILING',
  floor: 'FLOOR',
};

/** Longer decimals are shown as fractions, which an auditor can follow to the end. */
const SHOWN_DIGITS = 10;

/** The formula in the signs documents print, with each term shown as the caller wants: by name, or by number. */
export function explain(node: Node, show: ShowReference): string {
  const recur = (child: Node): string => explain(child, show);
  switch (node.kind) {
    case 'literal':
      return node.text;
    case 'reference':
      return show(node);
    case 'negate':
      return `-${parenthesise(recur(node.operand), node.operand, node, 'right')}`;
    case 'binary': {
      const left = parenthesise(recur(node.left), node.left, node, 'left');
      const right = parenthesise(recur(node.right), node.right, node, 'right');
      return `${left}${OPERATORS[node.operator].printed}${right}`;
    }
    case 'compare':
      return `${recur(node.left)}${OPERATORS[node.comparison].printed}${recur(node.right)}`;
    case 'logic': {
      const parts = node.operands.map(recur);
      if (node.connective === 'not') return `非（${parts.join('')}）`;
      return parts.map((part) => `（${part}）`).join(node.connective === 'and' ? '且' : '或');
    }
    case 'choose': {
      const cases = node.cases.map(({ when, value }) => `若${recur(when)}则${recur(value)}`);
      return [...cases, ...(node.otherwise === null ? [] : [`否则${recur(node.otherwise)}`])].join('；');
    }
    case 'call':
      return `${CALL_NAMES[node.name]}(${node.operands.map(recur).join(', ')})`;
    case 'round':
      return node.rule === 'floor' && node.places === 0
        ? `INT(${recur(node.operand)})`
        : `${ROUND_NAMES[node.rule]}(${recur(node.operand)}, ${node.places})`;
    case 'convert': {
      const inner = parenthesise(recur(node.operand), node.operand, node, 'left');
      return `${inner}×${fractionText(node.factor)}〔${unitText(node.from) || '1'}→${unitText(node.to) || '1'}〕`;
    }
    default:
      return unreachable(node);
  }
}

/** A number for reading: a short decimal as it is, a long or endless one as a fraction. */
export function shownNumber(value: Rational): string {
  const decimal = terminatingText(value);
  if (decimal !== null && decimal.length <= SHOWN_DIGITS + 2) return decimal;
  const { denominator } = reduce(value);
  return denominator < 1_000_000n ? fractionText(value) : decimalText(value);
}
