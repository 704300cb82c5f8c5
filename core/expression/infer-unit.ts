import { type Issue, issue, type Place } from '../issue/issue.ts';
import { isZero } from '../quantity/rational.ts';
import { conversionFactor, divideUnits, isRatio, type Unit, unitText } from '../quantity/unit.ts';
import { assignUnits, converted } from './assign-units.ts';
import { pointAt } from './caret.ts';
import { children } from './children.ts';
import { FormulaError } from './formula-error.ts';
import type { FormulaText } from './formula-text.ts';
import type { LiteralNode, Node } from './node.ts';

/** What a formula must come to: a number in a unit, or a condition. */
export type Wanted = { readonly kind: 'number'; readonly unit: Unit } | { readonly kind: 'condition' };

export type Inferred =
  | { readonly ok: true; readonly node: Node; readonly notes: readonly Issue[] }
  | { readonly ok: false; readonly issue: Issue };

/**
 * Checks a formula's units and makes every change of unit explicit: the tree that comes back computes with bare numbers.
 *
 * Documents print some coefficients without a unit (`1800×面积×(1.73－p)/1.73`). Such a number takes the unit of what it is
 * added to or compared with; the same number printed again in the formula is the same quantity; and where one single
 * number is then left whose unit decides whether the result fits, it takes that unit. Each is reported as a note.
 */
export function inferUnits(
  node: Node,
  unitOf: (id: string) => Unit,
  wanted: Wanted,
  text: FormulaText,
  place: Place,
): Inferred {
  try {
    const given = new Map<string, Unit | 'several'>();
    // Reading twice lets a number adopted late in the formula be known at its earlier places.
    assignUnits(node, { unitOf, numbers: given, text: text.formula });
    let typed = assignUnits(node, { unitOf, numbers: given, text: text.formula });
    if (wanted.kind === 'condition' || typed.unit === 'condition') {
      if ((wanted.kind === 'condition') === (typed.unit === 'condition')) return finish(typed.node);
      const code = wanted.kind === 'condition' ? 'formulaNeedsCondition' : 'formulaNeedsNumber';
      throw new FormulaError(code, node.span, { found: text.formula });
    }
    if (conversionFactor(typed.unit, wanted.unit) === null) {
      const solved = solveLoneNumber(node, typed.unit, wanted.unit, { unitOf, numbers: given, text: text.formula });
      if (solved === null) {
        throw new FormulaError('formulaResultUnit', node.span, {
          found: unitText(typed.unit) || '1',
          declared: unitText(wanted.unit) || '1',
        });
      }
      typed = solved;
    }
    return finish(converted(typed.node, typed.unit as Unit, wanted.unit));

    function finish(result: Node): Inferred {
      return { ok: true, node: result, notes: notes(node, given, text, place) };
    }
  } catch (error) {
    if (error instanceof FormulaError) return { ok: false, issue: error.toIssue(text, place) };
    throw error;
  }
}

/** Gives the missing unit to the one unit-less number that can carry it; `null` when none or several can. */
function solveLoneNumber(node: Node, found: Unit, wanted: Unit, context: Parameters<typeof assignUnits>[1]) {
  const candidates = new Set(
    literals(node)
      .filter((literal) => literal.unit === null)
      .map(({ text }) => text),
  );
  const solutions: { typed: ReturnType<typeof assignUnits>; text: string; unit: Unit }[] = [];
  for (const text of candidates) {
    if (context.numbers.has(text)) continue;
    for (const unit of [divideUnits(wanted, found), divideUnits(found, wanted)]) {
      const typed = attempt(node, { ...context, numbers: new Map(context.numbers).set(text, unit) });
      if (typed !== null && typed.unit !== 'condition' && conversionFactor(typed.unit, wanted) !== null) {
        solutions.push({ typed, text, unit });
      }
    }
  }
  const [solution] = solutions;
  if (solution === undefined || solutions.length > 1) return null;
  context.numbers.set(solution.text, solution.unit);
  return solution.typed;
}

function attempt(node: Node, context: Parameters<typeof assignUnits>[1]) {
  try {
    return assignUnits(node, context);
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

function notes(node: Node, numbers: ReadonlyMap<string, Unit | 'several'>, text: FormulaText, place: Place): Issue[] {
  const told = new Set<string>();
  return literals(node).flatMap((literal) => {
    const unit = literal.unit === null && !isZero(literal.value) ? numbers.get(literal.text) : undefined;
    if (unit === undefined || unit === 'several' || isRatio(unit) || told.has(literal.text)) return [];
    told.add(literal.text);
    const span = { start: literal.span.start + text.offset, end: literal.span.end + text.offset };
    const values = {
      formula: text.whole,
      pointer: pointAt(text.whole, span),
      number: literal.text,
      unit: unitText(unit),
    };
    return [issue('formulaNumberUnit', 'info', place, values)];
  });
}

function literals(node: Node): LiteralNode[] {
  if (node.kind === 'literal') return [node];
  return children(node).flatMap(literals);
}
