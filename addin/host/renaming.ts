import { type Token, tokenize, tokenTypes } from '@borgar/fx/xlsx';

/** What becomes of sheets and defined names: another name, or null where they are left out. */
export interface Renaming {
  readonly sheets: ReadonlyMap<string, string | null>;
  readonly names: ReadonlyMap<string, string | null>;
}

const { CONTEXT, CONTEXT_QUOTE, REF_NAMED } = tokenTypes;

/**
 * Renames what formulas refer to, token by token, so that a text in a formula that reads like a name stays as it is. The
 * function gives null for a formula that refers to something left out.
 */
export function formulaRenamer({ sheets, names }: Renaming): (formula: string) => string | null {
  const moved = new Map([...sheets, ...names].filter(([from, to]) => from !== to));
  const sheetOf = lookUp(sheets);
  const nameOf = lookUp(names);
  const mentioned = [...moved.keys()].map((name) => name.toLowerCase().replaceAll("'", "''"));
  return (formula) => {
    const text = formula.toLowerCase();
    if (!mentioned.some((name) => text.includes(name))) return formula;
    const parts: string[] = [];
    for (const token of tokenize(formula, { withLocation: false, mergeRefs: false, negativeNumbers: false })) {
      const part = renamed(token, sheetOf, nameOf);
      if (part === null) return null;
      parts.push(part);
    }
    return parts.join('');
  };
}

type LookUp = (name: string) => string | null | undefined;

function lookUp(names: ReadonlyMap<string, string | null>): LookUp {
  const known = new Map([...names].map(([from, to]) => [from.toLowerCase(), to]));
  return (name) => known.get(name.toLowerCase());
}

function renamed({ type, value }: Token, sheetOf: LookUp, nameOf: LookUp): string | null {
  if (type === REF_NAMED) return kept(nameOf(value), value, (name) => name);
  if (type === CONTEXT) return kept(sheetOf(value), value, sheetReference);
  if (type !== CONTEXT_QUOTE) return value;
  return kept(sheetOf(value.slice(1, -1).replaceAll("''", "'")), value, sheetReference);
}

function kept(to: string | null | undefined, value: string, written: (name: string) => string): string | null {
  if (to === undefined) return value;
  return to === null ? null : written(to);
}

/** Always in quotes, which is right for any name. */
function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
