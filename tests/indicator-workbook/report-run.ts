import type { Actuals, Observation } from '../../core/indicator/observations/observation.ts';
import { type Period, yearPeriod } from '../../core/indicator/period/period.ts';
import type { Indicator, Plan, Target } from '../../core/indicator/plan/plan.ts';
import type { ProgressOptions, ProgressRun } from '../../core/indicator/progress/progress-run.ts';
import { runProgress } from '../../core/indicator/progress/run-progress.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { absolute, add, divide, multiply, type Rational, rational, subtract } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import { planOf } from '../seeds/plan-files.ts';

/** The four plans that reports are made of, each seen on a day inside its time. */
export const REPORT_PLANS = [
  ['jinan-urbanisation-2021', '2023-12-31'],
  ['zhangqiu-urbanisation-2023', '2024-07-15'],
  ['pingyin-urbanisation-2022', '2025-12-31'],
  ['gangcheng-14th-five-year', '2023-12-31'],
] as const;

const OPTIONS: Omit<ProgressOptions, 'asOf'> = {
  schedule: { by: 'month', rounding: 'exact' },
  methods: ['statcan', 'destatis', 'un2023', 'eurostat', 'sdsn'],
  targetYear: null,
};

/** How far along the straight line each invented indicator is, in turn: ahead, behind, exactly on it, moving away, reached. */
const PACES = ['1.1', '0.6', '1', '-0.3', '1.8', '0.95', '0.2', '1.02', '0'].map(decimal);

const TOWNS = ['样例镇一', '样例镇二', '样例镇三'];
const FILE = '样例实际值.csv';

/** A shipped plan with invented values; the same on every run. */
export function sampleRun(id: string, asOf: string, changes: Partial<ProgressOptions> = {}): ProgressRun {
  const plan = planOf(id);
  return runProgress(plan, sampleActuals(plan, asOf), { ...OPTIONS, asOf, ...changes });
}

/** A run over observations that a test writes out itself. */
export function runWith(
  plan: Plan,
  observations: readonly Observation[],
  changes: Partial<ProgressOptions>,
): ProgressRun {
  const actuals = { observations, rows: observations.length, refused: 0, lost: [], issues: [] };
  return runProgress(plan, actuals, { ...OPTIONS, asOf: '2023-12-31', ...changes });
}

export function sampleActuals(plan: Plan, asOf: string): Actuals {
  const observations = plan.indicators.flatMap((indicator, index) => invented(plan, indicator, index, asOf));
  const numbered = observations.map((each, index) => ({ ...each, place: { ...each.place, row: index + 2 } }));
  return { observations: numbered, rows: numbered.length, refused: 0, lost: [], issues: [] };
}

/** Every tenth indicator has no value; the others have one for each year that is over, some also for their towns. */
function invented(plan: Plan, indicator: Indicator, index: number, asOf: string): Observation[] {
  const [target] = indicator.targets;
  if (index % 10 === 9 || target === undefined) return [];
  const start = indicator.base?.year ?? target.from;
  const lastYear = asOf.endsWith('-12-31') ? year(asOf) : year(asOf) - 1;
  const years = Array.from({ length: Math.max(0, lastYear - start) }, (_, each) => start + 1 + each);
  const pace = PACES[index % PACES.length] ?? rational(1n);
  const values = years.map((each) => valueIn(indicator, target, each, start, pace));
  const yearly = years.map((each, position) =>
    observation(indicator, yearPeriod(each), values[position] ?? rational(0n), target),
  );
  return [
    ...yearly,
    ...revised(yearly, index),
    ...towns(yearly, index),
    ...halfYear(indicator, target, asOf, index),
  ].filter(({ period }) => period.year <= plan.until);
}

/** A level on its way from the base, the part of a sum that falls to one year, or a growth rate. */
function valueIn(indicator: Indicator, target: Target, now: number, start: number, pace: Rational): Rational {
  const expression = target.expression;
  if (expression === null) return rational(BigInt(now));
  const length = rational(BigInt(target.by - start));
  switch (expression.measure) {
    case 'cumulative':
      return places(divide(multiply(expression.value, absolute(pace)), length));
    case 'annualAverage':
      return places(multiply(expression.value, absolute(pace)));
    case 'growth':
    case 'annualGrowth':
    case 'totalGrowth': {
      const { base } = indicator;
      if (base?.kind !== 'value') return places(multiply(expression.value, pace));
      const years = rational(BigInt(now - start));
      const growth = divide(multiply(multiply(expression.value, pace), years), rational(100n));
      return places(multiply(base.value, add(rational(1n), growth)));
    }
    case 'level':
    case 'change': {
      const base = indicator.base?.kind === 'value' ? indicator.base.value : multiply(expression.value, decimal('0.8'));
      const share = divide(multiply(pace, rational(BigInt(now - start))), length);
      const value = add(base, multiply(subtract(expression.value, base), share));
      return places(expression.measure === 'change' ? add(base, multiply(expression.value, share)) : value);
    }
  }
}

/** Every seventh indicator has its last value published twice. */
function revised(yearly: readonly Observation[], index: number): Observation[] {
  const last = yearly.at(-1);
  if (last === undefined || index % 7 !== 3) return [];
  return [{ ...last, value: places(multiply(last.value, decimal('1.25'))), published: '2024-02-01' }];
}

/** Every fifth indicator has the last year of three towns, with what their shares are made of. */
function towns(yearly: readonly Observation[], index: number): Observation[] {
  const last = yearly.at(-1);
  if (last === undefined || index % 5 !== 1 || last.reading === 'rate') return [];
  return TOWNS.map((town, position) => {
    const denominator = rational(BigInt(1000 * (position + 2)));
    const part = divide(multiply(last.value, rational(BigInt(position + 1))), rational(6n));
    const isShare = last.indicator.aggregate === 'ratio';
    const numerator = places(multiply(divide(last.value, last.indicator.per), denominator));
    return {
      ...last,
      town,
      value: isShare ? places(multiply(divide(numerator, denominator), last.indicator.per)) : places(part),
      numerator: isShare ? numerator : null,
      denominator: isShare ? denominator : null,
    };
  });
}

/** In the middle of a year some indicators have the half year, with the increase that the report prints. */
function halfYear(indicator: Indicator, target: Target, asOf: string, index: number): Observation[] {
  if (asOf.endsWith('-12-31') || index % 3 !== 0) return [];
  const start = indicator.base?.year ?? target.from;
  const pace = PACES[(index + 2) % PACES.length] ?? rational(1n);
  const value = valueIn(indicator, target, year(asOf), start, pace);
  const period: Period = { year: year(asOf), first: 1, last: 6 };
  return [{ ...observation(indicator, period, value, target), increase: places(divide(value, rational(20n))) }];
}

function observation(indicator: Indicator, period: Period, value: Rational, target: Target): Observation {
  const measure = target.expression?.measure;
  const isRate =
    measure === 'growth' || ((measure === 'annualGrowth' || measure === 'totalGrowth') && indicator.base === null);
  return {
    indicator,
    period,
    town: null,
    reading: isRate ? 'rate' : 'level',
    value,
    ...{ numerator: null, denominator: null, increase: null, published: null },
    place: { file: FILE },
    typed: '',
  };
}

function places(value: Rational): Rational {
  return round(value, { places: 2, rule: 'halfAwayFromZero' });
}

function year(iso: string): number {
  return Number.parseInt(iso.slice(0, 4), 10);
}
