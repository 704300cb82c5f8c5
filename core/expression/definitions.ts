import type { FormulaText } from './formula-text.ts';

/** One definition of a printed formula text: its left side, if it has one, and the formula itself. */
export interface Definition extends FormulaText {
  readonly name: string | null;
}

const OPENING = '([{（［｛【〔';
const CLOSING = ')]}）］｝】〕';
const SEPARATOR = /[；;\n]/;

/**
 * Splits a printed text into its definitions: `赔偿金额=…×赔偿系数；赔偿系数=(…)/…。` holds two. Separators are `；`, `;` and line
 * breaks outside brackets; a full stop at the end is dropped. A comparison (`实际价格≤目标价格`) is no definition.
 */
export function splitDefinitions(text: string): Definition[] {
  const definitions: Definition[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at] ?? '；';
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth -= 1;
    if (at < text.length && (depth > 0 || !SEPARATOR.test(character))) continue;
    const definition = readDefinition(text, start, at);
    if (definition !== null) definitions.push(definition);
    start = at + 1;
  }
  return definitions;
}

function readDefinition(whole: string, start: number, end: number): Definition | null {
  const part = whole.slice(start, end).replace(/[。.．\s]+$/, '');
  if (part.trim() === '') return null;
  const at = part.search(/(?<![<>＜＞!！≥≤])[=＝]/);
  const left = at > 0 ? part.slice(0, at).trim() : '';
  // The equals sign of IF(甲=乙,…) stands inside a bracket that opened on its left: no name ends there.
  const named = /^[\p{L}_][\p{L}\p{N}_（）()\s]*$/u.test(left) && isBalanced(left);
  const from = named ? at + 1 : 0;
  const formula = part.slice(from).trimStart();
  return { name: named ? left : null, formula, whole, offset: start + part.length - formula.length };
}

function isBalanced(text: string): boolean {
  return text.replace(/[^(（]/g, '').length === text.replace(/[^)）]/g, '').length;
}
