import { formulaText } from '../../core/expression/formula-text.ts';
import { inferUnits } from '../../core/expression/infer-unit.ts';
import type { Node, Role } from '../../core/expression/node.ts';
import { parseFormula } from '../../core/expression/parse.ts';
import { makeScope } from '../../core/expression/scope.ts';
import type { Issue } from '../../core/issue/issue.ts';
import { computingUnit } from '../../core/quantity/unit.ts';
import cases from './formulas.json' with { type: 'json' };

export interface FormulaTerm {
  readonly term: string;
  readonly value: string | null;
  readonly unit: string;
  readonly role?: Role;
  readonly aliases?: readonly string[];
}

/** A formula as printed, with what every back end must make of it. */
export interface FormulaCase {
  readonly name: string;
  readonly formula: string;
  readonly terms: readonly FormulaTerm[];
  /** The unit of the answer; `null` for a condition. */
  readonly unit: string | null;
  readonly value?: string | boolean;
  readonly undefined?: string;
  readonly missing?: readonly string[];
  readonly excel: string;
  readonly explained: string;
}

export const FORMULA_CASES = cases.formulas as readonly FormulaCase[];

export type FormulaReading = { readonly node: Node; readonly notes: readonly Issue[] } | { readonly issue: Issue };

/** Reads a formula over the given terms, each known by its own name. */
export function readFormula(
  formula: string,
  terms: readonly Omit<FormulaTerm, 'value'>[],
  unit: string | null,
): FormulaReading {
  const scope = makeScope(
    terms.map(({ term, unit: own, role = 'input', aliases = [] }) => ({
      entry: { id: term, term, role, unit: computingUnit(own) },
      names: [term, ...aliases],
    })),
  );
  const text = formulaText(formula);
  const parsed = parseFormula(text, scope, {});
  if (!parsed.ok) return { issue: parsed.issue };
  const unitOf = (id: string) => computingUnit(terms.find(({ term }) => term === id)?.unit ?? '');
  const wanted =
    unit === null ? ({ kind: 'condition' } as const) : { kind: 'number' as const, unit: computingUnit(unit) };
  const inferred = inferUnits(parsed.node, unitOf, wanted, text, {});
  return inferred.ok ? { node: inferred.node, notes: inferred.notes } : { issue: inferred.issue };
}

/** The tree of a formula that must be readable. */
export function treeOf({ formula, terms, unit }: FormulaCase): Node {
  const reading = readFormula(formula, terms, unit);
  if ('issue' in reading) throw new Error(JSON.stringify(reading.issue, null, 2));
  return reading.node;
}
