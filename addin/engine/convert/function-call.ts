import { type AstExpression, parse, tokenize } from '@borgar/fx';
import { NAMESPACE } from '../../functions/catalogue.ts';
import { FUNCTION_TABLE, type FunctionName } from '../../functions/function-table.ts';

/** An argument of a call, as far as it can stand in another formula. */
export type CallArgument =
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  /** A single cell, as written: `$B$1`, `'甲 表'!B2`. */
  | { readonly kind: 'cell'; readonly reference: string }
  /** Several cells of the sheet, or a name. */
  | { readonly kind: 'range'; readonly reference: string }
  | { readonly kind: 'other' };

/** A formula that is one call of one of our functions and nothing else. */
export interface FunctionCall {
  readonly name: FunctionName;
  readonly args: readonly CallArgument[];
}

/** Files carry another prefix than programs show. */
const PREFIX = `(?:_xldudf_)?${NAMESPACE}[._]`;
const OURS = new RegExp(String.raw`(?<![\p{L}\p{N}_.])${PREFIX}`, 'iu');
const START = new RegExp(`^${PREFIX}`, 'iu');
const TEXTS = /"(?:[^"]|"")*"/g;
const CELL = /^(?:.*!)?\$?[A-Z]{1,3}\$?\d{1,7}$/;

/** Whether a formula uses one of our functions anywhere outside its texts. */
export function usesOurFunctions(formula: string): boolean {
  return OURS.test(formula.replace(TEXTS, '""'));
}

/** The call that a formula is, also one held to a single cell by `@`; null where it is more than a call, or none of ours. */
export function readCall(formula: string): FunctionCall | null {
  const tree = parsed(formula.replace(/^=@/, '='));
  if (tree?.type !== 'CallExpression' || tree.callee.type !== 'Identifier') return null;
  const name = tree.callee.name.replace(START, '').toUpperCase();
  if (!Object.hasOwn(FUNCTION_TABLE, name)) return null;
  return { name: name as FunctionName, args: tree.arguments.map(argumentOf) };
}

/** The parser throws on what is no formula. */
function parsed(formula: string): AstExpression | null {
  try {
    return parse(tokenize(formula));
  } catch {
    return null;
  }
}

function argumentOf(node: AstExpression | null): CallArgument {
  if (node === null) return { kind: 'none' };
  if (node.type === 'Literal') {
    if (typeof node.value === 'number') return { kind: 'number', text: node.raw, value: node.value };
    return typeof node.value === 'string' ? { kind: 'text', text: node.value } : { kind: 'other' };
  }
  if (node.type !== 'ReferenceIdentifier') return { kind: 'other' };
  const reference = node.value;
  return CELL.test(reference) ? { kind: 'cell', reference } : { kind: 'range', reference };
}

/** Whether a function takes a household from the cells of one row. */
export function takesHouseholds(name: FunctionName): boolean {
  return name === 'PAYOUT' || name === 'PREMIUM';
}
