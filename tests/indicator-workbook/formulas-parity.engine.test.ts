import { expect, test } from 'vitest';
import { SCHEDULE_ROUNDINGS, SCHEDULE_UNITS, type ScheduleRule } from '../../core/indicator/measures/schedule.ts';
import type { CurrentValue } from '../../core/indicator/observations/observation.ts';
import { endOf, type Period } from '../../core/indicator/period/period.ts';
import type { Indicator } from '../../core/indicator/plan/plan.ts';
import { assess } from '../../core/indicator/progress/assess-row.ts';
import type { Pursuit } from '../../core/indicator/progress/pursuit.ts';
import { decimal, decimalText } from '../../core/quantity/decimal.ts';
import type { Rational } from '../../core/quantity/rational.ts';
import {
  attainmentFormula,
  forecastFormula,
  gapFormula,
  neededGrowthFormula,
  neededPerYearFormula,
  progressFormula,
  scheduleFormula,
} from '../../templates/indicator/formulas/measure-formulas.ts';
import { type RowReferences, shapeOf } from '../../templates/indicator/formulas/row-formula.ts';
import { reasonFormula, statusFormula } from '../../templates/indicator/formulas/status-formula.ts';
import { indicatorWordsOf } from '../../templates/words/indicator-words.ts';
import { sheetNumber } from '../../templates/workbook/cells.ts';
import type { CellPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import {
  describeWithEngine,
  differences,
  readCachedValues,
  recalculateAllWithLibreOffice,
  recalculateWithGnumeric,
} from '../support/engines.ts';
import { sheet, workbook } from '../workbook/plan-builder.ts';
import { FILLING_CASES } from './filling-cases.ts';
import { samplePlan } from './filling-plan.ts';

/** Differences and roots lose a few of the fifteen digits of a double. */
const SHARES = { relative: 1e-9 };

const WORDS = indicatorWordsOf('zh');

/** Before the base, the first half year, a month within the plan, two whole years, the last month but one, the end, past it. */
const PERIODS: readonly Period[] = [
  { year: 2020, first: 1, last: 6 },
  { year: 2021, first: 1, last: 6 },
  { year: 2022, first: 1, last: 7 },
  { year: 2023, first: 1, last: 12 },
  { year: 2024, first: 1, last: 12 },
  { year: 2025, first: 1, last: 11 },
  { year: 2025, first: 1, last: 12 },
];

const RULES: readonly ScheduleRule[] = SCHEDULE_UNITS.flatMap((by) =>
  SCHEDULE_ROUNDINGS.map((rounding) => ({ by, rounding })),
);

const INDICATORS: readonly Indicator[] = FILLING_CASES.filter(({ asOf }) => asOf === 2023).flatMap(
  ({ indicator }) => samplePlan([indicator]).indicators,
);

/** Every kind of row at every period under every rule, with values around its target. */
function formulaRows(rule: ScheduleRule): CellPlan[][] {
  return INDICATORS.flatMap((indicator) =>
    PERIODS.flatMap((period, index) => {
      const [target] = indicator.targets;
      const near = target?.expression?.value ?? decimal('1');
      const value = [near, decimal('0'), decimal('-3'), decimal('57'), decimal('100'), decimal('133.1')][index % 6];
      if (target === undefined || value === undefined) return [];
      const { pursuit, measures, status } = assess(
        indicator,
        target,
        [observed(indicator, period, value)],
        rule,
        endOf(period),
      );
      if (pursuit === null) return [];
      const at = literals(pursuit, period);
      const baseReason = indicator.base?.kind === 'bound' ? 'baseIsBound' : 'noBase';
      const shape = shapeOf(pursuit, { attribute: indicator.attribute, schedule: rule, baseReason });
      const where = {
        progress: progressFormula(at, shape) === null ? null : literal(measures.progress),
        schedule: literal(measures.schedule),
      };
      const unfilled = { status: '"未填报"', reason: '""' };
      const cells = [
        measure(attainmentFormula(at, shape), measures.attainment?.value ?? null),
        measure(progressFormula(at, shape), measures.progress),
        measure(scheduleFormula(at, shape), measures.schedule),
        measure(gapFormula(at, shape), measures.gap),
        measure(neededPerYearFormula(at, shape), measures.neededPerYear),
        measure(neededGrowthFormula(at, shape), measures.neededGrowth),
        measure(forecastFormula(at, shape), measures.forecast),
        text(statusFormula(at, shape, where, unfilled), WORDS.status[status.code]),
        text(reasonFormula(at, shape, unfilled), status.reason === undefined ? '' : WORDS.reason[status.reason]),
      ];
      return [cells];
    }),
  );
}

/** The numbers of core's own standing as literals, so that only the formulas are tested. */
function literals({ standing, criterion, attained, flags }: Pursuit, { year, last }: Period): RowReferences {
  const number = (value: Rational | null) => (value === null ? null : `(${sheetNumber(value)})`);
  const { base, observed: point, goal, start, end } = standing;
  const isFalling = criterion.direction === 'falling';
  const near = isFalling && criterion.upper !== null ? criterion.upper : criterion.value;
  return {
    base: number(base),
    value: number(point.value) ?? '',
    goal: number(goal) ?? '',
    attained: number(attained) ?? '',
    target: number(near) ?? '',
    upper: number(criterion.upper),
    lower: criterion.upper === null ? null : number(criterion.value),
    tolerance: number(criterion.tolerance),
    startYear: String(start / 12 - 1),
    endYear: String(end / 12 - 1),
    year: String(year),
    month: String(last),
    incomplete: flags.includes('sumIncomplete') ? '1=1' : '1=0',
  };
}

function literal(value: Rational | null): string {
  return value === null ? '""' : `(${sheetNumber(value)})`;
}

function measure(formula: string | null, result: Rational | null): CellPlan {
  if (formula === null) {
    expect(result).toBeNull();
    return { kind: 'empty', style: 'value' };
  }
  if (result === null) return text(formula, '');
  return { kind: 'formula', formula, result: { kind: 'number', decimal: sheetNumber(result) }, style: 'value' };
}

function text(formula: string, result: string): CellPlan {
  return { kind: 'formula', formula, result: { kind: 'text', text: result }, style: 'text' };
}

function observed(indicator: Indicator, period: Period, value: Rational): CurrentValue {
  return {
    ...{ indicator, period, value, town: null, reading: 'level', numerator: null, denominator: null },
    ...{ increase: null, published: null, place: {}, typed: decimalText(value), earlier: [] },
  };
}

describeWithEngine('各项算法的公式与 core 相同', ['libreoffice', 'gnumeric'], () => {
  test('按年、按月、按日，各种舍入，每种指标，基期前到目标日', async () => {
    const sheets = RULES.map((rule) =>
      sheet({ name: `${rule.by} ${rule.rounding}`, rows: formulaRows(rule).map((cells) => ({ cells })) }),
    );
    const book = await writeWorkbook(workbook(sheets));
    const cached = await readCachedValues(book);
    const [libreOffice = new Map()] = await recalculateAllWithLibreOffice([book]);
    expect([...cached.values()].map(({ size }) => size > 500)).toEqual(RULES.map(() => true));
    expect(differences(cached, libreOffice, SHARES)).toEqual([]);
    expect(differences(cached, await recalculateWithGnumeric(book), SHARES)).toEqual([]);
  });
});
