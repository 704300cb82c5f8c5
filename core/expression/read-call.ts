import { fail } from './formula-error.ts';
import { FUNCTION_NAMES, FUNCTION_TABLE, type FunctionName, isFunctionName } from './function-table.ts';
import type { CallName, Node, RoundNode, Span } from './node.ts';

const CALLS: Partial<Record<FunctionName, CallName>> = {
  MIN: 'min',
  MAX: 'max',
  SUM: 'sum',
  AVERAGE: 'average',
  COUNT: 'count',
  ABS: 'absolute',
};

const ROUNDINGS: Partial<Record<FunctionName, RoundNode['rule']>> = {
  ROUND: 'halfAwayFromZero',
  ROUNDUP: 'up',
  ROUNDDOWN: 'down',
};

/** Turns a call into the node it means: IF and IFS choose, ROUND and INT round, MIN and the like stay calls. */
export function readCall(name: string, given: readonly (Node | null)[], span: Span): Node {
  const upper = name.toUpperCase();
  if (!isFunctionName(upper)) {
    return fail('formulaUnknownFunction', span, { name, known: FUNCTION_NAMES.join(' ') });
  }
  const operands = checkArguments(upper, given, span);
  const call = CALLS[upper];
  if (call !== undefined) return { kind: 'call', name: call, operands, span };
  const rule = ROUNDINGS[upper];
  const [first, second] = operands;
  if (first === undefined) return fail('formulaSyntax', span, { found: name });
  if (rule !== undefined) return { kind: 'round', operand: first, places: places(second, span), rule, span };
  switch (upper) {
    case 'INT':
      return { kind: 'round', operand: first, places: 0, rule: 'floor', span };
    case 'POWER':
      return { kind: 'binary', operator: '^', left: first, right: second ?? first, span };
    case 'AND':
    case 'OR':
    case 'NOT':
      return { kind: 'logic', connective: upper === 'AND' ? 'and' : upper === 'OR' ? 'or' : 'not', operands, span };
    default:
      return choose(upper, operands, span);
  }
}

function checkArguments(name: FunctionName, given: readonly (Node | null)[], span: Span): readonly Node[] {
  const { least, most } = FUNCTION_TABLE[name];
  const operands = given.filter((operand) => operand !== null);
  const odd = name === 'IFS' && operands.length % 2 === 1;
  if (operands.length !== given.length || operands.length < least || (most !== null && operands.length > most) || odd) {
    const expected = most === null ? `≥${least}` : least === most ? `${least}` : `${least}–${most}`;
    return fail('formulaArguments', span, { name, expected: odd ? '2、4、6…' : expected, found: `${operands.length}` });
  }
  return operands;
}

function choose(name: string, operands: readonly Node[], span: Span): Node {
  const pairs = name === 'IF' ? operands.slice(0, 2) : operands;
  const cases = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const [when, value] = [pairs[i], pairs[i + 1]];
    if (when !== undefined && value !== undefined) cases.push({ when, value });
  }
  return { kind: 'choose', cases, otherwise: name === 'IF' ? (operands[2] ?? null) : null, span };
}

/** Decimal places must be a whole number printed in the formula: a computed place could hide where digits go. */
function places(node: Node | undefined, span: Span): number {
  const negative = node?.kind === 'negate';
  const literal = negative ? node.operand : node;
  if (literal?.kind !== 'literal' || literal.value.denominator !== 1n || literal.value.numerator > 12n) {
    return fail('formulaNeedsConstant', node?.span ?? span, { found: 'ROUND' });
  }
  const count = Number.parseInt(literal.value.numerator.toString(), 10);
  return negative ? -count : count;
}
