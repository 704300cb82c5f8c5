import { expect, test } from 'vitest';
import { progress } from '../../../../addin/engine/progress/progress.ts';
import { progressWriting } from '../../../../addin/engine/progress/progress-writing.ts';
import { startSession } from '../../../../addin/engine/session-start.ts';
import { doubleOf } from '../../../../addin/functions/double.ts';
import type { Writing } from '../../../../addin/host/writing.ts';
import type { Indicator, Plan } from '../../../../core/indicator/plan/plan.ts';
import { goalOf } from '../../../../core/indicator/target/meets.ts';
import { GROWTH_MEASURES } from '../../../../core/indicator/target/target.ts';
import {
  add,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../../../core/quantity/rational.ts';
import { round } from '../../../../core/quantity/round.ts';
import { describeWithEngine } from '../../../support/engines.ts';
import { differencesOf, rowsWith } from '../recalculated-rows.ts';
import { blockOf, type Given } from '../scan/given-block.ts';

type Actual = (base: Rational, goal: Rational) => Rational;

/** What documents print to. */
const CENT = rational(1n, 100n);

/** Where an indicator may stand between its base and its goal, and on both sides of each. */
const ACTUALS: Readonly<Record<string, Actual>> = {
  在半路: (base, goal) => divide(add(base, goal), rational(2n)),
  在基期: (base) => base,
  差一点到目标: (base, goal) => towards(base, goal, CENT),
  正好到目标: (_, goal) => goal,
  超过目标: (base, goal) => add(goal, divide(subtract(goal, base), rational(2n))),
  背离: (base, goal) => subtract(base, divide(subtract(goal, base), rational(2n))),
};

function towards(base: Rational, goal: Rational, step: Rational): Rational {
  const down = goal.numerator * base.denominator < base.numerator * goal.denominator;
  return down ? add(goal, step) : subtract(goal, step);
}

/** One number a year for every indicator with a target in numbers; growth in per cent. */
function rowsOf({ indicators, base: from }: Plan, actual: Actual, year: number): readonly (readonly Given[])[] {
  return indicators.flatMap((indicator) => {
    const expression = indicator.targets[0]?.expression ?? null;
    if (expression === null) return [];
    const isGrowth = GROWTH_MEASURES.has(expression.measure);
    const goal = goalOf({ ...expression, direction: indicator.direction });
    const value = actual(isGrowth ? ONE : baseOf(indicator), goal);
    const years = indicator.flow || expression.measure !== 'level' ? year - from : 1;
    return Array.from({ length: years }, (_, index): Given[] => [
      indicator.id,
      `${year - years + 1 + index}年`,
      doubleOf(expression.measure === 'cumulative' ? partOf(value, years, index) : value),
      isGrowth ? '%' : '',
    ]);
  });
}

/** Equal parts to the cent, the last with what is left. */
function partOf(total: Rational, parts: number, index: number): Rational {
  const part = round(divide(total, rational(BigInt(parts))), { places: 2, rule: 'halfAwayFromZero' });
  return index < parts - 1 ? part : subtract(total, multiply(part, rational(BigInt(parts - 1))));
}

function baseOf({ base }: Indicator): Rational {
  return base?.kind === 'value' ? base.value : ZERO;
}

describeWithEngine('指标旁边的公式由 LibreOffice 重算，与 core 相同', ['libreoffice'], () => {
  const { plans } = startSession();

  test.each([...plans.values()].map((plan) => [plan.title, plan] as const))('%s', async (_, plan) => {
    const end = Math.max(...plan.indicators.flatMap(({ targets }) => targets.map(({ by }) => by)));
    const written = Object.values(ACTUALS).flatMap((actual) =>
      // On the way, and when the time is up.
      [...new Set([Math.min(plan.base + 2, end), end])].map((year) => {
        const session = startSession();
        const block = blockOf([['指标', '时期', '数值', '单位'], ...rowsOf(plan, actual, year)]);
        const asOf = `${year}-12-31`;
        progress(session, { id: plan.id, actuals: block, asOf, matches: [], language: 'zh' }, () => {});
        const taken = { sheets: [], names: [] };
        const options = { as: 'formulas', where: 'besideRows', taken, language: 'zh' } as const;
        const { cells } = progressWriting(session, options, () => {}) as Writing;
        return { block, cells };
      }),
    );
    const formulas = written.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries.flat()));
    expect(formulas.filter((entry) => entry?.startsWith('=')).length).toBeGreaterThan(plan.indicators.length);
    expect(await differencesOf(...written.map(({ block, cells }) => rowsWith(block, cells)))).toEqual([]);
  });
});
