import { columnLetters, columnNumber } from '../workbook/cell-reference.ts';
import { READ_LIMITS } from './read-limits.ts';

/** A formula in pieces: what stays as it is, and the columns and rows that move with the cell, both counted from 0. */
export type FormulaPiece = string | { readonly column: number } | { readonly row: number };

const WORD = String.raw`[\p{L}\p{N}_\\?$]`;
/** What follows makes it the name of a function, of a sheet, or of something longer. */
const ENDS = String.raw`(?!${WORD}|[(!]|\.${WORD})`;
const REFERENCE = String.raw`(?:\$?[A-Z]{1,3}(?:\$?\d{1,7}|:\$?[A-Z]{1,3})|\$?\d{1,7}:\$?\d{1,7})${ENDS}`;
/** Texts and quoted names of sheets; references; names and numbers; anything else. */
const OUTSIDE = new RegExp(String.raw`"[^"]*"?|'[^']*'?|(${REFERENCE})|${WORD}+(?:\.${WORD}+)*|[\s\S]`, 'uy');
/** In the brackets of tables and of other workbooks an apostrophe takes the next character for what it is. */
const INSIDE = /'[\s\S]?|[[\]]|[^'[\]]+/y;
const PART = /([:$]*)(?:([A-Z]+)|(\d+))/g;

/**
 * Takes a formula apart at the references that move when it is copied: the 5 and the C of `C5*$D$2+LOG10(4)`, and
 * nothing of `"C5"`, `'C5'!$A$1`, `LOG10(` or `表[C5]`. The time it takes grows with the length of the text alone,
 * whatever that is; a general parser of formulas may take its square.
 */
export function movingReferences(formula: string): readonly FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let depth = 0;
  let kept = 0;
  for (let at = 0; at < formula.length; ) {
    const pattern = depth === 0 ? OUTSIDE : INSIDE;
    pattern.lastIndex = at;
    const [token = '', reference] = pattern.exec(formula) ?? [];
    if (token === '[') depth += 1;
    else if (token === ']') depth = Math.max(0, depth - 1);
    else if (reference !== undefined && isInGrid(reference)) {
      pieces.push(formula.slice(kept, at), ...partsOf(reference));
      kept = at + token.length;
    }
    at += token.length;
  }
  return [...pieces, formula.slice(kept)];
}

/** `ZZZ1` and `A0` are names. */
function isInGrid(reference: string): boolean {
  return [...reference.matchAll(PART)].every(([, , letters, digits = '1']) => {
    const row = Number.parseInt(digits, 10);
    return columnNumber(letters ?? '') <= READ_LIMITS.columns && row >= 1 && row <= READ_LIMITS.rowNumber;
  });
}

function partsOf(reference: string): readonly FormulaPiece[] {
  return [...reference.matchAll(PART)].flatMap(([part, before = '', letters, digits = '']): FormulaPiece[] => {
    if (before.includes('$')) return [part];
    return [
      before,
      letters === undefined ? { row: Number.parseInt(digits, 10) - 1 } : { column: columnNumber(letters) - 1 },
    ];
  });
}

/**
 * The formula as a cell has it that lies so many columns and rows further; off one edge of the sheet is on at the other.
 * The corners of a range keep their places, also where one has passed the other: `A1:A$2` becomes `A4:A$2`.
 */
export function movedFormula(pieces: readonly FormulaPiece[], columns: number, rows: number): string {
  const texts = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    if ('column' in piece) return columnLetters(1 + modulo(piece.column + columns, READ_LIMITS.columns));
    return 1 + modulo(piece.row + rows, READ_LIMITS.rowNumber);
  });
  return texts.join('');
}

function modulo(number: number, size: number): number {
  return ((number % size) + size) % size;
}
