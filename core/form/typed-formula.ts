import { evaluate } from '../backends/evaluate.ts';
import { children, mapChildren } from '../expression/children.ts';
import { formulaText } from '../expression/formula-text.ts';
import { inferUnits } from '../expression/infer-unit.ts';
import type { Node } from '../expression/node.ts';
import { parseFormula } from '../expression/parse.ts';
import { makeScope } from '../expression/scope.ts';
import { type Rational, reduce } from '../quantity/rational.ts';
import { NO_UNIT } from '../quantity/unit.ts';
import { addressesBetween } from './cell-range.ts';

/** What a cell of the same sheet holds for a formula: a number, nothing at all, or (null) something that cannot be told. */
export type NumberAt = (address: string) => Rational | 'blank' | null;

const LONGEST_FORMULA = 300;
const MOST_CELLS = 1000;
const MOST_PRODUCTS = 30;
/** Names of this sheet's cells, numbers, brackets and signs: no text, no other sheet, no other file. */
const PLAIN = /^[A-Za-z0-9.,+\-*/^%()<>=:$\s]+$/;
const CELLS =
  /(?<![A-Za-z0-9$.])(\$?[A-Za-z]{1,3}\$?\d{1,7})(?:\s*:\s*(\$?[A-Za-z]{1,3}\$?\d{1,7}))?(?![A-Za-z0-9(.])/g;

/**
 * What a formula comes to that somebody typed into an input cell (`12+18`, `B5*2`, `SUM(B5:B7)`), exactly; the result that
 * the file stores is not asked. `null` where it needs what is not known here: another sheet, a function outside the
 * language, a blank or unreadable cell; and where it is larger than what anybody types: more than 300 characters, 30 products
 * or 1,000 cells in a range, or any power.
 *
 * As in a spreadsheet SUM, MIN, MAX, AVERAGE and COUNT pass over blank cells; a sum of nothing but blanks is not known.
 */
export function computeTypedFormula(formula: string, numberAt: NumberAt): Rational | null {
  if (formula.length > LONGEST_FORMULA || !PLAIN.test(formula)) return null;
  const names = new Set<string>();
  const ranges = new Map<string, readonly [first: string, last: string]>();
  const text = formula.replace(CELLS, (_, first: string, last: string | undefined) => {
    const name = last === undefined ? plain(first) : `range_${ranges.size}`;
    if (last !== undefined) ranges.set(name, [plain(first), plain(last)]);
    names.add(name);
    return name;
  });
  const node = parse(text, [...names]);
  if (node === null) return null;
  const cellsOf = (name: string): readonly string[] => {
    const corners = ranges.get(name);
    return filledCells(corners === undefined ? [name] : addressesBetween(...corners, MOST_CELLS), numberAt);
  };
  const result = evaluate(spread(node, cellsOf), (id) => {
    const found = ranges.has(id) ? null : numberAt(id);
    return found === 'blank' || found === null ? undefined : found;
  });
  return result.kind === 'known' ? reduce(result.value) : null;
}

/** The cells that are not blank; where one cannot be told, that one alone, because nothing can be told of the rest with it. */
function filledCells(addresses: Iterable<string>, numberAt: NumberAt): readonly string[] {
  const filled: string[] = [];
  for (const address of addresses) {
    const found = numberAt(address);
    if (found === null) return [address];
    if (found !== 'blank') filled.push(address);
  }
  return filled;
}

/** The tree of a formula over these names; null where it is none, is no number, or raises to a power. */
function parse(text: string, names: readonly string[]): Node | null {
  const entries = names.map((id) => ({ entry: { id, term: id, role: 'input' as const, unit: NO_UNIT }, names: [id] }));
  const parsed = parseFormula(formulaText(text), makeScope(entries), {});
  if (!parsed.ok) return null;
  const inferred = inferUnits(parsed.node, () => NO_UNIT, { kind: 'number', unit: NO_UNIT }, formulaText(text), {});
  return inferred.ok && staysSmall(inferred.node) ? inferred.node : null;
}

/** Digits grow with every product and quotient, and without end with a power. */
function staysSmall(formula: Node): boolean {
  let products = 0;
  const visit = (node: Node): void => {
    if (node.kind === 'binary' && (node.operator === '*' || node.operator === '/')) products += 1;
    if (node.kind === 'binary' && node.operator === '^') products = Number.POSITIVE_INFINITY;
    children(node).forEach(visit);
  };
  visit(formula);
  return products <= MOST_PRODUCTS;
}

/** Puts the cells of each operand in its place where a function takes any number of them; blank ones are passed over. */
function spread(node: Node, cellsOf: (name: string) => readonly string[]): Node {
  const recur = (child: Node): Node => spread(child, cellsOf);
  if (node.kind !== 'call' || node.name === 'absolute') return mapChildren(node, recur);
  const operands = node.operands.flatMap((operand) =>
    operand.kind === 'reference' ? cellsOf(operand.id).map((id) => ({ ...operand, id })) : [recur(operand)],
  );
  // Without a single number a sum would be zero, which nobody filled in.
  return operands.length === 0 ? node : { ...node, operands };
}

function plain(address: string): string {
  return address.replaceAll('$', '').toUpperCase();
}
