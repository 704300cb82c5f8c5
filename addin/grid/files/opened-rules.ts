import { parseDecimal } from '../../../core/quantity/decimal.ts';
import { serialToIso } from '../../../core/table/serial-date.ts';
import type { RuleWords } from '../../../templates/reader/appearance.ts';
import type { SnapshotValidation } from '../../../templates/reader/snapshot.ts';
import type { CellRule } from '../../host/sheet-format.ts';
import type { SheetExtra } from '../model/grid-sheet.ts';
import { cellsOfRange } from './cell-range.ts';

/**
 * The input rules that the grid can show and save, with the words for a wrong entry; null for one of another kind, for one
 * that looks at other cells, and for one that stops nothing.
 */
export function openedRules(
  validations: readonly SnapshotValidation[],
  words: readonly RuleWords[],
): readonly (SheetExtra | null)[] {
  return validations.flatMap((validation, index): (SheetExtra | null)[] => {
    const rule = validation.enforced ? ruleOf(validation) : null;
    if (rule === null) return [null];
    const { title, message } = words[index] ?? { title: '', message: '' };
    return validation.ranges.split(' ').map((range) => {
      const cells = cellsOfRange(range);
      return cells === null ? null : { kind: 'validation' as const, cells, rule, title, message };
    });
  });
}

function ruleOf({ kind, operator, first, second }: SnapshotValidation): CellRule | null {
  if (kind === 'list') {
    const literal = /^"(.*)"$/s.exec(first)?.[1];
    return literal === undefined ? null : { kind, choices: literal.replaceAll('""', '"').split(',') };
  }
  if (kind === 'textLength') {
    return operator === 'lessThanOrEqual' && parseDecimal(first) !== null ? { kind, maximum: first } : null;
  }
  if (operator !== 'between' || parseDecimal(first) === null || parseDecimal(second) === null) return null;
  if (kind === 'decimal' || kind === 'whole') return { kind, minimum: first, maximum: second };
  if (kind !== 'date') return null;
  const [minimum, maximum] = [serialToIso(Number(first), '1900'), serialToIso(Number(second), '1900')];
  return minimum === null || maximum === null ? null : { kind, minimum, maximum };
}
