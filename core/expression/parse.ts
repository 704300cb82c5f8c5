import { type AstExpression, type CallExpression, parse as parseExcel, tokenize } from '@borgar/fx';
import type { Issue, Place } from '../issue/issue.ts';
import { NO_UNIT } from '../quantity/unit.ts';
import { FormulaError, fail } from './formula-error.ts';
import type { FormulaText } from './formula-text.ts';
import { type Lexed, lex } from './lex.ts';
import type { Node, Span } from './node.ts';
import { readLiteral, readReference } from './read-atom.ts';
import { readCall } from './read-call.ts';
import type { Scope } from './scope.ts';

/** No document prints longer ones, and a tree of thousands of levels would exhaust the stack. */
const LONGEST_FORMULA = 2000;

export type Parsed = { readonly ok: true; readonly node: Node } | { readonly ok: false; readonly issue: Issue };

/**
 * Reads a formula as a document prints it, and returns its tree, or the first problem with a caret into the text.
 * Names must be in `scope`. The left side of a definition (`赔偿金额=`) is not part of the text: see `splitDefinitions`.
 */
export function parseFormula(text: FormulaText, scope: Scope, place: Place): Parsed {
  try {
    return { ok: true, node: read(text.formula, scope) };
  } catch (error) {
    if (error instanceof FormulaError) return { ok: false, issue: error.toIssue(text, place) };
    throw error;
  }
}

function read(text: string, scope: Scope): Node {
  const whole: Span = { start: 0, end: text.length };
  if (text.trim() === '') fail('formulaEmpty', whole, {});
  if (text.length > LONGEST_FORMULA) {
    fail('formulaTooLong', whole, { length: String(text.length), limit: String(LONGEST_FORMULA) });
  }
  checkBrackets(text);
  const lexed = lex(text, scope.names);
  return convert(parseStructure(lexed, whole), lexed, scope);
}

function parseStructure(lexed: Lexed, whole: Span): AstExpression {
  try {
    return parseExcel(tokenize(lexed.text, { withLocation: true, negativeNumbers: false })) as unknown as AstExpression;
  } catch (error) {
    // The parser reports the end of the token it could not use.
    const offset = (error as { sourceOffset?: number }).sourceOffset ?? lexed.text.length;
    const at = lexed.origin[Math.min(offset, lexed.text.length) - 1] ?? whole.end - 1;
    const atom = [...lexed.atoms.values()].find(({ span }) => span.start === at);
    const span = atom?.span ?? { start: at, end: at + 1 };
    return fail('formulaSyntax', span, { found: quote(lexed, span) });
  }
}

/** Brackets of every shape must pair up; the parser alone would name the end of the text instead of the culprit. */
function checkBrackets(text: string): void {
  const open: { character: string; at: number }[] = [];
  for (const [at, character] of Array.from(text, (c, index) => [index, c] as const)) {
    if ('([{（［｛【〔'.includes(character)) open.push({ character, at });
    if (')]}）］｝】〕'.includes(character) && open.pop() === undefined) {
      fail('formulaBracket', { start: at, end: at + 1 }, { bracket: character });
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    fail('formulaBracket', { start: unclosed.at, end: unclosed.at + 1 }, { bracket: unclosed.character });
  }
}

function convert(ast: AstExpression, lexed: Lexed, scope: Scope): Node {
  const span = originalSpan(ast, lexed);
  const recur = (child: AstExpression): Node => convert(child, lexed, scope);
  switch (ast.type) {
    case 'ReferenceIdentifier': {
      const atom = lexed.atoms.get(ast.value);
      if (atom === undefined) return fail('formulaOutsideLanguage', span, { found: quote(lexed, span) });
      return atom.kind === 'number' ? readLiteral(atom) : readReference(atom, scope);
    }
    case 'UnaryExpression': {
      const [operand] = ast.arguments;
      if (operand === undefined || (ast.operator !== '-' && ast.operator !== '+' && ast.operator !== '%')) {
        return fail('formulaOutsideLanguage', span, { found: ast.operator });
      }
      if (ast.operator === '+') return recur(operand);
      if (ast.operator === '%') return percentOf(recur(operand), span);
      return { kind: 'negate', operand: recur(operand), span };
    }
    case 'BinaryExpression': {
      const [left, right] = ast.arguments;
      const operator = ast.operator;
      if (left === undefined || right === undefined) return fail('formulaSyntax', span, { found: operator });
      switch (operator) {
        case '+':
        case '-':
        case '*':
        case '/':
        case '^':
          return { kind: 'binary', operator, left: recur(left), right: recur(right), span };
        case '<':
        case '<=':
        case '>':
        case '>=':
        case '=':
        case '<>':
          return { kind: 'compare', comparison: operator, left: recur(left), right: recur(right), span };
        default:
          return fail('formulaOutsideLanguage', betweenSpan(left, right, lexed), { found: operator.trim() || '空格' });
      }
    }
    case 'CallExpression':
      return readCall(
        calleeName(ast, lexed),
        ast.arguments.map((argument) => (argument === null ? null : recur(argument as AstExpression))),
        span,
      );
    default:
      return fail('formulaOutsideLanguage', span, { found: quote(lexed, span) });
  }
}

/** A name that is no function of Excel was kept aside as a term. */
function calleeName({ callee }: CallExpression, lexed: Lexed): string {
  const name = callee.type === 'Identifier' ? callee.name : '';
  return lexed.atoms.get(name)?.text ?? name;
}

function percentOf(operand: Node, span: Span): Node {
  const hundred: Node = {
    kind: 'literal',
    value: { numerator: 100n, denominator: 1n },
    text: '100',
    unit: NO_UNIT,
    span,
  };
  return { kind: 'binary', operator: '/', left: operand, right: hundred, span };
}

/** What stands there in the text as it was written. */
function quote({ original }: Lexed, { start, end }: Span): string {
  return original.slice(start, end);
}

function betweenSpan(left: AstExpression, right: AstExpression, lexed: Lexed): Span {
  const start = originalSpan(left, lexed).end;
  return { start, end: Math.max(start + 1, originalSpan(right, lexed).start) };
}

function originalSpan(ast: AstExpression, lexed: Lexed): Span {
  const [from = 0, to = lexed.text.length] = ast.loc ?? [];
  const start = lexed.origin[from] ?? 0;
  const last = lexed.origin[to - 1] ?? start;
  const atom = [...lexed.atoms.values()].find(({ span }) => span.start === last);
  return { start, end: atom?.span.end ?? last + 1 };
}
