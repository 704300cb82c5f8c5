import { parseA1Ref, type Token, tokenize, tokenTypes } from '@borgar/fx/xlsx';
import { numberText } from '../../reader/number-text.ts';

/** A formula without what spreadsheets rewrite on saving: spaces, case, prefixes of functions, quotes that are not needed. */
export interface FormulaMeaning {
  /** All but the references: the same for a formula that moved, and for one whose cells moved. */
  readonly shape: string;
  readonly references: readonly Reference[];
}

/**
 * The cells that a formula names, counted from 1; a bound is null where whole rows or columns are named. `gone` is `#REF!`.
 * Whether a reference is fixed (`$C$3`) decides nothing while a formula stays where it is, so that it is left out.
 */
export type Reference = 'gone' | CellReference;

export interface CellReference {
  /** In capitals; empty for the formula's own sheet. */
  readonly sheet: string;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

const { FUNCTION, NUMBER, STRING, REF_RANGE, REF_BEAM, REF_NAMED, OPERATOR, ERROR, WHITESPACE, NEWLINE } = tokenTypes;
const REFERENCE = '\u0001';
const SKETCHED = /\s|'|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|#REF!/g;
const PREFIX = /^(?:_XLFN\.|_XLWS\.)+/;
/** What tells one formula of a form from another stands further in front. */
const LONGEST_SKETCH = 1000;
/** The rows of a form repeat few formulas, and the workbooks of a batch repeat them all; long ones are no form's. */
const REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 1000;
const meanings = new Map<string, FormulaMeaning>();

/** What a formula means; text that is no formula at all means itself. */
export function formulaMeaning(formula: string): FormulaMeaning {
  const known = meanings.get(formula);
  if (known !== undefined) return known;
  const meaning = meaningOf(formulaTokens(formula));
  if (formula.length > LONGEST_REMEMBERED) return meaning;
  if (meanings.size >= REMEMBERED) meanings.clear();
  meanings.set(formula, meaning);
  return meaning;
}

/** Near enough to the shape to know a row again by, and much quicker to tell. */
export function formulaSketch(formula: string): string {
  return formula.slice(0, LONGEST_SKETCH).toUpperCase().replace(SKETCHED, '');
}

export function formulaTokens(formula: string): readonly Token[] {
  return tokenize(formula, { withLocation: false, negativeNumbers: false });
}

export function isReference({ type }: Token): boolean {
  return type === REF_RANGE || type === REF_BEAM;
}

function meaningOf(all: readonly Token[]): FormulaMeaning {
  const tokens = all.filter((token, index) => !isSpace(token) || isIntersection(all[index - 1], all[index + 1]));
  const parts: string[] = [];
  const references: Reference[] = [];
  for (const [index, token] of tokens.entries()) {
    if (isReference(token)) {
      parts.push(REFERENCE);
      references.push(referenceOf(token.value));
    } else if (token.type === ERROR && token.value.toUpperCase() === '#REF!') {
      // A sheet that is gone, or of which the cell is gone, stands before it.
      if (tokens[index - 1]?.value === '!') parts.splice(-2);
      parts.push(REFERENCE);
      references.push('gone');
    } else if (!isTruthBracket(tokens, index)) {
      parts.push(plainText(token));
    }
  }
  return { shape: parts.join('\u0000'), references };
}

function isSpace({ type }: Token): boolean {
  return type === WHITESPACE || type === NEWLINE;
}

/** A space between two references is the cells they share; any other is only there to be read. */
function isIntersection(before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  const isNamed = (token: Token) => isReference(token) || token.type === REF_NAMED;
  return (
    (isNamed(before) || before.value === ')') && (isNamed(after) || after.type === FUNCTION || after.value === '(')
  );
}

/** The brackets of `TRUE()`, which some write for `TRUE`. */
function isTruthBracket(tokens: readonly Token[], index: number): boolean {
  const value = tokens[index]?.value;
  const before = tokens[value === '(' ? index - 1 : index - 2];
  const isEmptyCall =
    value === '(' ? tokens[index + 1]?.value === ')' : value === ')' && tokens[index - 1]?.value === '(';
  return isEmptyCall && before?.type === FUNCTION && /^(?:TRUE|FALSE)$/i.test(before.value);
}

function plainText({ type, value }: Token): string {
  switch (type) {
    case STRING:
    case OPERATOR:
      return value;
    case NUMBER:
      return numberText(value) ?? value;
    case FUNCTION:
      return value.toUpperCase().replace(PREFIX, '');
    default:
      return value.toUpperCase();
  }
}

/** The cells that a text such as `'填报表'!$A$1:B3` names. */
function referenceOf(text: string): Reference {
  const found = parseA1Ref(text, { allowNamed: false });
  if (found === undefined || !('range' in found)) return 'gone';
  const { range, sheetName = '', workbookName = '' } = found;
  const sheet = workbookName === '' ? sheetName : `[${workbookName}]${sheetName}`;
  const [top, bottom] = [range.top, range.bottom ?? null];
  return {
    sheet: sheet.toUpperCase(),
    top: top === null ? null : top + 1,
    left: range.left === null ? null : range.left + 1,
    bottom: bottom === null ? null : bottom + 1,
    right: range.right === null || range.right === undefined ? null : range.right + 1,
  };
}
