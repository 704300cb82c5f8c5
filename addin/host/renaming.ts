import { type Token, tokenize, tokenTypes } from '@borgar/fx/xlsx';

/** What becomes of sheets and defined names: another name, or null where they are left out. */
export interface Renaming {
  readonly sheets: ReadonlyMap<string, string | null>;
  readonly names: ReadonlyMap<string, string | null>;
}

/**
 * Gives a formula with the new names; null where it refers to something left out. With the row it stands in, counted from 1,
 * formulas that are the same in every row but for its number are renamed once for all rows.
 */
export type FormulaRenamer = (formula: string, row?: number) => string | null;

const { CONTEXT, CONTEXT_QUOTE, REF_NAMED, REF_RANGE } = tokenTypes;

/** Renames what formulas refer to, token by token, so that a text in a formula that reads like a name stays as it is. */
export function formulaRenamer({ sheets, names }: Renaming): FormulaRenamer {
  const moved = new Map([...sheets, ...names].filter(([from, to]) => from !== to));
  const sheetOf = lookUp(sheets);
  const nameOf = lookUp(names);
  const mentioned = [...moved.keys()].map((name) => name.toLowerCase().replaceAll("'", "''"));
  const kept: KeptFormulas = new Map();
  return (formula, row) => {
    if (mentioned.length === 0) return formula;
    const text = formula.toLowerCase();
    if (!mentioned.some((name) => text.includes(name))) return formula;
    const known = row === undefined ? undefined : kept.get(withoutRow(formula, String(row)));
    if (known !== undefined) return known?.join(String(row)) ?? null;
    const tokens = tokenize(formula, { withLocation: false, mergeRefs: false, negativeNumbers: false });
    const parts = tokens.map((token) => renamed(token, sheetOf, nameOf));
    if (row !== undefined && kept.size < MOST_KEPT) keep(kept, formula, String(row), tokens, parts);
    return parts.includes(null) ? null : parts.join('');
  };
}

/** By the formula without the number of its row: what stands around that number once it is renamed, or null. */
type KeptFormulas = Map<string, readonly string[] | null>;

/** A sheet has a formula for each of its columns; one where all differ gains nothing. */
const MOST_KEPT = 1000;

/** Stands for the number of the row. */
const ROW = '\u0001';

/** Only where the number stands in nothing but references to cells is a formula the same with any other in its place. */
function keep(
  kept: KeptFormulas,
  formula: string,
  row: string,
  tokens: readonly Token[],
  parts: readonly (string | null)[],
): void {
  if (formula.includes(ROW)) return;
  if (tokens.some(({ type, value }) => type !== REF_RANGE && withoutRow(value, row) !== value)) return;
  const around = parts.map((part, at) => (tokens[at]?.type === REF_RANGE ? withoutRow(part ?? '', row) : part));
  kept.set(withoutRow(formula, row), around.includes(null) ? null : around.join('').split(ROW));
}

function withoutRow(formula: string, row: string): string {
  let [rest, from] = ['', 0];
  for (let at = formula.indexOf(row); at >= 0; at = formula.indexOf(row, at + 1)) {
    const end = at + row.length;
    if (at < from || isDigit(formula.charCodeAt(at - 1)) || isDigit(formula.charCodeAt(end))) continue;
    rest += formula.slice(from, at) + ROW;
    from = end;
  }
  return rest + formula.slice(from);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
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
