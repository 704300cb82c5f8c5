import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';
import type { ProgressOptions, ProgressRun } from '../../../core/indicator/progress/progress-run.ts';
import { runProgress } from '../../../core/indicator/progress/run-progress.ts';
import { fixedText } from '../../../core/quantity/decimal.ts';
import { fractionText, type Rational } from '../../../core/quantity/rational.ts';
import { actualsOf, indicatorJson, type Json, planJson, planOf, type Typed } from '../plans.ts';

/** An indicator and its values: `['2023', '70']` or a whole row. */
export interface Given {
  readonly indicator: Json;
  readonly values: readonly (readonly [period: string, value: string] | Typed)[];
  readonly asOf?: string;
  readonly options?: Partial<ProgressOptions>;
}

/** Measures one indicator of a plan from 2020 to 2025, by month and unrounded, at the end of 2023 if nothing is said. */
export function runOf({ indicator, values, asOf = '2023-12-31', options }: Given): ProgressRun {
  const plan = planOf(planJson([indicatorJson(indicator)]));
  const rows = values.map((each): Typed => ('period' in each ? each : { period: each[0], value: each[1] }));
  return runProgress(plan, actualsOf(plan, rows), {
    ...{ asOf, schedule: { by: 'month', rounding: 'exact' }, methods: [], targetYear: null },
    ...options,
  });
}

export function rowOf(given: Given): ProgressRow {
  const [row] = runOf(given).rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

/** `behind`, or `notMeasurable: noBase`. */
export function statusText({ status: { code, reason } }: Pick<ProgressRow, 'status'>): string {
  return reason === undefined ? code : `${code}: ${reason}`;
}

export function statusOf(given: Given): string {
  return statusText(rowOf(given));
}

/** The measures of a row as fractions, without those that do not exist; growth in per cent to four places. */
export function measuresOf(given: Given): Readonly<Record<string, string>> {
  const row = rowOf(given);
  const { attainment, yearOnYear, neededGrowth, averageGrowth, ...exact } = row.measures;
  const measures: readonly (readonly [string, string | null])[] = [
    ['status', statusText(row)],
    ['attained', row.pursuit && fractionText(row.pursuit.attained)],
    ['goal', row.pursuit && fractionText(row.pursuit.standing.goal)],
    ['attainment', attainment && `${attainment.variant} ${fractionText(attainment.value)}`],
    ...Object.entries(exact).map(([name, value]) => [name, value && fractionText(value)] as const),
    ['neededGrowth', percent(neededGrowth)],
    ['averageGrowth', percent(averageGrowth)],
    ['yearOnYear', yearOnYear && `${yearOnYear.kind} ${fractionText(yearOnYear.value)}`],
  ];
  return Object.fromEntries(measures.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

/** Some of the measures, in the order asked for. */
export function measure(given: Given, ...names: readonly string[]): readonly (string | undefined)[] {
  const measures = measuresOf(given);
  return names.map((name) => measures[name]);
}

function percent(ratio: Rational | null): string | null {
  if (ratio === null) return null;
  return `${fixedText({ numerator: ratio.numerator * 100n, denominator: ratio.denominator }, 4)}%`;
}
