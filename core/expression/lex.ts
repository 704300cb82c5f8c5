import { UNIT_NAMES } from '../quantity/unit.ts';
import type { Span } from './node.ts';
import { nameKey } from './scope.ts';

/** A name or a number of the text, kept aside while the Excel parser works out the structure. */
export interface Atom {
  readonly kind: 'name' | 'number';
  readonly text: string;
  readonly span: Span;
}

/**
 * A formula as printed, rewritten in plain Excel syntax: each name and number became a placeholder, `×` became `*`,
 * `［` became `(`. `origin[i]` is the place in the original text of the i-th rewritten character.
 */
export interface Lexed {
  readonly original: string;
  readonly text: string;
  readonly origin: readonly number[];
  readonly atoms: ReadonlyMap<string, Atom>;
}

const TYPOGRAPHY = new Map([
  ['×', '*'],
  ['✕', '*'],
  ['✖', '*'],
  ['·', '*'],
  ['∗', '*'],
  ['÷', '/'],
  ['∕', '/'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  ['[', '('],
  [']', ')'],
  ['{', '('],
  ['}', ')'],
  ['【', '('],
  ['】', ')'],
  ['〔', '('],
  ['〕', ')'],
  ['≥', '>='],
  ['≤', '<='],
  ['≠', '<>'],
  ['≧', '>='],
  ['≦', '<='],
  ['、', ','],
  ['⩾', '>='],
  ['⩽', '<='],
]);

const IDENTIFIER_START = /[\p{L}_]/u;
const IDENTIFIER_PART = /[\p{L}\p{N}_]/u;
const NUMBER = /^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+(?![\p{L}\p{N}_]))?/u;
const LONGEST_UNIT = 14;
const LOOSE_MULTIPLIERS = ['万亿', '亿', '万'];

/** Splits names and numbers off the text; `declared` are the names whose own brackets must not be taken as brackets. */
export function lex(original: string, declared: readonly string[]): Lexed {
  const keys = new Map(declared.map((name) => [nameKey(name), name]));
  const longest = Math.max(0, ...[...keys.keys()].map((key) => key.length)) + 4;
  const atoms = new Map<string, Atom>();
  const origin: number[] = [];
  let text = '';

  const emit = (piece: string, at: number): void => {
    text += piece;
    for (let i = 0; i < piece.length; i += 1) origin.push(at);
  };
  const emitAtom = (kind: Atom['kind'], start: number, end: number): void => {
    const placeholder = `_a${atoms.size}_`;
    atoms.set(placeholder, { kind, text: original.slice(start, end), span: { start, end } });
    emit(placeholder, start);
  };

  const folded = foldWidth(original);
  for (let at = 0; at < original.length; ) {
    const rest = folded.slice(at);
    const character = rest[0] ?? '';
    const numberLength = NUMBER.exec(rest)?.[0].length ?? 0;
    if (numberLength > 0) {
      const end = at + numberLength + unitLength(rest.slice(numberLength));
      emitAtom('number', at, end);
      at = end;
    } else if (IDENTIFIER_START.test(character)) {
      const end = at + nameLength(original, at, rest, keys, longest);
      const name = original.slice(at, end);
      if (/^[A-Za-z]+$/.test(name) && !keys.has(nameKey(name)) && /^\s*[(（]/.test(original.slice(end)))
        emit(name.toUpperCase(), at);
      else emitAtom('name', at, end);
      at = end;
    } else {
      emit(TYPOGRAPHY.get(original[at] ?? '') ?? TYPOGRAPHY.get(character) ?? character, at);
      at += 1;
    }
  }
  return { original, text, origin, atoms };
}

/** Full-width letters, digits and signs as ordinary ones, character by character so that places stay the same. */
function foldWidth(original: string): string {
  return original.replace(/[^\x20-\x7e]/g, (character) => {
    const folded = character.normalize('NFKC');
    return folded.length === 1 ? folded : character;
  });
}

/** The longest declared name that stands here, or the run of identifier characters. */
function nameLength(
  original: string,
  at: number,
  rest: string,
  keys: ReadonlyMap<string, string>,
  longest: number,
): number {
  let run = 1;
  while (run < rest.length && IDENTIFIER_PART.test(rest[run] ?? '')) run += 1;
  for (let length = Math.min(longest, original.length - at); length > run; length -= 1) {
    const candidate = original.slice(at, at + length);
    const ended = !IDENTIFIER_PART.test(candidate.at(-1) ?? '') || !IDENTIFIER_PART.test(rest[length] ?? ' ');
    if (ended && !/\s$/.test(candidate) && keys.has(nameKey(candidate))) return length;
  }
  return run;
}

/** How many characters after a number are its unit: `元/500g` in `0.98元/500g×面积`. */
function unitLength(rest: string): number {
  if (rest.startsWith('%') || rest.startsWith('‰')) return 1;
  for (let length = Math.min(LONGEST_UNIT, rest.length); length > 0; length -= 1) {
    if (IDENTIFIER_PART.test(rest[length] ?? ' ')) continue;
    if (isUnitText(rest.slice(0, length))) return length;
  }
  return 0;
}

function isUnitText(text: string): boolean {
  if (LOOSE_MULTIPLIERS.includes(text)) return true;
  return text
    .split('/')
    .every(
      (part) =>
        UNIT_NAMES.includes(part) ||
        LOOSE_MULTIPLIERS.some((m) => part.startsWith(m) && UNIT_NAMES.includes(part.slice(m.length))),
    );
}
