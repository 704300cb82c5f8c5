import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/backends/evaluate.ts';
import { formulaText } from '../../../core/expression/formula-text.ts';
import { parseFormula } from '../../../core/expression/parse.ts';
import { makeScope } from '../../../core/expression/scope.ts';
import type { Calculation } from '../../../core/indicator/explain/calculation.ts';
import { explainRow } from '../../../core/indicator/explain/explain-row.ts';
import { inputText } from '../../../core/indicator/explain/shown-number.ts';
import { completedMonth } from '../../../core/indicator/progress/run-progress.ts';
import { fixedText } from '../../../core/quantity/decimal.ts';
import type { Rational } from '../../../core/quantity/rational.ts';
import { REPORT_PLANS, sampleRun } from '../../indicator-workbook/report-run.ts';

/** Reports show a ratio with two places of a per cent, and everything else with two places. */
const PLACES = { ratio: 4, points: 2, amount: 2, number: 2 } as const;

/** What a reader gets who types the printed line into a calculator. */
function redone({ formula, inputs }: Calculation): Rational {
  const line = formula.replace(/\{(\w+)\}/g, (_, key: string) => {
    const input = inputs[key];
    if (input === undefined) throw new Error(`${formula} has no number for ${key}`);
    return `(${inputText(input)})`;
  });
  const parsed = parseFormula(formulaText(line.replaceAll('−', '-')), makeScope([]), {});
  if (!parsed.ok) throw new Error(`${line}: ${JSON.stringify(parsed.issue)}`);
  const result = evaluate(parsed.node, () => undefined);
  if (result.kind !== 'known') throw new Error(line);
  return result.value;
}

describe('照着写出的数再算一遍，得到写出的结果', () => {
  test.each(REPORT_PLANS)('%s，截至 %s，每个指标的每一步', (id, asOf) => {
    const run = sampleRun(id, asOf);
    let steps = 0;
    for (const row of run.rows) {
      const { calculations } = explainRow(row, run.options.schedule, completedMonth(asOf));
      for (const calculation of calculations) {
        const { finds, as, computed } = calculation;
        const where = `${row.indicator.name} ${finds} ${calculation.formula}`;
        expect([where, fixedText(redone(calculation), PLACES[as])]).toEqual([where, fixedText(computed, PLACES[as])]);
        steps += 1;
      }
    }
    expect(steps).toBeGreaterThan(run.rows.length * 4);
  });
});

describe('每个算得出的量都有算式，没有的都有原因', () => {
  test.each(REPORT_PLANS)('%s，截至 %s', (id, asOf) => {
    const run = sampleRun(id, asOf);
    for (const row of run.rows) {
      if (row.pursuit === null) continue;
      const { calculations, absent } = explainRow(row, run.options.schedule, completedMonth(asOf));
      const explained = new Set([...calculations.map(({ finds }) => finds), ...absent.map(({ measure }) => measure)]);
      const needed = ['attainment', 'progress', 'gap', 'neededPerYear', 'neededGrowth', 'forecast'] as const;
      expect([row.indicator.name, needed.filter((measure) => !explained.has(measure))]).toEqual([
        row.indicator.name,
        [],
      ]);
    }
  });
});
