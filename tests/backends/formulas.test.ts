import { describe, expect, test } from 'vitest';
import { type Evaluated, evaluate, evaluateCondition } from '../../core/backends/evaluate.ts';
import { toExcelFormula } from '../../core/backends/excel.ts';
import { explain } from '../../core/backends/explain.ts';
import { specialise } from '../../core/backends/specialise.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { fractionText, type Rational } from '../../core/quantity/rational.ts';
import { FORMULA_CASES, type FormulaCase, treeOf } from '../cases/formula-cases.ts';

describe.each(FORMULA_CASES)('$name', (formulaCase: FormulaCase) => {
  const { terms, unit, excel, explained, value, missing, undefined: reason } = formulaCase;
  const node = treeOf(formulaCase);
  const known = new Map(terms.flatMap(({ term, value }) => (value === null ? [] : [[term, decimal(value)] as const])));
  const look = (id: string): Rational | undefined => known.get(id);

  test('evaluate gives the exact value, or says why there is none', () => {
    const answer = unit === null ? evaluateCondition(node, look) : evaluate(node, look);
    expect(readable(answer)).toEqual({ value, missing, undefined: reason });
  });

  test('toExcelFormula gives the text of the cell', () => {
    expect(toExcelFormula(node, ({ term }) => term)).toBe(excel);
  });

  test('explain gives the formula in the signs of documents', () => {
    expect(explain(node, ({ term }) => term)).toBe(explained);
  });

  test('specialise changes no answer, whichever terms are known beforehand', () => {
    for (const first of [...known.keys(), ...(known.size > 1 ? ['all'] : [])]) {
      const beforehand = (id: string): Rational | undefined => (first === 'all' || id === first ? look(id) : undefined);
      const special = specialise(node, beforehand);
      const answer = unit === null ? evaluateCondition(special, look) : evaluate(special, look);
      expect(readable(answer)).toEqual({ value, missing, undefined: reason });
    }
  });
});

function readable(answer: Evaluated<Rational | boolean>) {
  if (answer.kind === 'missing') return { missing: answer.ids };
  if (answer.kind === 'undefined') return { undefined: answer.reason };
  return { value: typeof answer.value === 'boolean' ? answer.value : fractionText(answer.value) };
}
