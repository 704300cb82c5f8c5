import { multiply } from '../quantity/rational.ts';
import { readNumber } from '../quantity/read-number.ts';
import { conversionFactor, isRatio, NO_UNIT } from '../quantity/unit.ts';
import { fail } from './formula-error.ts';
import type { Atom } from './lex.ts';
import type { LiteralNode, ReferenceNode } from './node.ts';
import { nearestName, type Scope } from './scope.ts';

/** A printed number: `1.06`, `7%`, `1800元/亩`. Ratios become plain numbers; other units stay with the literal. */
export function readLiteral({ text, span }: Atom): LiteralNode {
  const reading = readNumber(text);
  if (reading.kind !== 'number') return fail('formulaSyntax', span, { found: text });
  const { value, unit } = reading;
  if (unit === null) return { kind: 'literal', value, text, unit: null, span };
  const factor = isRatio(unit) ? conversionFactor(unit, NO_UNIT) : null;
  return factor === null
    ? { kind: 'literal', value, text, unit, span }
    : { kind: 'literal', value: multiply(value, factor), text, unit: NO_UNIT, span };
}

/** A declared term; an unknown name is answered with the nearest one and the whole list. */
export function readReference({ text, span }: Atom, scope: Scope): ReferenceNode {
  const entry = scope.find(text);
  if (entry === undefined) {
    return fail('formulaUnknownName', span, {
      name: text,
      suggestion: nearestName(text, scope.names) ?? '',
      known: scope.names.join('、'),
    });
  }
  return { kind: 'reference', role: entry.role, id: entry.id, term: entry.term, span };
}
